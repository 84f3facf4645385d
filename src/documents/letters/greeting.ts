import { addresseeOf, readerOf, wholeName } from '../handover/reader.ts';
import { fillIn } from '../handover/words.ts';
import { literalMarkdown } from '../markdown.ts';
import type { CommonView } from './common-view.ts';
import type { LetterWriter } from './letter-writer.ts';
import { endsInWord } from './seams.ts';

/** What every letter knows: whom it speaks to, and who signs it (practices 19 and 175). */
export function commonView(write: LetterWriter): CommonView {
  const { client } = write.facts;
  return {
    ...readerOf(write.facts, write.words),
    you: youIn(write),
    salutation: salutationIn(write),
    client: write.text(client.legalName ?? client.name),
    project: write.text(client.project),
    ...signOff(write),
  };
}

/** A letter speaks to the person it greets; some languages choose the word by who that is, also when they are polite. */
function youIn({ facts, words: { you } }: LetterWriter): string {
  const person = addresseeOf(facts);
  if (person?.formOfAddress === 'familiar') return you[person.gender ?? 'other'];
  return person?.name ? you.polite[person.gender ?? 'other'] : you.company;
}

/**
 * How a letter begins: as the record says, in the client's own language; else by name, politely or familiarly as the person
 * is addressed; the company where no person is known.
 */
function salutationIn(write: LetterWriter): string {
  const { salutation } = write.letters;
  const { client } = write.facts;
  const person = addresseeOf(write.facts);
  const name = person && wholeName(person);
  if (person?.salutation && (client.language ?? 'en') === write.language) {
    const own = write.text(person.salutation);
    return endsInWord(own) ? own + salutation.end : own;
  }
  if (!person || !name) return fillIn(salutation.company, { client: write.text(client.name) });
  const form = salutation[person.formOfAddress ?? 'formal'][person.gender ?? 'other'];
  const { first, last } = write.language === 'vi' ? givenFirst(name) : partsOf(name, person.patronymic);
  const given = person.patronymic && first !== name ? `${first} ${person.patronymic}` : name;
  const parts = { name, first, last, given };
  const greeting = last === '' ? form.replace(' {last}', '') : form;
  return fillIn(greeting, Object.fromEntries(Object.entries(parts).map(([part, text]) => [part, write.text(text)])));
}

/** What a family name of several words begins with. */
const PARTICLES = /^(?:d[eiu]|des|del|della|da|dos|l[ae]|les|van|von|der|den|ter|ten|el|al|ben|bin|saint|sainte)$/i;
/** The commonest family names of people who put them first; nothing else in a name tells. */
const FAMILY_FIRST = new Set([
  'nguyen',
  'tran',
  'le',
  'pham',
  'hoang',
  'huynh',
  'phan',
  'vu',
  'vo',
  'dang',
  'bui',
  'do',
  'ho',
  'ngo',
  'duong',
  'ly',
  'truong',
  'dinh',
]);

/**
 * The name to greet somebody by familiarly, and the family name: as far as they are certain. Else the whole name, which is
 * polite everywhere, and no family name. Russian papers put the family name first: there the first name is the word
 * before the patronymic; where one part is in capitals, that is the family name.
 */
function partsOf(name: string, patronymic = ''): { readonly first: string; readonly last: string } {
  const words = name.trim().split(/\s+/);
  const unsure = { first: name, last: '' };
  const start = words.indexOf(patronymic) - 1;
  if (start >= 0) return { ...unsure, first: words[start] ?? name };
  const isFamily = (word: string) => /^[\p{Lu}'’-]{2,}$/u.test(word);
  const [capitals, others] = [words.filter(isFamily), words.filter((word) => !isFamily(word))];
  if (capitals.length > 0 && others.length > 0)
    return { first: certain(others) ? others.join(' ') : name, last: capitals.join(' ') };
  const [first = name, second = '', ...rest] = words;
  if (!certain(words) || second === '' || FAMILY_FIRST.has(withoutAccents(first))) return unsure;
  const isWhole = rest.length === 0 || PARTICLES.test(second);
  return isWhole ? { first, last: [second, ...rest].join(' ') } : unsure;
}

/**
 * Vietnamese puts the family name first and addresses people by the last word of their name. Names from elsewhere are
 * greeted as they are everywhere.
 */
function givenFirst(name: string): { readonly first: string; readonly last: string } {
  const words = name.trim().split(/\s+/);
  const [family = ''] = words;
  const isVietnamese = FAMILY_FIRST.has(withoutAccents(family)) || VIETNAMESE.test(name.normalize('NFC'));
  if (!isVietnamese || !certain(words)) return partsOf(name);
  return { first: words.at(-1) ?? name, last: '' };
}

/** Letters that no other language writes names with. */
const VIETNAMESE = /[ơưạ-ỹ]/iu;

/** Initials, titles and what stands behind a comma leave open which word is which. */
function certain(words: readonly string[]): boolean {
  return words.every((word) => /^[\p{L}\p{M}'’-]+$/u.test(word));
}

function withoutAccents(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
}

/** The profile's signature in the letter's language: with its own closing where it has several lines. */
function signOff(write: LetterWriter): Pick<CommonView, 'closing' | 'signature'> {
  const { provider } = write.facts;
  const closing = write.letters.closing[addresseeOf(write.facts)?.formOfAddress ?? 'formal'];
  const own = provider.signatures.find(({ language }) => language === write.language)?.text;
  const lines = (own ?? '').split(/\r?\n/).map((line) => literalMarkdown(line.trim()));
  const filled = lines.filter((line) => line !== '');
  const [only] = filled;
  if (only !== undefined)
    return filled.length > 1 ? { closing: '', signature: filled.join('\\\n') } : { closing, signature: only };
  const name = write.need(write.text(provider.name), { label: 'name', field: ['profile', 'name'] });
  const named = [name, write.text(provider.business)].filter((part) => part !== '');
  return { closing, signature: named.join(', ') };
}
