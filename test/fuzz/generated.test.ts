import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../support/paths.ts';
import { ACTIONS } from './action-list.ts';
import { PROPERTIES } from './properties.ts';
import { sharedOut } from './property.ts';

/** As many as there is time for in every run; `npm run fuzz` tries fifty times as many, others in each run. */
const CASES = 2_000;
/** The same for everybody and every day: what passed yesterday fails today for what was changed, and for nothing else. */
const seed = 1;

describe(`Whatever the product is given (seed ${seed})`, function () {
  this.timeout(120_000);

  for (const [property, cases] of sharedOut(PROPERTIES, CASES))
    it(`${property.name} hold (${cases} cases)`, async () => {
      const { failure } = await property.run(seed, cases);
      assert.ok(failure === undefined, failure);
    });

  it('is tried on every action that changes a record', () => {
    const folder = join(repositoryRoot, 'src', 'actions');
    const sources = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
    const actions = sources.flatMap((text) =>
      [...text.matchAll(/^export function (\w+)\((?:[^)]|\)(?!: ))*\): RecordEdit \{/gm)].map(([, name]) => name),
    );
    assert.ok(actions.length > 40);
    assert.deepEqual(Object.keys(ACTIONS).sort(), actions.sort());
  });
});
