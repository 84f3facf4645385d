import { type ReadDate, readDate } from '../../base/calendar/read-date.ts';
import type { LoadedClient } from '../../records/parse-record.ts';
import { LOG_CHANNELS } from '../../relationship/logging/log-words.ts';
import type { Understood, UnderstoodContact, UnderstoodWish } from '../../relationship/logging/understood-line.ts';
import { channelName } from '../understood-choices.ts';
import { askDay } from './ask-day.ts';
import type { CommandParts } from './command.ts';

/** Asks for what was understood wrongly: what it is, and its day. */
export async function editUnderstood(
  parts: CommandParts,
  client: LoadedClient,
  item: Understood | undefined,
): Promise<Understood | undefined> {
  if (!item) return undefined;
  switch (item.kind) {
    case 'promise':
    case 'request':
      return editWish(parts, client, item);
    case 'reply':
      return { ...item, what: await askWhat(parts, client, item.what) };
    default:
      return editContact(parts, client, item);
  }
}

function askWhat({ asking }: CommandParts, { record }: LoadedClient, value: string): Promise<string> {
  return asking.line({ title: { id: 'log.title', values: { name: record.name } }, prompt: { id: 'log.what' }, value });
}

async function editWish(parts: CommandParts, client: LoadedClient, item: UnderstoodWish): Promise<Understood> {
  const what = await askWhat(parts, client, item.what);
  const dayIn = (answer: string): ReadDate => readDate(answer, parts.text.language);
  const day = await parts.asking.line({
    title: { id: 'log.title', values: { name: client.record.name } },
    prompt: { id: item.kind === 'promise' ? 'log.dueOf' : 'log.wantedByOf' },
    value: item.due ?? '',
    optional: true,
    check: (answer) => (dayIn(answer)?.kind === 'date' ? undefined : { id: 'ask.day' }),
  });
  const read = dayIn(day);
  return { ...item, what, due: read?.kind === 'date' ? read.date : undefined };
}

async function editContact(
  parts: CommandParts,
  { record }: LoadedClient,
  item: UnderstoodContact,
): Promise<UnderstoodContact> {
  const { asking, text, clock } = parts;
  const title = { id: 'log.title', values: { name: record.name } } as const;
  const direction = await asking.one<UnderstoodContact['direction']>(title, [
    { label: text.say('log.direction.out'), value: 'out' },
    { label: text.say('log.direction.in'), value: 'in' },
    { label: text.say('log.direction.both'), value: undefined },
  ]);
  const channel = await asking.one<UnderstoodContact['channel']>(title, [
    ...LOG_CHANNELS.map((value) => ({ label: text.say(channelName(value)), value })),
    { label: text.say('log.contact'), value: undefined },
  ]);
  const value = item.on ?? clock.today();
  const on = await askDay(parts, { title, prompt: { id: 'log.whichDay' }, value, range: 'past' });
  return { ...item, kind: 'contact', direction, channel, on };
}
