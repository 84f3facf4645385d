import type { CommandId } from '../../generated/contributions.ts';
import type { Command, CommandParts } from './command.ts';
import { onFirstCall } from './on-first-call.ts';

type FactCommandId = Extract<CommandId, `deorbit.${string}Fact${string}`> | 'deorbit.discoverAgain';

/** The commands that discover a project's facts and review them. */
export function factCommands(parts: CommandParts): Record<FactCommandId, Command> {
  const discovering = (name: 'discoverProjectFacts' | 'discoverAgain') =>
    onFirstCall(async () => (await import('./discover-project-facts.ts'))[name](parts));
  const onRows = (name: keyof typeof import('./fact-rows.ts')) =>
    onFirstCall(async () => (await import('./fact-rows.ts'))[name](parts));
  return {
    'deorbit.discoverProjectFacts': discovering('discoverProjectFacts'),
    'deorbit.discoverAgain': discovering('discoverAgain'),
    'deorbit.acceptFact': onRows('acceptFact'),
    'deorbit.acceptSureFacts': onRows('acceptSureFacts'),
    'deorbit.ignoreFact': onRows('ignoreFact'),
    'deorbit.offerFactAgain': onRows('offerFactAgain'),
    'deorbit.openFact': onRows('openFact'),
    'deorbit.showAllFacts': onRows('showAllFacts'),
    'deorbit.showFewerFacts': onRows('showFewerFacts'),
  };
}
