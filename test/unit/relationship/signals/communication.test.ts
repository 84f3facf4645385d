import assert from 'node:assert/strict';
import type { ClientRecord } from '../../../../src/relationship/client/record.ts';
import { communicationHints } from '../../../../src/relationship/signals/communication.ts';
import { aClient } from '../../../support/records.ts';
import { contextOn } from '../../../support/stories.ts';

type Contact = NonNullable<ClientRecord['log']>[number];

const context = contextOn('2026-11-25');
const hints = (different: Partial<ClientRecord>) =>
  communicationHints(aClient({ stage: 'active', ...different }), context).map(({ message, does }) => {
    return `${message.id} ${message.values?.count} ${does}`;
  });
const out = (on: string): Contact => ({ on, direction: 'out' });

describe('Word that is due', () => {
  const scope = [{ what: 'Import' }];
  const due = (log: readonly Contact[], different: Partial<ClientRecord> = {}) =>
    hints({ scope, log: [...log], ...different });

  it('is so after two thirds of the time in which silence counts', () => {
    assert.deepEqual(due([out('2026-11-11')]), ['communication.report 14 report']);
    assert.deepEqual(due([out('2026-11-12')]), []);
  });

  it('is counted from the last that was said, and from nothing else', () => {
    assert.deepEqual(due([out('2026-11-20'), out('2026-11-01')]), []);
    const later = [out('2026-11-01'), out('2026-11-26'), { on: '2026-11-20', direction: 'in' } as const];
    assert.deepEqual(due(later), ['communication.report 24 report']);
    assert.deepEqual(due([]), [], 'what was never noted is not held against anybody');
  });

  it('is due to active clients with open work only', () => {
    for (const different of [{ stage: 'lead' }, { stage: 'leaving' }, { scope: [] }, { scope: undefined }] as const)
      assert.deepEqual(due([out('2026-11-01')], different as Partial<ClientRecord>), []);
    assert.deepEqual(due([out('2026-11-01')], { scope: [{ what: 'Import', state: 'done' }] }), []);
  });
});

describe('Talk that goes one way', () => {
  const mine = ['10', '11', '12', '13', '14'].map((day) => out(`2026-11-${day}`));

  it('is five contacts in a row that only one side began, by their days', () => {
    const said = ['communication.oneSided 5 ask'];
    assert.deepEqual(hints({ log: mine }), said);
    assert.deepEqual(hints({ log: mine.slice(1) }), []);
    assert.deepEqual(hints({ log: [{ on: '2026-11-12', direction: 'in' }, ...mine] }), []);
    assert.deepEqual(hints({ log: [...mine, { on: '2026-11-09', direction: 'in' }] }), said);
    assert.deepEqual(hints({ log: [...mine, { on: '2026-11-26', direction: 'in' }, { on: '2026-11-15' }] }), said);
  });
});

describe('Answers that take long', () => {
  const answered = (on: string, repliedOn: string, different: Partial<Contact> = {}): Contact => {
    return { on, direction: 'in', replyOwed: true, repliedOn, ...different };
  };
  // Monday to Thursday, three business days; and to Friday, four.
  const [three, four] = [answered('2026-11-02', '2026-11-05'), answered('2026-11-09', '2026-11-13')];
  const soon = answered('2026-11-16', '2026-11-17');

  it('are so where the one in the middle took three business days or more', () => {
    assert.deepEqual(hints({ log: [four, soon, three] }), ['communication.slow 3 promise']);
    assert.deepEqual(hints({ log: [soon, four, soon] }), []);
  });

  it('tell nothing while they are fewer than three, and of older ones nothing any more', () => {
    assert.deepEqual(hints({ log: [four, four] }), []);
    assert.deepEqual(hints({ log: [four, four, four, soon, soon, soon] }), []);
  });

  it('are those to what asked for one, given by today', () => {
    for (const different of [{ direction: 'out' }, { replyOwed: false }, { repliedOn: '2026-11-26' }] as const)
      assert.deepEqual(hints({ log: [four, four, { ...four, ...different }] }), []);
  });
});

describe('Delays without a word', () => {
  const late = (different: object = {}) => ({ what: 'A', due: '2026-11-10', ...different });

  it('are two of the last five late promises', () => {
    const values = communicationHints(
      aClient({ promises: [late(), late({ warnedOn: '2026-11-09' }), late()] }),
      context,
    );
    assert.deepEqual(values[0]?.message.values, { count: 2, all: 3 });
    assert.deepEqual(hints({ promises: [late()] }), []);
    const warned = Array.from({ length: 4 }, () => late({ warnedOn: '2026-11-09' }));
    assert.deepEqual(hints({ promises: [late(), late(), ...warned] }), []);
  });

  it('are none where a promise was kept on its day, or is not due', () => {
    for (const different of [{ keptOn: '2026-11-10' }, { due: '2026-11-25' }, { due: undefined }])
      assert.deepEqual(hints({ promises: [late(), late(different)] }), []);
    assert.deepEqual(hints({ promises: [late(), late({ keptOn: '2026-11-11' })] }), [
      'communication.silentDelays 2 promise',
    ]);
  });
});

describe('Advice about the talk', () => {
  it('is three things at most', () => {
    const log: Contact[] = ['02', '03', '04', '05', '06'].map((day) => out(`2026-11-${day}`));
    const slow = ['01', '02', '03'].map(
      (day): Contact => ({ on: `2026-10-${day}`, direction: 'in', replyOwed: true, repliedOn: '2026-10-30' }),
    );
    const promises = [1, 2].map(() => ({ what: 'A', due: '2026-11-10' }));
    const all = hints({ scope: [{ what: 'Import' }], log: [...slow, ...log], promises }).map(
      (hint) => hint.split(' ')[0],
    );
    assert.deepEqual(all, ['communication.report', 'communication.oneSided', 'communication.slow']);
  });
});
