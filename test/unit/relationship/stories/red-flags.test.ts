import assert from 'node:assert/strict';
import type { RedFlagRow } from '../../../../src/relationship/client/record.ts';
import { CATALOGUE, groupTitle } from '../../../../src/relationship/flags/catalogue.ts';
import { advisedOn, aGoodClient, flagsOn, inEnglish, seen, standingOn } from '../../../support/stories.ts';

const today = '2026-11-23';

/** A client with these red flags and nothing else. */
function flagged(...redFlags: RedFlagRow[]) {
  return aGoodClient({ redFlags });
}

/** What the open flags of a client count for, by id. */
function counts(...redFlags: RedFlagRow[]): Readonly<Record<string, number>> {
  const { open } = standingOn(today, flagged(...redFlags)).flags;
  return Object.fromEntries(open.map((flag) => [flag.kind.id, flag.counts]));
}

describe('A red flag', () => {
  it('weighs what the catalogue says, from one to three', () => {
    assert.deepEqual(flagsOn(today, flagged(seen('outgrown', '2026-11-01'))), ['One open.', 'calm [1]']);
    assert.deepEqual(flagsOn(today, flagged(seen('haggling', '2026-11-01'))), ['One open.', 'calm [2]']);
    assert.deepEqual(flagsOn(today, flagged(seen('ignored-terms', '2026-11-01'))), ['One open.', 'watch [3]']);
  });

  it('weighs what the person gave this one, or what they gave its kind', () => {
    assert.deepEqual(counts(seen('haggling', '2026-11-01', { weight: 3 })), { haggling: 3 });
    assert.deepEqual(counts(seen('haggling', '2026-11-01', { weight: 1 })), { haggling: 1 });
    const mine = { profile: { flagWeights: { haggling: 1, outgrown: 3 } } } as const;
    const record = flagged(seen('haggling', '2026-11-01'), seen('outgrown', '2026-11-01', { weight: 2 }));
    assert.equal(standingOn(today, record, mine).flags.weight, 1 + 2);
  });

  it('one slip counts once (practices 32, 92)', () => {
    assert.deepEqual(counts(seen('late-payment', '2026-11-01')), { 'late-payment': 2 });
  });

  it('seen a second time it is a pattern and counts double', () => {
    const twice = [seen('late-payment', '2026-11-01'), seen('late-payment', '2026-05-01')];
    assert.deepEqual(counts(...twice), { 'late-payment': 4 });
    assert.deepEqual(flagsOn(today, flagged(...twice)), ['One open: a pattern.', 'watch [4]']);
  });

  it('seen five times it counts no more than double', () => {
    const often = ['01', '02', '03', '04', '05'].map((month) => seen('late-payment', `2026-${month}-01`));
    assert.deepEqual(counts(...often), { 'late-payment': 4 });
  });

  it('two kinds seen once each are no pattern', () => {
    assert.deepEqual(counts(seen('haggling', '2026-11-01'), seen('late-payment', '2026-11-01')), {
      haggling: 2,
      'late-payment': 2,
    });
  });

  it('resolved it counts nothing and stays visible', () => {
    const record = flagged(seen('ignored-terms', '2026-09-01', { resolvedOn: '2026-10-01', resolution: 'Talked.' }));
    assert.deepEqual(flagsOn(today, record), ['No red flags.', 'calm [0]']);
    const { resolved } = standingOn(today, record).flags;
    assert.deepEqual(
      resolved.map(({ kind, row }) => [inEnglish(kind.title), row.resolution]),
      [['Does not keep to the agreement', 'Talked.']],
    );
  });

  it('seen twice and resolved once counts once', () => {
    assert.deepEqual(
      counts(seen('late-payment', '2026-05-01', { resolvedOn: '2026-06-01' }), seen('late-payment', '2026-11-01')),
      { 'late-payment': 2 },
    );
  });

  it('declined it neither counts nor stays', () => {
    const { open, resolved, weight } = standingOn(
      today,
      flagged({ flag: 'late-payment', declinedOn: '2026-10-01' }),
    ).flags;
    assert.deepEqual([open, resolved, weight], [[], [], 0]);
  });

  it('dated tomorrow it does not count today; without a date it does', () => {
    assert.deepEqual(counts(seen('haggling', '2026-11-24')), {});
    assert.deepEqual(counts({ flag: 'haggling' }), { haggling: 2 });
  });

  it('that no catalogue knows is called by its id and weighs one', () => {
    const record = flagged(seen('smells-of-fish', '2026-11-01'));
    assert.deepEqual(flagsOn(today, record), ['One open.', 'calm [1]']);
    assert.equal(inEnglish(standingOn(today, record).flags.open[0]?.kind.title ?? assert.fail()), 'smells-of-fish');
  });

  it('of one’s own weighs and is named as the profile says', () => {
    const ownFlags = [{ id: 'night-calls', title: 'Calls at night', group: 'respect', weight: 3 }];
    const record = flagged(seen('night-calls', '2026-11-01'));
    assert.deepEqual(flagsOn(today, record, { profile: { ownFlags } }), ['One open.', 'watch [3]']);
  });
});

