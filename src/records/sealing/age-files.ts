import { armor, Decrypter, Encrypter } from 'age-encryption';
import type { OpenWith, SealFor, SealingOutcome, SealingTask, SealingTrouble } from './sealing-task.ts';

const FIRST_LINE = 'age-encryption.org/v1\n';
const ARMOR_BEGINS = /^-----BEGIN AGE ENCRYPTED FILE-----/;
/** The header names who can open a file; nobody has that many recipients. */
const LONGEST_HEADER = 256 * 1024;
/** Base-2 logarithm of what scrypt may cost: four times what age itself chooses; more takes minutes and gigabytes. */
const MOST_WORK = 20;

/** Thrown inside this file only; becomes an outcome. */
class Trouble extends Error {
  constructor(readonly trouble: SealingTrouble) {
    super(trouble.why);
  }
}

/** Seals, looks at or opens with age, in its armored form when sealing. Never rejects for what a person gave. */
export async function doSealing(task: SealingTask): Promise<SealingOutcome> {
  try {
    if (task.kind === 'look') return { kind: 'looked', opensWith: opensWith(withoutArmor(task.sealed)) };
    const bytes =
      task.kind === 'seal' ? await seal(task.content, task.sealFor) : await open(task.sealed, task.openWith);
    return { kind: 'done', bytes };
  } catch (error) {
    if (error instanceof Trouble) return { kind: 'trouble', trouble: error.trouble };
    throw error;
  }
}

async function seal(content: Uint8Array, sealFor: SealFor): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  if (sealFor.kind === 'passphrase') encrypter.setPassphrase(sealFor.passphrase);
  else {
    for (const [index, recipient] of sealFor.recipients.entries())
      orTrouble({ why: 'recipient', index }, () => encrypter.addRecipient(recipient));
  }
  return new TextEncoder().encode(armor.encode(await encrypter.encrypt(content)));
}

async function open(sealed: Uint8Array, openWith: OpenWith): Promise<Uint8Array> {
  const file = withoutArmor(sealed);
  const isForPassphrase = opensWith(file) === 'passphrase';
  if (isForPassphrase !== (openWith.kind === 'passphrase'))
    throw new Trouble({ why: isForPassphrase ? 'forPassphrase' : 'forKey' });
  const decrypter = new Decrypter();
  if (openWith.kind === 'passphrase') decrypter.addPassphrase(openWith.passphrase);
  else for (const identity of identitiesIn(openWith.identity)) addIdentity(decrypter, identity);
  try {
    return await decrypter.decrypt(file);
  } catch (error) {
    const isOther = error instanceof Error && /^no identity matched/.test(error.message);
    throw new Trouble({ why: isOther ? (isForPassphrase ? 'wrongPassphrase' : 'wrongKey') : 'damaged' });
  }
}

/** Whether a passphrase or a secret key opens a file. */
function opensWith(file: Uint8Array): OpenWith['kind'] {
  return recipientKinds(file).includes('scrypt') ? 'passphrase' : 'identity';
}

function withoutArmor(sealed: Uint8Array): Uint8Array {
  const beginning = asText(sealed.subarray(0, 1024)).replace(/^ï»¿/, '').trimStart();
  if (beginning.startsWith('age-encryption.org/')) return sealed;
  if (!ARMOR_BEGINS.test(beginning)) throw new Trouble({ why: 'notAge' });
  // An e-mail may have put text or spaces around the lines.
  const lines = asText(sealed)
    .replace(/^ï»¿/, '')
    .replace(/(?<![ \t])[ \t]+(?=\r?\n)/g, '');
  return orTrouble({ why: 'damaged' }, () => armor.decode(lines));
}

/** The kinds of recipients that the header names, such as `X25519`. */
function recipientKinds(file: Uint8Array): readonly string[] {
  const text = asText(file.subarray(0, LONGEST_HEADER));
  const end = text.indexOf('\n--- ');
  if (!text.startsWith(FIRST_LINE) || end < 0) throw new Trouble({ why: 'damaged' });
  const header = text.slice(0, end + 1);
  const work = Number(/^-> scrypt \S+ (\d+)$/m.exec(header)?.[1] ?? 0);
  if (work > MOST_WORK) throw new Trouble({ why: 'tooMuchWork' });
  return [...header.matchAll(/^-> (\S+)/gm)].map(([, kind = '']) => kind);
}

function identitiesIn(text: string): readonly string[] {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const identities = lines.filter((line) => line !== '' && !line.startsWith('#'));
  if (identities.length === 0) throw new Trouble({ why: 'identity' });
  return identities;
}

function addIdentity(decrypter: Decrypter, identity: string): void {
  orTrouble({ why: 'identity' }, () => decrypter.addIdentity(identity.toUpperCase()));
}

function orTrouble<T>(trouble: SealingTrouble, work: () => T): T {
  try {
    return work();
  } catch {
    throw new Trouble(trouble);
  }
}

/** Byte for byte, whatever they are. */
function asText(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
