import type { ClientFacts } from '../client-facts.ts';
import type { ReaderView } from './view.ts';
import type { Words } from './words.ts';

type Contact = ClientFacts['contacts'][number];

/**
 * Whom documents go to: the first person of the client's that is still there and has an address to send it to, so that a mail
 * greets its receiver; else the first that is still there.
 */
export function addresseeOf({ contacts }: Pick<ClientFacts, 'contacts'>): Contact | undefined {
  const people = contacts.filter(({ current, vendor }) => current !== false && !vendor);
  return people.find(({ email }) => email) ?? people[0];
}

/**
 * Whom a document speaks to: the company, politely; or the person that letters go to, where the record says that they are
 * addressed familiarly.
 */
export function readerOf(facts: ClientFacts, { you }: Words): ReaderView {
  const person = addresseeOf(facts);
  if (person?.formOfAddress !== 'familiar') return { familiar: false, you: you.company };
  return { familiar: true, you: you[person.gender ?? 'other'] };
}

/** A person's whole name, with the patronymic behind the first name where the record gives one apart. */
export function wholeName({ name, patronymic }: Contact): string | undefined {
  if (!name || !patronymic || name.includes(patronymic)) return name;
  const [first = '', ...rest] = name.split(' ');
  return [first, patronymic, ...rest].join(' ');
}
