import * as v from 'valibot';
import { dateInWords } from '../base/calendar/days.ts';
import { formatAmount, parseAmount } from '../base/money/amount.ts';
import type { Message } from '../base/ports/text.ts';
import { looksLikeSecret } from '../base/secret-shape.ts';
import type { AnswerKind } from '../documents/rendering.ts';
import { type AnswerContext, type AnswerValue, readAnswerValue } from '../documents/sections/answer-values.ts';
import type { Answer } from '../documents/sections/answers.ts';
import { changedValue, isObject } from '../relationship/client/change-value.ts';
import { resolveField } from '../relationship/client/field-address.ts';
import { type Profile, profileSchema } from '../relationship/client/profile.ts';
import { type ClientRecord, clientRecordSchema } from '../relationship/client/record.ts';
import type { RecordChange, RecordPath } from '../relationship/client/record-edit.ts';
import { keysOfRows } from '../relationship/client/row-titles.ts';
import { isKnownById, printOfTwins, twinsOf } from '../relationship/client/row-twins.ts';

/** What a person answered in a document, and the files it belongs to, as they are now. */
export interface AnswersInput {
  readonly record: ClientRecord;
  readonly profile: Profile;
  readonly answers: readonly Answer[];
  /** Language of the document. */
  readonly language: string;
}

/** An answer that is not saved, and why. */
export interface RefusedAnswer {
  readonly answer: Answer;
  readonly why: Message;
}

export interface AnswersOutcome {
  readonly changes: readonly RecordChange[];
  readonly profileChanges: readonly RecordChange[];
  /** Those that go to the record, without what it says already. */
  readonly saved: readonly Answer[];
  /** The same for the profile. */
  readonly savedToProfile: readonly Answer[];
  readonly refused: readonly RefusedAnswer[];
}

/**
 * Works out which fields a person's answers fill. A field that holds another value than it did is not overwritten, a row
 * that is gone is not made again: those answers are refused, with the reason, and stay in the document.
 */
export function saveAnswers(input: AnswersInput): AnswersOutcome {
  const { record, profile, language } = input;
  const context = { language, currency: record.currency };
  const files = {
    record: new AnsweredFile(record, clientRecordSchema),
    profile: new AnsweredFile(profile, profileSchema),
  };
  const saved = { record: [] as Answer[], profile: [] as Answer[] };
  const refused: RefusedAnswer[] = [];
  for (const answer of input.answers) {
    const { field } = answer.gap;
    const file = field[0] === 'profile' ? 'profile' : 'record';
    const address = file === 'profile' ? field.slice(1) : field;
    const read = readValue(answer, context);
    const outcome = 'why' in read ? read.why : files[file].put({ answer, address, value: read.value, language });
    if (outcome === 'saved') saved[file].push(answer);
    else if (outcome !== 'known') refused.push({ answer, why: outcome });
  }
  const [changes, profileChanges] = [files.record.changes(), files.profile.changes()];
  return { changes, profileChanges, saved: saved.record, savedToProfile: saved.profile, refused };
}

function readValue({ gap, text, why }: Answer, context: AnswerContext): AnswerValue {
  if (why) return { why };
  // The reason does not repeat the secret: it would be shown, and kept in the log.
  if (looksLikeSecret(text)) return { why: { id: 'answer.secret', values: { label: gap.label } } };
  return readAnswerValue(gap.kind, text, context);
}

interface Entry {
  readonly answer: Answer;
  readonly address: readonly string[];
  readonly value: string | number;
  readonly language: string;
}

class AnsweredFile {
  readonly #before: unknown;
  readonly #schema: v.GenericSchema;
  readonly #changes: RecordChange[] = [];
  #now: unknown;

  constructor(content: unknown, schema: v.GenericSchema) {
    this.#before = content;
    this.#now = content;
    this.#schema = schema;
  }

