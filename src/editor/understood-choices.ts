import type { Message, Text } from '../base/ports/text.ts';
import type { LogChannel } from '../relationship/logging/log-words.ts';
import type { Understood, UnderstoodContact } from '../relationship/logging/understood-line.ts';

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
  switch (item.kind) {
    case 'promise':
      return {
        label: text.say('log.promise', { what: item.what }),
        icon: 'calendar',
        description: item.due ? text.say('log.due', { date: { date: item.due } }) : text.say('log.noDue'),
      };
    case 'request':
      return {
        label: text.say('log.request', { what: item.what }),
        icon: 'inbox',
        description: item.due ? text.say('log.wantedBy', { date: { date: item.due } }) : '',
      };
    case 'reply':
      return {
        label: item.what === '' ? text.say('log.replyOwed') : text.say('log.reply', { what: item.what }),
        icon: 'reply',
        description: '',
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
