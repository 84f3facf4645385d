import * as v from 'valibot';
import { logLine } from '../../actions/log-line.ts';
import { oneLine } from '../../base/one-line.ts';
import type { Message } from '../../base/ports/text.ts';
import { understandLine } from '../../relationship/logging/understand-line.ts';
import type { Understood, UnderstoodContact } from '../../relationship/logging/understood-line.ts';
import { AgentError } from '../agent-error.ts';
import { defineTool } from '../agent-tool.ts';
import { chooseClient, clientArgument } from '../choose-client.ts';
import type { AgentDesk, OpenClient } from '../desk.ts';

const LONGEST_LINE = 500;

const input = v.strictObject({
  line: v.pipe(
    v.string(),
    v.minLength(1),
    v.maxLength(LONGEST_LINE),
    v.regex(/^[^\r\n]*\S[^\r\n]*$/, 'Must be one line with words in it.'),
    v.description(
      'One line in plain words, in English or in the language of the person or the client, such as "yesterday called Nora, she wants the export by Friday, owe her a quote".',
    ),
  ),
  client: clientArgument,
});
type Wanted = v.InferOutput<typeof input>;

/** Writes a contact, and what was promised or asked for in it, into a record. */
export const logContact = defineTool({
  name: 'deorbit_log_contact',
  description:
    "Notes a contact with a client in the person's records: who, when, by which channel, and what was promised, asked for or is owed. It writes, after the person has agreed to what was understood. Log only what the person told you happened. Answers what was written.",
  input,
  confirm: async (wanted, desk) => {
    const { client, items } = await understood(wanted, desk);
    return {
      title: { id: 'agents.confirm', values: { name: client.record.name } },
      lines: [[{ id: 'agents.confirmLine', values: { line: wanted.line } }], ...items.map(partsOf)],
    };
  },
  run: async (wanted, desk) => {
    const { client, items } = await understood(wanted, desk);
    const edit = logLine({ items, line: wanted.line, rowId: () => desk.rowId() }, desk.today());
    await desk.write(client, edit, { id: 'change.logged', values: { line: wanted.line } });
    return { data: { client: client.record.name, written: items.map(itemForModel) } };
  },
});

async function understood(
  { line, client: named }: Wanted,
  desk: AgentDesk,
): Promise<{ readonly client: OpenClient; readonly items: readonly Understood[] }> {
  // The person would be shown something else than what is written.
  if (oneLine(line) !== line.trim())
    throw new AgentError('The line holds control characters or marks that turn its direction. Pass plain text.');
  const client = await chooseClient(desk, named);
  const { language, contacts = [] } = client.record;
  const languages = [...new Set([...desk.languages, ...(language ? [language] : []), 'en' as const])];
  const names = contacts.flatMap(({ name }) => (name ? [name] : []));
  const { items } = understandLine(line, { languages, names, today: desk.today() });
  if (items.some((item) => isContact(item) && item.on === undefined))
    throw new AgentError('The line says that it was another day, but not which. Name the day, such as "on 3 March".');
  return { client, items };
}

function isContact(item: Understood): item is UnderstoodContact {
  return item.kind === 'contact' || item.kind === 'note';
}

/** The line itself is left out: it came from the model. */
function itemForModel(item: Understood): object {
  if (!isContact(item)) return item;
  const { line: _, ...rest } = item;
  return rest;
}

/** What the person is shown of an item, part by part. */
function partsOf(item: Understood): readonly Message[] {
  switch (item.kind) {
    case 'promise':
      return [
        { id: 'log.promise', values: { what: item.what } },
        item.due ? { id: 'log.due', values: { date: { date: item.due } } } : { id: 'log.noDue' },
      ];
    case 'request':
      return [
        { id: 'log.request', values: { what: item.what } },
        ...(item.due ? [{ id: 'log.wantedBy', values: { date: { date: item.due } } } as const] : []),
      ];
    case 'reply':
      return [item.what === '' ? { id: 'log.replyOwed' } : { id: 'log.reply', values: { what: item.what } }];
    default:
      return partsOfContact(item);
  }
}

function partsOfContact({ kind, channel, direction, on, with: person, mood }: UnderstoodContact): readonly Message[] {
  const name: Message =
    kind === 'note'
      ? { id: 'log.note' }
      : channel === undefined
        ? { id: 'log.contact' }
        : { id: channel === 'in person' ? 'log.channel.inPerson' : `log.channel.${channel}` };
  return [
    name,
    ...(kind === 'contact' && direction ? [{ id: `log.direction.${direction}` } as const] : []),
    ...(person === undefined ? [] : [{ id: 'log.with', values: { person } } as const]),
    ...(on === undefined ? [] : [{ id: 'log.on', values: { date: { date: on } } } as const]),
    ...(mood ? [{ id: `log.mood.${mood}` } as const] : []),
  ];
}
