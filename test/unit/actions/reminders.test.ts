import assert from 'node:assert/strict';
import { isOverdue, unpaidLatestFirst } from '../../../src/actions/reminders.ts';
import { loaded } from '../../support/agents.ts';
import { aClient } from '../../support/records.ts';

describe('The invoices to remind of', () => {
  it('are those of all clients, the one longest overdue first, and last those of which no due date is known', () => {
    const invoices = (...dues: (string | undefined)[]) =>
      dues.map((due, index) => ({ number: `${due ?? 'none'}-${index}`, ...(due && { due }) }));
    const clients = loaded(
      aClient({
        invoices: [
          ...invoices('2026-12-01', undefined),
          { number: 'paid', due: '2020-01-01', payments: [{ on: '2020-02-01', amount: '5 EUR' }] },
        ],
      }),
      aClient({ id: 'gym', name: 'Gym', invoices: invoices('2026-11-21', '2026-10-20') }),
    ).filter((each) => each.kind === 'client');
    const found = unpaidLatestFirst(clients, '2026-11-22');
    assert.deepEqual(
      found.map(({ found: { row } }) => row.number),
      ['2026-10-20-1', '2026-11-21-0', '2026-12-01-0', 'none-1'],
    );
    assert.deepEqual(found.map(isOverdue), [true, true, false, false]);
  });
});
