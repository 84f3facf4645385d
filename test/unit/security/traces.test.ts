import assert from 'node:assert/strict';
import { join } from 'node:path';
import { CANARY_NOTE, CANARY_SECRET, plantNote, tracesIn } from '../../../scripts/workbench/traces.mjs';
import { put } from '../../support/command-line.ts';
import { aStore } from '../../support/record-stores.ts';
import { useTemporaryFolder } from '../../support/temporary-folders.ts';

describe('A trace of a secret or a private note', () => {
  const folder = useTemporaryFolder();

  it('is found wherever a window could leave it: as it is, in UTF-16, in Base64, in what the page stores', async () => {
    const base64 = (lead: string, word: string) => Buffer.from(`${lead}${word}.`).toString('base64');
    const texts = [
      `2026-11-20 [error] ${CANARY_SECRET}`,
      Buffer.from(`{"x":"${CANARY_NOTE}"}`, 'utf16le'),
      ...['', 'a', 'ab'].map((lead) => base64(lead, CANARY_SECRET)),
    ];
    for (const [at, text] of texts.entries()) {
      const path = await put(join(folder(), `logs/${at}.log`), text);
      assert.equal((await tracesIn([folder()])).length, at + 1, path);
    }
    assert.equal((await tracesIn([], { storage: `{"a":"${CANARY_NOTE}"}` })).length, 1);
  });

  it('is none where the note belongs: in the record, and in its versions', async () => {
    const path = await put(
      join(folder(), '.clients/acme.client.json'),
      '{ "version": 1, "id": "a", "name": "Acme", "stage": "active" }\n',
    );
    await plantNote(folder());
    const loaded = await aStore(folder()).store.loadOne(path);
    assert.ok(loaded.kind === 'client');
    assert.equal(loaded.record.fit?.intake?.[0]?.answer, CANARY_NOTE);
    await put(join(folder(), 'User/globalStorage/deorbit.deorbit/versions/a/1.json'), CANARY_NOTE);
    assert.deepEqual(await tracesIn([folder()]), []);
    await put(join(folder(), 'handover/acme.md'), CANARY_NOTE);
    assert.equal((await tracesIn([folder()])).length, 1);
  });
});
