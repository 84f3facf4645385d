import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Practice } from '../../../../scripts/practices/carried.mjs';
import { FLAG_GROUPS } from '../../../../src/relationship/client/flag-groups.ts';
import { CATALOGUE, groupTitle } from '../../../../src/relationship/flags/catalogue.ts';
import { bundles } from '../../../support/flags.ts';
import { repositoryRoot } from '../../../support/paths.ts';

const practices: readonly Practice[] = JSON.parse(
  readFileSync(join(repositoryRoot, 'test', 'practices', 'practices.json'), 'utf8'),
);

describe('The catalogue of red flags', () => {
  it('has each red flag of the practices once', () => {
    const wanted = practices.filter(({ kind }) => kind === 'F').map(({ number }) => number);
    const carried = CATALOGUE.flatMap((kind) => kind.practices).filter((number) => wanted.includes(number));
    assert.deepEqual(
      carried.toSorted((a, b) => a - b),
      wanted,
    );
  });

  it('rests on practices that there are, and on each in one kind', () => {
    const named = CATALOGUE.flatMap((kind) => kind.practices);
    assert.equal(new Set(named).size, named.length);
    assert.ok(CATALOGUE.every((kind) => kind.practices.length > 0));
    assert.ok(named.every((number) => practices.some((practice) => practice.number === number)));
  });

  it('has ids that stay readable in a record', () => {
    const ids = CATALOGUE.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    for (const id of ids) assert.match(id, /^[a-z]+(-[a-z]+)*$/);
  });

  it('has something of every group', () => {
    const empty = FLAG_GROUPS.filter((group) => !CATALOGUE.some((kind) => kind.group === group));
    assert.deepEqual(empty, ['other']);
  });

  for (const [language, bundle] of Object.entries(bundles)) {
    it(`says everything in the language "${language}", and nothing that no kind has`, () => {
      const shown = CATALOGUE.flatMap(({ title, explanation, evidence, ownFault, repairHint, searchWords }) =>
        [title, explanation, evidence, ownFault, repairHint, searchWords].flatMap((message) => message?.id ?? []),
      );
      assert.deepEqual(
        Object.keys(bundle).filter((id) => id.startsWith('flag.') && id !== 'flag.asWritten'),
        shown.toSorted(),
      );
      for (const group of FLAG_GROUPS) assert.ok(bundle[groupTitle(group).id], group);
    });

    it(`has titles that fit a row and tell each other apart in the language "${language}"`, () => {
      const titles = CATALOGUE.map(({ title }) => String(bundle[title.id]));
      assert.equal(new Set(titles).size, titles.length);
      assert.deepEqual(
        titles.filter((title) => title.length > 50),
        [],
      );
    });

    if (language === 'en') continue;
    it(`has words of its own in the language "${language}"`, () => {
      const english: Readonly<Record<string, unknown>> = bundles.en;
      const same = Object.entries(bundle).filter(([id, text]) => id.startsWith('flag.') && text === english[id]);
      assert.deepEqual(
        same.map(([id]) => id),
        ['flag.asWritten'],
      );
    });
  }
});
