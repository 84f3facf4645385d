import type { Span } from './code-spans.ts';
import { findGaps } from './gaps.ts';
import { type MappedMeaning, mappedMeaningOf } from './meaning.ts';

/** What stands in the place of a gap. */
export interface FilledGap {
  readonly label: string;
  /** Markdown, trimmed; the gap itself where nobody filled it. */
  readonly text: string;
  /** Offset in the text that was read. */
  readonly offset: number;
}

interface Template {
  readonly labels: readonly string[];
  /** One more than gaps: before, between and behind them. */
  readonly literals: readonly string[];
}

/**
 * Reads a text against the rendered one: the words around the gaps have to be there still, in any way of writing
 * that means the same. Undefined when they are not.
 */
export function readFilledGaps(rendered: string, current: string): FilledGap[] | undefined {
  const template = templateOf(rendered);
  const [first = '', ...others] = template.literals;
  const meaning = mappedMeaningOf(current);
  const skipped = meaning.text.length - meaning.text.trimStart().length;
  if (template.labels.length === 0 || !meaning.text.startsWith(first, skipped)) return undefined;
  const found: FilledGap[] = [];
  let from = skipped + first.length;
  for (const [index, literal] of others.entries()) {
    const at =
      index === others.length - 1 ? lastPlace(meaning.text, literal, from) : meaning.text.indexOf(literal, from);
    // Two gaps with nothing between them cannot be told apart.
    if (at < from || (literal === '' && index < others.length - 1)) return undefined;
    found.push(filledGap(template.labels[index] ?? '', current, sourceSpan(meaning, from, at)));
    from = at + literal.length;
  }
  return found;
}

function templateOf(rendered: string): Template {
  const gaps = findGaps(rendered);
  const { text, starts } = mappedMeaningOf(rendered);
  const placeOf = (offset: number): number => {
    const place = starts.findIndex((start) => start >= offset);
    return place < 0 ? text.length : place;
  };
  const ends = [0, ...gaps.map((gap) => placeOf(gap.offset + gap.length))];
  const begins = [...gaps.map((gap) => placeOf(gap.offset)), text.length];
  return { labels: gaps.map((gap) => gap.label), literals: ends.map((end, at) => text.slice(end, begins[at]).trim()) };
}

function lastPlace(text: string, literal: string, from: number): number {
  const trimmed = text.trimEnd();
  return trimmed.endsWith(literal) ? Math.max(trimmed.length - literal.length, literal === '' ? from : 0) : -1;
}

function sourceSpan(meaning: MappedMeaning, from: number, to: number): Span {
  const start = meaning.ends[from - 1] ?? 0;
  return { start, end: Math.max(start, meaning.starts[to] ?? meaning.ends.at(-1) ?? 0) };
}

function filledGap(label: string, text: string, span: Span): FilledGap {
  const raw = text.slice(span.start, span.end);
  return { label, text: raw.trim(), offset: span.start + (raw.length - raw.trimStart().length) };
}

/**
 * The new rendering's text with a person's answers in its gaps, where the person did nothing but fill gaps and each
 * filled gap is still one. Undefined otherwise.
 */
export function carryAnswers(base: string, current: string, fresh: string): string | undefined {
  const answers = readFilledGaps(base, current);
  if (!answers) return undefined;
  return withAnswers(fresh, answers.filter(isAnswered));
}

/** A text with answers in its gaps; undefined where one of them has not exactly one gap of its label. */
export function withAnswers(fresh: string, filled: readonly FilledGap[]): string | undefined {
  const open = findGaps(fresh);
  if (!filled.every((answer) => open.filter((gap) => gap.label === answer.label).length === 1)) return undefined;
  let text = fresh;
  for (const gap of [...open].reverse()) {
    const answer = filled.find((candidate) => candidate.label === gap.label);
    if (answer) text = text.slice(0, gap.offset) + answer.text + text.slice(gap.offset + gap.length);
  }
  return text;
}

function isGap(answer: FilledGap): boolean {
  const [gap] = findGaps(answer.text);
  return gap !== undefined && gap.length === answer.text.length && gap.label === answer.label;
}

/** Whether the gap was given something. */
export function isAnswered(answer: FilledGap): boolean {
  return answer.text !== '' && !isGap(answer);
}
