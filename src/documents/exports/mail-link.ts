import { headerText } from './mail-headers.ts';

/** Longer links are cut off or refused by some mail programs and by Windows, which passes them on a command line. */
const LONGEST_LINK = 1_900;

/** A mail as a link holds it: one receiver or none. */
export interface LinkedMail {
  /** As `mailAddress` gives it. */
  readonly to: string | undefined;
  readonly subject: string;
  readonly text: string;
}

/**
 * A link (RFC 6068) that opens a new mail in the person's mail program; `undefined` where it would be longer than mail programs
 * take. Whatever stands in the mail is encoded, so that it cannot name a header or another receiver.
 */
export function mailLink({ to, subject, text }: LinkedMail): string | undefined {
  const receiver = encodeURIComponent(to ?? '').replace('%40', '@');
  const body = encoded(text.trim().replace(/\r\n|\r|\n/g, '\r\n'));
  const link = `mailto:${receiver}?subject=${encoded(headerText(subject))}&body=${body}`;
  return link.length <= LONGEST_LINK ? link : undefined;
}

/** A lone surrogate has no encoding. */
function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '\uFFFD'));
}
