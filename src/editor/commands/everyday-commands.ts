import type { CommandId } from '../../generated/contributions.ts';
import type { Command, CommandParts } from './command.ts';
import { onFirstCall } from './on-first-call.ts';

/** *Log...* and the quick things that it offers beside a line, each read when it is first called. */
const EVERYDAY = {
  'deorbit.log': async () => (await import('./log.ts')).log,
  'deorbit.promise': async () => (await import('./promise.ts')).promise,
  'deorbit.request': async () => (await import('./request.ts')).request,
  'deorbit.gutFeeling': async () => (await import('./gut-feeling.ts')).gutFeeling,
  'deorbit.repairTried': async () => (await import('./repair-tried.ts')).repairTried,
  'deorbit.hours': async () => (await import('./hours.ts')).hours,
  'deorbit.invoice': async () => (await import('./invoices.ts')).invoice,
  'deorbit.payment': async () => (await import('./invoices.ts')).payment,
  'deorbit.redFlagFromSelection': async () => (await import('./red-flag-from-selection.ts')).redFlagFromSelection,
} as const satisfies Partial<Record<CommandId, () => Promise<(parts: CommandParts) => Command>>>;

/** The commands that note what happens day by day. */
export function everydayCommands(parts: CommandParts): Record<keyof typeof EVERYDAY, Command> {
  const own = Object.entries(EVERYDAY).map(
    ([id, load]) => [id, onFirstCall(async () => (await load())(parts))] as const,
  );
  return Object.fromEntries(own) as Record<keyof typeof EVERYDAY, Command>;
}
