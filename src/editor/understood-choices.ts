import type { Message, Text } from '../base/ports/text.ts';
import type { LogChannel } from '../relationship/logging/log-words.ts';
import type { Understood, UnderstoodContact, UnderstoodWish } from '../relationship/logging/understood-line.ts';

/** How something that a line says is shown. */
export interface UnderstoodChoice {
  readonly label: string;
  /** The id of one of VS Code's icons. */
  readonly icon: string;
  readonly description: string;
}

/** Something that a line says, in the words of the interface. */
export function choiceOf(item: Understood, text: Text): UnderstoodChoice {
  const say = ({ id, values }: Message) => text.say(id, values);
  const withDay = ({ on }: UnderstoodWish, due: Message | undefined) =>
    [...(on ? [{ id: 'log.on', values: { date: { date: on } } } as const] : []), ...(due ? [due] : [])]
      .map(say)
      .join(' · ');
  switch (item.kind) {
    case 'promise':
      return {
        label: text.say('log.promise', { what: item.what }),
        icon: 'calendar',
        description: withDay(
          item,
          item.due ? { id: 'log.due', values: { date: { date: item.due } } } : { id: 'log.noDue' },
        ),
      };
    case 'request':
      return {
        label: text.say('log.request', { what: item.what }),
        icon: 'inbox',
        description: withDay(item, item.due ? { id: 'log.wantedBy', values: { date: { date: item.due } } } : undefined),
      };
    case 'reply':
      return {
        label: item.what === '' ? text.say('log.replyOwed') : text.say('log.reply', { what: item.what }),
        icon: 'reply',
        description: item.due ? text.say('log.due', { date: { date: item.due } }) : '',
      };
    default:
      return {
        label: text.say(item.kind === 'note' ? 'log.note' : channelName(item.channel)),
        icon: item.kind === 'note' ? 'note' : 'comment-discussion',
        description: aboutContact(item).map(say).join(' · '),
      };
  }
}

/** What a channel is called; a contact by none that is known is only a contact. */
export function channelName(channel: LogChannel | undefined) {
  if (channel === undefined) return 'log.contact';
  return channel === 'in person' ? 'log.channel.inPerson' : (`log.channel.${channel}` as const);
}

function aboutContact({ kind, direction, on, with: name, mood }: UnderstoodContact): readonly Message[] {
  return [
    ...(kind === 'contact' && direction ? [{ id: `log.direction.${direction}` } as const] : []),
    ...(name === undefined ? [] : [{ id: 'log.with', values: { person: name } } as const]),
    on === undefined ? { id: 'log.noDay' } : { id: 'log.on', values: { date: { date: on } } },
    ...(mood ? [{ id: `log.mood.${mood}` } as const] : []),
  ];
}
