import { type Remedy, UserError } from '../base/user-error.ts';
import type { KeptLanguages } from '../documents/checks/languages/kept-files.ts';
import type { MailDraft } from '../documents/exports/mail-draft.ts';
import type { Mailbox } from '../documents/exports/mail-headers.ts';
import type { LetterKind } from '../documents/letters/letter-kinds.ts';
import { findDocuments } from '../documents/sections/markers.ts';
import type { Profile } from '../relationship/client/profile.ts';
import type { ClientRecord } from '../relationship/client/record.ts';
import {
  type CheckWishes,
  checkerFor,
  checkLetter,
  type LetterAudience,
  understandLetter,
  weighFindings,
} from './check-letter.ts';

/** Papers that the letter check has nothing to say about: they are long, and hold no sentences of a letter. */
const NO_LETTERS: readonly string[] = ['handover', 'questionnaire'];

/** A document as a mail: what its receiver reads, once as text and once as HTML. */
export type OutgoingMail = Pick<MailDraft, 'subject' | 'text' | 'html'>;

/** Reads a document as a mail. Its title is the subject, and does not stand in the body a second time. */
export async function mailOf(document: string): Promise<OutgoingMail> {
  const { readDocument, textOf, titleOf, htmlForMail } = await exportTools();
  const read = readDocument(document);
  const subject = titleOf(read);
  const language = languageOf(document);
  return { subject, text: textOf(read, language), html: htmlForMail(read, { language, title: subject }) };
}

/** A document as one page that needs nothing beside it. */
export async function pageOf(document: string): Promise<string> {
  const { readDocument, titleOf, htmlPage } = await exportTools();
  const read = readDocument(document);
  return htmlPage(read, { language: languageOf(document), title: titleOf(read) });
}

/** What reads Markdown is not small: loaded when a document goes out. */
async function exportTools() {
  const [reading, text, html] = await Promise.all([
    import('../documents/exports/read-document.ts'),
    import('../documents/exports/document-text.ts'),
    import('../documents/exports/document-html.ts'),
  ]);
  return { ...reading, ...text, ...html };
}

/** The language of a document, BCP 47; of one without marks English. */
export function languageOf(document: string): string {
  return findDocuments(document)[0]?.identity.language ?? 'en';
}

/**
 * How many findings the letter check has on a document that is about to go out, beside leaks and gaps, which are told apart;
 * hints are no findings, as *Problems* shows none. Nothing for papers that are no letters.
 */
export async function countRemarks(
  text: string,
  audience: LetterAudience,
  wishes: CheckWishes,
  kept?: KeptLanguages,
): Promise<number> {
  const [document] = findDocuments(text);
  if (!document || NO_LETTERS.includes(document.identity.kind)) return 0;
  const letter = understandLetter({ text, asked: {}, record: audience.record });
  const checker = await checkerFor(letter.language, wishes, kept).catch(() =>
    checkerFor(letter.language, undefined, kept),
  );
  const findings = weighFindings(await checkLetter(checker, { text, ...letter }, audience), wishes);
  const isAsked = (rule: string) => !rule.startsWith('leak-') && rule !== 'gap-left';
  return findings.filter(({ rule, severity }) => isAsked(rule) && severity !== 'hint').length;
}

/** Somebody at the client's to whom a document can be sent; the address as the record has it. */
export interface Receiver {
  readonly name: string | undefined;
  readonly email: string;
}

/**
 * Whom a document can go to by mail: people at the client's that are still there, in the order of the record. Nobody for what
 * goes to somebody else, such as the next developer.
 */
export function receiversOf(record: ClientRecord, kinds: readonly LetterKind[]): readonly Receiver[] {
  if (kinds.includes('successor-briefing')) return [];
  return (record.contacts ?? []).flatMap(({ name, email, current, vendor }) =>
    email?.trim() && current !== false && !vendor ? [{ name, email: email.trim() }] : [],
  );
}

/** The person themselves, as mails are from; `undefined` where the profile has no address: then the mail program says. */
export function ownReceiver({ name, business, email }: Profile): Receiver | undefined {
  return email?.trim() ? { name: name ?? business, email: email.trim() } : undefined;
}

/**
 * A receiver as a mail names them.
 *
 * @param remedies where the address can be corrected
 * @throws {UserError} `deliver.badAddress`
 */
export async function mailboxOf({ name, email }: Receiver, remedies: readonly Remedy[] = []): Promise<Mailbox> {
  const { mailAddress } = await import('../documents/exports/mail-headers.ts');
  const address = mailAddress(email);
  if (address === undefined) throw new UserError('deliver.badAddress', { who: name ?? email }, remedies);
  return { name, address };
}
