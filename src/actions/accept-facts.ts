import type { ProjectFact } from '../project/facts/project-fact.ts';
import { placeOfSecrets, type SecretPlace } from '../project/secret-places.ts';
import type { FactKind } from '../relationship/client/fact-kinds.ts';
import type { ClientRecord } from '../relationship/client/record.ts';
import { appendRow, type JsonValue, type RecordChange, type RecordEdit } from '../relationship/client/record-edit.ts';
import { keysOfRows } from '../relationship/client/row-titles.ts';
import { isSameName } from '../relationship/client/same-name.ts';
import { factToRemember, ignoredInFolder, matchFacts, rowsOfFolder } from './match-facts.ts';

/** When facts were found, as of which commit, and where. */
export interface FactsRun {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly commit?: string;
  /** Left out for the folder that the record lies beside. */
  readonly place?: FactsPlace;
}

/** The folder that facts are from, as a record tells it. */
export interface FactsPlace {
  /** What it is called in the workspace; left out where the record belongs to it. */
  readonly folder?: string | undefined;
  /** The path by which a reference of the record reaches it; `undefined` where none would. */
  readonly path: string | undefined;
}

type Row = { readonly [field: string]: JsonValue | undefined };
type ListName = 'scope' | 'assets' | 'credentials';

/** A row that accepting a fact makes beside the fact itself. */
interface MadeRow {
  readonly list: ListName;
  readonly row: Row;
  /** Whether a row that is there already is about the same thing. */
  readonly isSame: (row: Row) => boolean;
}

/**
 * Takes facts into the record: each as a fact, and what somebody has to do, own or hand over as a row of the scope, the
 * assets or the credentials as well. A row that is about it already is not made twice. Of secrets there are names only.
 *
 * @param newId makes the id of a row
 */
export function acceptFacts(facts: readonly ProjectFact[], run: FactsRun, newId: () => string): RecordEdit {
  return (record) => {
    const known = new Set(matchFacts(rowsOfFolder(record.facts, run.place?.folder), facts).values());
    const rows = new NewRows(record, run.place?.folder);
    const placeOf = (fact: ProjectFact) =>
      placeOfSecrets(
        facts.filter((each) => isSameSecret(each, fact)),
        run.place,
      );
    for (const fact of facts) {
      if (known.has(fact)) continue;
      known.add(fact);
      rows.add(
        'facts',
        factRow(fact, run, { id: newId(), row: rows.rowFor(madeRow(fact, run.place, placeOf), newId) }),
      );
    }
    return rows.changes;
  };
}

function factRow(
  fact: ProjectFact,
  { today, commit, place }: FactsRun,
  { id, row }: { id: string; row?: string | undefined },
) {
  return { id, ...fieldsOf(fact), folder: place?.folder, commit, seenOn: today, row };
}

/** What a record says of a fact, as it was found. */
export function fieldsOf({ kind, name, detail, evidence }: ProjectFact): Row {
  const { version, key, ...rest } = detail;
  return {
    kind,
    name,
    version,
    detail: Object.keys(rest).length > 0 ? (rest as Record<string, JsonValue>) : undefined,
    evidence: evidence.map(({ file, line }) => ({ file, line })),
    key: kind === 'task' ? key : undefined,
  };
}

const SHARED_KINDS: ReadonlySet<FactKind> = new Set<FactKind>(['service', 'domain', 'deployment']);

/** The rows that one edit appends, and the ids that it gives to rows that have none. */
class NewRows {
  readonly changes: RecordChange[] = [];
  readonly #record: ClientRecord;
  readonly #added = new Map<string, number>();
  readonly #taken: Set<string>;
  /** The credentials of secrets that are found in the same folder. */
  readonly #credentials: { readonly name: string; readonly id: string }[];

