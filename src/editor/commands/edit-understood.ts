import type { Message, MessageId } from '../../base/ports/text.ts';
import type { LoadedClient } from '../../records/parse-record.ts';
import { type Correction, correctionsOf, isOtherKind, madeInto } from '../../relationship/logging/corrections.ts';
import { LOG_CHANNELS } from '../../relationship/logging/log-words.ts';
import type { Understood, UnderstoodContact } from '../../relationship/logging/understood-line.ts';
import { channelName } from '../understood-choices.ts';
import { askDay, dayReader } from './ask-day.ts';
import type { CommandParts } from './command.ts';

const LABELS = {
  what: 'log.correct.what',
  due: 'log.correct.due',
  direction: 'log.correct.direction',
  channel: 'log.correct.channel',
  person: 'log.correct.person',
  day: 'log.correct.day',
  text: 'log.correct.text',
  'as contact': 'log.correct.asContact',
  'as note': 'log.correct.asNote',
  'as promise': 'log.correct.asPromise',
  'as request': 'log.correct.asRequest',
  'as reply': 'log.correct.asReply',
} as const satisfies Readonly<Record<Correction, string>>;

/** Asks what was understood wrongly, and for what is right; whatever is not asked stays. */
export async function editUnderstood(
  parts: CommandParts,
  { record }: LoadedClient,
  item: Understood | undefined,
): Promise<Understood | undefined> {
  if (!item) return undefined;
  const { asking, text, clock } = parts;
  const people = (record.contacts ?? []).flatMap(({ name }) => (name ? [name] : []));
  const which = await asking.one(
    { id: 'log.correct', values: { name: record.name } },
    correctionsOf(item, people.length > 0).map((value) => ({ label: text.say(LABELS[value]), value })),
  );
  if (isOtherKind(which)) return madeInto(item, which, clock.today());
  const title = { id: 'log.title', values: { name: record.name } } as const;
  return 'line' in item ? editTold(parts, item, { which, title, people }) : editWish(parts, item, { which, title });
}

interface Question {
  readonly which: Correction;
  readonly title: Message;
}

async function editWish(
  parts: CommandParts,
  item: Exclude<Understood, UnderstoodContact>,
  { which, title }: Question,
): Promise<Understood> {
  const { asking } = parts;
  if (which === 'what')
    return { ...item, what: await asking.line({ title, prompt: { id: 'log.what' }, value: item.what }) };
  const { dayIn, shown } = await dayReader(parts, 'future');
  const day = await asking.line({
    title,
    prompt: { id: item.kind === 'request' ? 'log.wantedByOf' : 'log.dueOf' },
    value: item.due ?? '',
    optional: true,
    check: (answer) => (dayIn(answer)?.kind === 'date' ? undefined : { id: 'ask.day' }),
    tell: shown,
  });
  const read = dayIn(day);
  return { ...item, due: read?.kind === 'date' ? read.date : undefined };
}

async function editTold(
  parts: CommandParts,
  item: UnderstoodContact,
  { which, title, people }: Question & { readonly people: readonly string[] },
): Promise<UnderstoodContact> {
  const { asking, text, clock } = parts;
  const say = (id: MessageId) => text.say(id);
  switch (which) {
    case 'direction': {
      const sides = (['out', 'in', undefined] as const).map((value) => ({
        label: say(`log.direction.${value ?? 'both'}`),
        value,
      }));
      return { ...item, direction: await asking.one<UnderstoodContact['direction']>(title, sides) };
    }
    case 'channel': {
      const channels = [...LOG_CHANNELS, undefined].map((value) => ({ label: say(channelName(value)), value }));
      return { ...item, channel: await asking.one<UnderstoodContact['channel']>(title, channels) };
    }
    case 'person': {
      const known = people.map((value) => ({ label: value, value }));
      const nobody = { label: say('log.nobody'), value: undefined };
      return { ...item, with: await asking.one<string | undefined>(title, [...known, nobody]) };
    }
    case 'text':
      return { ...item, line: await asking.line({ title, prompt: { id: 'log.text' }, value: item.line }) };
    default: {
      const value = item.on ?? clock.today();
      return { ...item, on: await askDay(parts, { title, prompt: { id: 'log.whichDay' }, value, range: 'past' }) };
    }
  }
}
