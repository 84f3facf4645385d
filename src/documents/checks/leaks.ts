import { looksLikeSecret } from '../../base/secret-shape.ts';
import { type ClientRecord, clientRecordSchema } from '../../relationship/client/record.ts';
import type { ClientFacts } from '../client-facts.ts';
import { linesOf } from '../sections/lines.ts';

/** Something in a document that its receiver should not get. The text itself is not part of it. */
export interface Leak {
  /** A field of the private half, something in the shape of a secret, or a hidden comment of the person's. */
  readonly kind: 'private' | 'secret' | 'comment';
  /** Line number, from 1. */
  readonly line: number;
  /** The private field, such as `decision`. */
  readonly field?: string;
}

/** The parts of a record that never reach a client. */
const PRIVATE_PARTS: readonly string[] = ['fit', 'effort', 'log', 'redFlags', 'repairs', 'decision'];
/** Less than this is not told from ordinary words. */
const FEWEST_WORDS = 3;
const FEWEST_CHARACTERS = 12;

/**
 * What of a document must not be delivered: sentences of the record's private half, also of fields that Deorbit does not
 * know, however they are formatted; shapes of secrets; comments that only the source shows. A sentence that is among the
 * facts for the client as well is none.
 */
export function findLeaks(text: string, record: ClientRecord, facts: ClientFacts): Leak[] {
  const words = wordsOf(text);
  const told = ` ${stringsIn(facts).map(normalised).join(' ')} `;
  const leaks: Leak[] = linesOf(text).flatMap((span, index): Leak[] => {
    const line = text.slice(span.start, span.end);
    const secret = looksLikeSecret(withoutAddresses(line)) ? [{ kind: 'secret' as const, line: index + 1 }] : [];
    const comment = !span.code && hasOwnComment(line) ? [{ kind: 'comment' as const, line: index + 1 }] : [];
    return [...secret, ...comment];
  });
  for (const [field, part] of privateParts(record))
    for (const sentence of new Set(stringsIn(part).flatMap(sentencesIn)))
      if (!told.includes(` ${sentence} `))
        leaks.push(...words.find(sentence).map((line) => ({ kind: 'private' as const, line, field })));
  return leaks.sort((a, b) => a.line - b.line);
}

function privateParts(record: ClientRecord): [string, unknown][] {
  return Object.entries(record).filter(([key]) => PRIVATE_PARTS.includes(key) || !(key in clientRecordSchema.entries));
}

/** Deorbit's own marks are taken off before; every other comment is somebody's. */
function hasOwnComment(line: string): boolean {
  return line.replace(/<!--[ \t]*(?:deorbit(?::\w+)?[ \t]|#[\p{L}\p{N}_.-]+[ \t]*-->)/gu, '').includes('<!--');
}

/** Addresses of pages hold long runs that are no secrets, and are in the record for the client; their passwords stay. */
function withoutAddresses(line: string): string {
  return line.replace(/\bhttps?:\/\/[^\s<>()@]+(?=[\s<>()]|$)/g, '');
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}

function sentencesIn(text: string): string[] {
  return text
    .split(/[.!?;\n]+\s+|\n/)
    .map(normalised)
    .filter((words) => words.length >= FEWEST_CHARACTERS && words.split(' ').length >= FEWEST_WORDS);
}

/** Letters and digits in lower case, one blank between words: what is left when formatting is taken away. */
function normalised(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ');
}

/** The words of a text, searchable across its lines. */
function wordsOf(text: string): { find(sentence: string): number[] } {
  const starts: { readonly at: number; readonly line: number }[] = [];
  let all = ' ';
  text.split('\n').forEach((line, index) => {
    const words = normalised(line);
    if (words === '') return;
    starts.push({ at: all.length - 1, line: index + 1 });
    all += `${words} `;
  });
  return {
    find: (sentence) => {
      const found: number[] = [];
      for (let at = all.indexOf(` ${sentence} `); at >= 0; at = all.indexOf(` ${sentence} `, at + 1))
        found.push(starts.findLast((start) => start.at <= at)?.line ?? 1);
      return found;
    },
  };
}
