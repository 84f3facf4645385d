import assert from 'node:assert/strict';
import type { ClientRecord } from '../../../../src/relationship/client/record.ts';
import { healthByMonth } from '../../../../src/relationship/signals/health.ts';
import { aGoodClient, contextOn, seen, standingOn } from '../../../support/stories.ts';

const today = '2026-11-23';

/** Month, weight and level, from July on where a story begins in July. */
function health(different: Partial<ClientRecord>): readonly string[] {
  const record = aGoodClient({ agreement: { signedOn: '2026-07-05' }, ...different });
  return healthByMonth(record, contextOn(today)).map(({ month, weight, level }) => `${month} ${level} ${weight}`);
}

const wellIn = (...months: string[]) => months.map((month) => `2026-${month} calm 0`);

describe('Health by month', () => {
  it('begins with the first month of which the record tells', () => {
    assert.deepEqual(health({}), wellIn('07', '08', '09', '10', '11'));
    assert.deepEqual(health({ agreement: undefined, effort: [{ month: '2026-10', hours: 3 }] }), wellIn('10', '11'));
    assert.deepEqual(health({ agreement: undefined, invoices: [{ number: '7', issued: '2026-11-02' }] }), wellIn('11'));
    assert.deepEqual(health({ agreement: undefined }), []);
  });

  it('goes back twelve months at most', () => {
    const months = health({ agreement: { signedOn: '2020-01-01' } });
    assert.deepEqual([months.length, months[0]], [12, '2025-12 calm 0']);
  });

  it('of a record from the future has nothing to tell yet', () => {
    assert.deepEqual(health({ agreement: { signedOn: '2027-01-01' } }), []);
  });

  it('shows a flag from the month it was seen until it was resolved', () => {
    const redFlags = [seen('ignored-terms', '2026-08-31', { resolvedOn: '2026-10-31' })];
    assert.deepEqual(health({ redFlags }), [
      '2026-07 calm 0',
      '2026-08 watch 3',
      '2026-09 watch 3',
      '2026-10 calm 0',
      '2026-11 calm 0',
    ]);
  });

  it('shows how patterns grew', () => {
    const redFlags = ['2026-08-01', '2026-09-01'].map((day) => seen('ignored-terms', day));
    assert.deepEqual(health({ redFlags }).slice(1, 3), ['2026-08 watch 3', '2026-09 watch 6']);
  });

  it('shows the reply that was owed at the end of September and given in October', () => {
    const log = [{ on: '2026-09-01', direction: 'in', replyOwed: true, repliedOn: '2026-10-05' } as const];
    assert.deepEqual(health({ log }).slice(2, 4), ['2026-09 calm 4', '2026-10 calm 0']);
  });

  it('shows the promise that was kept late, while it was late', () => {
    const promises = [{ what: 'Login', madeOn: '2026-08-01', due: '2026-08-15', keptOn: '2026-09-20' }];
    assert.deepEqual(health({ promises }).slice(0, 3), ['2026-07 calm 0', '2026-08 calm 4', '2026-09 calm 0']);
  });

  it('shows the silence of a summer, also once the client has been told of the end', () => {
    const quiet: Partial<ClientRecord> = {
      scope: [{ what: 'Shop', requestedOn: '2026-07-05', state: 'done', doneOn: '2026-10-10' }],
      log: [
        { on: '2026-07-05', direction: 'out' },
        { on: '2026-08-01', direction: 'out' },
        { on: '2026-10-10', direction: 'out' },
      ],
    };
    const silent = ['2026-07 calm 2', '2026-08 calm 2', '2026-09 calm 4', '2026-10 calm 0', '2026-11 calm 0'];
    assert.deepEqual(health(quiet), silent);
    for (const stage of ['leaving', 'left'] as const) {
      assert.deepEqual(health({ ...quiet, stage, exit: { announcedOn: '2026-11-01' } }), silent, stage);
    }
  });

  it('shows a decision to leave that waited to be announced', () => {
    const leaving = {
      decision: { what: 'leave', on: '2026-09-10' },
      exit: { announcedOn: '2026-10-20' },
    } satisfies Partial<ClientRecord>;
    assert.deepEqual(health(leaving).slice(1, 4), ['2026-08 calm 0', '2026-09 calm 4', '2026-10 calm 0']);
  });

  it('counts what happened on the last day of a month to that month', () => {
    const replied = { on: '2026-09-01', direction: 'in', replyOwed: true, repliedOn: '2026-09-30' } as const;
    assert.deepEqual(health({ log: [replied] }).slice(1, 3), ['2026-08 calm 0', '2026-09 calm 0']);
    const kept = { what: 'Login', madeOn: '2026-08-31', due: '2026-08-15', keptOn: '2026-09-30' };
    assert.deepEqual(health({ promises: [kept] }).slice(0, 3), ['2026-07 calm 0', '2026-08 calm 4', '2026-09 calm 0']);
    assert.deepEqual(health({ promises: [{ ...kept, madeOn: undefined }] }).slice(1, 2), ['2026-08 calm 4']);
    const said = [
      { on: '2026-07-31', direction: 'out' },
      { on: '2026-09-30', direction: 'out' },
    ] as const;
    const scope = [{ what: 'Shop', requestedOn: '2026-07-31', state: 'done' as const, doneOn: '2026-10-31' }];
    assert.deepEqual(health({ log: [...said], scope }).slice(1, 4), [
      '2026-08 calm 2',
      '2026-09 calm 0',
      '2026-10 calm 0',
    ]);
    const undated = [{ ...scope[0], what: 'Shop', requestedOn: undefined }];
    assert.deepEqual(health({ log: [...said], scope: undated }).slice(1, 2), ['2026-08 calm 2']);
  });

  it('of a client that has left was what it was on the way there', () => {
    assert.deepEqual(
      health({
        stage: 'left',
        exit: { announcedOn: '2026-08-31', lastDay: '2026-09-30' },
        promises: [{ what: 'Login', madeOn: '2026-08-01', due: '2026-08-15', keptOn: '2026-11-01' }],
        scope: [{ what: 'Shop', requestedOn: '2026-07-05' }],
        log: [{ on: '2026-07-31', direction: 'out' }],
      }).slice(1),
      ['2026-08 calm 4', '2026-09 calm 5', '2026-10 calm 0', '2026-11 calm 0'],
    );
  });

  it('stands in the present month where it stands today', () => {
    const record = aGoodClient({
      redFlags: [seen('haggling', '2026-11-20'), { flag: 'ignored-terms', resolution: 'Talked.' }],
      log: [{ on: '2026-11-02', direction: 'in', replyOwed: true }],
    });
    const { flags, orbit } = standingOn(today, record);
    const last = healthByMonth(record, contextOn(today)).at(-1);
    assert.deepEqual(last, { month: '2026-11', weight: flags.weight + orbit.weight, level: flags.level });
  });
});
