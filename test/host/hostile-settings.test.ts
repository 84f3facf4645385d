import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { cleanUp, read, run, until, write } from './workspace.ts';

/** What somebody could put where a setting is read, whatever its type. */
const hostile: Readonly<Record<string, unknown>> = {
  'a number': 42,
  'a list': ['/'],
  'an object': { path: '/', toString: 'x' },
  'a path that climbs': '../../elsewhere',
  'control characters': '/deorbit-test\u0000\n/x',
  'a text of 100,000 characters': `/${'a'.repeat(100_000)}`,
};

const declared: Readonly<Record<string, { readonly default: unknown; readonly scope?: string }>> =
  vscode.extensions.getExtension('deorbit.deorbit')?.packageJSON.contributes.configuration.properties;

const record = (name: string) => `{ "version": 1, "id": "${name}", "name": "${name}", "stage": "active" }\n`;

/** A record beside the code can be read and written. */
async function isAtWork(): Promise<void> {
  await write('.clients/acme.client.json', record('Acme'));
  await run('addScopeItem', { client: 'Acme', what: 'Export' });
  assert.match(await read('.clients/acme.client.json'), /Export/);
}

for (const id of Object.keys(declared)) {
  describe(`The setting ${id}, when somebody means harm`, () => {
    let outside = '';
    const setOwn = (value: unknown) =>
      vscode.workspace.getConfiguration().update(id, value, vscode.ConfigurationTarget.Global);

    beforeEach(async () => {
      outside = await mkdtemp(join(tmpdir(), 'deorbit-outside-'));
    });

    afterEach(async () => {
      await setOwn(undefined);
      await cleanUp();
      await rm(outside, { recursive: true, force: true });
    });

    for (const [name, value] of Object.entries({ ...hostile, 'a folder that is there': 'outside' })) {
      it(`cannot be set by a workspace: ${name}`, async () => {
        const given = value === 'outside' ? outside : value;
        // A setting that a workspace may change tells when it has arrived; one that it may not stays as it is.
        await write('.vscode/settings.json', JSON.stringify({ [id]: given, 'editor.tabSize': 7 }));
        await until('the workspace settings are read', () => {
          return vscode.workspace.getConfiguration('editor').get('tabSize') === 7;
        });
        assert.ok(['machine', 'application'].includes(declared[id]?.scope ?? ''), 'it belongs to the person alone');
        assert.deepEqual(vscode.workspace.getConfiguration().get(id), declared[id]?.default);
        await isAtWork();
        await run('addClient', { name: 'Bolt' });
        assert.match(await read('.clients/bolt.client.json'), /Bolt/);
        assert.deepEqual(await readdir(outside), []);
      });
    }

    for (const [name, value] of Object.entries(hostile)) {
      it(`leaves the records beside the code at work: ${name}`, async () => {
        await setOwn(value);
        await isAtWork();
        // Where it names the folder for new records, there is none to add one to.
        const added = await run('addClient', { name: 'Bolt' });
        assert.equal(added === undefined, id === 'deorbit.recordsFolder');
        assert.equal(existsSync(join(homedir(), 'elsewhere')), false);
      });
    }
  });
}
