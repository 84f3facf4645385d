import { asInDocument, type MergeLog } from './merge-log.ts';
import { mergeProse, type ProseOutcome } from './merge-prose.ts';
import { newRow, type TablePlan } from './merge-table.ts';
import { mergeUnit, planTables } from './merge-unit.ts';
import { distance, type Nested, type Piece, wider } from './pieces.ts';
import type { Unit } from './units.ts';
import { compareParts, type PartVersions, type Versions } from './versions.ts';

/** Merges the content of one section. */
export function mergeSection(parts: PartVersions, log: MergeLog): Nested {
  return new SectionMerge(compareParts(parts), log).merge();
}

interface Insertion {
  readonly unit: Unit;
  readonly piece: Piece;
  /** How far what follows has to stay away, and which unit follows in the new rendering. */
  readonly after: string;
  readonly next: string | undefined;
}

class SectionMerge {
  readonly #versions: Versions;
  readonly #log: MergeLog;
  readonly #prose: ProseOutcome;
  readonly #plans: ReadonlyMap<string, TablePlan>;
  /** What comes in, by the index of the unit of the document that it follows; -1 for the beginning. */
  readonly #inserted = new Map<number, Insertion[]>();
  readonly #headersWritten = new Set<string>();
  #anchor = -1;

  constructor(versions: Versions, log: MergeLog) {
    this.#versions = versions;
    this.#log = log;
    this.#prose = mergeProse(versions, log);
    this.#plans = planTables(versions);
  }

  merge(): Nested {
    for (const [index, unit] of this.#versions.fresh.units.entries()) this.#place(unit, index);
    return this.#assemble(this.#mergedUnits());
  }

  #place(unit: Unit, index: number): void {
    const { freshInCurrent, baseToFresh } = this.#versions;
    const here = freshInCurrent[index];
    if (here !== undefined) {
      this.#anchor = here;
      return;
    }
    const inBase = baseToFresh.from[index];
    const prose = this.#prose.insertions.get(index);
    if (prose) {
      this.#anchor = prose.anchor ?? this.#anchor;
      this.#insert(unit, index, prose);
    } else if (inBase !== undefined) this.#anchor = Math.max(this.#anchor, this.#prose.placeOf(inBase));
    else if (unit.kind === 'row') this.#insertRow(unit, index);
    else if (unit.kind === 'line') {
      this.#log.changes.rowsAdded++;
      this.#insert(unit, index);
    } else if (unit.kind === 'header' || unit.kind === 'delimiter') this.#insertTablePart(unit, index);
  }

