import { homedir } from 'node:os';
import { join } from 'node:path';
import { version } from '../../package.json';
import { loadText } from '../base/interface-text.ts';
import { asFileError, codeOf } from '../base/ports/node/file-faults.ts';
import { NodeFiles } from '../base/ports/node/node-files.ts';
import { nodeIds } from '../base/ports/node/node-ids.ts';
import { NodeTemplateWorker } from '../base/ports/node/node-template-worker.ts';
import { systemClock } from '../base/ports/system-clock.ts';
import type { Text } from '../base/ports/text.ts';
import { UserError } from '../base/user-error.ts';
import { loadLanguagePack } from '../documents/handover/languages.ts';
import { reasonAndAdvice } from '../records/file-trouble.ts';
import { ownFolder } from '../records/own-folder.ts';
import { showAgenda } from './agenda.ts';
import { type CommandLine, languageAskedFor, type Order, readCommandLine, type VerbName } from './arguments.ts';
import { type ExitCode, failureInWords } from './failures.ts';
import { writeHandover } from './handover.ts';
import { helpOfAll, helpOfVerb } from './help.ts';
import { showInterest } from './interest.ts';
import { writeLetter } from './letter.ts';
import { listClients } from './list.ts';
import { documentLanguage, interfaceLanguage } from './locale.ts';
import { showPlan } from './plan.ts';
import type { Shell } from './shell.ts';
import { showStatus } from './status.ts';

const verbs: Readonly<Record<VerbName, (shell: Shell, order: Order) => Promise<void>>> = {
  list: listClients,
  status: showStatus,
  agenda: showAgenda,
  handover: writeHandover,
  letter: writeLetter,
  plan: showPlan,
  interest: showInterest,
};

/** Starts nothing before there is a template to run. */
const templates = new NodeTemplateWorker(new URL('./template-worker.js', import.meta.url));

/** Whoever reads us has seen enough: that is no failure. */
class ReaderGone extends Error {}

async function runCommandLine(args: readonly string[]): Promise<ExitCode> {
  const text = await loadText(interfaceLanguage(languageAskedFor(args), process.env));
  try {
    await run(readCommandLine(args), shellWith(text));
    return 0;
  } catch (error) {
    if (error instanceof ReaderGone) return 0;
    const { line, code } = failureInWords(error, text);
    noteOnError(line);
    return code;
  }
}

async function run(line: CommandLine, shell: Shell): Promise<void> {
  if (line.kind === 'version') return shell.write(`${version}\n`);
  if (line.kind === 'run') return verbs[line.verb](shell, line.order);
  if (!line.verb) return shell.write(helpOfAll(shell.text));
  const { words } = await loadLanguagePack(documentLanguage(shell.text.language));
  return shell.write(helpOfVerb(line.verb, shell.text, words));
}

function shellWith(text: Text): Shell {
  const settings = process.env.XDG_CONFIG_HOME || join(homedir(), '.config');
  return {
    text,
    files: new NodeFiles(),
    clock: systemClock,
    ids: nodeIds,
    templates,
    folder: process.cwd(),
    ownRecords: ownFolder(process.env.DEORBIT_RECORDS_FOLDER, homedir()),
    usualProfile: join(settings, 'deorbit', 'profile.json'),
    write: writeToOutput,
    note: noteOnError,
  };
}

async function writeToOutput(text: string): Promise<void> {
  try {
    await new Promise<void>((resolve, reject) => {
      process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
    });
  } catch (error) {
    if (codeOf(error) === 'EPIPE') throw new ReaderGone();
    const fault = asFileError(error, 'stdout');
    throw new UserError('cli.outputFailed', reasonAndAdvice(fault), [], { cause: fault });
  }
}

function noteOnError(line: string): void {
  process.stderr.write(`${line}\n`);
}

// Each failure of a stream is also told to whoever wrote; unheard here, it would end the process with a trace.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
process.exitCode = await runCommandLine(process.argv.slice(2));
templates.dispose();
