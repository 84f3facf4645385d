import type { OwnServices } from '../../relationship/client/own-services.ts';
import { pipelineReaders } from '../ci/ci-readers.ts';
import { commandReaders } from '../commands/command-readers.ts';
import { judgeCommands } from '../commands/judge-commands.ts';
import { deployment } from '../deployment/deployment-knowledge.ts';
import { judgeLicences } from '../licences/judge-licences.ts';
import { licenceReaders } from '../licences/licence-readers.ts';
import { packageReaders } from '../packages/package-readers.ts';
import { judgeRuntimes } from '../runtimes/judge-runtimes.ts';
import { runtimeReaders } from '../runtimes/runtime-readers.ts';
import { catalogue } from '../services/catalogue.ts';
import { EntryFinder } from '../services/find-entry.ts';
import { ownEntries } from '../services/own-entries.ts';
import { knowServices } from '../services/service-knowledge.ts';
import { taskReader } from '../tasks/task-reader.ts';
import { judgeOfVariables } from '../variables/judge-variables.ts';
import { variableReaders } from '../variables/variable-readers.ts';
import type { Knowledge } from './read-project.ts';

/** All that Deorbit knows about projects; each subject has a folder of its own with its readers and judges. */
export const knowledge: Knowledge = knowledgeWith([]);

/** The same with services of the person's own, from their profile. */
export function knowledgeWith(own: OwnServices): Knowledge {
  const entries = own.length === 0 ? catalogue : [...catalogue, ...ownEntries(own)];
  const services = knowServices(entries);
  return {
    readers: [
      ...deployment.readers,
      ...services.readers,
      ...packageReaders,
      taskReader,
      ...variableReaders,
      ...pipelineReaders,
      ...runtimeReaders,
      ...licenceReaders,
      ...commandReaders,
    ],
    judges: [
      ...deployment.judges,
      ...services.judges,
      judgeOfVariables(new EntryFinder(entries)),
      judgeRuntimes,
      judgeCommands,
      judgeLicences,
    ],
  };
}
