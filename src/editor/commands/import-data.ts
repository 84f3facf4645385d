import * as v from 'valibot';
import * as vscode from 'vscode';
import { changeTogether } from '../../actions/change-together.ts';
import type { ImportContext } from '../../actions/import-amounts.ts';
import type { ImportPlan } from '../../actions/plan-import.ts';
import { contentToImport, importInto, importSteps, type PlannedImport, planSteps } from '../../actions/read-import.ts';
import type { Message } from '../../base/ports/text.ts';
import { pathOf } from '../../base/ports/vscode/uri-paths.ts';
import type { Steps } from '../../base/steps.ts';
import { importCounts, reportSteps } from '../../documents/import-report.ts';
import type { NotTaken } from '../../records/imports/read-entries.ts';
import { showPage } from '../show-page.ts';
import { type Command, type CommandParts, optionsFrom } from './command.ts';
import { askWhoseRows, type RowsOfClient } from './import-clients.ts';
import { askHowToRead, type ReadRows } from './import-mapping.ts';

/**
 * *Import...*: takes hours, invoices and payments from a table that another program exported, or requests from a task list.
 * What would change is shown before anything is written; one undo takes it back. Options: `file`, its path; `client`, whose
 * rows alone are taken; `confirmed`, for somebody who has seen what would change.
 */
export function importData(parts: CommandParts): Command {
  return async (argument) => {
    await parts.list.loaded;
    const { file, confirmed } = optionsFrom(argument, { file: v.string(), client: v.string(), confirmed: v.boolean() });
    const path = file ?? (await askFile(parts));
    const name = parts.files.baseName(path);
    const bytes = await contentToImport(parts.files, path);
    const content = await parts.notifications.inSteps(READING, 'imports.rowsRead', importSteps(name, bytes));
    const { currency } = await parts.profile.load();
    const context = { newId: () => parts.ids.rowId(), currency, today: parts.clock.today() };
    let answer: Answer = 'anew';
    for (let anew = false; answer === 'anew'; anew = true) {
      const read = await askHowToRead(parts, content, anew);
      const whose = await askWhoseRows(parts, argument, read.entries);
      const planned = await parts.notifications.inSteps(
        COMPARING,
        'imports.rowsRead',
        plansFor(whose.clients, context),
      );
      const notTaken = [...read.notTaken, ...whose.notTaken];
      const shown = { file: name, planned, notTaken, leftOut: whose.leftOut, read };
      if (!confirmed) await showPlans(parts, shown);
      answer = confirmed ? 'import' : await askToGoOn(parts, shown);
      if (answer === 'import') await write(parts, shown, context);
    }
  };
}

const READING = { id: 'imports.reading' } as const satisfies Message;
const COMPARING = { id: 'imports.comparing' } as const satisfies Message;

/** Counts rows. */
function* plansFor(clients: readonly RowsOfClient[], context: ImportContext): Steps<readonly Planned[]> {
  const planned: Planned[] = [];
  let count = 0;
  for (const rows of clients) {
    planned.push({ rows, plan: yield* planSteps(rows.client.record, rows, context) });
    count += rows.entries.length;
    yield count;
  }
  return planned;
}

type Answer = 'import' | 'anew' | 'nothing';

/** A client with what an import would do to the record. */
interface Planned {
  readonly rows: RowsOfClient;
  readonly plan: ImportPlan;
}

interface ShownImport {
  readonly file: string;
  readonly planned: readonly Planned[];
  readonly notTaken: readonly NotTaken[];
  readonly leftOut: number;
  readonly read: ReadRows;
}

async function askFile({ text }: CommandParts): Promise<string> {
  const picked = await vscode.window.showOpenDialog({
    title: text.say('imports.pickTitle'),
    openLabel: text.say('imports.pick'),
    filters: { [text.say('imports.files')]: ['csv', 'tsv', 'txt', 'md', 'markdown'] },
  });
  if (!picked?.[0]) throw new vscode.CancellationError();
  return pathOf(picked[0]);
}

async function showPlans({ recordSides, text, notifications }: CommandParts, shown: ShownImport): Promise<void> {
  const { file, planned, notTaken, leftOut } = shown;
  const clients = planned.map(({ rows, plan }) => ({ name: rows.client.record.name, ...plan }));
  const steps = reportSteps({ file, clients, notTaken, leftOut }, text);
  const page = await notifications.inSteps(COMPARING, 'imports.clientsCompared', steps);
  const uri = recordSides.add(`${text.say('imports.report.title', { file })}.md`, page);
  await showPage(uri);
}

async function askToGoOn(parts: CommandParts, { planned, notTaken, read }: ShownImport): Promise<Answer> {
  const { text, asking } = parts;
  const sum = (of: (plan: ImportPlan) => number) => planned.reduce((all, { plan }) => all + of(plan), 0);
  const left = notTaken.length + sum((plan) => plan.notTaken.length);
  const added = sum((plan) => plan.added.length);
  const counts = importCounts({ added, updated: sum(({ updated }) => updated.length), notTaken: left });
  const detail = text.say(counts.id, counts.values);
  const go = { label: text.say('imports.doIt'), detail, icon: 'check' };
  const again = { label: text.say('imports.readDifferently'), detail: text.say('imports.readDifferentlyMeans') };
  const differently = read.hasColumns ? [{ ...again, icon: 'table', value: 'anew' as const }] : [];
  const not = { label: text.say('imports.notNow'), icon: 'close', value: 'nothing' as const };
  if (planned.some(({ plan }) => plan.changes.length > 0))
    return asking.one<Answer>({ id: 'imports.confirm' }, [{ ...go, value: 'import' }, ...differently, not]);
  // Columns that were taken for what they are not leave rows that cannot be read.
  if (left > 0 && read.hasColumns) return asking.one<Answer>({ id: 'imports.nothingNew' }, [...differently, not]);
  parts.notifications.done({ id: 'imports.nothingNew' });
  return 'nothing';
}

/** Writes what was shown, as one act; what fails is tried again without the questions before it. */
async function write(parts: CommandParts, { file, planned, read }: ShownImport, context: ImportContext) {
  if (planned.every(({ plan }) => plan.changes.length === 0)) {
    parts.notifications.done({ id: 'imports.nothingNew' });
    return;
  }
  const act = parts.ids.longId();
  await parts.notifications.attempt(async () => {
    try {
      const changes = planned
        .filter(({ plan }) => plan.changes.length > 0)
        .map(({ rows, plan }) => {
          const known: PlannedImport = { record: rows.client.record, plan };
          const { path, record } = rows.client;
          return { path, name: record.name, edit: importInto(rows, context, known) };
        });
      const together = { summary: { id: 'imports.summary', values: { file } }, act } as const;
      await parts.notifications.working({ id: 'imports.writing' }, (say, signal) => {
        const progress = (done: number) =>
          say({ id: 'imports.recordsWritten', values: { done, count: changes.length } });
        return changeTogether(parts.store, changes, together, { signal, progress });
      });
      await read.remember();
    } finally {
      await parts.list.reload();
    }
    parts.notifications.doneWithUndo({ id: 'imports.done' }, act);
  });
}
