import page from './panel.html';

/** What stands in a panel's page beside what is the same in all of them. */
export interface PageValues {
  readonly language: string;
  readonly title: string;
  /** The client's id, whatever it is. */
  readonly client: string;
  /** Addresses of the page's script and style sheet, and where VS Code lets pages load from. */
  readonly script: string;
  readonly style: string;
  readonly source: string;
  readonly nonce: string;
}

/** The text of a panel's page. */
export function filledPage(given: PageValues): string {
  // Half of a character, which a record may hold as an escape, has no encoding.
  const client = encodeURIComponent(given.client.replace(/\p{Cs}/gu, '\uFFFD'));
  const values: Readonly<Record<string, string>> = { ...given, client };
  return page.replace(/\{\{(\w+)\}\}/g, (_, name: string) => escaped(values[name] ?? ''));
}

function escaped(value: string): string {
  return value.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
