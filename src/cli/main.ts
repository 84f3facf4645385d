import { homedir } from 'node:os';
import { join } from 'node:path';
import { version } from '../../package.json';
import { loadText } from '../base/interface-text.ts';
import { asFileError, codeOf } from '../base/ports/node/file-faults.ts';
import { NodeFiles } from '../base/ports/node/node-files.ts';
import { nodeIds } from '../base/ports/node/node-ids.ts';
import { NodeTemplateWorker } from '../base/ports/node/node-template-worker.ts';
import { commandLineVersions } from '../base/ports/node/state-folder.ts';
import { systemClock } from '../base/ports/system-clock.ts';
import type { Text } from '../base/ports/text.ts';
import { UserError } from '../base/user-error.ts';
import { loadLanguagePack } from '../documents/handover/languages.ts';
import { reasonAndAdvice } from '../records/file-trouble.ts';
import { ownFolder } from '../records/own-folder.ts';
import { showAgenda } from './agenda.ts';
import { type CommandLine, languageAskedFor, type Order, readCommandLine } from './arguments.ts';
import { checkFiles } from './check.ts';
import { discoverFacts } from './discover.ts';
import { type ExitCode, failureInWords } from './failures.ts';
import { writeHandover } from './handover.ts';
import { helpOfAll, helpOfVerb } from './help.ts';
import { showInterest } from './interest.ts';
import { writeLetter } from './letter.ts';
import { listClients } from './list.ts';
import { documentLanguage, interfaceLanguage } from './locale.ts';
import { showPlan } from './plan.ts';
import { sealForClient } from './seal.ts';
import type { Shell } from './shell.ts';
import { showStatus } from './status.ts';
import type { VerbName } from './verbs.ts';

const verbs: Readonly<Record<VerbName, (shell: Shell, order: Order) => Promise<ExitCode> | Promise<void>>> = {
  list: listClients,
  status: showStatus,
  agenda: showAgenda,
  handover: writeHandover,
  letter: writeLetter,
  plan: showPlan,
  interest: showInterest,
  check: checkFiles,
  seal: sealForClient,
  discover: discoverFacts,
  // Read when they are asked for: they bring the reader of CSV.
  import: async (shell, order) => (await import('./import.ts')).importFiles(shell, order),
  export: async (shell, order) => (await import('./export.ts')).exportRecords(shell, order),
  // The same, and with it the protocol's own library.
  mcp: async (shell, order) => (await import('./mcp.ts')).serveAgents(shell, order),
  portfolio: async (shell, order) => (await import('./portfolio.ts')).showPortfolio(shell, order),
};

/** Starts nothing before there is a template to run. */
const templates = new NodeTemplateWorker(new URL('./cli-template-worker.js', import.meta.url));

/** Whoever reads us has seen enough: that is no failure. */
class ReaderGone extends Error {}

async function runCommandLine(args: readonly string[]): Promise<ExitCode> {
  const text = await loadText(interfaceLanguage(languageAskedFor(args), process.env));
  try {
    return await run(readCommandLine(args), shellWith(text));
  } catch (error) {
    if (error instanceof ReaderGone) return 0;
    const { line, code } = failureInWords(error, text);
    noteOnError(line);
    return code;
  }
}

async function run(line: CommandLine, shell: Shell): Promise<ExitCode> {
  if (line.kind === 'run') return (await verbs[line.verb](shell, line.order)) ?? 0;
  await shell.write(line.kind === 'version' ? `${version}\n` : await helpOf(line.verb, shell.text));
  return 0;
}

async function helpOf(verb: VerbName | undefined, text: Text): Promise<string> {
  if (!verb) return helpOfAll(text);
  const { words } = await loadLanguagePack(documentLanguage(text.language));
  return helpOfVerb(verb, text, words);
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
    home: homedir(),
    ownRecords: ownFolder(process.env.DEORBIT_RECORDS_FOLDER, homedir()),
    usualProfile: join(settings, 'deorbit', 'profile.json'),
    keptVersions: commandLineVersions(),
    write: writeToOutput,
    note: noteOnError,
    readInput,
    inputIsTerminal: process.stdin.isTTY === true,
  };
}

async function readInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
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
