import assert from 'node:assert/strict';
import { startExit } from '../../../../src/actions/exit.ts';
import { englishText } from '../../../../src/base/english-text.ts';
import { formatAmount } from '../../../../src/base/money/amount.ts';
import { changedValue } from '../../../../src/relationship/client/change-value.ts';
import type { ClientRecord } from '../../../../src/relationship/client/record.ts';
import { exitPlan } from '../../../../src/relationship/exit/exit-plan.ts';
import { earnedOf, type Prepaid, prepaidWith, refundFor } from '../../../../src/relationship/exit/prepaid.ts';
import { signalContext } from '../../../../src/relationship/signals/standing.ts';
import { aClient } from '../../../support/records.ts';

const april: Prepaid = { key: 'april', amount: '900.00 EUR', periodFrom: '2026-04-01', periodTo: '2026-04-30' };
const context = signalContext({ version: 1 }, '2026-04-01');

const shown = (amount: ReturnType<typeof earnedOf>) => amount && formatAmount(amount, 'en');

function periods(retainer: Parameters<typeof prepaidWith>[0]['retainers'][number], lastDay: string, named = '') {
  const prepayments: readonly Prepaid[] = named === '' ? [] : [{ key: 'own', what: named, amount: '1.00 EUR' }];
  return prepaidWith({ prepayments, retainers: [retainer], lastDay })
    .filter(({ key }) => key !== 'own')
    .map(({ periodFrom, periodTo }) => `${periodFrom} ${periodTo}`);
}

describe('What is paid in advance for a period that the last day cuts short', () => {
  it('is earned by days, both ends counted, and the rest goes back (practice 174)', () => {
    // 1 to 10 April are 10 of 30 days: 900 x 10 / 30.
    assert.equal(shown(earnedOf(april, '2026-04-10')), '€300.00');
    assert.equal(shown(refundFor(april, '2026-04-10')), '€600.00');
    assert.equal(shown(refundFor({ ...april, nonRefundable: '50.00 EUR' }, '2026-04-10')), '€550.00');
    assert.equal(shown(refundFor(april, '2026-04-30')), '€0.00');
    assert.equal(shown(refundFor(april, '2026-03-31')), '€900.00');
  });

  it('is not split where the record has a figure of its own, or does not say for which days it was paid', () => {
    assert.equal(shown(earnedOf({ ...april, earned: '450.00 EUR' }, '2026-04-10')), '€450.00');
    for (const unknown of [{ periodTo: undefined }, { periodFrom: undefined }, { periodFrom: '2026-05-02' }])
      assert.equal(earnedOf({ ...april, ...unknown }, '2026-04-10'), undefined);
    assert.equal(earnedOf(april, undefined), undefined);
    assert.equal(earnedOf({ ...april, amount: '-900.00 EUR' }, '2026-04-10'), undefined);
  });

  it('is what a retainer is paid for beyond the last day, period by period', () => {
    const retainer = { key: 'care', what: 'Care', amount: '900.00 EUR', every: 'month', endsOn: '2026-04-30' } as const;
    assert.deepEqual(periods(retainer, '2026-04-10'), ['2026-04-01 2026-04-30']);
    assert.deepEqual(periods(retainer, '2026-02-14'), [
      '2026-02-01 2026-02-28',
      '2026-03-01 2026-03-31',
      '2026-04-01 2026-04-30',
    ]);
    assert.deepEqual(periods({ ...retainer, endsOn: '2026-04-14' }, '2026-04-10'), ['2026-03-15 2026-04-14']);
    assert.deepEqual(periods({ ...retainer, every: 'quarter' }, '2026-04-10'), ['2026-02-01 2026-04-30']);
    assert.deepEqual(periods({ ...retainer, every: 'year' }, '2026-04-10'), ['2025-05-01 2026-04-30']);
    assert.deepEqual(periods(retainer, '2026-04-30'), []);
    assert.deepEqual(periods({ ...retainer, every: undefined }, '2026-04-10'), []);
    assert.deepEqual(periods(retainer, '2026-04-10', 'care '), [], 'a prepayment of that name has it already');
  });

  it('gives the exit a step for the refund, with how it is worked out', () => {
    const record = aClient({
      agreement: { retainers: [{ what: 'Care', amount: '900.00 EUR', every: 'month', endsOn: '2026-04-30' }] },
    });
    const started = (lastDay: string) => {
      const edit = startExit({ reason: 'Focus', options: [], announceOn: '2026-04-01', lastDay }, context);
      const plan = exitPlan(changedValue(record, edit(record)) as ClientRecord, context);
      return plan?.steps.find(({ id }) => id === 'refund');
    };
    const said = started('2026-04-10')?.working.map(({ id, values }) => englishText.say(id, values));
    assert.deepEqual(said, ['Care: €900.00 paid in advance, €300.00 earned (10 of 30 days), refund €600.00']);
    assert.equal(started('2026-04-30'), undefined);
  });
});
