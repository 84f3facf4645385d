import type { SealableEntry } from '../../actions/seal-credentials.ts';
import { grouped } from '../../base/grouped.ts';
import { oneLine } from '../../base/one-line.ts';
import type { Message } from '../../base/ports/text.ts';
import { UserError } from '../../base/user-error.ts';
import type { LoadedClient } from '../../records/parse-record.ts';
import {
  type EnvFile,
  envFileOf,
  type ReferencePlaces,
  readEnvReference,
} from '../../records/sealing/read-reference.ts';
import type { CommandParts } from './command.ts';

/** Where the value of an entry is had from. */
export type ValueSource =
  | { readonly kind: 'held' }
  | { readonly kind: 'env'; readonly file: EnvFile }
  | { readonly kind: 'asked' };

/** An entry with where its value is had from. */
export interface SourcedEntry {
  readonly entry: SealableEntry;
  readonly source: ValueSource;
}

/** Where the value of an entry is to be had from; the vault comes first. */
export async function sourceOf(
  parts: CommandParts,
  client: LoadedClient,
  { key, reference }: SealableEntry,
): Promise<ValueSource> {
  if (parts.vault.holds({ client: client.record.id, row: key })) return { kind: 'held' };
  if (reference?.kind !== 'env') return { kind: 'asked' };
  return { kind: 'env', file: await envFileOf(parts.files, reference.path, placesFor(parts, client)) };
}

/** What a list of entries says of where a value comes from; of an env file which one. */
export function sourceInWords({ source, entry }: SourcedEntry): Message {
  if (source.kind === 'held') return { id: 'sealPick.held' };
  if (source.kind === 'asked') return { id: entry.reference ? 'sealPick.reference' : 'sealPick.asked' };
  const { path, isOutside } = source.file;
  return { id: isOutside ? 'sealPick.envOutside' : 'sealPick.env', values: { file: oneLine(path) } };
}

/** Asks whether files outside of the project may be read, each with its path; `true` where there are none. */
export async function allowsOutside(
  { notifications }: CommandParts,
  chosen: readonly SourcedEntry[],
): Promise<boolean> {
  const outside = chosen.flatMap(({ entry, source }) =>
    source.kind === 'env' && source.file.isOutside
      ? [{ name: oneLine(entry.name), file: oneLine(source.file.path) }]
      : [],
  );
  if (outside.length === 0) return true;
  const byFile = [...grouped(outside, ({ file }) => file)];
  const lines = byFile.map(([file, values]) => `${file}: ${values.map(({ name }) => name).join(', ')}`);
  return notifications.confirm(
    { id: 'sealValue.outside', values: { count: outside.length } },
    { id: 'sealValue.readOutside' },
    { id: 'sealValue.outsideFiles', values: { files: lines.join('\n') } },
  );
}

/** The value of an entry: what the vault holds, what its reference leads to, else what the person types; empty to leave it out. */
export async function valueFor(
  parts: CommandParts,
  client: LoadedClient,
  { entry, source }: SourcedEntry,
  mayReadOutside: boolean,
): Promise<string> {
  const held = await parts.vault.read({ client: client.record.id, row: entry.key });
  if (held !== undefined) return held;
  const { reference } = entry;
  if (reference?.kind !== 'env') return askFor(parts, entry, promptFor(source, entry));
  try {
    return await readEnvReference(parts.files, reference, placesFor(parts, client), mayReadOutside);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const why: Message = { id: error.id, values: error.values };
    return askFor(parts, entry, { id: 'sealValue.notRead', values: { why } });
  }
}

function promptFor(source: ValueSource, entry: SealableEntry): Message {
  if (source.kind === 'held') return { id: 'sealValue.gone' };
  const { reference } = entry;
  // Deorbit runs nobody's vault.
  return reference?.kind === 'command'
    ? { id: 'sealValue.command', values: { command: reference.command } }
    : { id: 'sealValue.prompt' };
}

function askFor({ asking }: CommandParts, { name }: SealableEntry, prompt: Message): Promise<string> {
  return asking.secret({ title: { id: 'storeSecret.title', values: { name } }, prompt, optional: true });
}

/**
 * Where relative paths of references start: in the folder that the record lies beside, else in the one of its first repository.
 * What else of the window belongs to the client counts as theirs only where the record is the person's own beyond doubt.
 */
function placesFor({ list, files, home }: CommandParts, client: LoadedClient): ReferencePlaces {
  const base = list.ownPlaceOf(client)?.folder ?? onlyFolder(list) ?? files.parent(client.path);
  if (list.workplaceOf(client)) return { base, home };
  const theirs = list.workplaces.filter((place) => list.clientsOf(place).some(({ path }) => path === client.path));
  return { base, home, within: theirs.map(({ folder }) => folder) };
}

function onlyFolder({ workplaces }: CommandParts['list']): string | undefined {
  const [only, second] = workplaces;
  return second ? undefined : only?.folder;
}
