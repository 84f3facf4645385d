import type { Cell } from './cells.ts';
import { findRowMarker, rowMarker } from './markers.ts';
import { asInDocument, type MergeLog } from './merge-log.ts';
import { mergeValue } from './merge-value.ts';
import type { Content } from './pieces.ts';
import { type ColumnMap, matchColumns } from './tables.ts';
import type { RowUnit, Table, TablePart } from './units.ts';

/** A line of a table in the three versions. */
export interface LineVersions {
  readonly base: readonly Cell[] | undefined;
  readonly current: RowUnit | TablePart;
  readonly fresh: readonly Cell[] | undefined;
}

/** A column of the merged table: where it is found in each version; -1 for nowhere. */
interface PlannedColumn {
  readonly current: number;
  readonly base: number;
  readonly fresh: number;
}

/** How a table of the document changes its columns. */
export interface TablePlan {
  readonly table: Table;
  readonly columns: readonly PlannedColumn[];
  /** Whether columns come or go: its lines are then written anew. */
  readonly rebuilt: boolean;
}

/** A table in the three versions; `touched` tells which columns of the last rendering the person wrote something into. */
export interface TableVersions {
  readonly base: Table | undefined;
  readonly current: Table;
  readonly fresh: Table;
  readonly touched: (baseColumn: number) => boolean;
}

/**
 * Plans the columns of a table: the person's stay, those that the record's side added come in behind the column they
 * follow there, those it dropped go unless somebody wrote into them. What the person deleted stays deleted.
 */
export function planTable({ base, current, fresh, touched }: TableVersions): TablePlan {
  const baseColumns = base?.columns ?? [];
  const toBase = matchColumns(current.columns, baseColumns);
  const toFresh = freshOf(current, fresh, { toBase, baseToFresh: matchColumns(baseColumns, fresh.columns) });
  const columns: PlannedColumn[] = [];
  current.columns.forEach((_cell, index) => {
    const column = { current: index, base: toBase[index] ?? -1, fresh: toFresh[index] ?? -1 };
    if (column.base < 0 || column.fresh >= 0 || touched(column.base)) columns.push(column);
  });
  const dropped = columns.length < current.columns.length;
  const freshToBase = matchColumns(fresh.columns, baseColumns);
  const added = fresh.columns.map((_cell, index) => index).filter((index) => (freshToBase[index] ?? -1) < 0);
  const news = added.filter((index) => !toFresh.includes(index));
  for (const index of news) columns.splice(placeFor(index, columns), 0, { current: -1, base: -1, fresh: index });
  return { table: current, columns, rebuilt: dropped || news.length > 0 };
}

function freshOf(
  current: Table,
  fresh: Table,
  { toBase, baseToFresh }: { readonly toBase: ColumnMap; readonly baseToFresh: ColumnMap },
): number[] {
  const direct = matchColumns(current.columns, fresh.columns);
  return current.columns.map((_cell, index) => {
    const base = toBase[index] ?? -1;
    return base >= 0 ? (baseToFresh[base] ?? -1) : (direct[index] ?? -1);
  });
}

function placeFor(freshIndex: number, columns: readonly PlannedColumn[]): number {
  for (let before = freshIndex - 1; before >= 0; before--) {
    const at = columns.findIndex((column) => column.fresh === before);
    if (at >= 0) return at + 1;
  }
  return 0;
}

/** Merges one line of a table, cell by cell; where no column comes or goes, the rest of the line stays as it is. */
export function mergeTableLine(text: string, line: LineVersions, plan: TablePlan, log: MergeLog): Content[] {
  const { current } = line;
  const short = current.cells.length < plan.table.columns.length;
  const cells = plan.columns.map((column) => mergeCell(line, column, plan, log));
  const addsToShort =
    short && plan.columns.some((column, at) => column.current >= current.cells.length && cells[at] !== '');
  if (plan.rebuilt || addsToShort) return rebuiltLine(text, current, plan, cells);
  const content: Content[] = [];
  let from = current.start;
  plan.columns.forEach((column, at) => {
    const cell = current.cells[column.current];
    const merged = cells[at];
    if (!cell || merged === undefined || merged === cell.text) return;
    const [before, after] = paddingOf(text, cell);
    content.push(text.slice(from, cell.start) + before, merged, after);
    from = cell.end;
  });
  return [...content, text.slice(from, current.end)];
}

function paddingOf(text: string, cell: Cell): [string, string] {
  const isBlank = (offset: number): boolean => /\s/.test(text.charAt(offset));
  return [isBlank(cell.start - 1) ? '' : ' ', isBlank(cell.end) ? '' : ' '];
}

function mergeCell(line: LineVersions, column: PlannedColumn, plan: TablePlan, log: MergeLog): Content {
  const { current } = line;
  const cell = current.cells[column.current];
  const fresh = line.fresh?.[column.fresh];
  if (current.kind === 'delimiter') return cell?.text ?? fresh?.text ?? '---';
  if (column.current < 0) return fresh ? asInDocument(fresh.text, log) : '';
  if (!fresh) return cell?.text ?? '';
  const label = plan.table.columns[column.current]?.meaning ?? '';
  const place = { kind: 'cell', row: current.kind === 'row' ? (current.key ?? '') : '', label } as const;
  const base = line.base && column.base >= 0 ? (line.base[column.base] ?? NOTHING) : undefined;
  return mergeValue({ base, current: cell ?? NOTHING, fresh }, place, log);
}

const NOTHING: Cell = { start: 0, end: 0, text: '', meaning: '' };

function rebuiltLine(
  text: string,
  current: RowUnit | TablePart,
  plan: TablePlan,
  cells: readonly Content[],
): Content[] {
  const marker = findRowMarker(text.slice(current.start, current.end));
  const apart = marker && !current.cells.some((cell) => findRowMarker(cell.text));
  const more = current.cells.slice(plan.table.columns.length).map((cell) => cell.text);
  const content = [...cells, ...more].flatMap((cell, at) => (at === 0 ? [cell] : [' | ', cell]));
  return ['| ', ...content, apart ? ` ${rowMarker(marker.key)} |` : ' |'];
}

/** A new row for a table of the document, in the table's own columns. */
export function newRow(row: RowUnit, raw: string, plan: TablePlan | undefined): string {
  if (!plan || plan.columns.every((column, at) => column.fresh === at)) return raw;
  const cells = plan.columns.map((column) => row.cells[column.fresh]?.text ?? '');
  return `| ${cells.join(' | ')}${row.key === undefined ? '' : ` ${rowMarker(row.key)}`} |`;
}
