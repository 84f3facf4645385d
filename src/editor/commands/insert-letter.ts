import { draftLetter, invoiceFor, invoicesToName } from '../../actions/draft-letter.ts';
import { remarksOn } from '../../actions/letter-remarks.ts';
import { subjectFor, subjectsToName } from '../../actions/letter-subject.ts';
import type { Message } from '../../base/ports/text.ts';
import { isUri } from '../../base/ports/vscode/uri-paths.ts';
import { loadLetterPack } from '../../documents/letters/languages.ts';
import {
  LETTERS,
  type LetterKind,
  type LetterVariant,
  subjectOf,
  variantCalled,
  variantsOf,
} from '../../documents/letters/letter-kinds.ts';
import type { LetterPack } from '../../documents/letters/words.ts';
import { findGaps } from '../../documents/sections/gaps.ts';
import { documentsFolderOf } from '../../records/documents-folder.ts';
import type { LoadedClient } from '../../records/parse-record.ts';
import { newDocument } from '../document-target.ts';
import { insertRendering } from '../insert-rendering.ts';
import { openAt } from '../notifications.ts';
import type { CommandParts } from './command.ts';

/** Which letter, as far as it is known before anybody is asked. */
export interface WantedLetter {
  readonly kind: LetterKind;
  readonly variant?: string | undefined;
  /** Number or key of the invoice. */
  readonly invoice?: string | undefined;
  /** Name or key of the request or of the problem. */
  readonly about?: string | undefined;
}

/**
 * Writes a letter into a new document in the client's private folder. It asks for the variant where the kind has several,
 * and for the invoice where several are open.
 *
 * @returns the id of the document
 */
export async function insertLetter(parts: CommandParts, client: LoadedClient, wanted: WantedLetter): Promise<string> {
  const { kind } = wanted;
  const variant = await variantFor(parts, wanted);
  const invoice = await invoiceKeyFor(parts, client, wanted);
  const about = await subjectKeyFor(parts, client, { ...wanted, variant });
  const pack = await loadLetterPack(client.record.language);
  await parts.store.keepPrivate(parts.files.parent(client.path));
  const order = { kind, variant, invoice, about, pack, documentId: parts.ids.rowId(), today: parts.clock.today() };
  const profile = await parts.profile.load();
  const { own, remark: builtInUsed } = await parts.ownTemplates.draftLetter(client, profile, order);
  const rendering = draftLetter(client.record, profile, { ...order, own });
  const offered = kind === 'progress-report' ? await commitsFor(parts, client, order) : '';
  await parts.renderings.keep(rendering);
  const place = { folder: documentsFolderOf(parts.files, client.path), name: kind };
  await insertRendering(await newDocument(parts.files, place), rendering.text + offered);
  const count = findGaps(rendering.text).length;
  parts.notifications.done(builtInUsed ?? { id: 'newDocument.done', values: { count } });
  for (const remark of remarksOn(client.record, profile, order))
    void parts.notifications.attempt(() => say(parts, client, remark));
  return order.documentId;
}

/** The commits to choose from for a report; nothing where git may not run, or nobody can tell which folder is the client's. */
async function commitsFor(
  { git, list, notifications }: CommandParts,
  client: LoadedClient,
  order: { readonly pack: LetterPack; readonly documentId: string; readonly today: string },
): Promise<string> {
  const runner = git();
  const [place, ...others] = list.workplaces.filter((each) =>
    list.clientsOf(each).some(({ path }) => path === client.path),
  );
  if (!runner || !place || others.length > 0 || isUri(place.folder)) return '';
  const { offeredCommits } = await import('../../actions/offered-commits.ts');
  const wanted = { ...order, git: runner, folder: place.folder, record: client.record };
  return notifications.working({ id: 'newDocument.askingGit' }, (_, signal) => offeredCommits({ ...wanted, signal }));
}

/** What the client's letter does not say and the person has to know. */
async function say(parts: CommandParts, client: LoadedClient, remark: Message): Promise<void> {
  const chosen = await parts.notifications.tell(remark, { open: { id: 'letter.openRecord' } });
  if (chosen === 'open') await openAt(client.path);
}

async function variantFor(parts: CommandParts, { kind, variant }: WantedLetter): Promise<LetterVariant> {
  const variants = variantsOf(kind);
  if (variant !== undefined || variants.length === 1) return variantCalled(kind, variant);
  return parts.asking.one(
    { id: 'newDocument.variant' },
    variants.map((value) => ({ label: parts.text.say(`newDocument.variant.${value}`), value })),
  );
}

async function invoiceKeyFor(
  parts: CommandParts,
  { record }: LoadedClient,
  { kind, invoice: named }: WantedLetter,
): Promise<string | undefined> {
  const today = parts.clock.today();
  const open = LETTERS[kind].aboutInvoice ? invoicesToName(record, today) : [];
  if (named !== undefined || open.length < 2) return invoiceFor(record, kind, { named, today });
  return parts.asking.one(
    { id: 'newDocument.invoice' },
    open.map(({ key, invoice, overdue }) => ({
      label: invoice.number,
      ...(overdue !== undefined && { description: parts.text.say('newDocument.invoiceLate', { count: overdue }) }),
      value: key,
    })),
  );
}

/** Stands for what the record does not hold yet. */
const SOMETHING_ELSE = Symbol('unrecorded');

/** The row that the letter is about; `undefined` for a letter about none, and for what the record does not hold yet. */
async function subjectKeyFor(
  parts: CommandParts,
  { record }: LoadedClient,
  { kind, variant, about }: WantedLetter,
): Promise<string | undefined> {
  const subject = subjectOf(kind);
  if (!subject) return undefined;
  if (about !== undefined) return subjectFor(record, { kind, variant, named: about });
  const known = subjectsToName(record, { kind, variant });
  if (known.length === 0) return undefined;
  const chosen = await parts.asking.one<string | typeof SOMETHING_ELSE>({ id: `newDocument.which.${subject}` }, [
    ...known.map(({ key, title, state }) => ({
      label: title,
      ...(state && { description: parts.text.say(`scope.${state}`) }),
      value: key,
    })),
    { label: parts.text.say(`newDocument.other.${subject}`), value: SOMETHING_ELSE },
  ]);
  return chosen === SOMETHING_ELSE ? undefined : chosen;
}
