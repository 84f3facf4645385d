import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ClientRecord } from '../../src/relationship/client/record.ts';
import { repositoryRoot } from './paths.ts';
import { aClient } from './records.ts';

/** The command line as it is built. */
export const builtCommandLine = join(repositoryRoot, 'dist', 'cli.js');

/** What a command did. */
export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Where a command is typed in, and what is different there. */
export interface Where {
  readonly folder: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly program?: string;
  /** What comes in on standard input. */
  readonly input?: string;
}

/** Runs the built command line in a process of its own, in English and with an empty home unless `env` says otherwise. */
export function deorbit({ folder, env, input, program = builtCommandLine }: Where, ...args: string[]): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], {
      cwd: folder,
      env: { PATH: process.env.PATH, HOME: join(folder, 'home'), LANG: 'C', ...env },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    // Most commands do not look at it.
    child.stdin.on('error', () => {}).end(input);
    let [out, err] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, out, err }));
  });
}

/** Writes a file and the folders it lies in. */
export async function put(path: string, content: string | Uint8Array): Promise<string> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
  return path;
}

/** Writes a client's record into `.clients` of a folder; its name is that of its file, with a capital. */
export function putRecord(folder: string, slug: string, different: Partial<ClientRecord> = {}): Promise<string> {
  const name = slug.charAt(0).toUpperCase() + slug.slice(1);
  const record = aClient({ id: `${slug}-id`, name, ...different });
  return put(join(folder, '.clients', `${slug}.client.json`), `${JSON.stringify(record, undefined, 2)}\n`);
}
