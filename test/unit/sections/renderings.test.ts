import assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FileError, type FileFault } from '../../../src/base/ports/files.ts';
import { NodeFiles } from '../../../src/base/ports/node/node-files.ts';
import type { Rendering } from '../../../src/documents/rendering.ts';
import { mergeIntoRendering, RenderingStore } from '../../../src/documents/renderings.ts';
import { withRevision } from '../../../src/documents/revision.ts';
import { findDocuments, findSections } from '../../../src/documents/sections/markers.ts';
import { useTemporaryFolder } from '../../support/temporary-folders.ts';
import { sampleDocument } from './sample.ts';

function renderingOf(text: string, change: Partial<Rendering['identity']> = {}): Rendering {
  const identity = { kind: 'handover', client: 'c1', language: 'en', id: 'd1', ...change } as const;
  const gap = { section: 'summary', row: 'reason', label: 'reason', field: ['exit', 'reason'], kind: 'text' } as const;
  return { identity, text, gaps: [gap], renderedOn: '2026-05-01' };
}

function nameOf(rendering: Rendering): string {
  return rendering.identity.revision ?? '';
}

describe('the last renderings of documents', () => {
  const folder = useTemporaryFolder();
  const store = (): RenderingStore => new RenderingStore(new NodeFiles(), join(folder(), 'renderings'));

  it('come back by their revision, and the last one where a document names none', async () => {
    const [one, two] = [withRevision(renderingOf('one')), withRevision(renderingOf('two'))];
    await store().keep(one);
    await store().keep(two);
    assert.deepEqual(await store().read(one.identity), one);
    assert.deepEqual(await store().read(two.identity), two);
    assert.deepEqual(await store().read({ client: 'c1', id: 'd1' }), two);
    await store().keep(one);
    assert.deepEqual(await store().read({ client: 'c1', id: 'd1' }), one);
    assert.equal(await store().read({ ...one.identity, revision: 'unknown' }), undefined);
    assert.equal(await store().read({ client: 'c1', id: 'other' }), undefined);
  });

  it('are the last twenty of each document', async () => {
    const all = Array.from({ length: 22 }, (_, index) => withRevision(renderingOf(`text ${index}`)));
    for (const rendering of all) await store().keep(rendering);
    const found = await Promise.all(all.map(({ identity }) => store().read(identity)));
    assert.deepEqual(found.slice(0, 2), [undefined, undefined]);
    assert.deepEqual(found.slice(2), all.slice(2));
  });

  it('are all kept where two windows keep theirs at the same time', async () => {
    const all = Array.from({ length: 8 }, (_, index) => withRevision(renderingOf(`text ${index}`)));
    await Promise.all(all.map((rendering) => store().keep(rendering)));
    for (const rendering of all) assert.deepEqual(await store().read(rendering.identity), rendering);
  });

  it('have the same revision only where they say the same', () => {
    const [one, two] = [renderingOf(sampleDocument()), renderingOf(sampleDocument({ reason: 'Moved' }))].map(
      withRevision,
    );
    assert.ok(one && two);
    assert.equal(nameOf(withRevision(one)), nameOf(one));
    assert.notEqual(nameOf(one), nameOf(two));
    assert.notEqual(nameOf(withRevision({ ...one, gaps: [] })), nameOf(one));
    assert.deepEqual(findDocuments(one.text)[0]?.identity.revision, nameOf(one));
  });

  it('are none when the file is broken or belongs to another document', async () => {
    const kept = renderingOf('one');
    await store().keep(kept);
    const parent = join(folder(), 'renderings', 'ic1');
    const [name = ''] = await readdir(parent);
    for (const content of ['{', '{}', '[]', JSON.stringify(renderingOf('x', { id: 'd2' }))]) {
      await writeFile(join(parent, name), content);
      assert.equal(await store().read(kept.identity), undefined);
    }
  });

  it('are kept once more where another window was faster, a few times, and what the system says is told', async () => {
    const kept = withRevision(renderingOf('one'));
    const failing = (times: number, fault: FileFault) => {
      const files = new NodeFiles();
      const replace = files.replace.bind(files);
      files.replace = (...order) => {
        if (times-- > 0) return Promise.reject(new FileError(fault, order[0], 'E'));
        return replace(...order);
      };
      return new RenderingStore(files, join(folder(), 'renderings'));
    };
    await failing(2, 'changed').keep(kept);
    assert.deepEqual(await store().read(kept.identity), kept);
    await assert.rejects(failing(3, 'changed').keep(kept), { fault: 'changed' });
    await assert.rejects(failing(1, 'full').keep(kept), { fault: 'full' });
    const files = new NodeFiles();
    files.read = (path) => Promise.reject(new FileError('denied', path, 'EACCES'));
    await assert.rejects(new RenderingStore(files, join(folder(), 'renderings')).read(kept.identity), {
      fault: 'denied',
    });
  });

  it('stay in their folder, whatever an id is', async () => {
    const outside = join(folder(), 'outside.json');
    await writeFile(outside, 'mine');
    for (const id of ['../outside', '..', '.', 'a/b', 'a\\b', 'C:', 'Ä', 'x'.repeat(3000)]) {
      const rendering = renderingOf('one', { client: id, id });
      await store().keep(rendering);
      assert.equal((await store().read(rendering.identity))?.text, 'one', id);
    }
    await store().forget('..');
    assert.equal(await readFile(outside, 'utf8'), 'mine');
    assert.deepEqual((await readdir(folder())).sort(), ['outside.json', 'renderings']);
  });

  it('are forgotten with their client, and only with theirs', async () => {
    await store().keep(renderingOf('one'));
    await store().keep(renderingOf('two', { client: 'c2' }));
    await store().forget('c1');
    await store().forget('c1');
    assert.equal(await store().read({ client: 'c1', id: 'd1' }), undefined);
    assert.equal((await store().read({ client: 'c2', id: 'd1' }))?.text, 'two');
  });

  it('take in a section that was inserted later', () => {
    const existing = {
      ...renderingOf(sampleDocument({ sections: ['summary', 'scope'] })),
      sections: ['summary', 'scope'],
    };
    const added = { ...renderingOf(sampleDocument({ sections: ['credentials', 'scope'], open: ['Login'] })), gaps: [] };
    const joined = mergeIntoRendering(existing, added);
    assert.deepEqual(
      findSections(joined.text).map(({ id }) => id),
      ['summary', 'credentials', 'scope'],
    );
    assert.ok(joined.text.includes('#login') && !joined.text.includes('#search'));
    assert.deepEqual(joined.sections, ['summary', 'credentials', 'scope']);
    assert.equal(joined.gaps.length, 1);
    assert.notEqual(nameOf(joined), '');
    const whole = mergeIntoRendering(renderingOf(sampleDocument({ sections: ['summary'] })), added);
    assert.deepEqual([whole.sections, whole.asked], [undefined, ['credentials', 'scope']]);
  });
});
