import type { SealableEntry } from '../../actions/seal-credentials.ts';
import type { Message } from '../../base/ports/text.ts';
import { UserError } from '../../base/user-error.ts';
import type { LoadedClient } from '../../records/parse-record.ts';
import { readEnvReference } from '../../records/sealing/read-reference.ts';
import type { CommandParts } from './command.ts';

/** Where the value of an entry is had from. */
export type ValueSource = 'held' | 'env' | 'asked';

/** Where the value of an entry is to be had from; the vault comes first. */
export function sourceOf(
  { vault }: CommandParts,
  client: LoadedClient,
  { key, reference }: SealableEntry,
): ValueSource {
  if (vault.holds({ client: client.record.id, row: key })) return 'held';
  return reference?.kind === 'env' ? 'env' : 'asked';
}

/** The value of an entry: what the vault holds, what its reference leads to, else what the person types; empty to leave it out. */
export async function valueFor(parts: CommandParts, client: LoadedClient, entry: SealableEntry): Promise<string> {
  const held = await parts.vault.read({ client: client.record.id, row: entry.key });
  if (held !== undefined) return held;
  const { reference } = entry;
  if (reference?.kind !== 'env') return askFor(parts, entry, promptFor(parts, client, entry));
  try {
    return await readEnvReference(parts.files, reference, {
      base: baseOf(parts, client),
      home: parts.home,
    });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const why: Message = { id: error.id, values: error.values };
    return askFor(parts, entry, { id: 'sealValue.notRead', values: { why } });
  }
}

function promptFor(parts: CommandParts, client: LoadedClient, entry: SealableEntry): Message {
  if (sourceOf(parts, client, entry) === 'held') return { id: 'sealValue.gone' };
  const { reference } = entry;
  // Deorbit runs nobody's vault.
  return reference?.kind === 'command'
    ? { id: 'sealValue.command', values: { command: reference.command } }
    : { id: 'sealValue.prompt' };
}

function askFor({ asking }: CommandParts, { name }: SealableEntry, prompt: Message): Promise<string> {
  return asking.secret({ title: { id: 'storeSecret.title', values: { name } }, prompt, optional: true });
}

/** What relative paths of references start from: the folder of the project that the record lies beside. */
function baseOf({ list, files }: CommandParts, client: LoadedClient): string {
  const place = list.workplaceOf(client) ?? list.workplaces[0];
  return place?.folder ?? files.parent(client.path);
}
