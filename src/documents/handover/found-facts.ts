import type { FactKind } from '../../relationship/client/fact-kinds.ts';
import { isSameName } from '../../relationship/client/same-name.ts';
import type { ClientFacts } from '../client-facts.ts';
import type { RowWriter, SectionWriter } from './section-writer.ts';
import { fillIn } from './words.ts';

/** Something that the project's own files say. */
export type FoundFact = ClientFacts['project']['facts'][number];

/** As many characters of a commit's name as tell it apart in all but the largest repositories. */
export const SHORT_COMMIT = 12;

/** More places than this tell a reader nothing more. */
const PLACES_SHOWN = 2;
/** What a code span in a table shows exactly as it stands, whatever renders it. */
const PLAIN_CODE = /^[^\s`|\\<>‹›&\p{C}]+(?: [^\s`|\\<>‹›&\p{C}]+)*$/u;
/** Places of its own in which the record tells more of a fact of that kind than its files do. */
const ASSET_KINDS: Partial<Record<FactKind, readonly string[]>> = {
  service: ['service', 'other', 'hosting', 'monitoring'],
  domain: ['domain'],
  deployment: ['hosting'],
};

/** The words that mark a fault or a makeshift in the code; other remaining work belongs to the scope. */
const DEBT_WORDS = ['FIXME', 'HACK', 'XXX'] as const;
export type DebtWord = (typeof DEBT_WORDS)[number];

/** Which fault or makeshift a task in the code marks; `undefined` where it is other work. */
export function debtOf({ word }: { readonly word?: string | undefined }): DebtWord | undefined {
  return DEBT_WORDS.find((each) => each === word);
}

/**
 * A fault that is marked in the code and of which nothing else is agreed: a known issue, where work on it that somebody
 * plans or has done is a deliverable.
 */
export function isKnownIssue(item: ClientFacts['scope'][number]): boolean {
  const { contractRef, acceptance, percentDone, nextStep, blocker, ownerAfter, due, state = 'agreed' } = item;
  const planned = contractRef ?? acceptance ?? percentDone ?? nextStep ?? blocker ?? ownerAfter ?? due;
  const isUnplanned = (state === 'noted' || state === 'agreed') && planned === undefined;
  return item.place !== undefined && debtOf(item) !== undefined && isUnplanned;
}

/** What was found of some kinds, in the order of the kinds. */
export function foundOf({ found }: SectionWriter, ...kinds: readonly FactKind[]): readonly FoundFact[] {
  return kinds.flatMap((kind) => found.get(kind) ?? []);
}

/** The same without what a row of the scope, the assets or the credentials stands for: the document lists it there. */
export function unlistedOf(write: SectionWriter, ...kinds: readonly FactKind[]): readonly FoundFact[] {
  return foundOf(write, ...kinds).filter((fact) => !isListed(write.facts, fact));
}

/** Whether a row that the document shows stands for a fact: the one made from it, or one of the same name. */
export function isListed({ scope, assets, credentials }: ClientFacts, { kind, name, row, secret }: FoundFact): boolean {
  const isRow = ({ key }: { readonly key: string }) => key === row;
  const isSame = (other: { readonly key: string; readonly name: string }) =>
    isRow(other) || isSameName(other.name, name);
  if (kind === 'task') return scope.some((item) => isRow(item) && item.state !== 'declined');
  if (kind === 'ci-secret' || (kind === 'variable' && secret)) return credentials.some(isSame);
  return assets.some((asset) => ASSET_KINDS[kind]?.includes(asset.kind) && isSame(asset));
}

/** What was found about the thing that an asset is. */
export function foundAbout(
  { project }: ClientFacts,
  { key, name }: ClientFacts['assets'][number],
): FoundFact | undefined {
  const ofAssets = project.facts.filter(({ kind }) => ASSET_KINDS[kind]);
  return ofAssets.find(({ row }) => row === key) ?? ofAssets.find((fact) => !fact.row && isSameName(fact.name, name));
}

/** Says that what a row stands for was in the project's files and is no more; `undefined` where that is not so. */
export function noLongerFound(write: SectionWriter, { key }: { readonly key: string }): string | undefined {
  const day = write.date(write.facts.project.gone.find(({ row }) => row === key)?.on);
  return day === undefined ? undefined : fillIn(write.words.noLongerFound, { date: day });
}

/** A keyed row for a fact, whose cells take no answers. */
export function rowOf(write: SectionWriter, { key }: FoundFact): RowWriter {
  return write.row(key);
}

/** The first places that a fact can be seen at, such as `src/cart.ts:12`. */
export function whereIs({ places }: FoundFact): string | undefined {
  return places.length === 0 ? undefined : places.slice(0, PLACES_SHOWN).join('\n');
}

/** What a fact is called, with its version and what else is known of it. */
export function calledWithVersion(write: SectionWriter, { name, version, note }: FoundFact): string {
  return write.withDetail(version ? `${name} ${version}` : name, note);
}

/** A name or command of the code, as code where nothing in it could end that; it shows the same text either way. */
export function codeCell(row: RowWriter, text: string): string {
  return PLAIN_CODE.test(text) ? `\`${text}\`` : row.cell(text);
}
