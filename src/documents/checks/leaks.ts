import { secretsIn } from '../../base/secret-shape.ts';
import { type ClientRecord, clientRecordSchema } from '../../relationship/client/record.ts';
import type { ClientFacts } from '../client-facts.ts';
import { isMarkerLine } from '../exports/deliverable.ts';
import { linesOf } from '../sections/lines.ts';
import { asShown, normalised, wordsOf } from './leak-words.ts';

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
const PRIVATE_PARTS: readonly string[] = ['fit', 'effort', 'log', 'redFlags', 'repairs', 'decision', 'pastExits'];
/** Less than this is not told from ordinary words. */
const FEWEST_WORDS = 3;
const FEWEST_CHARACTERS = 12;
/** Deorbit's own marks, exactly as it writes them. */
const MARKS =
  /<!--[ \t]*(?:#[\p{L}\p{N}_.-]+|deorbit:(?:begin|end)[ \t]+[^\s>]+[ \t]+[^\s>]+|deorbit[ \t]+handover(?:[ \t]+(?:client|lang|doc|rev)=[^\s>]*)+)[ \t]*-->/gu;
/** A definition of a link that leads nowhere is how Markdown writes a comment: `[//]: # (words)`. */
const DEFINITION_AS_COMMENT = /^[\s>*+-]*\[(?:\/\/[^\]]*\]:|[^\]^][^\]]*\]:[ \t]*(?:#|<#?>)(?:[ \t]|$))/;

/**
 * What of a document must not be delivered: sentences of the record's private half, also of fields that Deorbit does not
 * know, however they are formatted; shapes of secrets; comments that only the source shows. A sentence that is among the
 * facts for the client as well is none.
 */
export function findLeaks(text: string, record: ClientRecord, facts: ClientFacts): Leak[] {
  const words = wordsOf(text);
  const toldStrings = stringsIn(facts).flatMap((fact) => [fact, asShown(fact)]);
  const told = ` ${toldStrings.map(normalised).join('  ')} `;
  const lines = linesOf(text);
  const leaks: Leak[] = lines.flatMap((span, index): Leak[] =>
    !span.code && hasOwnComment(text.slice(span.start, span.end)) ? [{ kind: 'comment', line: index + 1 }] : [],
  );
  leaks.push(...linesWithSecrets(text, lines).map((line): Leak => ({ kind: 'secret', line })));
  for (const [field, part] of privateParts(record)) {
    const sentences = stringsIn(part).flatMap(sentencesIn);
    const untold = [...new Set(sentences)].filter((sentence) => !told.includes(` ${sentence} `));
    const lines = new Set(untold.flatMap((sentence) => words.find(sentence)));
    leaks.push(...[...lines].map((line) => ({ kind: 'private' as const, line, field })));
  }
  return leaks.sort((a, b) => a.line - b.line);
}

function privateParts(record: ClientRecord): [string, unknown][] {
  return Object.entries(record).filter(([key]) => PRIVATE_PARTS.includes(key) || !(key in clientRecordSchema.entries));
}

/** A line of nothing but a mark is not delivered; elsewhere, every comment but Deorbit's exact marks is somebody's. */
function hasOwnComment(line: string): boolean {
  if (isMarkerLine(line)) return false;
  return line.replace(MARKS, '').includes('<!--') || DEFINITION_AS_COMMENT.test(line);
}

/** Numbers of the lines in which a secret begins, from 1, each once. */
function linesWithSecrets(text: string, lines: readonly { readonly start: number; readonly end: number }[]): number[] {
  let line = 0;
  const numbers = secretsIn(text).map(({ start }) => {
    while (line < lines.length - 1 && (lines[line + 1]?.start ?? 0) <= start) line++;
    return line + 1;
  });
  return [...new Set(numbers)];
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}

function sentencesIn(text: string): string[] {
  return [text, asShown(text)]
    .join('\n')
    .split(/(?<![.!?;\n])[.!?;\n]+\s+|\n/)
    .map(normalised)
    .filter((words) => words.length >= FEWEST_CHARACTERS && words.split(' ').length >= FEWEST_WORDS);
}
