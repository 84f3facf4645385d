import assert from 'node:assert/strict';
import { ClientViews } from '../../../../src/relationship/agenda/client-views.ts';
import type { ClientRecord } from '../../../../src/relationship/client/record.ts';
import { signalContext } from '../../../../src/relationship/signals/standing.ts';
import { aClient } from '../../../support/records.ts';

const context = signalContext({ version: 1 }, '2026-11-23');
const paid = (id: string, amount: string): ClientRecord =>
  aClient({ id, invoices: [{ number: '1', payments: [{ on: '2026-11-01', amount }] }] });

describe('The views of many clients', () => {
  const records = Array.from({ length: 200 }, (_, at) => paid(`c${at}`, '100.00 EUR'));

  it('are worked out once, and after an edit for the edited client alone', () => {
    const views = new ClientViews();
    const before = views.of(records, context);
    assert.equal(views.workedOut, 200);
    views.of(records, context);
    assert.equal(views.workedOut, 200, 'nothing changed');
    const edited = { ...(records[7] as ClientRecord), promises: [{ what: 'Quote', due: '2026-11-20' }] };
    const after = views.of(records.with(7, edited), context);
    assert.equal(views.workedOut, 201);
    assert.equal(after[7]?.agenda.length, 1);
    assert.equal(after[8], before[8]);
  });

  it('are not worked out again for a payment that makes nobody depend on its client', () => {
    const views = new ClientViews();
    views.of(records, context);
    views.of(records.with(7, paid('c7', '900.00 EUR')), context);
    assert.equal(views.workedOut, 201);
  });

  it('follow the share of income across a dependency in both directions (practice 10)', () => {
    const views = new ClientViews();
    const two = [paid('a', '100.00 EUR'), paid('b', '100.00 EUR'), paid('c', '100.00 EUR')];
    const suggestedFor = (all: readonly ClientRecord[]) =>
      views.of(all, context).map(({ standing }) => standing.suggested.map(({ flag }) => flag));
    assert.deepEqual(suggestedFor(two)[0], []);
    assert.deepEqual(suggestedFor(two.with(1, aClient({ id: 'b' })))[0], ['dependency'], 'a is half of the income now');
    assert.deepEqual(suggestedFor(two)[0], []);
  });

  it('are worked out anew on another day and by another profile', () => {
    const views = new ClientViews();
    const [record] = [aClient({ promises: [{ what: 'Quote', due: '2026-11-24' }] })];
    const dueOn = (day: string) => views.of([record], signalContext({ version: 1 }, day))[0]?.agenda[0]?.due;
    assert.deepEqual([dueOn('2026-11-23'), dueOn('2026-11-24')], [false, true]);
    const renewing = [aClient({ assets: [{ kind: 'domain', name: 'acme.example', renewal: '2026-12-20' }] })];
    const entries = (days: number) =>
      views.of(renewing, signalContext({ version: 1, thresholds: { renewalAheadDays: days } }, '2026-11-23'))[0]
        ?.agenda;
    assert.deepEqual([entries(10)?.length, entries(60)?.length], [0, 1]);
  });

  it('stand beside one that cannot be worked out, which says so and knows nothing', () => {
    const stumbled = new Error('no such day');
    const stumbling = (field: 'promises' | 'invoices'): ClientRecord =>
      Object.defineProperty(aClient({ id: field }), field, {
        get: () => {
          throw stumbled;
        },
      });
    const owing = aClient({ id: 'owing', promises: [{ what: 'Quote', due: '2026-11-20' }] });
    const all = [stumbling('promises'), owing, stumbling('invoices')];
    const views = new ClientViews().of(all, context);
    assert.deepEqual(
      views.map(({ failure, facts: [first] }) => [failure?.cause, first?.kind]),
      [
        [stumbled, 'not-worked-out'],
        [undefined, 'promise'],
        [stumbled, 'not-worked-out'],
      ],
    );
    assert.deepEqual(views[0]?.facts[0]?.message.values, { what: 'no such day' });
    assert.equal(views[1]?.agenda.length, 1);
  });
});
