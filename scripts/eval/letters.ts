import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkerFor, checkLetter } from '../../src/actions/check-letter.ts';
import type { LetterFinding } from '../../src/documents/checks/letter-finding.ts';
import { isMoneyOpen } from '../../src/documents/checks/money-open.ts';
import { RULE_IDS, type RuleId } from '../../src/documents/checks/rule-table.ts';
import type { Language } from '../../src/relationship/client/identity.ts';
import { type Fault, type LabelledLetter, labelledLetters } from '../../test/support/labelled-letters.ts';
import { evaluateSentences } from './sentences.ts';

/** How often a rule was right, and what it missed. */
interface Count {
  found: number;
  right: number;
  labelled: number;
  met: number;
}
type Counts = Partial<Record<RuleId | 'all', Count>>;
/** The figures of both parts of a language. */
interface Figures {
  readonly tuned: Counts;
  readonly heldOut?: Counts;
}

/** What somebody wants to see beside the figures. */
export interface Wishes {
  readonly languages: readonly Language[];
  /** Prints what was missed and what was found wrongly, of the letters that rules may be tuned on alone. */
  readonly mistakes: boolean;
  /** Looks at the letters that are held out, too. */
  readonly heldOut: boolean;
  /** Keeps the figures as those of the first run, where none are kept yet. */
  readonly keepFirst: boolean;
}

/** Prints precision and recall of the letter checks, by rule and language. */
export async function evaluateLetters(folder: string, wishes: Wishes): Promise<string[]> {
  const { languages, mistakes, keepFirst } = wishes;
  const heldOut = wishes.heldOut || keepFirst;
  const lines: string[] = [];
  for (const language of languages) {
    const letters = labelledLetters(folder, language).filter((letter) => heldOut || !letter.heldOut);
    const judged = await Promise.all(letters.map(judge));
    const figures: Figures = {
      tuned: countsOf(judged.filter(({ letter }) => !letter.heldOut)),
      ...(heldOut && { heldOut: countsOf(judged.filter(({ letter }) => letter.heldOut)) }),
    };
    const path = join(folder, language, 'first-run.json');
    if (keepFirst && !existsSync(path)) writeFileSync(path, `${JSON.stringify(figures, undefined, 2)}\n`);
    const first: Figures | undefined = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
    lines.push(...tableOf(language, figures, first), ...cleanLettersOf(judged));
    lines.push('', ...(await evaluateSentences(folder, language, mistakes)));
    if (mistakes) lines.push(...judged.filter(({ letter }) => !letter.heldOut).flatMap(mistakesOf));
  }
  return lines;
}

interface Judged {
  readonly letter: LabelledLetter;
  readonly findings: readonly LetterFinding[];
}

async function judge(letter: LabelledLetter): Promise<Judged> {
  const { text, kind, client: record, others, language } = letter;
  const checker = await checkerFor(language);
  const facts = record ? { moneyOpen: isMoneyOpen(record) } : {};
  const audience = record && { record, clients: [record, ...others], profile: undefined, today: '2026-11-20' };
  return { letter, findings: await checkLetter(checker, { text, kind, facts }, audience) };
}

function meets(finding: LetterFinding, fault: Fault): boolean {
  if (finding.rule !== fault.rule) return false;
  return (
    fault.start === undefined || fault.end === undefined || (finding.start < fault.end && fault.start < finding.end)
  );
}

function countsOf(judged: readonly Judged[]): Counts {
  const counts: Counts = {};
  const add = (rule: RuleId, key: keyof Count, by: boolean): void => {
    for (const name of [rule, 'all'] as const) {
      const count = counts[name] ?? { found: 0, right: 0, labelled: 0, met: 0 };
      count[key] += by ? 1 : 0;
      counts[name] = count;
    }
  };
  for (const { letter, findings } of judged) {
    for (const finding of findings) {
      add(finding.rule, 'found', true);
      add(
        finding.rule,
        'right',
        letter.faults.some((fault) => meets(finding, fault)),
      );
    }
    for (const fault of letter.faults) {
      add(fault.rule, 'labelled', true);
      add(
        fault.rule,
        'met',
        findings.some((finding) => meets(finding, fault)),
      );
    }
  }
  return counts;
}

function tableOf(language: Language, now: Figures, first: Figures | undefined): string[] {
  const parts = (['tuned', 'heldOut'] as const).filter((part) => now[part]);
  const rows = ([...RULE_IDS, 'all'] as const).map((rule) =>
    [rule.padEnd(18), ...parts.flatMap((part) => [shown(now[part]?.[rule]), shown(first?.[part]?.[rule])])].join(' | '),
  );
  const names = parts.flatMap((part) => [part === 'tuned' ? 'tuned' : 'held out', 'first run']);
  const head = ['rule'.padEnd(18), ...names.map((name) => name.padEnd(22))];
  return ['', `${language}: precision and recall`, head.join(' | '), ...rows];
}

function shown(count: Count | undefined): string {
  if (!count) return '-'.padEnd(22);
  return `${ratio(count.right, count.found)} ${ratio(count.met, count.labelled)}`.padEnd(22);
}

function ratio(part: number, whole: number): string {
  return (whole === 0 ? '-' : `${(part / whole).toFixed(2)} ${part}/${whole}`).padEnd(10);
}

/** No clean letter should have more than one finding. */
function cleanLettersOf(judged: readonly Judged[]): string[] {
  const clean = judged.filter(({ letter }) => letter.faults.length === 0);
  const over = clean.filter(({ findings }) => findings.length > 1).map(({ letter }) => letter.file);
  const some = clean.filter(({ findings }) => findings.length > 0).length;
  return [
    `clean letters: ${clean.length}, with a finding: ${some}, with more than one: ${over.length} ${over.join(' ')}`,
  ];
}

function mistakesOf({ letter, findings }: Judged): string[] {
  const { text, faults, file } = letter;
  const quoted = (start?: number, end?: number): string =>
    start === undefined ? '' : text.slice(start, end).replace(/\s+/g, ' ');
  return [
    ...findings
      .filter((finding) => !faults.some((fault) => meets(finding, fault)))
      .map(({ rule, start, end }) => `${file} wrong  ${rule}: ${quoted(start, end)}`),
    ...faults
      .filter((fault) => !findings.some((finding) => meets(finding, fault)))
      .map(({ rule, start, end }) => `${file} missed ${rule}: ${quoted(start, end)}`),
  ];
}
