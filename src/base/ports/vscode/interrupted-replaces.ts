import type { Files } from '../files.ts';

const SIBLING = /^\.(.+)\.[0-9a-f]{12}\.deorbit-tmp$/;
/** Until then, a replace may still be under way in another window; in milliseconds. */
const INTERRUPTED_AFTER = 60_000;

/** A new name for the sibling that takes a file's place: in the same folder, hidden, and telling whose it is. */
export function newSiblingName(name: string): string {
  const random = crypto.getRandomValues(new Uint8Array(6));
  return `.${name}.${Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('')}.deorbit-tmp`;
}

/** Whether a file holds no more than the beginning of what it was to hold; false when that cannot be told. */
export async function isCutOff(
  files: Pick<Files, 'read'>,
  { file, whole }: { readonly file: string; readonly whole: Uint8Array },
): Promise<boolean> {
  const present = await files.read(file).catch(() => undefined);
  return present !== undefined && present.length < whole.length && present.every((byte, at) => byte === whole[at]);
}

/**
 * Finishes what an interrupted replace has left in folders: a file that was cut off is completed from its whole sibling, and
 * the siblings are removed. What cannot be mended stays for the next time; never rejects.
 *
 * @param now milliseconds since 1970; only siblings older than a minute are touched
 */
export async function mendInterruptedReplaces(files: Files, folders: readonly string[], now: number): Promise<void> {
  for (const folder of folders) {
    const entries = await files.list(folder).catch(() => []);
    for (const { name } of entries) await mendOne(files, folder, { name, now }).catch(() => {});
  }
}

async function mendOne(files: Files, folder: string, { name, now }: { readonly name: string; readonly now: number }) {
  const target = SIBLING.exec(name)?.[1];
  if (target === undefined) return;
  const [sibling, file] = [files.join(folder, name), files.join(folder, target)];
  const stat = await files.stat(sibling);
  if (!stat || now - stat.modified < INTERRUPTED_AFTER) return;
  const whole = await files.read(sibling);
  if (await isCutOff(files, { file, whole })) await files.replace(file, whole, await files.read(file));
  await files.remove(sibling);
}
