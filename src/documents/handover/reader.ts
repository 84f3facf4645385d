import type { ClientFacts } from '../client-facts.ts';
import type { ReaderView } from './view.ts';
import type { Words } from './words.ts';

/**
 * Whom a document speaks to: the company, politely; or the person that letters go to, where the record says that they are
 * addressed familiarly.
 */
export function readerOf({ contacts }: ClientFacts, { you }: Words): ReaderView {
  const person = contacts.find(({ current, vendor }) => current !== false && !vendor);
  if (person?.formOfAddress !== 'familiar') return { familiar: false, you: you.company };
  return { familiar: true, you: you[person.gender ?? 'other'] };
}

/** A person's whole name, with the patronymic behind the first name where the record gives one apart. */
export function wholeName({ name, patronymic }: ClientFacts['contacts'][number]): string | undefined {
  if (!name || !patronymic || name.includes(patronymic)) return name;
  const [first = '', ...rest] = name.split(' ');
  return [first, patronymic, ...rest].join(' ');
}
