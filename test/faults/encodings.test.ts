import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { changeStage } from '../../src/actions/change-client.ts';
import { addScopeItem } from '../../src/actions/scope-items.ts';
import { loadHostile } from '../support/hostile-records.ts';
import { aStore, someSummary, userErrorOf } from '../support/record-stores.ts';
import { useTemporaryFolder } from '../support/temporary-folders.ts';

const lines = [
  '{ // by hand',
  '\t"version": 1, "id": "acme", "name": "Acmé",',
  '\t"stage": "lead",',
  '\t"mine": "x", /* é */',
  '}',
  '',
];
const lf = lines.join('\n');
const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Texts that are a record, however odd; the row that is added has to look like the rest. */
const kept: Readonly<Record<string, { readonly text: string; readonly lineEnd: string }>> = {
  'a byte-order mark': { text: `\uFEFF${lf}`, lineEnd: '\n' },
  CRLF: { text: lines.join('\r\n'), lineEnd: '\r\n' },
  'a byte-order mark and CRLF': { text: `\uFEFF${lines.join('\r\n')}`, lineEnd: '\r\n' },
  'mixed line ends': { text: lines.join('\r\n').replace('\r\n', '\n'), lineEnd: '\r\n' },
  'a lone surrogate, escaped': { text: lf.replace('"x"', '"\\ud800"'), lineEnd: '\n' },
};

/** Bytes that are no text, or no text that an editor would save again as it is. */
const refused: Readonly<Record<string, { readonly bytes: Uint8Array; readonly id: string }>> = {
  'UTF-16, little end first': { bytes: new Uint8Array(Buffer.from(`\uFEFF${lf}`, 'utf16le')), id: 'record.utf16' },
  'UTF-16, big end first': {
    bytes: new Uint8Array(Buffer.from(`\uFEFF${lf}`, 'utf16le').swap16()),
    id: 'record.utf16',
  },
  'UTF-16 without a mark': { bytes: new Uint8Array(Buffer.from(lf, 'utf16le')), id: 'record.binary' },
  NUL: { bytes: bytesOf(lf.replace('x', '\0')), id: 'record.binary' },
  'a lone surrogate in bytes': {
    bytes: new Uint8Array(Buffer.concat([Buffer.from(lf.slice(0, -2)), Buffer.from([0xed, 0xa0, 0x80, 0x7d])])),
    id: 'record.notUtf8',
  },
};

describe('A record in another encoding', () => {
  const folder = useTemporaryFolder();
  const path = () => join(folder(), 'acme.client.json');

  for (const [name, { text, lineEnd }] of Object.entries(kept)) {
    it(`keeps it through an edit: ${name} (1 of 10)`, async () => {
      await writeFile(path(), text);
      const { store } = aStore(folder());
      await store.edit(path(), changeStage('active'), someSummary);
      assert.equal(await readFile(path(), 'utf8'), text.replace('lead', 'active'));
      await store.edit(path(), addScopeItem({ id: 'r', what: 'Page', state: 'agreed' }, '2026-11-21'), someSummary);
      const after = await readFile(path(), 'utf8');
      const added = after.slice(after.indexOf('/* é */') + 7);
      assert.match(added, /"what": "Page"/);
      assert.equal(added.replaceAll(lineEnd, '').match(/[\r\n]/), null, JSON.stringify(added));
      assert.ok(after.startsWith(text.slice(0, text.indexOf('"stage"'))));
      await store.undo(path());
      await store.undo(path());
      assert.equal(await readFile(path(), 'utf8'), text);
    });
  }

  for (const [name, { bytes, id }] of Object.entries(refused)) {
    it(`is refused by name beside the other clients, and left as it is: ${name} (1 of 10)`, async () => {
      const [loaded] = await loadHostile(folder(), [bytes]);
      assert.equal(loaded?.kind === 'broken' && loaded.problems[0]?.message.id, id);
      await writeFile(path(), bytes);
      const error = await userErrorOf(aStore(folder()).store.edit(path(), changeStage('left'), someSummary));
      assert.equal(error.id, 'record.broken');
      assert.deepEqual(new Uint8Array(await readFile(path())), bytes);
    });
  }
});
