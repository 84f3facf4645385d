import type { ClientFacts } from '../client-facts.ts';
import { readerOf, wholeName } from '../handover/reader.ts';
import { fillIn } from '../handover/words.ts';
import { literalMarkdown } from '../markdown.ts';
import type { LetterWriter } from './letter-writer.ts';
import type { CommonView } from './view.ts';

type Contact = ClientFacts['contacts'][number];

/** Whom letters go to: the first person of the client's that is still there. */
export function addresseeOf({ contacts }: ClientFacts): Contact | undefined {
  return contacts.find(({ current, vendor }) => current !== false && !vendor);
}

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
    return /[\p{L}\p{N}]$/u.test(own) ? own + salutation.end : own;
  }
  if (!person || !name) return fillIn(salutation.company, { client: write.text(client.name) });
  const form = salutation[person.formOfAddress ?? 'formal'][person.gender ?? 'other'];
  const { first, last } = partsOf(name, person.patronymic);
  const given = person.patronymic && first !== name ? `${first} ${person.patronymic}` : name;
  const parts = { name, first, last, given };
  return fillIn(form, Object.fromEntries(Object.entries(parts).map(([part, text]) => [part, write.text(text)])));
}

/**
 * The first name, and what stands behind it; the whole name where it begins with an initial, or is a single word. Russian
 * papers put the family name first: there the first name is the word before the patronymic.
 */
function partsOf(name: string, patronymic = ''): { readonly first: string; readonly last: string } {
  const isInitial = (word: string) => /^\p{L}\.$/u.test(word);
  const words = name.trim().split(/\s+/);
  const start = Math.max(words.indexOf(patronymic) - 1, 0);
  const [first = name, ...rest] = [...words.slice(start), ...words.slice(0, start)];
  const last = rest.filter((word) => !isInitial(word)).join(' ');
  return { first: isInitial(first) ? name : first, last: last || name };
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
