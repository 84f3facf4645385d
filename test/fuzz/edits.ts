import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { type Node, parseTree } from 'jsonc-parser';
import { UserError } from '../../src/base/user-error.ts';
import { changedText } from '../../src/records/change-text.ts';
import { encodeText } from '../../src/records/file-text.ts';
import { readJson } from '../../src/records/json-text.ts';
import { changedValue, sameJson } from '../../src/relationship/client/change-value.ts';
import { type ClientRecord, clientRecordSchema } from '../../src/relationship/client/record.ts';
import type { JsonValue, RecordChange, RecordPath } from '../../src/relationship/client/record-edit.ts';
import type { SchemaPart } from '../support/arbitrary-values.ts';
import { type CommentedJson, layout, writtenOut } from '../support/commented-json.ts';
import { assertAnswered } from '../support/hostile-records.ts';
import { parseRecord } from '../support/parsed-records.ts';
import { aStore, someSummary } from '../support/record-stores.ts';
import { anyOwnRecord } from '../support/whole-records.ts';
import { ACTIONS, anyHand, Hand } from './action-list.ts';
import { propertyOf } from './property.ts';

/** Actions that take a row out as a whole, which is what they are for; what else is in the record stays all the same. */
const TAKE_OUT = new Set([
  'settle',
  'wake',
  'snooze',
  'takeBackDecline',
  'offerFactsAgain',
  'answerQuestion',
  'addHours',
]);

/** What is made anew as a whole: by each reading of the project what it saw and where; with the reason its translations. */
const MADE_ANEW = new Set(['evidence', 'detail', 'reasonTranslations']);

/** The schema library passes such fields over, so that an action that moves a row of its own cannot take them along. */
const PASSED_OVER = new Set(['__proto__', 'prototype', 'constructor']);

const anyEdit = fc.record({
  record: anyOwnRecord,
  layout,
  byteOrderMark: fc.boolean(),
  action: fc.constantFrom(...Object.keys(ACTIONS)),
  hand: anyHand,
});

/** Any valid record, in any layout, is what it was but for what an action means to change in it. */
export const edits = propertyOf('edits', 130, anyEdit, ({ record, layout: laidOut, byteOrderMark, action, hand }) => {
  const written = writtenOut(record, laidOut);
  const before = parsed(encodeText({ text: written.text, byteOrderMark }));
  const changes = changesOf(action, before.record, new Hand(hand));
  let text = before.text;
  for (const change of changes) {
    const next = changedText(text, [change]);
    assertOnlyThere(text, next, change);
    text = next;
  }
  const [was, is] = [valueIn(before.text), valueIn(text)];
  assert.ok(sameJson(is, changedValue(was, changes)), `${action}: the text says something else than the change`);
  assertCommentsKept(written, text, changes);
  if (laidOut.lineEnd === '\r\n') assert.doesNotMatch(text, /[^\r]\n/, 'line ends stay of one kind');
  const after = parsed(encodeText({ text, byteOrderMark }));
  assert.equal(after.text, text, 'what is read again is what was written');
  if (!TAKE_OUT.has(action)) assertOwnKept(was, is, action);
});

/** The same by way of a file: what the store writes is the change and nothing else, and is there when it is read again. */
export const storedEdits = propertyOf('stored-edits', 4, anyEdit, async ({ byteOrderMark, action, hand, ...given }) => {
  const { text } = writtenOut(given.record, given.layout);
  const folder = await mkdtemp(join(tmpdir(), 'deorbit-fuzz-'));
  try {
    const path = join(folder, 'x.client.json');
    await writeFile(path, encodeText({ text, byteOrderMark }));
    const { store } = aStore(folder);
    let wanted = text;
    const edit = (record: ClientRecord) => {
      const changes = changesOf(action, record, new Hand(hand));
      wanted = changedText(text, changes);
      return changes;
    };
    await store.edit(path, edit, someSummary);
    assert.deepEqual(new Uint8Array(await readFile(path)), encodeText({ text: wanted, byteOrderMark }));
    const [loaded] = await aStore(folder).store.load(folder);
    assert.ok(loaded?.kind === 'client' && loaded.text === wanted);
  } finally {
    await rm(folder, { recursive: true });
  }
});

/** A record that has to be one. */
function parsed(bytes: Uint8Array) {
  const loaded = parseRecord('/x.client.json', bytes, { id: 'new' });
  assertAnswered(loaded, bytes.length);
  assert.equal(loaded.kind, 'client', loaded.kind === 'broken' ? JSON.stringify(loaded.problems[0]) : '');
  if (loaded.kind !== 'client') throw new Error('unreachable');
  return loaded;
}

