import * as vscode from 'vscode';
import { type SettlementAnswer, settle as settlementOf } from '../../actions/agenda.ts';
import { addMonths } from '../../base/calendar/days.ts';
import { UserError } from '../../base/user-error.ts';
import type { AgendaAction, AgendaEntry } from '../../relationship/agenda/agenda-entry.ts';
import { renewingAssets } from '../../relationship/agenda/rows.ts';
import type { ClientEntry } from '../agenda-nodes.ts';
import { entriesFor } from './agenda-entries.ts';
import { askDay } from './ask-day.ts';
import type { Command, CommandParts } from './command.ts';
import { confirmOpenEnds } from './open-ends.ts';

/**
 * Settles entries of the agenda: those it was called on, those that are selected, or the most urgent one of a client. The
 * commands of the rows differ in their titles only; with an action, entries of other actions are left alone.
 */
export function settle(parts: CommandParts, action?: AgendaAction): Command {
  return async (argument, selected) => {
    const entries = (await entriesFor(parts, argument, selected)).filter(
      ({ entry }) => action === undefined || entry.action === action,
    );
    const [first] = entries;
    if (!first) throw new UserError('settle.nothing');
    if (first.entry.action === 'decide') return decide(first);
    if (first.entry.action === 'report') return report(first);
    const ending = entries.filter(({ entry }) => entry.action === 'close').map(({ client }) => client);
    await confirmOpenEnds(parts, ending);
    const act = parts.ids.rowId();
    let count = 0;
    try {
      for (const { client, entry } of entries) {
        const edit = settlementOf(entry, parts.clock.today(), await answerFor(parts, { client, entry }));
        const summary = { id: 'change.settled', values: { what: entry.title } } as const;
        if ((await parts.store.edit(client.path, edit, summary, act)).changed) count++;
      }
    } finally {
      await parts.list.reload();
    }
    if (count > 0) parts.notifications.doneWithUndo({ id: 'settle.done', values: { count } }, act);
  };
}

/** A decision is made in its own place, not with one click. */
async function decide({ client }: ClientEntry): Promise<void> {
  await vscode.commands.executeCommand('deorbit.decide', { client: client.record.id });
}

/** A report counts once it goes out; until then the entry stays. */
async function report({ client }: ClientEntry): Promise<void> {
  const options = { client: client.record.id, kind: 'progress-report' };
  await vscode.commands.executeCommand('deorbit.newDocument', options);
}

async function answerFor(parts: CommandParts, { client, entry }: ClientEntry): Promise<SettlementAnswer> {
  switch (entry.action) {
    case 'remind':
      return { rowId: parts.ids.rowId() };
    case 'renew': {
      const title = { id: 'settle.renewedUntil', values: { name: client.record.name } } as const;
      const asset = renewingAssets(client.record).find(({ key }) => key === entry.row)?.row;
      const value = addMonths(asset?.renewal ?? parts.clock.today(), 12);
      return { renewal: await askDay(parts, { title, prompt: entry.title, value }) };
    }
    case 'judge-repair':
      return { worked: await askWhetherItHelped(parts, entry) };
    default:
      return {};
  }
}

function askWhetherItHelped({ asking, text }: CommandParts, entry: AgendaEntry): Promise<boolean> {
  return asking.one(entry.title, [
    { label: text.say('settle.helped'), value: true },
    { label: text.say('settle.noEffect'), value: false },
  ]);
}
