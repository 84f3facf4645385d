import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { data, rooms } from '../../../scripts/mutation/rooms.mjs';
import { asTable, outcomeOf, scoreOf } from '../../../scripts/mutation/table.mjs';
import { repositoryRoot } from '../../support/paths.ts';

const filesIn = async (folder: string) =>
  (await readdir(join(repositoryRoot, folder), { recursive: true })).map((file) => file.replaceAll('\\', '/'));

describe('Trying the tests by changing the code', () => {
  it('names rooms, data and tests that are there', async () => {
    const [sources, tests] = [await filesIn('src'), await filesIn('test/unit')];
    const missing = (files: readonly string[], starts: readonly string[]) =>
      starts.filter((start) => !files.some((file) => file.startsWith(start)));
    assert.deepEqual(missing(sources, [...rooms.map(({ room }) => `${room}/`), ...data]), []);
    assert.deepEqual(
      missing(
        tests,
        rooms.flatMap((room) => room.tests),
      ),
      [],
    );
  });

  it('counts what no test came to as unnoticed, and what ran on without end as noticed', () => {
    const statuses = ['Killed', 'Killed', 'Timeout', 'Survived', 'NoCoverage', 'Ignored'];
    const report = { files: { 'a.ts': { mutants: statuses.map((status) => ({ status })) } } };
    const outcome = outcomeOf('a', report);
    assert.equal(scoreOf(outcome), 60);
    assert.match(asTable([outcome]), /^a +5 +2 +1 +1 +1 +60\.0 % +1$/m);
  });

  it('takes a room in which nothing was tried for none that passed', () => {
    const report = { files: { 'a.ts': { mutants: [{ status: 'Ignored' }, { status: 'CompileError' }] } } };
    assert.equal(scoreOf(outcomeOf('a', report)), 0);
  });
});
