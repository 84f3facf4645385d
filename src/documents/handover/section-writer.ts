import { dateInWords, dayInWords } from '../../base/calendar/days.ts';
import type { ClientFacts } from '../client-facts.ts';
import { literalMarkdown } from '../markdown.ts';
import type { AnswerKind, FieldAddress, GapAddress } from '../rendering.ts';
import { gapFor } from '../sections/gaps.ts';
import { rowMarker } from '../sections/markers.ts';
import { formatMoney, formatPercent } from './formats.ts';
import { isPartyField } from './party-names.ts';
import type { LineView } from './view.ts';
import { fillIn, type GapId, type LabelId, type Words } from './words.ts';

/** What every section is written from. */
export interface HandoverSource {
  /** With the names of the two sides where the record says `me` and `client`. */
  readonly facts: ClientFacts;
  /** What the project's own files say, by its kind. */
  readonly found: ReadonlyMap<string, ClientFacts['project']['facts']>;
  readonly words: Words;
  readonly language: string;
}

/** Makes a missing value a visible gap: how it is called, and how its answer is read. */
export interface Need {
  readonly label: GapId;
  readonly kind?: AnswerKind;
  /** The field the answer belongs to, where it is not the row's field of the same name. */
  readonly at?: FieldAddress;
}

/** One line of a field list; it is left out when its value is missing and nobody needs it. */
export interface LineSpec {
  /** Ends the line's key. */
  readonly field: string;
  readonly label: LabelId;
  readonly value: string | undefined;
  readonly need?: Need | undefined;
}

/** Turns facts into the ready texts of one section's view, and collects its gaps. */
export class SectionWriter {
  readonly facts: ClientFacts;
  readonly found: HandoverSource['found'];
  readonly words: Words;
  readonly language: string;
  readonly gaps: GapAddress[] = [];
  readonly #section: string;
  readonly #keys = new Set<string>();

  constructor(section: string, source: HandoverSource) {
    this.#section = section;
    this.facts = source.facts;
    this.found = source.found;
    this.words = source.words;
    this.language = source.language;
  }

  /**
   * Begins a row.
   *
   * @param wished the row's key; a number is added where the section has it already
   * @param address the row of the record that its gaps belong to
   */
  row(wished: string, address: FieldAddress = []): RowWriter {
    return new RowWriter(this, this.#freeKey(wished), address);
  }

  /** The lines of a field list, each keyed on its own: by its field, behind `prefix` where there is one. */
  lines(specs: readonly LineSpec[], address: FieldAddress = [], prefix = ''): LineView[] {
    const lines: LineView[] = [];
    for (const { field, label, value, need } of specs) {
      if (value === undefined && !need) continue;
      const row = this.row(prefix + field, address);
      const shown = need ? row.need(value, field, need) : row.cell(value);
      lines.push({ label: this.text(this.words.labels[label]), value: shown, key: row.key });
    }
    return lines;
  }

  /** A text that Deorbit or the record brings along, as Markdown that shows exactly this text. */
  text(value: string): string {
    return literalMarkdown(value);
  }

  date(value: string | undefined): string | undefined {
    return value === undefined ? undefined : dateInWords(value, this.language);
  }

  money(value: string | undefined): string | undefined {
    return value === undefined ? undefined : formatMoney(value, this.language);
  }

  /** A stretch of time between two dates, either of which may be missing; a year that both have stands once. */
  span(from: string | undefined, to: string | undefined): string | undefined {
    const [first, last] = [this.date(from), this.date(to)];
    if (from && to && last) {
      const sameYear = from.slice(0, 4) === to.slice(0, 4);
      return fillIn(this.words.span, { from: sameYear ? dayInWords(from, this.language) : (first ?? from), to: last });
    }
    if (first) return fillIn(this.words.since, { from: first });
    return last && fillIn(this.words.until, { to: last });
  }

  /** A text with something in brackets behind it, where that is known and says something else. */
  withDetail(text: string, detail: string | undefined): string {
    return detail && detail !== text ? fillIn(this.words.withDetail, { text, detail }) : text;
  }

  percent(value: number | undefined): string | undefined {
    return value === undefined ? undefined : formatPercent(value, this.language);
  }

  addGap(row: string, field: FieldAddress, need: Need): string {
    const label = this.words.gaps[need.label];
    const kind = need.kind ?? (isPartyField(field.at(-1) ?? '') ? 'party' : 'text');
    this.gaps.push({ section: this.#section, row, label, field, kind });
    return gapFor(label);
  }

  #freeKey(wished: string): string {
    let key = wished;
    for (let n = 2; this.#keys.has(key); n++) key = `${wished}-${n}`;
    this.#keys.add(key);
    return key;
  }
}

/** Writes the cells of one keyed row. */
export class RowWriter {
  /** The comment that carries the row's key. */
  readonly key: string;
  readonly #write: SectionWriter;
  readonly #name: string;
  readonly #address: FieldAddress;

  constructor(write: SectionWriter, name: string, address: FieldAddress) {
    this.key = rowMarker(name);
    this.#write = write;
    this.#name = name;
    this.#address = address;
  }

  /** A value that may be missing: a dash then. */
  cell(value: string | undefined): string {
    return (value && literalMarkdown(value)) || this.#write.words.dash;
  }

  /** A value that a handover needs: a gap when it is missing. */
  need(value: string | undefined, field: string, need: Need): string {
    return (
      (value && literalMarkdown(value)) || this.#write.addGap(this.#name, need.at ?? [...this.#address, field], need)
    );
  }
}
