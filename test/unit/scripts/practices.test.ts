import assert from 'node:assert/strict';
import { type Practice, practicesIn, reportOn } from '../../../scripts/practices/carried.mjs';

const practices: readonly Practice[] = [
  { number: 1, kind: 'C', what: 'Orbiting' },
  { number: 2, kind: 'W', what: 'Time and energy' },
  { number: 3, kind: 'W', what: 'Postponing' },
];

describe('npm run practices', () => {
  it('reads one number, a list and a range out of the title of a test', () => {
    assert.deepEqual(practicesIn('A late payment (practice 32)'), [32]);
    assert.deepEqual(practicesIn('Practices 32, 147 and 150 are seen'), [32, 147, 150]);
    assert.deepEqual(
      practicesIn('the five steps (practices 164 to 168, and practice 3)'),
      [164, 165, 166, 167, 168, 3],
    );
    assert.deepEqual(practicesIn('takes 32 practices'), []);
  });

  it('counts a number once, and only what a test that passed names', () => {
    const { lines, unknown } = reportOn(practices, [
      'Orbit > is seen (practices 1 and 3)',
      'Orbit > is seen again (practice 1, and practice 1)',
      'Orbit > something else',
    ]);
    assert.equal(lines.at(-1), 'carried 2 of 3');
    assert.ok(lines.includes('W: 1 of 2; not yet: 2'), lines.join('\n'));
    assert.equal(lines[0]?.split('\n').length, 3, 'each test once below its practice');
    assert.deepEqual(unknown, []);
  });

  it('tells of a test that names a practice which there is not', () => {
    assert.deepEqual(reportOn(practices, ['Orbit > is seen (practice 4)']).unknown, ['Orbit > is seen (practice 4)']);
  });
});