  #insertTablePart(unit: Unit & { readonly kind: 'header' | 'delimiter' }, index: number): void {
    if (unit.kind === 'header') this.#headersWritten.add(unit.table.name);
    this.#insert(unit, index);
  }

  #insertRow(unit: Unit & { readonly kind: 'row' }, index: number): void {
    const { current } = this.#versions;
    this.#log.changes.rowsAdded++;
    const isOfTable = (other: Unit | undefined): boolean =>
      other !== undefined && other.kind !== 'header' && 'table' in other && other.table.name === unit.table.name;
    const rule = current.units.findIndex((other) => other.kind === 'delimiter' && isOfTable(other));
    if (rule >= 0 && !isOfTable(current.units[this.#anchor])) this.#anchor = this.#precedingRow(unit, index) ?? rule;
    if (rule < 0 && !this.#headersWritten.has(unit.table.name)) this.#insertHeaderFor(unit);
    this.#insert(unit, index);
  }

  #precedingRow(unit: Unit & { readonly kind: 'row' }, index: number): number | undefined {
    const { current, fresh, freshInCurrent } = this.#versions;
    for (let before = index - 1; before >= 0; before--) {
      const [other, here] = [fresh.units[before], freshInCurrent[before]];
      if (other?.kind !== 'row' || other.table !== unit.table) return undefined;
      const counterpart = here === undefined ? undefined : current.units[here];
      if (counterpart?.kind === 'row' && counterpart.table.name === unit.table.name) return here;
    }
    return undefined;
  }

  // The person deleted the table; a new row is news all the same, and needs a header to be read.
  #insertHeaderFor(row: Unit & { readonly kind: 'row' }): void {
    this.#headersWritten.add(row.table.name);
    this.#versions.fresh.units.forEach((unit, index) => {
      if ((unit.kind === 'header' || unit.kind === 'delimiter') && unit.table === row.table) this.#insert(unit, index);
    });
  }

  #insert(unit: Unit, index: number, prose?: { readonly only?: Piece['only']; readonly sep?: string }): void {
    const { fresh, current } = this.#versions;
    const inPlace = prose?.sep !== undefined;
    if (!inPlace && distance(fresh.seps[index] ?? '') > 0) this.#skipParagraph();
    const list = this.#inserted.get(this.#anchor) ?? [];
    this.#inserted.set(this.#anchor, list);
    const previous = list.at(-1)?.unit ?? current.units[this.#anchor];
    const sep = prose?.sep ?? this.#sepBefore(unit, index, previous);
    const content = this.#contentOf(unit);
    const after = fresh.seps[index + 1] ?? fresh.tail;
    const piece: Piece = { sep, content: [content], only: prose?.only };
    const next = inPlace ? undefined : fresh.units[index + 1]?.id;
    list.push({ unit, piece, after: inPlace ? '' : asInDocument(after, this.#log), next });
  }

  // What the person wrote on in a paragraph stays with it: a new block comes in behind.
  #skipParagraph(): void {
    const { current, baseToCurrent, currentInFresh } = this.#versions;
    for (let next = this.#anchor + 1; next > 0 && next < current.units.length; next++) {
      const added = baseToCurrent.from[next] === undefined && currentInFresh[next] === undefined;
      if (!added || distance(current.seps[next] ?? '') > 0) return;
      this.#anchor = next;
    }
  }

  #sepBefore(unit: Unit, index: number, previous: Unit | undefined): string {
    const { fresh } = this.#versions;
    const own = asInDocument(fresh.seps[index] ?? '', this.#log);
    if (previous === undefined) return wider(own, this.#log.lineEnd.repeat(2));
    if (fresh.units[index - 1]?.id === previous.id) return own;
    return this.#log.lineEnd.repeat(this.#needed(previous, unit, own)) || ' ';
  }

  #needed(previous: Unit, next: Unit, asRendered: string): number {
    return Math.max(needBetween(previous, next), isProse(previous) && isProse(next) ? distance(asRendered) : 0);
  }

  #contentOf(unit: Unit): string {
    const { fresh } = this.#versions;
    const raw = asInDocument(fresh.text.slice(unit.start, unit.end), this.#log);
    return unit.kind === 'row' ? newRow(unit, raw, this.#plans.get(unit.table.name)) : raw;
  }

  #mergedUnits(): Piece[] {
    const { current } = this.#versions;
    return current.units.map((unit, index) => {
      const sep = current.seps[index] ?? '';
      const prose = this.#prose.pieces.get(index);
      if (prose) return { sep, content: [current.text.slice(unit.start, unit.end)], ...prose };
      return { sep, ...mergeUnit({ versions: this.#versions, plans: this.#plans, log: this.#log }, index) };
    });
  }

  #assemble(merged: readonly Piece[]): Nested {
    const { current } = this.#versions;
    const pieces: Piece[] = [];
    let last: Insertion | undefined;
    const add = (piece: Piece, unit: Unit): void => {
      pieces.push(last ? { ...piece, sep: this.#apart(last, piece.sep, unit) } : piece);
      last = undefined;
    };
    const addInserted = (index: number): void => {
      const list = this.#inserted.get(index) ?? [];
      pieces.push(...list.map((insertion) => insertion.piece));
      last = list.at(-1) ?? last;
    };
    addInserted(-1);
    merged.forEach((piece, index) => {
      const unit = current.units[index];
      if (unit) add(piece, unit);
      addInserted(index);
    });
    const tail = last ? wider(current.tail, this.#log.lineEnd.repeat(2)) : current.tail;
    return { pieces, tail };
  }

  #apart(last: Insertion, sep: string, next: Unit): string {
    if (last.next === next.id) return last.after;
    return wider(sep, this.#log.lineEnd.repeat(this.#needed(last.unit, next, last.after)));
  }
}

function isProse(unit: Unit): boolean {
  return unit.kind === 'sentence' || unit.kind === 'other' || unit.kind === 'heading';
}

/** How many line ends have to part two units so that each stays what it is. */
function needBetween(previous: Unit | undefined, next: Unit): number {
  if (previous === undefined) return 2;
  const [table, other] = [tableName(previous), tableName(next)];
  if (table !== undefined || other !== undefined) return table === other ? 1 : 2;
  if (isListLike(previous) && isListLike(next)) return 1;
  if (previous.kind === 'code' && next.kind === 'code') return 1;
  return previous.kind === 'sentence' && next.kind === 'sentence' ? 0 : 2;
}

function tableName(unit: Unit): string | undefined {
  return 'table' in unit ? unit.table.name : undefined;
}

function isListLike(unit: Unit): boolean {
  return unit.kind === 'list' || (unit.kind === 'line' && unit.list);
}
