import { loadText } from '../src/base/interface-text.ts';
import { NodeFiles } from '../src/base/ports/node/node-files.ts';
import { systemClock } from '../src/base/ports/system-clock.ts';
import { ClientList } from '../src/editor/client-list.ts';
import { ClientsTree } from '../src/editor/clients-tree.ts';
import type { ClientsNode } from '../src/editor/clients-tree-nodes.ts';
import { Standings } from '../src/editor/standings.ts';
import { Vault } from '../src/records/vault/vault.ts';
import { storeFor } from './subject.ts';

type TreeParts = ConstructorParameters<typeof ClientsTree>[0];

const text = await loadText('en');
const never = () => ({ dispose: () => {} });

/** Reads the records of the workspace and makes every row of the *Clients* tree, as a window does for itself; the number of rows. */
export async function openTree(records: string): Promise<number> {
  const log = {
    error: (_doing: string, error: unknown) => {
      throw error;
    },
  };
  const places = { setting: { kind: 'none' }, onDidChange: never };
  const list = new ClientList({ files: new NodeFiles(), store: storeFor(records), log, places } as never);
  const day = { today: systemClock.today(), onDidChange: never };
  const profile = { profile: { version: 1 }, onDidChange: never };
  const standings = new Standings({ list, day, profile, log } as never);
  const state = { keys: () => [], get: () => undefined, update: async () => {} };
  const vault = new Vault({ secrets: {}, index: state, clock: systemClock } as never);
  const parts = { list, standings, vault, text, hiding: { hidden: false, onDidChange: never } };
  const tree = new ClientsTree(parts as unknown as TreeParts);
  await list.loaded;
  await standings.upToDate();
  const rows = rowsBelow(tree);
  list.dispose();
  return rows;
}

/** VS Code asks for the rows below what stands open, and makes one of each. */
function rowsBelow(tree: ClientsTree, node?: ClientsNode): number {
  const rows = tree.getChildren(node);
  let count = rows.length;
  for (const row of rows) {
    tree.getTreeItem(row);
    if (row.kind === 'stage') count += rowsBelow(tree, row);
  }
  return count;
}
