import type { ClientRecord } from '../../../relationship/client/record.ts';
import commonNames from './common-names.json';
import { type PlacedWord, wordsIn } from './letter-words.ts';

/** What of another client a text names. */
export type OtherClientField = 'name' | 'contacts' | 'email' | 'domain' | 'project' | 'invoices';

/** Words that another client, or somebody there, is known by. */
export interface StrangerName {
  readonly field: OtherClientField;
  readonly stems: readonly string[];
}

/** Signs that another client is known by, in lower case. */
export interface StrangerValue {
  readonly field: OtherClientField;
  readonly value: string;
}

/** Shorter words are names and much else besides. */
const SHORTEST_NAME = 4;
/** In a name of several words, one alone must be longer. */
const SHORTEST_PART = 5;
const SHORTEST_VALUE = 5;
/** What is longer is no name, and not looked for beyond that. */
const LONGEST_NAME = 150;
/** Addresses there say nothing about who writes. */
const PUBLIC_MAIL =
  /^(?:gmail|googlemail|outlook|hotmail|live|msn|yahoo|icloud|me|mac|aol|gmx|web|proton|protonmail|pm|mail|inbox|bk|list|yandex|ya|rambler|orange|wanadoo|free|sfr|laposte|bbox|neuf|zoho|fastmail|viettel|vnn|fpt)\.[a-z.]{2,6}$/;
/** What companies, months, places and tongues are called, and what begins with a capital for other reasons, folded to stems. */
const GENERIC: ReadonlySet<string> = new Set(wordsIn(Object.values(commonNames).join(' ')).map(({ stem }) => stem));
const VIETNAMESE = 'vi';

const names = new WeakMap<ClientRecord, readonly StrangerName[]>();

/** The names of a client, its contacts and its project as they may stand in a text; made once for each version of a record. */
export function namesOf(record: ClientRecord): readonly StrangerName[] {
  const known = names.get(record) ?? gatherNames(record);
  names.set(record, known);
  return known;
}

function gatherNames(record: ClientRecord): StrangerName[] {
  const vietnamese = record.language === VIETNAMESE;
  const name = (field: OtherClientField, words: readonly PlacedWord[]) => ({
    field,
    stems: words.map(({ stem }) => stem),
  });
  const called = [record.name, record.legalName ?? ''].flatMap((text) => partsOfName(text, vietnamese));
  const contacts = (record.contacts ?? []).flatMap((contact) => personsNames(contact.name ?? '', vietnamese));
  const project = wordsIn((record.project ?? '').slice(0, LONGEST_NAME));
  const named = project.length > 1 ? [project] : onlyLong(project);
  return [
    ...called.map((words) => name('name', words)),
    ...contacts.map((words) => name('contacts', words)),
    ...named.map((words) => name('project', words)),
  ];
}

/** The whole name, the words of it that have capitals side by side, and long words that are no word for a company. */
function partsOfName(text: string, vietnamese: boolean): PlacedWord[][] {
  const words = wordsIn(text.slice(0, LONGEST_NAME));
  if (words.length === 1) return onlyLong(words);
  const capitals = runsOfCapitals(words).filter((run) => run.length > 1 && run.some(isTelling));
  const parts = vietnamese
    ? []
    : words.filter((word) => word.capital && isLong(word, SHORTEST_PART) && isTelling(word));
  return [words, ...capitals, ...parts.map((word) => [word])];
}

/** A whole name, either way round, and the family name alone; in Vietnam people are called by the given one, and many alike. */
function personsNames(text: string, vietnamese: boolean): PlacedWord[][] {
  const words = wordsIn(text.slice(0, LONGEST_NAME));
  const last = words.at(-1);
  if (words.length < 2 || !last) return onlyLong(words);
  if (vietnamese) return words.length > 2 ? [words, words.slice(-2)] : [words];
  const alone = isLong(last, SHORTEST_NAME) && isTelling(last) ? [[last]] : [];
  return [words, [last, ...words.slice(0, -1)], ...alone];
}

function onlyLong(words: readonly PlacedWord[]): PlacedWord[][] {
  return words.filter((word) => isLong(word, SHORTEST_NAME)).map((word) => [word]);
}

function runsOfCapitals(words: readonly PlacedWord[]): PlacedWord[][] {
  const runs: PlacedWord[][] = [[]];
  for (const word of words) {
    if (word.capital) runs.at(-1)?.push(word);
    else runs.push([]);
  }
  return runs;
}

function isLong({ exact }: PlacedWord, shortest: number): boolean {
  return [...exact].length >= shortest;
}

function isTelling({ stem, content }: PlacedWord): boolean {
  return content && !GENERIC.has(stem);
}

/** Addresses, domains and invoice numbers of a client. */
export function valuesOf(record: ClientRecord): StrangerValue[] {
  const emails = (record.contacts ?? []).flatMap(({ email }) => (email ? [email.toLowerCase()] : []));
  const domains = emails
    .map((email) => email.slice(email.lastIndexOf('@') + 1))
    .filter((host) => !PUBLIC_MAIL.test(host));
  const owned = (record.assets ?? []).flatMap(({ kind, name }) =>
    kind === 'domain' && name ? [name.toLowerCase()] : [],
  );
  const numbers = (record.invoices ?? []).map(({ number }) => number.toLowerCase()).filter(isTellingNumber);
  const of = (field: OtherClientField, values: readonly string[]) =>
    [...new Set(values)]
      .filter(({ length }) => length >= SHORTEST_VALUE && length <= LONGEST_NAME)
      .map((value) => ({ field, value }));
  return [...of('email', emails), ...of('domain', [...domains, ...owned]), ...of('invoices', numbers)];
}

/** `2026-04` is a month; 1042, which is a sum, is too short anyway. */
function isTellingNumber(number: string): boolean {
  return /\d/.test(number) && (/\p{L}/u.test(number) || !/^\d{4}[-/.]\d{1,2}(?:[-/.]\d{1,2})?$/.test(number));
}
