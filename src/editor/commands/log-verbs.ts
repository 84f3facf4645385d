import type { Text } from '../../base/ports/text.ts';
import type { CommandId } from '../../generated/contributions.ts';
import { unpaidInvoices } from '../../relationship/agenda/rows.ts';
import type { ClientRecord } from '../../relationship/client/record.ts';
import { type CommunicationHint, communicationHints } from '../../relationship/signals/communication.ts';
import type { SignalContext } from '../../relationship/signals/signal-context.ts';
import type { Verb } from '../ask-log-line.ts';

/** What is done about a hint. */
const DOES: Readonly<Record<CommunicationHint['does'], Pick<Verb, 'command' | 'options'>>> = {
  report: { command: 'deorbit.newDocument', options: { kind: 'progress-report' } },
  ask: { command: 'deorbit.newDocument', options: { kind: 'progress-report' } },
  promise: { command: 'deorbit.promise' },
};

/** The things that *Log...* notes without a line, those that fit the client; then what its record advises for the talk with them. */
export function verbsOf(
  record: ClientRecord,
  context: SignalContext,
  text: Text,
): { readonly verbs: readonly Verb[]; readonly hints: readonly Verb[] } {
  const verb = (
    name: 'promise' | 'request' | 'invoice' | 'payment' | 'hours' | 'gutFeeling' | 'repairTried',
    icon: string,
  ) => ({
    label: text.say(`verb.${name}`),
    description: text.say(`verb.about.${name}`),
    icon,
    command: `deorbit.${name}` satisfies CommandId,
  });
  const unpaid = unpaidInvoices(record, context.today).length > 0;
  const reminder = { label: text.say('verb.reminder'), description: text.say('verb.about.reminder'), icon: 'mail' };
  return {
    verbs: [
      verb('promise', 'verified'),
      verb('request', 'inbox'),
      verb('hours', 'watch'),
      verb('invoice', 'credit-card'),
      ...(unpaid ? [verb('payment', 'check-all'), { ...reminder, command: 'deorbit.remind' }] : []),
      verb('gutFeeling', 'heart'),
      verb('repairTried', 'tools'),
    ],
    hints: communicationHints(record, context).map(({ message: { id, values }, does }) => ({
      label: text.say(id, values),
      description: '',
      icon: 'lightbulb',
      ...DOES[does],
    })),
  };
}
