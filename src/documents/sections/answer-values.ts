import { readDate } from '../../base/calendar/read-date.ts';
import { decimalFrom, readAmount } from '../../base/money/read-amount.ts';
import type { Message } from '../../base/ports/text.ts';
import type { AnswerKind, Rendering } from '../rendering.ts';
import { plainTextOf } from './meaning.ts';
import type { SameValue } from './merge-log.ts';

/** A value as a record holds it, or why the text is none. */
export type AnswerValue = { readonly value: string | number } | { readonly why: Message };

/** How a person's words are read. */
export interface AnswerContext {
  readonly language: string;
  /** The client's, for amounts that name none. */
  readonly currency: string | undefined;
}

/** Reads the plain text that a person put in the place of a gap. */
export function readAnswerValue(kind: AnswerKind, text: string, context: AnswerContext): AnswerValue {
  if (kind === 'date') return dateValue(text, context.language);
  if (kind === 'money') return moneyValue(text, context);
  if (kind === 'percent') return percentValue(text, context.language);
  if (kind === 'days') return daysValue(text);
  return kind === 'text' || kind === 'party' ? { value: text } : choiceValue(text, kind.oneOf);
}

function dateValue(text: string, language: string): AnswerValue {
  const read = readDate(text, language);
  if (read?.kind === 'date') return { value: read.date };
  return { why: { id: read ? 'answer.ambiguousDate' : 'answer.noDate', values: { text } } };
}

function moneyValue(text: string, { language, currency }: AnswerContext): AnswerValue {
  const read = readAmount(text, language, currency);
  if (read?.kind === 'amount') return { value: read.amount };
  if (read?.kind === 'no currency') return { why: { id: 'answer.noCurrency', values: { text } } };
  return { why: { id: read ? 'answer.ambiguousAmount' : 'answer.noAmount', values: { text } } };
}

function percentValue(text: string, language: string): AnswerValue {
  const number = Number(decimalFrom(text.replace(/%\s*$/, '').trim(), language) || Number.NaN);
  return number >= 0 && number <= 100 ? { value: number } : { why: { id: 'answer.noPercent', values: { text } } };
}

/** A number of days as people write it: "30", "30 days", "30 ngày". */
function daysValue(text: string): AnswerValue {
  const [, days] = /^\s*(\d{1,4})(?:\s+\D{0,40})?$/u.exec(text) ?? [];
  return days === undefined ? { why: { id: 'answer.noDays', values: { text } } } : { value: Number(days) };
}

function choiceValue(text: string, choices: Readonly<Record<string, string>>): AnswerValue {
  const wanted = plainWord(text);
  const found = Object.entries(choices).find((choice) => choice.some((name) => plainWord(name) === wanted));
  if (found) return { value: found[0] };
  return { why: { id: 'answer.noChoice', values: { text, choices: Object.values(choices).join(', ') } } };
}

function plainWord(text: string): string {
  return text.normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' ');
}

/**
 * For a refresh: an answer that was saved comes back from the record in the document's own way of writing. Says whether
 * two ways to write what stands in a gap of the last rendering are the same value.
 */
export function sameAnswers(rendering: Pick<Rendering, 'gaps'>, context: AnswerContext): SameValue {
  return (place, a, b) => {
    const gap = rendering.gaps.find(
      ({ section, row, label }) => section === place.section && row === place.row && label === place.label,
    );
    if (!gap) return false;
    // A sentence does without the full stop of the answer that it takes in.
    if (gap.kind === 'text') return withoutStop(a) === withoutStop(b);
    if (gap.kind === 'party') return [a, b].some((text) => ['me', 'client'].includes(plainWord(plainTextOf(text))));
    const [mine, theirs] = [a, b].map((text) => readAnswerValue(gap.kind, plainTextOf(text), context));
    return !!mine && !!theirs && 'value' in mine && 'value' in theirs && mine.value === theirs.value;
  };
}

function withoutStop(text: string): string {
  return plainTextOf(text)
    .trim()
    .replace(/(?<![.,;:])[.,;:]{1,3}$/, '');
}
