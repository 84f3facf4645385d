import { dateInWords, dayInWords, monthOf, sinceMonthInWords } from '../../base/calendar/days.ts';
import { listFormat } from '../../base/intl-formats.ts';
import { type Amount, formatAmount } from '../../base/money/amount.ts';
import type { Language } from '../../relationship/client/identity.ts';
import type { ClientFacts } from '../client-facts.ts';
import { formatMoney } from '../handover/formats.ts';
import { withPartyNames } from '../handover/party-names.ts';
import type { Words } from '../handover/words.ts';
import { literalMarkdown } from '../markdown.ts';
import type { AnswerKind, FieldAddress, GapAddress } from '../rendering.ts';
import { findGaps, gapFor } from '../sections/gaps.ts';
import { linesOf } from '../sections/lines.ts';
import { findRowMarker, rowMarker } from '../sections/markers.ts';
import { asFact } from './seams.ts';
import type { LetterGapId, LetterPack, LetterWords } from './words.ts';

/** A missing fact: how it is called, where its answer belongs, and how the answer is read. */
export interface LetterNeed {
  readonly label: LetterGapId;
  readonly field: FieldAddress;
  readonly kind?: AnswerKind;
  /** Key of the row it stands in, where rows have gaps of the same name. */
  readonly row?: string;
  readonly newRow?: Readonly<Record<string, string>>;
  /** What the answer takes the place of; see `GapAddress`. */
  readonly replaces?: string;
}

/** Turns facts into the ready texts of a letter, and knows where the answers to its gaps belong. */
export class LetterWriter {
  readonly facts: ClientFacts;
  readonly words: Words;
  readonly letters: LetterWords;
  readonly language: Language;
  readonly #needs: LetterNeed[] = [];

  constructor(facts: ClientFacts, pack: LetterPack) {
    this.facts = withPartyNames(facts, pack.words);
    this.words = pack.words;
    this.letters = pack.letters;
    this.language = pack.language;
  }

  /** A fact that a sentence can hold: on one line, as text that does nothing; empty where it is missing. */
  text(value: string | undefined): string {
    return value === undefined ? '' : asFact(onOneLine(value));
  }

  /** The same for a cell of a table: a dash where it is missing. */
  cell(value: string | undefined): string {
    return (value && onOneLine(value)) || this.words.dash;
  }

  /** A calendar date in words; empty where it is missing. */
  date(value: string | undefined): string {
    return value === undefined ? '' : literalMarkdown(dateInWords(value, this.language));
  }

  /** A day to come in words; empty where it is missing, and where it has passed: nobody can promise it any more. */
  dayAhead(value: string | undefined): string {
    return value !== undefined && value < this.facts.asOf ? '' : this.date(value);
  }

  /** A day to come in words; a gap where it is missing, and where it has passed: the answer takes its place. */
  needDayAhead(value: string | undefined, need: LetterNeed): string {
    const isPast = value !== undefined && value < this.facts.asOf;
    return this.need(this.dayAhead(value), { ...need, kind: 'date', ...(isPast && { replaces: value }) });
  }

  /** A calendar date in words without its year; the year stands beside it. */
  day(value: string): string {
    return literalMarkdown(dayInWords(value, this.language));
  }

  /** The month of a calendar date in words, as it stands behind "since"; empty where it is missing. */
  month(value: string | undefined): string {
    return value === undefined ? '' : literalMarkdown(sinceMonthInWords(monthOf(value), this.language));
  }

  /** An amount of a record; empty where it is missing. */
  money(value: string | undefined): string {
    return value === undefined ? '' : literalMarkdown(formatMoney(value, this.language));
  }

  /** An amount that was worked out, also nothing; empty where it could not be. */
  amount(value: Amount | undefined): string {
    return value === undefined ? '' : literalMarkdown(formatAmount(value, this.language));
  }

  /** Amounts that are not nothing, side by side; empty where there is none. */
  amounts(amounts: readonly Amount[]): string {
    return this.list(amounts.filter(({ units }) => units !== 0n).map((amount) => this.amount(amount)));
  }

  /** Texts that are ready, in one enumeration. */
  list(texts: readonly string[]): string {
    const filled = texts.filter((text) => text !== '');
    return listFormat(this.language, 'conjunction').format(filled);
  }

  /** A text that is ready, or a gap where it is empty. */
  need(text: string, need: LetterNeed): string {
    if (text !== '') return text;
    this.#needs.push(need);
    return gapFor(this.letters.gaps[need.label]);
  }

  /** The comment that ends the row or the list item of that key. */
  key(key: string): string {
    return rowMarker(key);
  }

  /**
   * The gaps of the rendered letter, each with the key of the line it stands in. Templates may place a text anywhere, so
   * the line is only known now.
   */
  gapsIn(text: string, section: string): readonly GapAddress[] {
    return linesOf(text).flatMap(({ start, end }) => {
      const line = text.slice(start, end);
      const row = findRowMarker(line)?.key;
      return row === undefined ? [] : findGaps(line).flatMap(({ label }) => this.#address({ section, row, label }));
    });
  }

  #address(place: Pick<GapAddress, 'section' | 'row' | 'label'>): GapAddress[] {
    const named = this.#needs.filter(({ label }) => this.letters.gaps[label] === place.label);
    const need = named.find(({ row }) => row === place.row) ?? named.find(({ row }) => row === undefined);
    if (!need) return [];
    const { field, kind = 'text', newRow, replaces } = need;
    return [{ ...place, field, kind, ...(newRow && { newRow }), ...(replaces && { replaces }) }];
  }
}

function onOneLine(value: string): string {
  return literalMarkdown(value.replace(/\s+/g, ' ').trim());
}
