import assert from 'node:assert/strict';
import { settle } from '../../../../src/actions/agenda.ts';
import { agendaOf } from '../../../../src/relationship/agenda/agenda.ts';
import { changedValue } from '../../../../src/relationship/client/change-value.ts';
import type { ClientRecord } from '../../../../src/relationship/client/record.ts';
import { communicationHints } from '../../../../src/relationship/signals/communication.ts';
import { earlyWordOn, usualPromiseDays } from '../../../../src/relationship/signals/promise-record.ts';
import { signalContext } from '../../../../src/relationship/signals/standing.ts';
import { aClient } from '../../../support/records.ts';

const kept = [
  { what: 'A', madeOn: '2026-10-01', keptOn: '2026-10-11' },
  { what: 'B', madeOn: '2026-10-01', keptOn: '2026-10-04' },
  { what: 'C', madeOn: '2026-10-01', keptOn: '2026-10-13' },
];

describe('How long promises take', () => {
  it('is the median of those that were kept, from three on (practice 127)', () => {
    assert.equal(usualPromiseDays(kept, '2026-11-25'), 10);
    assert.equal(usualPromiseDays(kept.slice(1), '2026-11-25'), undefined);
    assert.equal(usualPromiseDays(kept, '2026-10-12'), undefined, 'what is dated later has not happened');
  });

  it('is between the two in the middle where they are even in number', () => {
    assert.equal(
      usualPromiseDays([...kept, { what: 'D', madeOn: '2026-10-01', keptOn: '2026-10-31' }], '2026-11-25'),
      11,
    );
  });

  it('calls for a word three days before, or from the day on that the promise was made (practice 128)', () => {
    const promise = { what: 'x', madeOn: '2026-11-24', due: '2026-11-26' };
    assert.equal(earlyWordOn(promise, 6, '2026-11-25'), '2026-11-24');
    assert.equal(earlyWordOn({ ...promise, due: '2026-12-20' }, 60, '2026-11-25'), '2026-12-17');
  });

  it('puts a word on the agenda while it is early, until it was said (practices 128 and 129)', () => {
    const promises = [...kept, { id: 'p', what: 'Plan', madeOn: '2026-11-20', due: '2026-11-27' }];
    const record = aClient({ promises });
    const early = (on: string, of: ClientRecord = record) =>
      agendaOf(of, signalContext({ version: 1 }, on)).find(({ kind }) => kind === 'early-word');
    assert.equal(early('2026-11-20')?.due, false);
    const entry = early('2026-11-24');
    assert.equal(entry?.due, true);
    assert.equal(early('2026-11-28'), undefined, 'then it is late, and says so itself');
    const slow = aClient({ promises: promises.map((row) => ('id' in row ? { ...row, due: '2026-12-15' } : row)) });
    assert.equal(early('2026-12-14', slow), undefined, 'there is time enough');
    assert.ok(entry);
    const said = changedValue(record, settle(entry, '2026-11-24')(record)) as ClientRecord;
    assert.equal(said.promises?.[3]?.warnedOn, '2026-11-24');
    assert.equal(early('2026-11-25', said), undefined);
  });
});

describe('What the record says of my side of the talk', () => {
  const context = signalContext({ version: 1 }, '2026-11-25');
  const hints = (different: Partial<ClientRecord>) =>
    communicationHints(aClient({ stage: 'active', ...different }), context).map(({ message }) => message.id);

  it('asks to report before the silence counts, and to listen where only I talk (practice 131)', () => {
    const scope = [{ what: 'Import' }];
    assert.deepEqual(hints({ scope, log: [{ on: '2026-11-10', direction: 'out' }] }), ['communication.report']);
    assert.deepEqual(hints({ scope, log: [{ on: '2026-11-20', direction: 'out' }] }), []);
    const mine = Array.from({ length: 5 }, (_, at) => ({ on: `2026-11-1${at}`, direction: 'out' as const }));
    assert.deepEqual(hints({ log: mine }), ['communication.oneSided']);
    assert.deepEqual(hints({ log: [...mine, { on: '2026-11-20', direction: 'in' }] }), []);
  });

  it('trains what went wrong before: slow answers, and delays without a word (practice 158)', () => {
    const slow = ['02', '09', '16'].map((day) => ({
      on: `2026-11-${day}`,
      direction: 'in' as const,
      replyOwed: true,
      repliedOn: `2026-11-${String(Number(day) + 4).padStart(2, '0')}`,
    }));
    assert.deepEqual(hints({ log: slow }), ['communication.slow']);
    assert.deepEqual(hints({ log: slow.map((row) => ({ ...row, repliedOn: row.on })) }), []);
    const late = [
      { what: 'A', due: '2026-10-01', keptOn: '2026-10-05' },
      { what: 'B', due: '2026-10-10' },
    ];
    assert.deepEqual(hints({ promises: late }), ['communication.silentDelays']);
    assert.deepEqual(hints({ promises: late.map((row) => ({ ...row, warnedOn: row.due })) }), []);
  });
});

describe('A client who hears nothing', () => {
  it('is to get a report where one was written before, as far as the record knows', () => {
    const scope = [{ what: 'Export', state: 'agreed' as const }];
    const wrote = { on: '2026-08-01', direction: 'out' as const, line: 'Report' };
    const hints = (log?: ClientRecord['log']) =>
      communicationHints(aClient({ scope, ...(log && { log }) }), signalContext({ version: 1 }, '2026-11-25'));
    assert.ok(hints([wrote]).some(({ does }) => does === 'report'));
    assert.deepEqual(hints(), []);
    assert.ok(
      !hints([
        { ...wrote, direction: 'in' },
        { ...wrote, on: '2026-12-24' },
      ]).some(({ does }) => does === 'report'),
    );
  });
});
