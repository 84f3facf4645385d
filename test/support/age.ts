import { execFile, spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Plays a terminal to a program that asks for a passphrase there, and types it as often as it asks. */
const TERMINAL = `
import os, pty, sys
passphrase, command = sys.stdin.readline().rstrip('\\n'), sys.argv[1:]
child, terminal = pty.fork()
if child == 0: os.execvp(command[0], command)
said = b''
while True:
    try: part = os.read(terminal, 1024)
    except OSError: break
    if not part: break
    said += part
    while b'passphrase' in said and b':' in said.split(b'passphrase', 1)[1]:
        said = said.split(b'passphrase', 1)[1].split(b':', 1)[1]
        os.write(terminal, passphrase.encode() + b'\\n')
sys.stdout.write(said.decode())
sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
`;

/** A pair of keys as `age-keygen` makes it. */
export interface AgeKey {
  readonly recipient: string;
  readonly identity: string;
}

/** Makes a new pair of keys. */
export async function newAgeKey(): Promise<AgeKey> {
  const { stdout } = await run('age-keygen');
  const recipient = /age1[a-z0-9]+/.exec(stdout)?.[0] ?? '';
  return { recipient, identity: /AGE-SECRET-KEY-1\w+/.exec(stdout)?.[0] ?? '' };
}

/** Runs `age`. @throws when it fails, with what it said */
export async function age(...args: string[]): Promise<void> {
  await run('age', args);
}

/** Runs `age` and types a passphrase wherever it asks for one. @throws when it fails */
export function ageTyping(passphrase: string, ...args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn('python3', ['-c', TERMINAL, 'age', ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve() : reject(new Error(said))));
    child.stdin.end(`${passphrase}\n`);
  });
}

/** Opens a sealed file with `age` and a secret key. */
export async function openedByAge(file: string, { identity }: AgeKey): Promise<string> {
  await writeFile(`${file}.key`, `${identity}\n`);
  await age('-d', '-i', `${file}.key`, '-o', `${file}.open`, file);
  return readFile(`${file}.open`, 'utf8');
}
