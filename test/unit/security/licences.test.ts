import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readAnswer } from '../../../scripts/dependencies/advisories.mjs';
import { bundledLibraries, isAllowed, noticesFor } from '../../../scripts/dependencies/licences.mjs';
import { repositoryRoot } from '../../support/paths.ts';

describe('Licences of other people’s code', () => {
  it('are told with each library that is shipped; "npm run check:dependencies" renews them', async () => {
    const libraries = await bundledLibraries();
    assert.ok(libraries.length > 15, `${libraries.length}`);
    const notices = await readFile(join(repositoryRoot, 'THIRD-PARTY-NOTICES.txt'), 'utf8');
    assert.equal(notices, noticesFor(libraries));
    assert.ok(gzipSync(notices).length < 15_000, 'each text stands there once');
  });

  it('are of the few that were looked at', async () => {
    const libraries = await bundledLibraries();
    assert.deepEqual(
      libraries.filter(({ licence }) => !isAllowed(licence)),
      [],
    );
    for (const licence of ['GPL-3.0-only', 'UNLICENSED', 'SEE LICENSE IN LICENSE.txt', ''])
      assert.equal(isAllowed(licence), false, licence);
  });
});

describe('Advisories', () => {
  it('are counted where the registry answers, and said to be unknown where it does not', () => {
    const total = (count: number) =>
      JSON.stringify({ vulnerabilities: { a: {} }, metadata: { vulnerabilities: { total: count } } });
    assert.equal(readAnswer(total(0)).known, 0);
    assert.deepEqual([readAnswer(total(2)).known, /about a\./.test(readAnswer(total(2)).said)], [2, true]);
    for (const nothing of ['', 'npm error', '{"error":{"code":"ENOTFOUND"}}', 'null']) {
      const { known, said } = readAnswer(nothing);
      assert.equal(known, 0);
      assert.match(said, /did not answer/);
    }
  });
});
