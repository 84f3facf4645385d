import type { Files } from '../base/ports/files.ts';
import type { RecordVersions } from '../records/record-versions.ts';
import { findStrays, nameOfCredentialIn, type StraySecret } from '../records/vault/find-strays.ts';
import type { Vault } from '../records/vault/vault.ts';
import type { ClientList } from './client-list.ts';
import { type KeptClient, keptClients } from './kept-clients.ts';

/** What secrets without a row are found with. */
export interface StrayParts {
  readonly vault: Vault;
  readonly list: ClientList;
  readonly versions: RecordVersions;
  readonly files: Files;
}

/** A secret without a row, with what it was called as far as versions of the record tell. */
export interface NamedStray extends StraySecret {
  readonly client: string | undefined;
  readonly name: string | undefined;
}

/** The secrets that are held and belong to no row of a record that can be seen. */
export async function straySecrets(parts: StrayParts): Promise<readonly NamedStray[]> {
  const { vault, list, versions, files } = parts;
  const held = await vault.held();
  if (held.length === 0) return [];
  const records = list.clients.map(({ record }) => record);
  const kept = await keptClients(versions, files);
  const gone = new Set<string>();
  for (const client of kept) if (await isGone(parts, client)) gone.add(client.id);
  return findStrays(held, { records, gone }).map((stray) => {
    const past = kept.find(({ id }) => id === stray.place.client);
    const texts = (past?.versions ?? []).flatMap(({ after, before }) => [after, before ?? '']);
    const names = texts.map((text) => (text === '' ? undefined : nameOfCredentialIn(text, stray.place.row)));
    const client = records.find(({ id }) => id === stray.place.client)?.name ?? past?.name;
    return { ...stray, client, name: names.find((name) => name !== undefined) };
  });
}

/** A record on a drive that is not there at the moment is not gone, nor one that cannot be read. */
async function isGone({ list, files }: StrayParts, { path }: KeptClient): Promise<boolean> {
  if (list.records.some((record) => record.path === path)) return false;
  const isThere = await files.stat(path).catch(() => true as const);
  return !isThere && (await files.stat(files.parent(path)).catch(() => undefined)) !== undefined;
}
