import { offsetAt, rowOffset } from '../../records/row-offset.ts';
import { placeOfEntry } from '../../relationship/agenda/rows.ts';
import { planRows } from '../../relationship/exit/plan-rows.ts';
import { openAt } from '../notifications.ts';
import { type Command, type CommandParts, clientFor, nodeFrom } from './command.ts';

/** *Open Record*: the client's file, at the row it was called on; a broken one at its first problem. */
export function openRecord(parts: CommandParts): Command {
  return async (argument) => {
    const node = nodeFrom(argument);
    if (node?.kind === 'broken') return openAt(node.broken.path, node.broken.problems[0]?.offset);
    const client = await clientFor(parts, argument, { id: 'openRecord.title' });
    if (node?.kind === 'scopeItem') return openAt(client.path, rowOffset(client.text, 'scope', node.index));
    if (node?.kind === 'credential') return openAt(client.path, rowOffset(client.text, 'credentials', node.index));
    if (node?.kind === 'agendaEntry') {
      // The next key is meant for the row: it settles or snoozes.
      const place = placeOfEntry(client.record, node.entry, parts.standings.today);
      return openAt(client.path, offsetAt(client.text, place), { preserveFocus: true });
    }
    if (node?.kind === 'exitStep') {
      const { list, rows } = planRows(client.record);
      const index = rows.find(({ key }) => key === node.step.id)?.index;
      const place = index === undefined ? ['exit'] : ['exit', list, index];
      return openAt(client.path, offsetAt(client.text, place), { preserveFocus: true });
    }
    if (node?.kind === 'exitWarning') return openAt(client.path, offsetAt(client.text, ['exit', 'lastDay']));
    return openAt(client.path);
  };
}
