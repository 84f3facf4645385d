import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkerFor } from '../../src/actions/check-letter.ts';
import { ELEMENTS, type Element } from '../../src/documents/checks/required-elements.ts';
import { RULE_IDS, type RuleId } from '../../src/documents/checks/rule-table.ts';
import type { Language } from '../../src/relationship/client/identity.ts';

/** Sentences that somebody has labelled who had not seen the rules; rules may be tuned on them. */
interface Sentences {
  readonly faulty: Readonly<Partial<Record<RuleId, readonly string[]>>>;
  readonly clean: Readonly<Partial<Record<RuleId, readonly string[]>>>;
  readonly elements: Readonly<Partial<Record<Element, readonly string[]>>>;
  readonly notElements: Readonly<Partial<Record<Element, readonly string[]>>>;
}

/** Prints how many labelled sentences of a language are told right, by rule and by element. */
export async function evaluateSentences(folder: string, language: Language, mistakes: boolean): Promise<string[]> {
  const path = join(folder, language, 'sentences.json');
  if (!existsSync(path)) return [];
  const sentences: Sentences = JSON.parse(readFileSync(path, 'utf8'));
  const checker = await checkerFor(language);
  const rulesIn = (text: string): readonly RuleId[] =>
    checker.check({ text, kind: 'farewell', facts: { moneyOpen: true } }).map(({ rule }) => rule);
  const tone = (text: string) => rulesIn(text).filter((rule) => !rule.startsWith('no-'));
  const lines = [`${language}: labelled sentences (faulty found, clean left alone; elements seen, others not)`];
  const missed: string[] = [];
  const count = (all: readonly string[] = [], isRight: (text: string) => boolean, what: string): string => {
    const wrong = all.filter((text) => !isRight(text));
    missed.push(...wrong.map((text) => `${what}: ${text} [${tone(text).join(' ')}]`));
    return `${all.length - wrong.length}/${all.length}`;
  };
  for (const rule of RULE_IDS) {
    if (!sentences.faulty[rule] && !sentences.clean[rule]) continue;
    const found = count(sentences.faulty[rule], (text) => tone(text).includes(rule), `missed ${rule}`);
    const left = count(sentences.clean[rule], (text) => tone(text).length === 0, `wrong (clean for ${rule})`);
    lines.push(`${rule.padEnd(18)} ${found.padEnd(8)} ${left}`);
  }
  for (const element of ELEMENTS) {
    const isSeen = (text: string) => !rulesIn(text).includes(`no-${element}`);
    const seen = count(sentences.elements[element], isSeen, `not seen ${element}`);
    const others = count(sentences.notElements[element], (text) => !isSeen(text), `seen wrongly ${element}`);
    lines.push(`${element.padEnd(18)} ${seen.padEnd(8)} ${others}`);
  }
  return mistakes ? [...lines, ...missed] : lines;
}
