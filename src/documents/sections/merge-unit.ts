import { findRowMarker, rowMarker } from './markers.ts';
import { asInDocument, type MergeLog } from './merge-log.ts';
import { mergeTableLine, newRow, planTable, type TablePlan } from './merge-table.ts';
import { mergeValue } from './merge-value.ts';
import type { Content, Piece } from './pieces.ts';
import { matchColumns } from './tables.ts';
import { hasSurplusCells, type LineUnit, type RowUnit, type Table, type TablePart, type Unit } from './units.ts';
import type { Versions } from './versions.ts';

/** What the units of one section are merged with. */
export interface UnitMerge {
  readonly versions: Versions;
  readonly plans: ReadonlyMap<string, TablePlan>;
  readonly log: MergeLog;
}

type Outcome = Pick<Piece, 'content' | 'only' | 'choice'>;

/** Plans the tables that stand both in the document and in the new rendering, by their names. */
export function planTables(versions: Versions): Map<string, TablePlan> {
  const plans = new Map<string, TablePlan>();
  for (const unit of versions.current.units) {
    if (unit.kind !== 'header') continue;
    const [base, fresh] = [tableIn(versions.base.units, unit.table), tableIn(versions.fresh.units, unit.table)];
    const touched = (column: number): boolean => base !== undefined && isTouched(versions, [base, unit.table], column);
    if (fresh) plans.set(unit.table.name, planTable({ base, current: unit.table, fresh, touched }));
  }
  return plans;
}

function tableIn(units: readonly Unit[], table: Table): Table | undefined {
  const header = units.find((unit) => unit.kind === 'header' && unit.table.name === table.name);
  return header?.kind === 'header' ? header.table : undefined;
}

function isTouched({ base, current }: Versions, [before, now]: readonly [Table, Table], column: number): boolean {
  const here = matchColumns(before.columns, now.columns)[column] ?? -1;
  const known = new Map(base.units.flatMap((unit) => (isRowOf(unit, before) && unit.key ? [[unit.key, unit]] : [])));
  return current.units.some((unit) => {
    if (!isRowOf(unit, now)) return false;
    const rendered = unit.key === undefined ? undefined : known.get(unit.key);
    return (unit.cells[here]?.meaning ?? '') !== (rendered?.cells[column]?.meaning ?? '');
  });
}

function isRowOf(unit: Unit, table: Table): unit is RowUnit {
  return unit.kind === 'row' && unit.table === table;
}

/** Merges one unit of the document. Prose comes through as it is; see `mergeProse`. */
export function mergeUnit(merge: UnitMerge, index: number): Outcome {
  const { current } = merge.versions;
  const unit = current.units[index];
  if (!unit) return { content: [] };
  if (unit.kind === 'line') return mergeLine(merge, unit, index);
  if (unit.kind === 'row') return mergeRow(merge, unit, index);
  if (unit.kind === 'header' || unit.kind === 'delimiter') return mergeTablePart(merge, unit, index);
  return { content: [current.text.slice(unit.start, unit.end)] };
}

function baseOf({ versions }: UnitMerge, index: number): Unit | undefined {
  const place = versions.baseToCurrent.from[index];
  return place === undefined ? undefined : versions.base.units[place];
}

function freshOf({ versions }: UnitMerge, index: number): Unit | undefined {
  const place = versions.currentInFresh[index];
  return place === undefined ? undefined : versions.fresh.units[place];
}

function mergeLine(merge: UnitMerge, unit: LineUnit, index: number): Outcome {
  const { text } = merge.versions.current;
  const [base, fresh] = [baseOf(merge, index), freshOf(merge, index)];
  if (base && !fresh) return goneFromRecord(merge, index);
  if (fresh?.kind !== 'line') return { content: [text.slice(unit.start, unit.end)] };
  const label = labelOf(unit.content.meaning);
  const place = { kind: 'line', row: unit.key, label } as const;
  const rendered = base?.kind === 'line' ? base.content : undefined;
  const merged = mergeValue({ base: rendered, current: unit.content, fresh: fresh.content }, place, merge.log);
  const [before, after] = [text.slice(unit.start, unit.content.start), text.slice(unit.content.end, unit.end)];
  return { content: [before, findRowMarker(unit.content.text) ? keepMarker(merged, unit) : merged, after] };
}

// Where the person wrote on behind the marker, it is part of their words; the record's words need it as well.
function keepMarker(merged: Content, unit: LineUnit): Content {
  const marker = ` ${rowMarker(unit.key)}`;
  if (typeof merged === 'string') return findRowMarker(merged) ? merged : merged + marker;
  return 'record' in merged ? { ...merged, record: merged.record + marker } : merged;
}

