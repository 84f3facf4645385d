import * as v from 'valibot';
import { type SealableEntry, sealableEntries, sealedEntry } from '../actions/seal-credentials.ts';
import type { Message } from '../base/ports/text.ts';
import { UserError } from '../base/user-error.ts';
import { decodeText } from '../records/file-text.ts';
import { envFileOf, type ReferencePlaces, readEnvReference } from '../records/sealing/read-reference.ts';
import type { SealedEntry } from '../records/sealing/sealed-content.ts';
import { LARGEST_SEALED } from '../records/sealing/sealing.ts';
import type { ClientRecord } from '../relationship/client/record.ts';
import { hintFor, sameForm } from './near-names.ts';
import { plainLine, shownPath } from './places.ts';
import type { Shell } from './shell.ts';

/** An entry that is not sealed, and why not. */
export interface LeftOut {
  readonly name: string;
  readonly why: 'vault' | 'held' | 'no-value' | 'reference' | 'outside';
  /** In a sentence that names the entry. */
  readonly message: Message;
  /** The command that fetches the value, where it is in a vault. */
  readonly command?: string;
}

/** What there is to seal of a row. */
export interface GatheredEntry {
  readonly entry: SealedEntry;
  /** The env file that its value was read from. */
  readonly file?: string | undefined;
}

/** Where references may be read. */
export interface AllowedPlaces extends ReferencePlaces {
  readonly allowOutside: boolean;
}

/** What there is to seal. */
export interface GatheredValues {
  readonly entries: readonly GatheredEntry[];
  readonly leftOut: readonly LeftOut[];
}

interface GivenValue {
  readonly value: string;
  readonly notes?: string | undefined;
  readonly file?: string;
}

const given = v.record(
  v.string(),
  v.union([
    v.pipe(v.string(), v.minLength(1)),
    v.object({ value: v.pipe(v.string(), v.minLength(1)), notes: v.optional(v.string()) }),
  ]),
);

/**
 * Finds the value of each account and key of a record: from standard input, else where its reference leads. What goes over to
 * nobody, or is with them already, is sealed only when its value is given.
 *
 * @throws {UserError} `cli.seal*` where the input cannot be understood; nothing of it is quoted, since it may be a value
 */
export async function gatherValues(
  shell: Pick<Shell, 'files' | 'folder' | 'readInput' | 'inputIsTerminal'>,
  record: ClientRecord,
  places: AllowedPlaces,
): Promise<GatheredValues> {
  const all = sealableEntries(record);
  if (all.length === 0) return { entries: [], leftOut: [] };
  const values = valuesFor(all, shell.inputIsTerminal ? new Map() : readValues(await shell.readInput()));
  const entries: GatheredEntry[] = [];
  const leftOut: LeftOut[] = [];
  for (const entry of all) {
    const typed = values.get(entry.key);
    if (!typed && !entry.isExpected) continue;
    const found = typed ?? (await referredTo(shell, entry, places));
    if ('why' in found) leftOut.push(found);
    else entries.push({ entry: sealedEntry(entry, found.value, found.notes), file: found.file });
  }
  return { entries, leftOut };
}

function readValues(bytes: Uint8Array): ReadonlyMap<string, GivenValue> {
  if (bytes.length > LARGEST_SEALED) throw new UserError('cli.sealInput');
  const decoded = decodeText(bytes);
  if (!('text' in decoded)) throw new UserError('cli.sealInput');
  if (decoded.text.trim() === '') return new Map();
  const read = v.safeParse(given, parsed(decoded.text));
  if (!read.success) throw new UserError('cli.sealInput');
  return new Map(
    Object.entries(read.output).map(([name, value]) => [name, typeof value === 'string' ? { value } : value]),
  );
}

/** The parser's own error would quote what it stumbled over. */
function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? undefined : value;
  } catch {
    return undefined;
  }
}

/** The values by the keys of their rows. */
function valuesFor(
  all: readonly SealableEntry[],
  values: ReadonlyMap<string, GivenValue>,
): ReadonlyMap<string, GivenValue> {
  const names = all.map(({ name }) => plainLine(name));
  const found = new Map<string, GivenValue>();
  for (const [index, [called, value]] of [...values].entries()) {
    const byKey = all.filter(({ key }) => key === called);
    const meant = byKey.length > 0 ? byKey : all.filter(({ name }) => sameForm(name) === sameForm(called));
    const [only, second] = meant;
    const number = index + 1;
    if (!only) throw new UserError('cli.sealUnknownEntry', { number, hint: hintFor('', names) });
    if (second || found.has(only.key))
      throw new UserError('cli.sealWhichEntry', {
        name: plainLine(only.name),
        keys: meant.map(({ key }) => key).join(', '),
      });
    found.set(only.key, value);
  }
  return found;
}

async function referredTo(
  { files, folder }: Pick<Shell, 'files' | 'folder'>,
  { name: written, reference, heldIn }: SealableEntry,
  places: AllowedPlaces,
): Promise<GivenValue | LeftOut> {
  const name = plainLine(written);
  if (!reference && heldIn !== undefined)
    return { name, why: 'held', message: { id: 'cli.sealHeld', values: { name, place: plainLine(heldIn) } } };
  if (!reference) return { name, why: 'no-value', message: { id: 'cli.sealNoValue', values: { name } } };
  if (reference.kind === 'command') {
    const { command } = reference;
    return { name, why: 'vault', message: { id: 'cli.sealVault', values: { name, command } }, command };
  }
  const file = await envFileOf(files, reference.path, places);
  if (file.isOutside && !places.allowOutside) return outside(name, shownPath(file.path, folder));
  try {
    const value = await readEnvReference(files, reference, places, places.allowOutside);
    return { value, file: shownPath(file.path, folder) };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const trouble: Message = { id: error.id, values: error.values };
    return { name, why: 'reference', message: { id: 'cli.sealReference', values: { name, trouble } } };
  }
}

function outside(name: string, file: string): LeftOut {
  return { name, why: 'outside', message: { id: 'cli.sealOutside', values: { name, file } } };
}
