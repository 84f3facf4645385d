import { type ImportFile, rememberedMappings, rememberMapping } from '../../actions/read-import.ts';
import { dateInWords } from '../../base/calendar/days.ts';
import { type CsvTable, examplesOf } from '../../records/imports/csv-table.ts';
import {
  isUsualHead,
  NEEDED,
  OPTIONAL,
  recogniseTable,
  type TableMapping,
} from '../../records/imports/known-tables.ts';
import { dayReader } from '../../records/imports/read-cells.ts';
import { datesOf, entrySteps, needsDateOrder, type ReadEntries } from '../../records/imports/read-entries.ts';
import { IMPORT_KINDS, type ImportColumn } from '../../relationship/client/csv-mappings.ts';
import type { CommandParts } from './command.ts';

/** The rows of a file, as they were understood. */
export interface ReadRows extends ReadEntries {
  /** Whether the person can say otherwise which column holds what. */
  readonly hasColumns: boolean;
  /** Keeps for the next time what the person said of the columns, where they were asked. */
  readonly remember: () => Promise<void>;
}

/**
 * Reads the rows of a file. Where the table is of no known program, the person is asked which column holds what. The answer
 * is kept in their profile, where they can see and change it and the command line finds it too, but not before the rows are
 * imported: an answer that was wrong is not to be met again.
 *
 * @param anew asks as well where it is known how the table is read
 */
export async function askHowToRead(parts: CommandParts, file: ImportFile, anew = false): Promise<ReadRows> {
  const nothing = async () => {};
  if (file.kind === 'tasks') return { ...file.read, hasColumns: false, remember: nothing };
  const { table } = file;
  const remembered = rememberedMappings(await parts.profile.load());
  const known = anew ? undefined : recogniseTable(table.headers, remembered);
  const columns = known ?? (await askColumns(parts, table));
  const dates = needsDateOrder(table, columns) ? await askDateOrder(parts, table, columns) : columns.dates;
  const mapping = { ...columns, dates };
  const remember = async () => {
    await parts.profile.edit((profile) => rememberMapping(profile, mapping, table.headers), { id: 'imports.mapped' });
  };
  const steps = entrySteps(table, mapping);
  const read = await parts.notifications.inSteps({ id: 'imports.reading' }, 'imports.rowsRead', steps);
  return { ...read, hasColumns: true, remember: known ? nothing : remember };
}

async function askColumns(parts: CommandParts, table: CsvTable): Promise<TableMapping> {
  const { text, asking } = parts;
  const kind = await asking.one(
    { id: 'imports.whatKind' },
    IMPORT_KINDS.map((value) => ({ label: text.say(`imports.kind.${value}`), value })),
  );
  const columns: Partial<Record<ImportColumn, string>> = {};
  for (const column of [...NEEDED[kind], ...OPTIONAL[kind]]) {
    const used = Object.values(columns);
    const head = await askColumn(parts, table, { column, used, isNeeded: NEEDED[kind].includes(column) });
    if (head !== undefined) columns[column] = head;
  }
  return { kind, columns };
}

interface ColumnQuestion {
  readonly column: ImportColumn;
  readonly used: readonly string[];
  readonly isNeeded: boolean;
}

function askColumn(
  { text, asking }: CommandParts,
  table: CsvTable,
  { column, used, isNeeded }: ColumnQuestion,
): Promise<string | undefined> {
  const heads = table.headers
    .map((head, at) => ({ head, examples: examplesOf(table, at) }))
    .filter(({ head }) => head !== '' && !used.includes(head))
    .sort((a, b) => Number(isUsualHead(b.head, column)) - Number(isUsualHead(a.head, column)));
  const choices = heads.map(({ head, examples }) => ({
    label: head,
    description: examples.map((example) => example.slice(0, 40)).join(' · '),
    value: head as string | undefined,
  }));
  const none = { label: text.say('imports.noColumn'), icon: 'circle-slash', value: undefined };
  const title = { id: 'imports.whichColumn', values: { column: { id: `imports.column.${column}` } } } as const;
  return asking.one(title, isNeeded ? choices : [...choices, none]);
}

function askDateOrder({ text, asking }: CommandParts, table: CsvTable, mapping: TableMapping) {
  const dates = datesOf(table, mapping);
  // A day such as 04/04/2026 would look the same in both.
  const [example = ''] = [...dates.filter((date) => !/^(\d+)[/-]\1[/-]/.test(date)), ...dates];
  const orders = ['day first', 'month first'] as const;
  return asking.one(
    { id: 'imports.whichOrder', values: { date: example } },
    orders.map((value) => {
      const date = dayReader(value)(example);
      return { label: date === undefined ? example : dateInWords(date, text.language), value };
    }),
  );
}
