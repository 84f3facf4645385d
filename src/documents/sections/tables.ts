import type { Cell } from './cells.ts';
import type { Table, Unit } from './units.ts';

/** For each column of one table the column of the other that stands for the same; -1 for none. */
export type ColumnMap = readonly number[];

/**
 * Matches columns by their header. What is left is matched by place where the columns around it match: a header that
 * somebody renamed.
 */
export function matchColumns(from: readonly Cell[], to: readonly Cell[]): ColumnMap {
  const taken = new Set<number>();
  const map = from.map((column) => {
    const found = to.findIndex((other, index) => !taken.has(index) && other.meaning === column.meaning);
    if (found >= 0) taken.add(found);
    return found;
  });
  return map.map((found, index) => {
    if (found >= 0) return found;
    const expected = index === 0 ? 0 : (map[index - 1] ?? -1) + 1;
    const next = index === from.length - 1 ? to.length : map[index + 1];
    const free = expected < to.length && !taken.has(expected) && (index === 0 || (map[index - 1] ?? -1) >= 0);
    return free && next === expected + 1 ? expected : -1;
  });
}

/** The tables of a part, in their order. */
function tablesOf(units: readonly Unit[]): Table[] {
  return units.flatMap((unit) => (unit.kind === 'header' ? [unit.table] : []));
}

/**
 * Gives the tables of several versions of a part names, the same where they stand for each other: by the rows they share,
 * else by their headers. Headers, and the lines below them, get ids from it.
 */
export function nameTables(versions: readonly (readonly Unit[])[]): void {
  const known: Table[] = [];
  versions.forEach((units, version) => {
    const free = new Set(known.map((table) => table.name));
    const added: Table[] = [];
    tablesOf(units).forEach((table, index) => {
      const match = bestMatch(
        table,
        known.filter((other) => free.has(other.name)),
      );
      table.name = match?.name ?? `${version}.${index}`;
      free.delete(table.name);
      added.push(table);
    });
    known.push(...added);
    for (const unit of units)
      if (unit.kind === 'header' || unit.kind === 'delimiter') unit.id = `${unit.kind} #${unit.table.name}`;
  });
}

function bestMatch(table: Table, candidates: readonly Table[]): Table | undefined {
  let best: { readonly table: Table; readonly score: number } | undefined;
  for (const candidate of candidates) {
    const score = likeness(table, candidate);
    if (score > (best?.score ?? 0)) best = { table: candidate, score };
  }
  return best?.table;
}

function likeness(a: Table, b: Table): number {
  let rows = 0;
  for (const key of a.keys) if (b.keys.has(key)) rows++;
  const columns = a.columns.filter((column) => b.columns.some((other) => other.meaning === column.meaning)).length;
  const alike = columns * 2 >= Math.max(a.columns.length, b.columns.length);
  return rows * 1000 + (alike ? columns : 0);
}
