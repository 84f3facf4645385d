import type { Message } from '../base/ports/text.ts';
import { isObject } from '../relationship/client/change-value.ts';
import { changesToMigrate, recordMigrations } from '../relationship/client/migrations.ts';
import { changedText } from './change-text.ts';
import { readJson } from './json-text.ts';
import type { Version } from './record-versions.ts';

/** A state of a record that can be restored. */
export interface KeptText {
  /** When it was seen last or written, milliseconds since 1970. */
  readonly time: number;
  /** The change that led to it; `undefined` for what stood there before a change, edited by hand or not by Deorbit. */
  readonly summary: Message | undefined;
  /** The file it was in. */
  readonly path: string;
  /** The whole text, byte-order mark included. */
  readonly text: string;
}

/**
 * The states of a record that its versions hold, the newest first, each once.
 *
 * @param versions the newest first
 * @param present what the file holds now; that state is left out
 */
export function keptTexts(versions: readonly Version[], present: string | undefined): KeptText[] {
  const seen = new Set(present === undefined ? [] : [present]);
  const kept: KeptText[] = [];
  const add = (state: KeptText): void => {
    // Deleting and moving leave nothing in the file: that is no state to go back to.
    if (state.text === '' || seen.has(state.text)) return;
    seen.add(state.text);
    kept.push(state);
  };
  versions.forEach(({ time, summary, path, before, after }, index) => {
    add({ time, summary, path, text: after });
    const older = versions[index + 1];
    if (before !== undefined && before !== older?.after) add({ time, summary: undefined, path, text: before });
  });
  return kept;
}

/** The newest state that can be read as a record. */
export function lastReadable(kept: readonly KeptText[]): KeptText | undefined {
  return kept.find(({ text }) => clientNameIn(text) !== undefined);
}

/** The fields, by their names in the record, in which two states differ; none where one of them cannot be read. */
export function fieldsChanged(older: string, newer: string): readonly string[] {
  const [before, after] = [fieldsOf(older), fieldsOf(newer)];
  if (!before || !after) return [];
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
}

/** The name of the client in the text of a record, as far as it can be read. */
export function clientNameIn(text: string): string | undefined {
  return fieldIn(text, 'name')?.trim() || undefined;
}

/** The id of the client in the text of a record, as far as it can be read. */
export function clientIdIn(text: string): string | undefined {
  return fieldIn(text, 'id');
}

function fieldsOf(text: string) {
  const json = readJson(text.replace(/^\uFEFF/, ''));
  return json.kind === 'value' && isObject(json.value) ? json.value : undefined;
}

function fieldIn(text: string, field: string): string | undefined {
  const value = fieldsOf(text)?.[field];
  return typeof value === 'string' ? value : undefined;
}

/** An earlier text as it goes back into the file: a record that once had no id keeps the one it was given since. */
export function withIdentity(kept: string, id: string): string {
  const text = kept.startsWith('\uFEFF') ? kept.slice(1) : kept;
  const json = readJson(text);
  return json.kind === 'value' ? changedText(text, changesToMigrate(json.value, recordMigrations, { id })) : text;
}
