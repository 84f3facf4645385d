import assert from 'node:assert/strict';
import fc from 'fast-check';
import { format } from 'prettier';
import { mergeRefresh } from '../../../src/documents/sections/merge.ts';
import { timeTaken } from '../../support/time-taken.ts';
import { type Sample, sampleDocument } from './sample.ts';

const word = fc.constantFrom('Anna', 'a\\|b', '`x`', 'Sunny day.', '*yes*', '1250 EUR', '‹who?›', 'snake_case', '—');
const value = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
const row = fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), value, value, fc.option(value, { nil: undefined }));
const sample: fc.Arbitrary<Sample> = fc.record(
  {
    project: value,
    lastDay: value,
    reason: value,
    intro: fc.array(value, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('. ')),
    rows: fc.uniqueArray(row, { selector: ([key]) => key, maxLength: 5 }),
    open: fc.uniqueArray(fc.constantFrom('Search', 'Login', 'Export', 'Import'), { maxLength: 4 }),
    sections: fc.uniqueArray(fc.constantFrom('summary', 'credentials', 'scope', 'legal'), { minLength: 1 }),
  },
  { requiredKeys: [] },
);

interface Edit {
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.nat(4000),
  length: fc.nat(60),
  text: fc.oneof(
    value,
    fc.constantFrom('', '\n', '\n\n', '|', '```\n', '<!--', '- x\n', '| mine | too |\n', '## Mine\n'),
  ),
});

/** Whatever a person may do to a text: pieces cut out, others put in. */
function worked(text: string, edits: readonly Edit[]): string {
  return edits.reduce((now, { at, length, text: put }) => {
    const from = at % (now.length + 1);
    return now.slice(0, from) + put + now.slice(from + length);
  }, text);
}

const edits = fc.array(edit, { maxLength: 6 });

describe('refreshing any document', () => {
  it('gives exactly the new rendering where nobody touched the old one', () => {
    fc.assert(
      fc.property(sample, sample, (before, after) => {
        const base = sampleDocument(before);
        const result = mergeRefresh({ base, current: base, fresh: sampleDocument(after) });
        assert.equal(result.text, sampleDocument(after));
        assert.deepEqual(result.conflicts, []);
      }),
    );
  });

  it('leaves every byte alone where the record did not change, whatever a person did', () => {
    fc.assert(
      fc.property(sample, edits, fc.boolean(), (before, changes, windows) => {
        const base = sampleDocument(before);
        const current = worked(windows ? base.replaceAll('\n', '\r\n') : base, changes);
        // A change elsewhere, so that the whole way through the merge is gone.
        const [old, fresh] = [`${base}# Old\n`, `${base}# New\n`];
        assert.equal(mergeRefresh({ base: old, current, fresh }).text, current);
        assert.equal(mergeRefresh({ base, current, fresh: base }).text, current);
      }),
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(sample, sample, edits, (before, after, changes) => {
        const [base, fresh] = [sampleDocument(before), sampleDocument(after)];
        const { text } = mergeRefresh({ base, current: worked(base, changes), fresh });
        assert.equal(mergeRefresh({ base: fresh, current: text, fresh }).text, text);
      }),
    );
  });

  it('never loses a line that the person put in', () => {
    const places = fc.array(fc.nat(200), { maxLength: 5 });
    const lines = fc.constantFrom(
      'Mine %.',
      '- mine %',
      '| mine % | x |',
      '> mine %',
      '## Mine %',
      '  mine %',
      'mine %  ',
    );
    fc.assert(
      fc.property(
        fc.option(sample, { nil: undefined }),
        sample,
        sample,
        fc.tuple(places, lines),
        (before, now, after, mine) => {
          const [at, form] = mine;
          const document = sampleDocument(now).split('\n');
          const added = at.map((place, index) => [place % document.length, form.replace('%', `no${index}`)] as const);
          for (const [place, line] of added) document.splice(place, 0, line);
          const base = before && sampleDocument(now);
          const { text } = mergeRefresh({ base, current: document.join('\n'), fresh: sampleDocument(after) });
          for (const [, line] of added) assert.ok(text.includes(line.trim()), line);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('asks nothing where the person only formatted the document', async () => {
    await fc.assert(
      fc.asyncProperty(sample, sample, async (before, after) => {
        const base = sampleDocument(before);
        const current = await format(base, { parser: 'markdown' });
        const fresh = sampleDocument(after);
        const result = mergeRefresh({ base, current, fresh });
        assert.deepEqual(result.conflicts, []);
        const pretty = await format(result.text, { parser: 'markdown' });
        if (sameOrder(before, after)) assert.equal(pretty, await format(fresh, { parser: 'markdown' }));
      }),
      { numRuns: 60 },
    );
  });
});

/** A formatted document keeps the order of its rows and sections; the new rendering may have another. */
function sameOrder(before: Sample, after: Sample): boolean {
  const keys = ({ rows = [], open = [], sections = [] }: Sample): string =>
    JSON.stringify([rows.map(([key]) => key), open, sections, rows.length]);
  return keys(before) === keys(after);
}

describe('refreshing a long document', () => {
  it('takes well under a second for 100 kB', async () => {
    const rows = (text: string) =>
      Array.from(
        { length: 1600 },
        (_, index) => [`k${index}`, `Service ${index}`, `${text} ${index % 7}`, 'Anna'] as const,
      );
    const intro = (text: string): string =>
      Array.from(
        { length: 1300 },
        (_, index) => `Sentence ${index % 5} of ${index % 11 === 0 ? text : 'all'} ${index}.`,
      ).join(' ');
    const base = sampleDocument({ rows: rows('x'), intro: intro('old') });
    const fresh = sampleDocument({ rows: rows('y').reverse(), intro: intro('new') });
    const current = base.replace(/Sentence 3 of/g, 'My sentence of').replaceAll('Service 1', 'My service 1');
    assert.ok(base.length > 100_000);
    const took = await timeTaken(
      () => {
        mergeRefresh({ base, current, fresh });
        mergeRefresh({ base: undefined, current, fresh });
      },
      { enough: 1500 },
    );
    assert.ok(took < 1500, `${took} ms`);
  });

  it('does not get stuck on the same line many times', () => {
    const same = (line: string): string => sampleDocument({ intro: `${line}\n\n`.repeat(2000) });
    const started = performance.now();
    mergeRefresh({ base: same('- a'), current: `${same('- a')}x`, fresh: same('- b') });
    mergeRefresh({ base: same('- a\n- b'), current: same('- b\n- a'), fresh: same('- a\n- c') });
    assert.ok(performance.now() - started < 1500, `${performance.now() - started} ms`);
  });
});
