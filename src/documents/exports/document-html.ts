import type { Token } from 'markdown-it';
import pageTemplate from './document-page.html';
import { escapeMarkup } from './escape-markup.ts';
import { asHtml, type ReadDocument } from './read-document.ts';

/** What stands around a document: its language (BCP 47) and its title. */
export interface PageHead {
  readonly language: string;
  readonly title: string;
}

/** Lines around the cells of tables, for mail programs that know no style sheet. */
const TABLE_IN_MAIL = '<table border="1" cellpadding="6" cellspacing="0">';

/**
 * A document as one file that a browser shows and prints, light or dark: with its own style, no script, and a policy
 * (Content Security Policy, level 3) that lets it fetch nothing.
 */
export async function htmlPage(document: ReadDocument, { language, title }: PageHead): Promise<string> {
  const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(pageTemplate) ?? [];
  const values: Readonly<Record<string, string>> = {
    digest: await digestOf(style),
    title: escapeMarkup(title),
    heading: escapeMarkup(document.title ?? title),
    body: asHtml(document.blocks.map(withoutStyle)),
  };
  const page = pageTemplate.replace('<html lang="en">', () => `<html lang="${escapeMarkup(language)}">`);
  return page.replace(/\{(digest|title|heading|body)\}/g, (_, name: string) => values[name] ?? '');
}

/** The body of a document as the HTML side of a mail: plain, so that the receiver's mail program gives it its own look. */
export function htmlForMail({ blocks }: ReadDocument, { language, title }: PageHead): string {
  const body = asHtml(blocks).replaceAll('<table>', TABLE_IN_MAIL);
  const head = `<head><meta charset="utf-8"><title>${escapeMarkup(title)}</title></head>`;
  return `<!doctype html>\n<html lang="${escapeMarkup(language)}">\n${head}\n<body>\n${body}</body>\n</html>\n`;
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