function labelOf(meaning: string): string {
  return meaning.includes(':') ? meaning.slice(0, meaning.indexOf(':')).replace(/\*/g, '').trim() : '';
}

function mergeRow(merge: UnitMerge, unit: RowUnit, index: number): Outcome {
  const { text } = merge.versions.current;
  const [base, fresh] = [baseOf(merge, index), freshOf(merge, index)];
  if (unit.key !== undefined && base && !fresh) return goneFromRecord(merge, index);
  const plan = merge.plans.get(unit.table.name);
  if (!plan) return { content: [text.slice(unit.start, unit.end)] };
  const keyed = unit.key !== undefined && fresh?.kind === 'row';
  if (keyed && hasSurplusCells(unit)) return mergeUnreadableRow(merge, [unit, fresh], cellsOf(base));
  const cells = { base: keyed ? cellsOf(base) : undefined, fresh: keyed ? fresh.cells : undefined };
  return { content: mergeTableLine(text, { current: unit, ...cells }, plan, merge.log) };
}

// Nobody knows which cell is which: the row stays as it is, and where the record has news for it, the person is asked.
function mergeUnreadableRow(
  { versions, plans, log }: UnitMerge,
  [unit, fresh]: readonly [RowUnit, RowUnit],
  base: RowUnit['cells'] | undefined,
): Outcome {
  const mine = versions.current.text.slice(unit.start, unit.end);
  const plan = plans.get(unit.table.name);
  const said = (cells: RowUnit['cells']): string => cells.map((cell) => cell.meaning).join('|');
  if (!plan?.rebuilt && base && said(base) === said(fresh.cells)) return { content: [mine] };
  const raw = asInDocument(versions.fresh.text.slice(fresh.start, fresh.end), log);
  const place = { kind: 'row', section: log.section, row: unit.key, label: '' } as const;
  return { content: [{ place, mine, record: newRow(fresh, raw, plan) }] };
}

function cellsOf(unit: Unit | undefined): RowUnit['cells'] | undefined {
  return unit && 'cells' in unit ? unit.cells : undefined;
}

function mergeTablePart(merge: UnitMerge, unit: TablePart, index: number): Outcome {
  const { text } = merge.versions.current;
  const plan = merge.plans.get(unit.table.name);
  if (plan) {
    const cells = { base: cellsOf(baseOf(merge, index)), fresh: cellsOf(freshOf(merge, index)) };
    return { content: mergeTableLine(text, { current: unit, ...cells }, plan, merge.log) };
  }
  const only = baseOf(merge, index) && isEmptied(merge, unit.table) ? 'neither' : undefined;
  return { content: [text.slice(unit.start, unit.end)], only };
}

// A header goes with its rows; where one stays, it stays.
function isEmptied(merge: UnitMerge, table: Table): boolean {
  return merge.versions.current.units.every((unit, index) => {
    if (!isRowOf(unit, table)) return true;
    return baseOf(merge, index) !== undefined && !freshOf(merge, index) && !isChanged(merge, index);
  });
}

function goneFromRecord(merge: UnitMerge, index: number): Outcome {
  const { current } = merge.versions;
  const unit = current.units[index];
  if (!unit) return { content: [] };
  const mine = current.text.slice(unit.start, unit.end);
  if (!isChanged(merge, index)) {
    merge.log.changes.rowsRemoved++;
    return { content: [mine], only: 'neither' };
  }
  const row = 'key' in unit ? unit.key : undefined;
  const place = { kind: 'row removed', section: merge.log.section, row, label: '' } as const;
  return { content: [mine], only: 'text', choice: { place, mine, record: '' } };
}

/** Whether a person changed a row or line since the last rendering; columns of their own count when they hold something. */
function isChanged(merge: UnitMerge, index: number): boolean {
  const [base, unit] = [baseOf(merge, index), merge.versions.current.units[index]];
  if (base?.kind === 'line' && unit?.kind === 'line') return base.content.meaning !== unit.content.meaning;
  if (base?.kind !== 'row' || unit?.kind !== 'row') return base?.id !== unit?.id;
  const map = matchColumns(unit.table.columns, base.table.columns);
  return unit.cells.some((cell, at) => {
    const rendered = base.cells[map[at] ?? -1];
    return cell.meaning !== (rendered?.meaning ?? '');
  });
}
