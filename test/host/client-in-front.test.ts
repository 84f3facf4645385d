import assert from 'node:assert/strict';
import { cleanUp, read, run, until, write } from './workspace.ts';

const record = (id: string, name: string) => JSON.stringify({ version: 1, id, name, stage: 'active' });

describe('The client in front', () => {
  beforeEach(async () => {
    await write('.clients/nearby.client.json', record('front-a', 'Nearby'));
    await write('.clients/other.client.json', record('front-b', 'Other'));
  });
  afterEach(cleanUp);

  it('is who a command is about, before anybody is asked: the record that is open', async () => {
    await run('openRecord', { client: 'Other' });
    await run('addScopeItem', { what: 'Search' });
    await until('Other has it', async () => (await read('.clients/other.client.json')).includes('Search'));
    assert.ok(!(await read('.clients/nearby.client.json')).includes('Search'));
  });

  it('is that of a document, too', async () => {
    await run('newDocument', { client: 'Other', kind: 'questionnaire' });
    await run('addScopeItem', { what: 'Export' });
    await until('Other has it', async () => (await read('.clients/other.client.json')).includes('Export'));
  });

  it('is that of the window, whichever other record is broken', async () => {
    const named = { version: 1, id: 'front-c', name: 'Named', stage: 'active', repositories: [{ folder: '.' }] };
    await write('.clients/named.client.json', JSON.stringify(named));
    await write('.clients/other.client.json', '{ "version": 1, "id": "front-b" "name": "Other" }');
    // By now both are read as they are.
    await run('addScopeItem', { client: 'Named', what: 'Import' });
    await run('addScopeItem', { what: 'Invoice' });
    assert.match(await read('.clients/named.client.json'), /Import[\s\S]*Invoice/);
  });
});