  put(entry: Entry): 'saved' | 'known' | Message {
    const { answer, address, value, language } = entry;
    const { label, kind } = answer.gap;
    // Rows are found in the file as it was: an answer may change what another row's key is made from.
    const place = resolveField(this.#before, address);
    if (!place) return answer.gap.newRow ? this.#putNewRow(entry) : { id: 'answer.rowGone', values: { label } };
    const isSame = printOfTwins(this.#before, address) === answer.gap.twins || isKnownById(this.#before, address);
    if (!isSame) return { id: 'answer.twinRows', values: { label } };
    const present = valueIn(this.#now, place.path);
    if (present !== undefined && present !== '' && present !== answer.gap.replaces) {
      if (present === value) return 'known';
      return { id: 'answer.recordSays', values: { label, text: answer.text, record: shown(present, kind, language) } };
    }
    const changed = changedValue(this.#now, [{ path: place.path, value }]);
    if (!this.#accepts(changed, place.path)) return { id: 'answer.notAccepted', values: { label, text: answer.text } };
    this.#changes.push({ path: place.path, value });
    this.#now = changed;
    return 'saved';
  }

  /** Answers about one row that is not there yet make it together. */
  #putNewRow({ answer, address, value, language }: Entry): 'saved' | 'known' | Message {
    const { gap, text } = answer;
    const { newRow = {}, label } = gap;
    const list = this.#listAt(address.slice(0, -2));
    if (!list) return { id: 'answer.rowGone', values: { label } };
    const rows = rowsIn(valueIn(this.#now, list));
    const made = newRow.id === undefined ? -1 : rows.findIndex(({ id }) => id === newRow.id);
    const field = address.at(-1) ?? '';
    const present = rows[made]?.[field];
    if (present === value) return 'known';
    if (present !== undefined)
      return { id: 'answer.recordSays', values: { label, text, record: shown(present, gap.kind, language) } };
    const change: RecordChange =
      made < 0
        ? { path: [...list, rows.length], value: { ...newRow, [field]: value } }
        : { path: [...list, made, field], value };
    const changed = changedValue(this.#now, [change]);
    if (!this.#accepts(changed, change.path.slice(0, list.length + 1)))
      return { id: 'answer.notAccepted', values: { label, text } };
    this.#changes.push(change);
    this.#now = changed;
    return 'saved';
  }

  /** The list may belong to a row that an answer before this one has made. */
  #listAt(address: readonly string[]): RecordPath | undefined {
    return (resolveField(this.#before, address) ?? resolveField(this.#now, address))?.path;
  }

  /**
   * The changes, with ids for rows that documents would not know any more: whose key was made from what changed, and who
   * are told from others of the same title by what they say.
   */
  changes(): RecordChange[] {
    const lists = new Map<string, Set<number>>();
    for (const { path } of this.#changes)
      for (const [at, step] of path.entries()) {
        if (typeof step !== 'number') continue;
        const list = JSON.stringify(path.slice(0, at));
        lists.set(list, (lists.get(list) ?? new Set()).add(step));
      }
    return [...this.#changes, ...[...lists].flatMap(([list, rows]) => this.#idsFor(JSON.parse(list), rows))];
  }

  #idsFor(list: RecordPath, changed: ReadonlySet<number>): RecordChange[] {
    const [before, now] = [rowsIn(valueIn(this.#before, list)), rowsIn(valueIn(this.#now, list))];
    const twins = new Set([...changed].flatMap((index) => twinsOf(before, index)));
    const keys = keysOfRows(now);
    return keysOfRows(before).flatMap((key, index) =>
      key === keys[index] && (!twins.has(index) || before[index]?.id)
        ? []
        : [{ path: [...list, index, 'id'], value: key } satisfies RecordChange],
    );
  }

  #accepts(content: unknown, path: RecordPath): boolean {
    const { issues = [] } = v.safeParse(this.#schema, content);
    return !issues.some((issue) =>
      path.every((step, at) => issue.path?.[at] === undefined || issue.path[at].key === step),
    );
  }
}

function rowsIn(list: unknown): Readonly<Record<string, unknown>>[] {
  return Array.isArray(list) ? list.map((row) => (isObject(row) ? row : {})) : [];
}

function valueIn(content: unknown, path: RecordPath): unknown {
  return path.reduce<unknown>((value, step) => {
    if (typeof step === 'number') return Array.isArray(value) ? value[step] : undefined;
    return isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined;
  }, content);
}

function shown(value: unknown, kind: AnswerKind, language: string): string {
  const text = String(value);
  if (kind === 'date') return /^\d{4}-\d{2}-\d{2}$/.test(text) ? dateInWords(text, language) : text;
  const amount = kind === 'money' ? parseAmount(text) : undefined;
  if (amount) return formatAmount(amount, language);
  return typeof kind === 'object' ? (kind.oneOf[text] ?? text) : text;
}
