import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKED_KINDS } from '../../src/documents/checks/letter-identity.ts';
import type { CheckedKind } from '../../src/documents/checks/required-elements.ts';
import type { RuleId } from '../../src/documents/checks/rule-table.ts';
import type { Language } from '../../src/relationship/client/identity.ts';
import { repositoryRoot } from './paths.ts';

/** An example on a rule's page. */
export interface RuleExample {
  readonly language: Language;
  readonly isGood: boolean;
  readonly kind: CheckedKind;
  readonly text: string;
  /** What the page shows of the records, where it is about those; read from JSON. */
  readonly records: unknown;
}

/** A page under `docs/letters/`. */
export interface RulePage {
  readonly text: string;
  readonly examples: readonly RuleExample[];
}

const LANGUAGES: Readonly<Record<string, Language>> = { English: 'en', French: 'fr', Russian: 'ru', Vietnamese: 'vi' };
const HEADING = /^### (\w+)$/;
const LABEL = /^(Good|Bad), as `([\w-]+)`:$/;

/** The page of a rule, with the examples that stand quoted on it. */
export function readRulePage(rule: RuleId): RulePage {
  const text = readFileSync(join(repositoryRoot, 'docs', 'letters', `${rule}.md`), 'utf8');
  const examples: RuleExample[] = [];
  let language: Language | undefined;
  let records: unknown;
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    const heading = HEADING.exec(line)?.[1];
    if (heading || line.startsWith('## ')) language = heading === undefined ? undefined : LANGUAGES[heading];
    if (heading) records = undefined;
    if (language && line === '```json') records = JSON.parse(lines[index + 1] ?? '');
    const [, word, named] = LABEL.exec(line) ?? [];
    const kind = CHECKED_KINDS.find((known) => known === named);
    if (!word || !language) continue;
    if (!kind) throw new Error(`${rule}: no kind of letter is called ${named}`);
    examples.push({ language, isGood: word === 'Good', kind, text: quotedFrom(lines, index + 1), records });
  }
  return { text, examples };
}

/** The lines of a quotation, without the marks of one; a backslash at the end keeps a line apart. */
function quotedFrom(lines: readonly string[], from: number): string {
  const start = lines.findIndex((line, index) => index >= from && line.startsWith('>'));
  const end = lines.findIndex((line, index) => index > start && !line.startsWith('>'));
  return lines
    .slice(start, end)
    .map((line) => line.replace(/^> ?/, '').replace(/\\$/, ''))
    .join('\n');
}
