import { shortHash } from '../../base/short-hash.ts';
import { base64, type Mailbox, mailboxHeader, parameter, unstructuredHeader } from './mail-headers.ts';

/** A file that goes along with a mail. */
export interface Attachment {
  /** Its name, without a folder. */
  readonly name: string;
  /** Its media type, such as `text/markdown`. */
  readonly type: string;
  readonly content: Uint8Array;
}

/** A mail that is not sent yet. */
export interface MailDraft {
  /** Whom it is from; where it is left out, the mail program says. */
  readonly from: Mailbox | undefined;
  readonly to: readonly Mailbox[];
  readonly subject: string;
  /** The same words twice: for programs that show plain text, and as a whole page of HTML. */
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly Attachment[];
  /** When it was written, milliseconds since 1970. */
  readonly written: number;
}

const LINE = 76;

/**
 * A mail as a file (`.eml`, RFC 5322 and 2045) that mail programs open to be finished and sent: `X-Unsent` tells them that it
 * is a draft. In ASCII, whatever stands in it. It has no message id: whoever sends it gives it one.
 */
export function mailFile(draft: MailDraft): string {
  const { from, to, subject, text, html, attachments, written } = draft;
  const [outer, inner] = [boundaryOf(draft, 'mixed'), boundaryOf(draft, 'alternative')];
  const bodies = multipart('alternative', inner, [textPart('plain', text), textPart('html', html)]);
  const parts = attachments.length === 0 ? bodies : multipart('mixed', outer, [bodies, ...attachments.map(filePart)]);
  return [
    'X-Unsent: 1\r\n',
    `Date: ${new Date(written).toUTCString().replace('GMT', '+0000')}\r\n`,
    mailboxHeader('From', from ? [from] : []),
    mailboxHeader('To', to),
    unstructuredHeader('Subject', subject),
    'MIME-Version: 1.0\r\n',
    parts,
  ].join('');
}

/** Base64 has no underscore, so that no content can hold a boundary. */
function boundaryOf({ text, html, written }: MailDraft, name: string): string {
  return `=_${name}_${shortHash(`${written} ${text}`)}${shortHash(html)}`;
}

function multipart(kind: string, boundary: string, parts: readonly string[]): string {
  const head = `Content-Type: multipart/${kind};\r\n boundary="${boundary}"\r\n\r\n`;
  return `${head}${parts.map((part) => `--${boundary}\r\n${part}\r\n`).join('')}--${boundary}--\r\n`;
}

function textPart(kind: 'plain' | 'html', text: string): string {
  const content = new TextEncoder().encode(text.replace(/\r\n|\r|\n/g, '\r\n'));
  return `Content-Type: text/${kind}; charset=utf-8\r\n${inBase64(content)}`;
}

function filePart({ name, type, content }: Attachment): string {
  const head = `Content-Type: ${type}${parameter('name', name)}\r\n`;
  return `${head}Content-Disposition: attachment${parameter('filename', name)}\r\n${inBase64(content)}`;
}

function inBase64(content: Uint8Array): string {
  const lines = base64(content).match(new RegExp(`.{1,${LINE}}`, 'g')) ?? [];
  return `Content-Transfer-Encoding: base64\r\n\r\n${lines.join('\r\n')}\r\n`;
}