describe('Red flags in order', () => {
  const key = (row: RedFlagRow) => row.id;

  it('open ones stand the heaviest first, what is past repair before all', () => {
    const { open } = standingOn(
      today,
      flagged(
        seen('outgrown', '2026-11-01'),
        seen('ignored-terms', '2026-11-01'),
        seen('aggression', '2026-11-01', { weight: 1 }),
        seen('haggling', '2026-11-01'),
      ),
    ).flags;
    assert.deepEqual(
      open.map(({ kind }) => kind.id),
      ['aggression', 'ignored-terms', 'haggling', 'outgrown'],
    );
  });

  it('times it was seen stand the latest first, each under the key of its row', () => {
    const rows = [
      seen('haggling', '2026-11-01', { id: 'b' }),
      seen('haggling', '2026-11-09', { id: 'c' }),
      seen('haggling', '2026-10-01', { id: 'a' }),
    ];
    const [flag] = standingOn(today, flagged(...rows, { flag: 'haggling', id: 'undated' })).flags.open;
    assert.deepEqual(
      flag?.sightings.map(({ key: name, row }) => [name, key(row)]),
      ['c', 'b', 'a', 'undated'].map((id) => [id, id]),
    );
  });

  it('resolved ones stand the latest first, a declined one not at all', () => {
    const settled = (id: string, resolvedOn?: string) => ({ flag: 'haggling', id, resolution: 'Talked.', resolvedOn });
    const rows = [
      settled('b', '2026-10-02'),
      settled('undated'),
      settled('c', '2026-10-03'),
      settled('a', '2026-10-01'),
    ];
    const { resolved } = standingOn(
      today,
      flagged(...rows, { ...settled('declined', '2026-10-04'), declinedOn: '2026-10-04' }),
    ).flags;
    assert.deepEqual(
      resolved.map(({ row }) => key(row)),
      ['c', 'b', 'a', 'undated'],
    );
  });

  it('one given two weights counts the heavier', () => {
    const rows = [seen('haggling', '2026-10-01', { weight: 1 }), seen('haggling', '2026-11-01', { weight: 3 })];
    assert.deepEqual(counts(...rows), { haggling: 6 });
  });

  it('of two groups that weigh the same, the first of the record is named', () => {
    const { heaviest } = standingOn(
      today,
      flagged(seen('haggling', '2026-11-01'), seen('scope-creep', '2026-11-01')),
    ).flags;
    assert.deepEqual(heaviest, { group: 'money', weight: 2, count: 1 });
  });
});

describe('The level of the open flags', () => {
  /** Flags of different kinds that weigh so much together. */
  const weighing = (total: number) => {
    const ids = CATALOGUE.filter((kind) => !kind.severe).map((kind) => kind.id);
    return flagged(...ids.slice(0, total).map((id) => seen(id, '2026-11-01', { weight: 1 })));
  };

  for (const [total, level] of [
    [0, 'calm'],
    [2, 'calm'],
    [3, 'watch'],
    [6, 'watch'],
    [7, 'trouble'],
    [11, 'trouble'],
    [12, 'serious'],
    [30, 'serious'],
  ] as const) {
    it(`with a weight of ${total} is ${level}`, () => {
      assert.deepEqual(flagsOn(today, weighing(total))[1], `${level} [${total}]`);
    });
  }

  it('is serious with one flag of ethics or abuse, whatever it weighs (practices 43, 64)', () => {
    for (const id of ['unethical-work', 'aggression']) {
      assert.equal(flagsOn(today, flagged(seen(id, '2026-11-01', { weight: 1 })))[1], 'serious [1]', id);
    }
  });

  it('is calm again when that flag is resolved', () => {
    const settled = flagged(seen('aggression', '2026-10-01', { resolvedOn: '2026-10-02' }));
    assert.equal(flagsOn(today, settled)[1], 'calm [0]');
  });

  it('is told in a sentence: how many, what most are about, and whether there is a pattern', () => {
    const record = flagged(
      seen('late-payment', '2026-11-01'),
      seen('late-payment', '2026-10-01'),
      seen('interest-unpaid', '2026-11-01'),
      seen('outgrown', '2026-11-01'),
    );
    assert.deepEqual(flagsOn(today, record), ['Three open, two about money: a pattern.', 'trouble [7]']);
    const both = flagged(seen('interest-unpaid', '2026-11-01'), seen('late-payment', '2026-11-01'));
    assert.deepEqual(flagsOn(today, both), ['Two open, all about money.', 'watch [4]']);
    assert.deepEqual(flagsOn(today, flagged()), ['No red flags.', 'calm [0]']);
    const apart = flagged(seen('interest-unpaid', '2026-11-01'), seen('outgrown', '2026-11-01'));
    assert.deepEqual(flagsOn(today, apart), ['Two open.', 'watch [3]']);
  });
});

describe('Every flag of the catalogue', () => {
  for (const kind of CATALOGUE) {
    const numbers = kind.practices.length === 1 ? 'practice' : 'practices';
    it(`“${inEnglish(kind.title)}”, noted, raises the level and shows what it is and what helps (${numbers} ${kind.practices.join(', ')})`, () => {
      const before = flagged(seen('smells-of-fish', '2026-11-01', { weight: 2 }));
      const noted = flagged(seen('smells-of-fish', '2026-11-01', { weight: 2 }), seen(kind.id, '2026-11-02'));
      const [calm, then] = [standingOn(today, before), standingOn(today, noted)];
      assert.equal(then.flags.weight, calm.flags.weight + kind.weight);
      assert.deepEqual([calm.flags.level, then.flags.level], ['calm', kind.severe ? 'serious' : 'watch']);
      const shown = then.flags.open.find((flag) => flag.kind.id === kind.id) ?? assert.fail('not shown');
      assert.match(inEnglish(shown.kind.title), /\p{L}{3}/u);
      assert.match(inEnglish(groupTitle(shown.kind.group)), /\p{L}{3}/u);
      for (const text of [shown.kind.explanation, shown.kind.evidence, shown.kind.repairHint]) {
        assert.match(inEnglish(text ?? assert.fail('a text is missing')), /\p{L}.{20}/u);
      }
      assert.notEqual(advisedOn(today, noted).because, advisedOn(today, before).because);
    });
  }
});
