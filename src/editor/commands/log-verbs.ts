import type { Text } from '../../base/ports/text.ts';
import type { ClientRecord } from '../../relationship/client/record.ts';
import type { Verb } from '../ask-log-line.ts';

/** The things that *Log...* notes without a line: those that fit the client. */
export function verbsOf(_: ClientRecord, text: Text): readonly Verb[] {
  return [{ label: text.say('newDocument.group.money'), description: '', icon: 'mail', command: 'deorbit.remind' }];
}
