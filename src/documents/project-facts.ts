import type { AcceptedFact, ClientRecord, ScopeItem } from '../relationship/client/record.ts';
import { rowKeys } from '../relationship/client/row-keys.ts';
import { titleOfRow } from '../relationship/client/row-titles.ts';
import { addFields, copyFields } from './allow-list.ts';

/** Copies what the project's own files say and still holds: names and places. What is no longer found is left behind. */
export function copyProject({ facts = [] }: ClientRecord) {
  const plain = facts.map((fact) => copyFields(fact, ['kind', 'name', 'version', 'row', 'folder']));
  const ids = facts.map((fact) => copyFields(fact, ['id']));
  // A key is made from the name, so that it must be the copy's: an address may be the name of a remote.
  const keys = rowKeys(ids, (index) => titleOfRow(plain[index] ?? {}));
  const present = facts.flatMap((fact, index) => {
    const copy = plain[index];
    return copy && !fact.goneOn ? withDetail({ ...copy, key: keys[index] ?? '' }, fact) : [];
  });
  return { facts: present, gone: goneDays(facts), read: lastReading(facts) };
}

/** The rows that stand for something which is found no more in any way, and since when it is not. */
function goneDays(facts: readonly AcceptedFact[]): readonly { readonly row: string; readonly on: string }[] {
  const present = new Set(facts.flatMap(({ row, goneOn }) => (row && !goneOn ? [row] : [])));
  return facts.flatMap(({ row, goneOn }) => (row && goneOn && !present.has(row) ? [{ row, on: goneOn }] : []));
}

function withDetail<Copy extends object>(copy: Copy, fact: AcceptedFact) {
  const { detail, folder } = fact;
  const known = addFields(copy, detail, [
    'secret',
    'required',
    'documented',
    'word',
    'note',
    'date',
    'isDefault',
    'ahead',
    'behind',
    'unpushed',
    'present',
  ]);
  return Object.assign(addFields(known, { inCommit: detail?.commit }, ['inCommit']), {
    contradicts: textsOf(detail?.contradicts).map((text) => statementOf(text, folder)),
    triggers: textsOf(detail?.triggers),
    places: placesOf(fact),
  });
}

/** What another place states, `Dockerfile:1: 18`, in its two parts. */
function statementOf(text: string, folder: string | undefined) {
  const [, place, version = text] = /^(.+:\d+): (.+)$/.exec(text) ?? [];
  return { version, place: place && inFolder(folder, place) };
}

function textsOf(list: readonly string[] = []): string[] {
  return list.flatMap((text) => copyFields({ text }, ['text']).text ?? []);
}

function placesOf({ evidence, folder }: AcceptedFact): string[] {
  return evidence.map(({ file, line }) => placeOf({ file, line, folder }));
}

/** A line of a file as developers write it: `src/cart.ts:12`, with the folder of the workspace where the record names it. */
function placeOf({ file, line, folder }: { file: string; line: number; folder?: string | undefined }): string {
  return inFolder(folder, `${file}:${line}`);
}

function inFolder(folder: string | undefined, path: string): string {
  return folder ? `${folder}/${path}` : path;
}

/** When the project was read last, and at which commit. */
function lastReading(facts: readonly AcceptedFact[]) {
  const days = facts.map(({ seenOn, goneOn }) => goneOn ?? seenOn).sort();
  const seenOn = days.at(-1);
  // Folders of a workspace may be repositories of their own: the commit of one would not be that of the others.
  if (new Set(facts.map(({ folder }) => folder)).size > 1)
    return copyFields({ seenOn, commit: undefined }, ['seenOn', 'commit']);
  const ofLast = facts.find((fact) => fact.seenOn === seenOn && fact.commit);
  return copyFields({ seenOn, commit: ofLast?.commit }, ['seenOn', 'commit']);
}

/** Whether a row of the credentials is no more than the name that the project's own files give to a secret. */
export function namesProjectSecret({ facts = [] }: ClientRecord) {
  const secrets = facts.filter(({ kind }) => kind === 'variable' || kind === 'ci-secret');
  const names = new Map(secrets.flatMap(({ row, name }) => (row ? [[row, name] as const] : [])));
  return ({ key, name }: { readonly key: string; readonly name: string }): boolean => names.get(key) === name;
}

/** A place such as `src/cart.ts:12`, and the word that marks the task there, such as `TODO`. */
export interface MarkOfWork {
  readonly place?: string | undefined;
  readonly word?: string | undefined;
}

/** Where each piece of work stands in the project's files, and by which word; nothing once it is no longer found there. */
export function marksOfWork({ scope = [], facts = [] }: ClientRecord): readonly MarkOfWork[] {
  const tasks = new Map(facts.flatMap((fact) => (fact.kind === 'task' && fact.row ? [[fact.row, fact] as const] : [])));
  return scope.map(({ id, source }) => {
    const task = id === undefined ? undefined : tasks.get(id);
    if (task?.goneOn) return {};
    return copyFields({ place: placeOfSource(source), word: task?.detail?.word }, ['place', 'word']);
  });
}

/** A source in words is the person's own note. */
function placeOfSource(source: ScopeItem['source']): string | undefined {
  return source === undefined || typeof source === 'string' ? undefined : placeOf(source);
}

/** Copies how it is built, run and kept safe. */
export function copySystem({ system }: ClientRecord) {
  return copyFields(system, [
    'environments',
    'deploySteps',
    'rollback',
    'integrations',
    'documentation',
    'seedData',
    'commonTasks',
    'selfService',
    'adminMenu',
    'clientTasks',
    'whenItFails',
    'requestsAt',
    'incidents',
    'recovery',
    'lastScan',
    'openFindings',
    'acceptedRisks',
  ]);
}
