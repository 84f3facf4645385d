import type { Token } from 'markdown-it';
import mailTemplate from './document-mail.html';
import pageTemplate from './document-page.html';
import { escapeMarkup } from './escape-markup.ts';
import { asHtml, type ReadDocument } from './read-document.ts';

/** What stands around a document: its language (BCP 47) and its title. */
export interface PageHead {
  readonly language: string;
  readonly title: string;
}

/**
 * A document as one file that a browser shows and prints, light or dark: with its own style, no script, and a policy
 * (Content Security Policy, level 3) that lets it fetch nothing.
 */
export async function htmlPage(document: ReadDocument, { language, title }: PageHead): Promise<string> {
  const style = pageTemplate.slice(
    pageTemplate.indexOf('<style>') + '<style>'.length,
    pageTemplate.indexOf('</style>'),
  );
  const values: Readonly<Record<string, string>> = {
    digest: await digestOf(style),
    title: escapeMarkup(title),
    heading: escapeMarkup(document.title ?? title),
    body: asHtml(document.blocks.map(withoutStyle)),
  };
  return filled(pageTemplate, language, values);
}

/** The body of a document as the HTML side of a mail: plain, so that the receiver's mail program gives it its own look. */
export function htmlForMail({ blocks }: ReadDocument, { language, title }: PageHead): string {
  return filled(mailTemplate, language, { title: escapeMarkup(title), body: asHtml(blocks.map(withLines)) });
}

function filled(template: string, language: string, values: Readonly<Record<string, string>>): string {
  return template
    .replace(/\{(digest|title|heading|body)\}/g, (_, name: string) => values[name] ?? '')
    .replace('lang="en"', () => `lang="${escapeMarkup(language)}"`);
}

/** Mail programs know no style sheet: without this, nothing would part the cells of a table. */
function withLines(token: Token): Token {
  if (token.type === 'table_open') token.attrs = Object.entries({ border: '1', cellpadding: '6', cellspacing: '0' });
  return token;
}

/** The policy allows no style of a single cell: what says how its text is placed becomes a class. */
function withoutStyle(token: Token): Token {
  const [, side] = /text-align:\s*(left|center|right)/.exec(String(token.attrGet('style') ?? '')) ?? [];
  if (side) {
    token.attrs = (token.attrs ?? []).filter(([name]) => name !== 'style');
    token.attrSet('class', side);
  }
  if (token.type === 'th_open') token.attrSet('scope', 'col');
  return token;
}

/** As a policy names a style sheet: SHA-256 in base64. */
async function digestOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
}
