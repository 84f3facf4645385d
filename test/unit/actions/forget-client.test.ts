import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { copyRecordsOut } from '../../../src/actions/copy-records-out.ts';
import { forgetClient } from '../../../src/actions/forget-client.ts';
import { NodeFiles } from '../../../src/base/ports/node/node-files.ts';
import { RenderingStore } from '../../../src/documents/renderings.ts';
import { forgetState } from '../../../src/editor/client-state.ts';
import type { RecordVersions } from '../../../src/records/record-versions.ts';
import { handoverOf, recordFixture } from '../../support/handover.ts';
import { adding, aStore, someSummary } from '../../support/record-stores.ts';
import { useTemporaryFolder } from '../../support/temporary-folders.ts';

const canary = 'QUETZALCANARY';

/** State or secrets as the editor keeps them. */
class Keeping {
  readonly #values = new Map<string, unknown>();
  keys = () => [...this.#values.keys()];
  get = (key: string) => this.#values.get(key);
  setKeysForSync = () => {};
  async update(key: string, value: unknown): Promise<void> {
    if (value === undefined) this.#values.delete(key);
    else this.#values.set(key, value);
  }
}

describe('Forgetting a client', () => {
  const folder = useTemporaryFolder();
  const files = new NodeFiles();

  /** Every file under the test's folder that holds the word, in its name or in its content. */
  async function tracesOf(word: string): Promise<string[]> {
    const found: string[] = [];
    for (const entry of await readdir(folder(), { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      const content = entry.isFile() ? await readFile(path, 'utf8') : '';
      if (`${entry.name}${content}`.toLowerCase().includes(word.toLowerCase())) found.push(path);
    }
    return found;
  }

  /** What `deorbit mcp` keeps before it writes. */
  async function keptByCommandLine(path: string): Promise<RecordVersions> {
    const { store, versions } = aStore(join(folder(), 'command-line'));
    await store.edit(path, adding('by-an-agent'), someSummary);
    return versions;
  }

  async function someClient(name: string) {
    const { store, versions } = aStore(folder());
    const renderings = new RenderingStore(files, join(folder(), 'renderings'));
    const { path, record } = await store.create(join(folder(), 'workspace', '.clients'), { name, stage: 'active' });
    await store.edit(path, adding(`${name}-one`), someSummary);
    await store.edit(path, adding(`${name}-two`), someSummary);
    const rendering = handoverOf({ ...recordFixture('almost-empty'), id: record.id, name });
    await renderings.keep({ ...rendering, text: `${rendering.text}${name}` });
    const documents = path.replace(/\.client\.json$/, '');
    await mkdir(join(documents, 'old'), { recursive: true });
    await writeFile(join(documents, 'old', 'handover.md'), name);
    await copyRecordsOut(files, join(folder(), 'workspace', '.clients'), {
      place: join(folder(), 'copies'),
      name: 'shop',
    });
    await writeFile(`${path}.broken`, `{ ${name}`);
    return {
      path,
      id: record.id,
      documents,
      traces: {
        files,
        versions,
        commandLineVersions: await keptByCommandLine(path),
        renderings,
        forgetState: async () => {},
        copies: join(folder(), 'copies'),
        languages: { files, folder: join(folder(), 'letters') },
      },
    };
  }

  it('leaves nothing of the client anywhere, and everything of the others', async () => {
    const other = await someClient('Borealis');
    const { path, id, documents, traces } = await someClient(canary);
    const others = (await tracesOf('Borealis')).length;
    await mkdir(join(folder(), 'letters'));
    await writeFile(join(folder(), 'letters', 'en-own.x.phrases'), `a phrase about ${canary}`);
    assert.ok((await tracesOf(canary)).length >= 7);
    for (const kept of await tracesOf(canary))
      if (kept.includes('versions'))
        assert.equal((await stat(kept)).mode & 0o077, 0, 'versions are for their owner alone');
    await forgetClient(traces, { id, record: path, documents });
    assert.deepEqual(await tracesOf(canary), []);
    assert.deepEqual(await tracesOf(id), []);
    assert.equal((await tracesOf('Borealis')).length, others);
    assert.ok(existsSync(other.path));
  });

  it('keeps the documents when told to, and never reaches through a link', async () => {
    const { path, id, documents, traces } = await someClient(canary);
    await mkdir(join(folder(), 'elsewhere'));
    await writeFile(join(folder(), 'elsewhere', 'mine.md'), 'mine');
    await symlink(join(folder(), 'elsewhere'), join(documents, 'link'));
    await forgetClient(traces, { id, record: undefined, documents: undefined });
    assert.ok(existsSync(join(documents, 'old', 'handover.md')));
    assert.ok(existsSync(path));
    await forgetClient(traces, { id, record: path, documents });
    assert.equal(existsSync(documents), false);
    assert.ok(existsSync(join(folder(), 'elsewhere', 'mine.md')));
  });

  it('leaves the versions that another record with the same id shares', async () => {
    const { path, id, traces } = await someClient(canary);
    await forgetClient(traces, { id: undefined, record: path, documents: undefined });
    assert.equal((await traces.versions.list(id)).length, 3);
  });

  it("takes the editor's state and secrets of that client only", async () => {
    const [globalState, workspaceState] = [new Keeping(), new Keeping()];
    const secrets = new Map([
      ['vault:x1:stripe', 's'],
      ['vault:x11:stripe', 's'],
    ]);
    await globalState.update('gut/x1', 3);
    await globalState.update('deorbit.hidden', true);
    await workspaceState.update('x1', 3);
    const stub = { keys: async () => [...secrets.keys()], delete: async (key: string) => void secrets.delete(key) };
    const keeping = { globalState, workspaceState, secrets: stub } as unknown as Parameters<typeof forgetState>[0];
    const forgotten: string[] = [];
    await forgetState(keeping, { forgetClient: async (id) => void forgotten.push(id, ...globalState.keys()) }, 'x1');
    assert.deepEqual(forgotten, ['x1', 'gut/x1', 'deorbit.hidden'], 'the vault is asked while its index is there');
    assert.deepEqual(
      [...globalState.keys(), ...workspaceState.keys(), ...secrets.keys()],
      ['deorbit.hidden', 'vault:x11:stripe'],
    );
  });
});
