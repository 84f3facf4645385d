import type { BackgroundWatch } from '../../base/ports/background.ts';
import { UserError } from '../../base/user-error.ts';
import { judgePassphrase } from './passphrases.ts';
import { cleanRecipients, mistyped } from './recipients.ts';
import { readSealedContent, type SealedContent, writeSealedContent } from './sealed-content.ts';
import { sealingHere } from './sealing-here.ts';
import type { OpenWith, SealFor, SealingOutcome, SealingTask, SealingTrouble, SealingWork } from './sealing-task.ts';

/** No sealed file that Deorbit opens is larger, in bytes; keys and passwords are small. */
export const LARGEST_SEALED = 8 * 1024 * 1024;

/**
 * Seals accounts and keys with their values into an age file (armored), which the recipients' keys or the passphrase open.
 *
 * @param work does it; in an editor somewhere that holds nobody up, since a passphrase costs about a second
 * @param watch its signal ends the work, which does not tell how far it is
 * @returns what is to be written to the file
 * @throws the reason of the signal
 * @throws {UserError} `seal.*`, `recipient.*`, `passphrase.*`; none quotes a value
 */
export async function sealCredentials(
  content: SealedContent,
  sealFor: SealFor,
  work: SealingWork = sealingHere,
  watch: BackgroundWatch = {},
): Promise<Uint8Array> {
  if (content.entries.length === 0) throw new UserError('seal.noEntries');
  const checked = checkedFor(content, sealFor);
  const bytes = writeSealedContent(content);
  if (bytes.length > LARGEST_SEALED / 2) throw new UserError('seal.tooLarge', { limit: megabytes(LARGEST_SEALED / 2) });
  const outcome = await work.run({ kind: 'seal', content: bytes, sealFor: checked }, watch);
  watch.signal?.throwIfAborted();
  return bytesOf(outcome, checked);
}

function checkedFor({ client }: SealedContent, sealFor: SealFor): SealFor {
  if (sealFor.kind === 'recipients') return { ...sealFor, recipients: cleanRecipients(sealFor.recipients) };
  const weak = judgePassphrase(sealFor.passphrase, client === undefined ? [] : [client]);
  if (weak) throw new UserError(weak.id, weak.values);
  return sealFor;
}

/**
 * Opens a sealed file, armored or binary, by whichever program it was made.
 *
 * @param work see {@link sealCredentials}
 * @throws {UserError} `sealed.*`; none quotes anything of the file, the key or the passphrase
 */
export async function openSealed(
  sealed: Uint8Array,
  openWith: OpenWith,
  work: SealingWork = sealingHere,
  watch: BackgroundWatch = {},
): Promise<SealedContent> {
  checkSize(sealed);
  const task: SealingTask = { kind: 'open', sealed, openWith };
  const outcome = await work.run(task, watch);
  watch.signal?.throwIfAborted();
  return readSealedContent(bytesOf(outcome));
}

/**
 * What a sealed file asks for, so that nobody types a secret for a file that it cannot open.
 *
 * @param work see {@link sealCredentials}
 * @throws {UserError} `sealed.*` where age made no such file, or it was cut off in its beginning
 */
export async function whatOpens(sealed: Uint8Array, work: SealingWork = sealingHere): Promise<OpenWith['kind']> {
  checkSize(sealed);
  const outcome = await work.run({ kind: 'look', sealed });
  if (outcome.kind === 'looked') return outcome.opensWith;
  throw outcome.kind === 'trouble' ? inWords(outcome.trouble) : new Error('the outcome is of another task');
}

function checkSize({ length }: Uint8Array): void {
  if (length === 0) throw new UserError('sealed.empty');
  if (length > LARGEST_SEALED) throw new UserError('sealed.tooLarge', { limit: megabytes(LARGEST_SEALED) });
}

function bytesOf(outcome: SealingOutcome, sealFor?: SealFor): Uint8Array {
  if (outcome.kind === 'done') return outcome.bytes;
  throw outcome.kind === 'trouble' ? inWords(outcome.trouble, sealFor) : new Error('the outcome is of another task');
}

function inWords(trouble: SealingTrouble, sealFor?: SealFor): UserError {
  if (trouble.why !== 'recipient') return new UserError(`sealed.${trouble.why}`);
  const recipient = sealFor?.kind === 'recipients' ? (sealFor.recipients[trouble.index] ?? '') : '';
  return mistyped(recipient);
}

function megabytes(bytes: number): number {
  return bytes / 1024 / 1024;
}
