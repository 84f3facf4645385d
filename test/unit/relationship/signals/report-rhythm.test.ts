import assert from 'node:assert/strict';
import type { ReportRhythm } from '../../../../src/relationship/client/agreement.ts';
import type { ClientRecord } from '../../../../src/relationship/client/record.ts';
import { lastReportOn, reportDueOn } from '../../../../src/relationship/signals/report-rhythm.ts';
import { aClient } from '../../../support/records.ts';

const sent = (on: string, id = on) => ({ id, on, direction: 'out', document: 'progress-report' }) as const;

/** The day a report is expected on, of an agreement by which work began on a day. */
function dueFrom(startedOn: string, today: string, reportEvery: ReportRhythm = 'week'): string | undefined {
  return reportDueOn(aClient({ stage: 'active', agreement: { startedOn, reportEvery } }), today);
}

describe('The last progress report', () => {
  it('is the latest that went out up to today', () => {
    const log: ClientRecord['log'] = [
      sent('2026-11-10'),
      sent('2026-11-03'),
      sent('2026-11-21'),
      { ...sent('2026-11-15'), direction: 'in' },
      { ...sent('2026-11-16'), document: 'reminder' },
      { on: '2026-11-17', direction: 'out' },
    ];
    assert.equal(lastReportOn(aClient({ log }), '2026-11-20'), '2026-11-10');
    assert.equal(lastReportOn(aClient({ log }), '2026-11-21'), '2026-11-21');
    assert.equal(lastReportOn(aClient({}), '2026-11-20'), undefined);
  });

  it('is another one than that which is drafted anew', () => {
    const log = [sent('2026-11-03', 'old'), sent('2026-11-10', 'new'), { ...sent('2026-11-05'), id: undefined }];
    assert.equal(lastReportOn(aClient({ log }), '2026-11-20', 'new'), '2026-11-05');
  });
});

describe('The next progress report', () => {
  const today = '2026-11-20';
  const expected = (different: Partial<ClientRecord>, reportEvery: ReportRhythm = 'week') =>
    reportDueOn(
      aClient({ stage: 'active', log: [sent('2026-11-10')], agreement: { reportEvery }, ...different }),
      today,
    );

  it('is expected a turn of the agreed rhythm after the last', () => {
    assert.equal(expected({}), '2026-11-17');
    assert.equal(expected({}, 'two weeks'), '2026-11-24');
    assert.equal(expected({}, 'month'), '2026-12-10');
    assert.equal(expected({ stage: 'leaving' }), '2026-11-17');
  });

  it('is expected by nobody without a rhythm, before and after the work, and after its last day', () => {
    assert.equal(expected({ agreement: {} }), undefined);
    assert.equal(expected({ stage: 'lead' }), undefined);
    assert.equal(expected({ stage: 'left' }), undefined);
    assert.equal(expected({ exit: { lastDay: '2026-11-16' } }), undefined);
    assert.equal(expected({ exit: { lastDay: '2026-11-17' } }), '2026-11-17');
  });

  it('without one on record is counted from the day work began, else the agreement, else today', () => {
    const days = { startedOn: '2026-11-16', signedOn: '2026-11-14' };
    const first = (agreement: ClientRecord['agreement']) => expected({ log: [], agreement });
    assert.equal(first({ reportEvery: 'week', ...days }), '2026-11-23');
    assert.equal(first({ reportEvery: 'week', signedOn: days.signedOn }), '2026-11-21');
    assert.equal(first({ reportEvery: 'week' }), '2026-11-27');
  });

  it('without one on record is missed for less than a turn: then the next day of the rhythm counts', () => {
    assert.equal(dueFrom('2026-11-02', '2026-11-15'), '2026-11-09');
    assert.equal(dueFrom('2026-11-02', '2026-11-16'), '2026-11-16');
    assert.equal(dueFrom('2026-11-02', '2026-11-17'), '2026-11-23');
    assert.equal(dueFrom('2026-11-02', '2026-12-01', 'two weeks'), '2026-12-14');
  });

  it('by the month keeps to the day of the month, over the turn of the year and in short months', () => {
    assert.equal(dueFrom('2025-11-24', '2026-02-24', 'month'), '2026-02-24');
    assert.equal(dueFrom('2025-11-24', '2026-02-25', 'month'), '2026-03-24');
    assert.equal(dueFrom('2025-12-31', '2026-02-27', 'month'), '2026-01-31');
    assert.equal(dueFrom('2025-12-31', '2026-04-01', 'month'), '2026-04-30');
  });
});