function changesOf(
  action: string,
  record: Parameters<(typeof ACTIONS)[string]>[0],
  hand: Hand,
): readonly RecordChange[] {
  try {
    return ACTIONS[action]?.(record, hand)(record) ?? [];
  } catch (error) {
    // It was refused, with a reason: then nothing is written.
    if (error instanceof UserError) return [];
    throw error;
  }
}

function valueIn(text: string): JsonValue {
  const json = readJson(text);
  assert.equal(json.kind, 'value', 'no JSON any more');
  return json.kind === 'value' ? (json.value as JsonValue) : null;
}

function assertCommentsKept({ comments }: CommentedJson, text: string, changes: readonly RecordChange[]): void {
  for (const comment of comments) {
    const isReplaced = changes.some(({ path }) => path.every((step, at) => comment.container[at] === step));
    if (!isReplaced && !text.includes(comment.text)) assert.fail(`the comment ${comment.text} is gone`);
  }
}

/** Byte for byte, but where the change is: in its own value, or, where a member comes or goes, among its neighbours. */
function assertOnlyThere(before: string, after: string, { path, value }: RecordChange): void {
  const { node, isWhole } = reached(before, path);
  if (!node) return;
  const isReplaced = isWhole && value !== undefined;
  const place = isWhole && !isReplaced ? (node.parent?.type === 'property' ? node.parent.parent : node.parent) : node;
  const [from, to] = [place?.offset ?? 0, (place?.offset ?? 0) + (place?.length ?? before.length)];
  const most = Math.min(before.length, after.length);
  let [start, end] = [0, 0];
  while (start < most && before[start] === after[start]) start++;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  assert.ok(start >= from || before === after, `changed before ${path.join('.')}`);
  assert.ok(before.length - end <= to || before === after, `changed behind ${path.join('.')}`);
  if (!isReplaced && place) assertNeighboursKept(before, after, place, isWhole ? node : undefined);
}

/** The members of an object or a list stand in the new text as they were written, in their order. */
function assertNeighboursKept(before: string, after: string, place: Node, gone: Node | undefined): void {
  let at = place.offset;
  for (const member of place.children ?? []) {
    if (member === gone || member === gone?.parent) continue;
    const source = before.slice(member.offset, member.offset + member.length);
    const found = after.indexOf(source, at);
    assert.ok(found >= 0, `rewritten beside the change: ${source.slice(0, 80)}`);
    at = found + source.length;
  }
}

/** The deepest value on the way that is there, and whether it is the one at the end of it. */
function reached(text: string, path: RecordPath): { readonly node: Node | undefined; readonly isWhole: boolean } {
  let node = parseTree(text, [], { allowTrailingComma: true });
  for (const step of path) {
    const next: Node | undefined =
      typeof step === 'number'
        ? node?.type === 'array' && node.children?.[step]
          ? node.children[step]
          : undefined
        : node?.children?.find(({ children }) => node?.type === 'object' && children?.[0]?.value === step)
            ?.children?.[1];
    if (!next) return { node, isWhole: false };
    node = next;
  }
  return { node, isWhole: true };
}

/** Every field that the schema does not know is still there, wherever its row went. */
function assertOwnKept(was: JsonValue, is: JsonValue, action: string): void {
  const left = allFields(is);
  for (const field of ownFields(clientRecordSchema as SchemaPart, was)) {
    const at = left.indexOf(field);
    assert.ok(at >= 0, `${action} lost ${field}`);
    left.splice(at, 1);
  }
}

function allFields(value: JsonValue): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, field]: [string, JsonValue]) => [
    `${name}: ${JSON.stringify(field)}`,
    ...allFields(field),
  ]);
}

function ownFields(schema: SchemaPart, value: JsonValue): string[] {
  const { wrapped, item, entries, options = [] } = schema;
  if (wrapped) return ownFields(wrapped, value);
  if (Array.isArray(value)) return item ? value.flatMap((each: JsonValue) => ownFields(item, each)) : [];
  if (typeof value !== 'object' || value === null) return [];
  const group = (options as SchemaPart[]).find((option) => typeof option === 'object' && option.entries);
  if (!entries) return group ? ownFields(group, value) : [];
  return Object.entries(value).flatMap(([name, field]: [string, JsonValue]) => {
    const known = Object.hasOwn(entries, name) ? entries[name] : undefined;
    if (known && MADE_ANEW.has(name)) return [];
    if (!known && PASSED_OVER.has(name)) return [];
    return known ? ownFields(known, field) : [`${name}: ${JSON.stringify(field)}`];
  });
}
