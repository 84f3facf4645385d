import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { addScopeItem } from '../../src/actions/scope-items.ts';
import { ran } from '../support/fault-rows.ts';
import { loadHostile } from '../support/hostile-records.ts';
import { aStore, someSummary, userErrorOf } from '../support/record-stores.ts';
import { useTemporaryFolder } from '../support/temporary-folders.ts';

const ours = '  "name": "Acme",';
const theirs = '  "name": "ACME",';

/** What git and others leave in a file when both sides changed it. */
const shapes: Readonly<Record<string, string>> = {
  'two-way': `{\n<<<<<<< HEAD\n${ours}\n=======\n${theirs}\n>>>>>>> theirs\n  "stage": "active"\n}\n`,
  diff3: `{\n<<<<<<< HEAD\n${ours}\n||||||| base\n  "name": "A",\n=======\n${theirs}\n>>>>>>> theirs\n}\n`,
  nested: `{\n<<<<<<< HEAD\n<<<<<<< mine\n${ours}\n=======\n>>>>>>> x\n=======\n${theirs}\n>>>>>>> theirs\n}\n`,
  'without names': `{\n<<<<<<<\n${ours}\n=======\n${theirs}\n>>>>>>>\n}\n`,
  'around the whole file': `<<<<<<< HEAD\n{}\n=======\n{ "name": "ACME" }\n>>>>>>> theirs\n`,
  'of which only the end is left': `{\n${ours}\n>>>>>>> theirs\n  "stage": "active"\n}\n`,
};

describe('An unfinished merge in a record', () => {
  const folder = useTemporaryFolder('memory');
  const all = Object.entries(shapes).flatMap(([shape, content]) =>
    ['\n', '\r\n'].map((lineEnd) => [shape, content.replaceAll('\n', lineEnd)] as const),
  );

  it(`is called one at its first mark, beside the other clients (${all.length} shapes, LF and CRLF)`, async () => {
    const loaded = await loadHostile(
      folder(),
      all.map(([, content]) => new TextEncoder().encode(content)),
    );
    for (const [at, [shape, content]] of all.entries()) {
      const record = loaded[at];
      assert.ok(record?.kind === 'broken', shape);
      const [problem] = record.problems;
      assert.equal(problem?.message.id, 'record.conflict', shape);
      const place = content.slice(problem.offset, problem.offset + problem.length);
      assert.match(place, /^(?:<{7}( HEAD)?|>{7} theirs)$/, shape);
      assert.equal(record.text, content, shape);
    }
    ran(all.length);
  });

  it(`keeps the record from being changed, and leads to the mark (${all.length} shapes)`, async () => {
    const loaded = await loadHostile(
      folder(),
      all.map(([, content]) => new TextEncoder().encode(content)),
    );
    const { store } = aStore(folder());
    for (const [at, [shape, content]] of all.entries()) {
      const path = loaded[at]?.path ?? '';
      const error = await userErrorOf(
        store.edit(path, addScopeItem({ id: 'r', what: 'x', state: 'agreed' }, '2026-11-21'), someSummary),
      );
      assert.equal(error.id, 'record.broken', shape);
      assert.equal(error.remedies[0]?.kind, 'open', shape);
      assert.equal(await readFile(path, 'utf8'), content, shape);
    }
    ran(all.length);
  });
});
