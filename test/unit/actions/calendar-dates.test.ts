import assert from 'node:assert/strict';
import { calendarDates, type GivenDate, givenByNow } from '../../../src/actions/calendar-dates.ts';
import { englishText } from '../../../src/base/english-text.ts';
import { UserError } from '../../../src/base/user-error.ts';
import { everythingToDo } from '../../../src/relationship/agenda/agenda.ts';
import type { ClientRecord } from '../../../src/relationship/client/record.ts';
import { signalContext } from '../../../src/relationship/signals/standing.ts';
import { aClient } from '../../support/records.ts';

const today = '2026-11-22';

function datesOf(record: ClientRecord) {
  const entries = everythingToDo(record, signalContext({ version: 1 }, today));
  const { dates, past } = calendarDates(record, entries, today);
  const said = dates.map(({ day, title }) => `${day} ${englishText.say(title.id, title.values)}`);
  return { said, past, ids: dates.map(({ id }) => id) };
}

const leaving = aClient({
  stage: 'leaving',
  exit: {
    announcedOn: '2026-11-01',
    lastDay: '2026-12-31',
    deletionOn: '2027-03-31',
    checklist: [
      { id: 'talk', step: 'Talk', due: '2026-11-10' },
      { id: 'handover', step: 'Handover', due: '2026-12-20' },
      { id: 'mine', step: 'Return the keys', due: '2026-12-30' },
      { id: 'done', step: 'Done', due: '2026-12-24', doneOn: '2026-11-20' },
    ],
  },
});

describe('Dates for a calendar', () => {
  it('are the open steps of the exit, the last day and the day of deletion, by day', () => {
    const { said, past } = datesOf(leaving);
    assert.equal(past, 1, 'a day that has passed is left out, and counted');
    assert.deepEqual(
      said.map((line) => line.slice(0, 10)),
      ['2026-12-20', '2026-12-30', '2026-12-31', '2027-03-31'],
    );
    assert.ok(said.every((line) => line.slice(11).startsWith('Acme: ')));
    assert.ok(said[2]?.endsWith('Last day of work'));
  });

  it('keep their ids when they are moved, and have others for another client', () => {
    const moved = { ...leaving, exit: { ...leaving.exit, lastDay: '2027-01-15' } };
    assert.deepEqual([...datesOf(moved).ids].sort(), [...datesOf(leaving).ids].sort());
    const other = datesOf({ ...leaving, id: 'other-id' }).ids;
    assert.equal(new Set([...other, ...datesOf(leaving).ids]).size, 8);
  });

  describe('that were given out before', () => {
    type Promised = NonNullable<ClientRecord['promises']>;
    const promised = (promises: Promised) => aClient({ promises });
    /** What a second file holds after a first. */
    const second = (first: Promised, then: Promised, on = today) => {
      const given = givenTo(promised(first), []);
      const entries = everythingToDo(promised(then), signalContext({ version: 1 }, on));
      return { given, found: calendarDates(promised(then), entries, on, given) };
    };
    const givenTo = (record: ClientRecord, given: readonly GivenDate[]) => {
      const { dates } = calendarDates(
        record,
        everythingToDo(record, signalContext({ version: 1 }, today)),
        today,
        given,
      );
      return givenByNow(
        given,
        dates.map((date) => ({ ...date, title: date.day })),
        today,
      );
    };
    const madeOn = '2026-11-01';
    const kept = { id: 'k', what: 'Report', madeOn, due: '2026-12-20' };
    const first = [{ id: 'p', what: 'Export', madeOn, due: '2026-12-01' }, kept];
    for (const [what, then] of [
      ['kept', [{ id: 'p', what: 'Export', madeOn, due: '2026-12-01', keptOn: today }, kept]],
      ['moved to a day that has passed', [{ id: 'p', what: 'Export', madeOn, due: '2026-11-20' }, kept]],
      ['gone', [kept]],
    ] as const) {
      it(`are taken out where the promise is ${what}, until their day has passed`, () => {
        const { given, found } = second(first, [...then]);
        const old = given.find(({ day }) => day === '2026-12-01');
        assert.deepEqual(found.cancelled, [old]);
        assert.equal(found.dates.length, 1);
        const again = givenByNow(
          given,
          found.dates.map((date) => ({ ...date, title: '' })),
          today,
        );
        assert.deepEqual(
          calendarDates(promised([...then]), [], today, again).cancelled.includes(old as GivenDate),
          true,
        );
        assert.deepEqual(second(first, [...then], '2026-12-02').found.cancelled, []);
      });
    }

    it('are taken out even where nothing else is ahead', () => {
      assert.equal(second(first.slice(0, 1), []).found.cancelled.length, 1);
    });

    it('keep their ids when a row that was written by hand is renamed, and share them with no other', () => {
      const row = { what: 'Export', madeOn, due: '2026-12-01' };
      const renamed = { ...row, what: 'CSV export' };
      const given = givenTo(promised([row]), []);
      const then = givenTo(promised([renamed]), given);
      assert.deepEqual(
        then.map(({ id, day }) => [id, day]),
        given.map(({ id, day }) => [id, day]),
      );
      const later = givenTo(promised([renamed, { ...row, due: '2026-12-08' }]), then);
      assert.equal(later.find(({ day }) => day === row.due)?.id, given[0]?.id);
      assert.equal(new Set(later.map(({ id }) => id)).size, 2);
    });
  });

  it('are none of what a person weighs by themselves: calendars are shown to others', () => {
    const deciding = aClient({
      decision: { what: 'leave', on: today, coolingOffUntil: '2026-12-24' },
      promises: [{ id: 'p', what: 'Export', madeOn: today, due: '2026-12-01' }],
    });
    const { said } = datesOf(deciding);
    assert.deepEqual(said, ['2026-12-01 Acme: Promised: Export']);
  });

  it('are missing where nothing has a day, or every day has passed: that is said', () => {
    const fails = (record: ClientRecord, id: string) =>
      assert.throws(
        () => datesOf(record),
        (error) => error instanceof UserError && error.id === id,
      );
    fails(aClient(), 'calendar.nothing');
    fails(aClient({ promises: [{ what: 'Export', madeOn: '2026-01-01', due: '2026-02-01' }] }), 'calendar.onlyPast');
  });
});