  constructor(record: ClientRecord, folder: string | undefined) {
    this.#record = record;
    this.#credentials = (record.facts ?? []).flatMap((fact) =>
      isSecret(fact) && fact.folder === folder && fact.row !== undefined ? [{ name: fact.name, id: fact.row }] : [],
    );
    // An account or a domain that several folders use is one thing; a secret of the same name is another in each.
    const others = (record.facts ?? []).filter((fact) => fact.folder === folder || !SHARED_KINDS.has(fact.kind));
    this.#taken = new Set(others.flatMap(({ row }) => (row === undefined ? [] : [row])));
  }

  add(list: ListName | 'facts', row: Row): void {
    const before = this.#added.get(list) ?? 0;
    this.#added.set(list, before + 1);
    const { path, value } = appendRow(this.#record, list, row);
    this.changes.push({ path: [list, Number(path[1]) + before], value });
  }

  /** The id of the row that stands for a fact, made where there is none yet; `undefined` where a fact needs none. */
  rowFor(made: MadeRow | undefined, newId: () => string): string | undefined {
    if (!made) return undefined;
    const present = this.#present(made) ?? this.#credentialOf(made);
    const id = present ?? newId();
    this.#taken.add(id);
    if (present === undefined) this.add(made.list, { id, ...made.row });
    if (made.list === 'credentials') this.#credentials.push({ name: String(made.row.name), id });
    return id;
  }

  /** One secret is one credential, also where a pipeline has it beside the code. */
  #credentialOf({ list, isSame }: MadeRow): string | undefined {
    return list === 'credentials' ? this.#credentials.find(({ name }) => isSame({ name }))?.id : undefined;
  }

  #present({ list, isSame }: MadeRow): string | undefined {
    const present: readonly { readonly id?: string | undefined }[] = this.#record[list] ?? [];
    const keys = keysOfRows(present);
    const index = present.findIndex((row, at) => isSame(row as Row) && !this.#taken.has(keys[at] ?? ''));
    const key = keys[index];
    if (key === undefined) return undefined;
    // Documents know a row without an id by this key: as its id it keeps their rows together.
    if (present[index]?.id === undefined) this.changes.push({ path: [list, index, 'id'], value: key });
    return key;
  }
}

type PlaceOf = (fact: ProjectFact) => SecretPlace;

function madeRow(fact: ProjectFact, from: FactsPlace | undefined, placeOf: PlaceOf): MadeRow | undefined {
  const { kind, name, detail } = fact;
  switch (kind) {
    case 'task':
      return taskRow(fact, from?.folder);
    case 'service':
      return assetRow('service', { name, purpose: detail.note });
    case 'domain':
      return assetRow('domain', { name });
    case 'deployment':
      return assetRow('hosting', { name });
    case 'ci-secret':
      return credentialRow(fact, placeOf);
    case 'variable':
      return detail.secret ? credentialRow(fact, placeOf) : undefined;
    default:
      return undefined;
  }
}

function taskRow({ name, detail: { key }, evidence: [place] }: ProjectFact, folder: string | undefined): MadeRow {
  const source = place && {
    file: place.file,
    line: place.line,
    ...(key !== undefined && { key }),
    ...(folder !== undefined && { folder }),
  };
  const isSame = ({ source: other }: Row) =>
    key !== undefined && isTaskSource(other) && other.key === key && other.folder === folder;
  return { list: 'scope', row: { what: name, state: 'noted', source }, isSame };
}

function isTaskSource(source: JsonValue | undefined): source is { readonly [field: string]: JsonValue } {
  return typeof source === 'object' && source !== null && !Array.isArray(source);
}

function assetRow(kind: string, row: Row & { readonly name: string }): MadeRow {
  const isSame = (other: Row) => other.kind === kind && isNamed(other, row.name);
  return { list: 'assets', row: { kind, ...row }, isSame };
}

function isSecret({ kind }: { readonly kind: ProjectFact['kind'] }): boolean {
  return kind === 'variable' || kind === 'ci-secret';
}

function isSameSecret(one: ProjectFact, other: ProjectFact): boolean {
  return isSecret(one) && isSecret(other) && isSameName(one.name, other.name);
}

function credentialRow(fact: ProjectFact, placeOf: PlaceOf): MadeRow {
  const row = { name: fact.name, ...placeOf(fact), transfer: 'not started' };
  return { list: 'credentials', row, isSame: (other) => isNamed(other, fact.name) };
}

function isNamed({ name }: Row, wanted: string): boolean {
  return typeof name === 'string' && isSameName(name, wanted);
}

/**
 * Offers facts no more. Those that are ignored already are left alone.
 *
 * @param folder what the folder they are from is called; left out where the record belongs to it
 */
export function ignoreFacts(facts: readonly ProjectFact[], newId: () => string, folder?: string): RecordEdit {
  return (record) => {
    const known = new Set(matchFacts(ignoredInFolder(record.ignoredFacts, folder), facts).values());
    const rows = facts
      .filter((fact) => !known.has(fact))
      .map((fact) => ({ id: newId(), ...factToRemember(fact), folder: fact.kind === 'task' ? folder : undefined }));
    const first = record.ignoredFacts?.length ?? 0;
    return rows.map((row, at) => ({ ...appendRow(record, 'ignoredFacts', row), path: ['ignoredFacts', first + at] }));
  };
}

/**
 * Offers ignored facts again.
 *
 * @param folder as in `ignoreFacts`
 */
export function offerFactsAgain(facts: readonly ProjectFact[], folder?: string): RecordEdit {
  return (record) => {
    const rows = record.ignoredFacts ?? [];
    const matches = matchFacts(ignoredInFolder(rows, folder), facts);
    const places = rows.flatMap((row, index) => (matches.has(row) ? [index] : []));
    // From the end, so that the places before stay what they are.
    return places.reverse().map((index) => ({ path: ['ignoredFacts', index], value: undefined }));
  };
}
