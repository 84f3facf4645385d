import type { Language } from '../../relationship/client/identity.ts';
import { isLanguage } from '../../relationship/client/identity-names.ts';
import { DOCUMENT_KINDS } from '../rendering.ts';
import { findDocuments } from '../sections/markers.ts';
import type { CheckedKind } from './required-elements.ts';

/** What a letter says of itself; a language that Deorbit does not write is kept as it stands. */
export interface LetterIdentity {
  readonly kind?: CheckedKind;
  readonly language?: string;
  /** As it is written: the id of a record, or a name. */
  readonly client?: string;
  /** Whether Deorbit wrote it: a marker says so. */
  readonly isDocument?: boolean;
}

/** The kinds a letter can be checked as, in the order in which they are offered. */
export const CHECKED_KINDS: readonly CheckedKind[] = ['message', ...DOCUMENT_KINDS];

const LONGEST_FRONT_MATTER = 4_000;
const LINE = /^(kind|client|lang|language)[ \t]*:[ \t]*(.*)$/;

/** Reads the marker of a letter that Deorbit wrote, else its front matter (`kind`, `client`, `lang` or `language`). */
export function identityOfLetter(text: string): LetterIdentity {
  const [document] = findDocuments(text);
  if (document) {
    const { kind, language, client } = document.identity;
    return { kind, language, client, isDocument: true };
  }
  const values = frontMatterOf(text);
  const kind = CHECKED_KINDS.find((known) => known === values.get('kind')?.toLowerCase());
  const language = (values.get('lang') ?? values.get('language'))?.toLowerCase();
  const client = values.get('client');
  return { ...(kind && { kind }), ...(language && { language }), ...(client && { client }) };
}

/** The language of that name, as `fr` or `fr-CA`, where letters can be checked in it. */
export function checkedLanguage(name: string | undefined): Language | undefined {
  const [base = ''] = name?.toLowerCase().split(/[-_]/) ?? [];
  return isLanguage(base) ? base : undefined;
}

function frontMatterOf(text: string): Map<string, string> {
  const lines = text.slice(0, LONGEST_FRONT_MATTER).split(/\r?\n/);
  const values = new Map<string, string>();
  if (lines[0]?.trimEnd() !== '---') return values;
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  for (const line of lines.slice(1, Math.max(end, 0))) {
    const [, name, value = ''] = LINE.exec(line) ?? [];
    if (name) values.set(name, value.trim().replace(/^(["'])(.*)\1$/, '$2'));
  }
  return values;
}
