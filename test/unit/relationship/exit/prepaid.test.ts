import assert from 'node:assert/strict';
import { startExit } from '../../../../src/actions/exit.ts';
import { englishText } from '../../../../src/base/english-text.ts';
import { formatAmount } from '../../../../src/base/money/amount.ts';
import { changedValue } from '../../../../src/relationship/client/change-value.ts';
import type { ClientRecord } from '../../../../src/relationship/client/record.ts';
import { exitPlan } from '../../../../src/relationship/exit/exit-plan.ts';
import { earnedOf, type Prepaid, prepaidWith, refundFor } from '../../../../src/relationship/exit/prepaid.ts';
import { openPrepaid, refundWorking } from '../../../../src/relationship/exit/refund-working.ts';
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

  it('is what the record says, where it says what goes back', () => {
    assert.equal(shown(refundFor({ ...april, refund: '123.00 EUR' }, '2026-04-10')), '€123.00');
    assert.equal(refundFor({ ...april, refund: 'some' }, '2026-04-10'), undefined);
  });

  it('cannot be told where amounts are missing, negative or of two currencies', () => {
    const earned = { ...april, earned: '300.00 EUR' };
    assert.equal(
      shown(refundFor({ ...earned, nonRefundable: '50.00 EUR', setOff: '10.00 EUR' }, undefined)),
      '€540.00',
    );
    for (const unknown of [
      { ...earned, setOff: '10.00 USD' },
      { ...earned, nonRefundable: '10.00 USD', setOff: '10.00 EUR' },
      { ...earned, earned: '300.00 USD' },
      { ...earned, earned: 'much' },
      { ...earned, amount: 'much' },
      { ...earned, amount: '-900.00 EUR' },
    ])
      assert.equal(refundFor(unknown, '2026-04-10'), undefined, JSON.stringify(unknown));
    assert.equal(shown(refundFor({ ...earned, amount: '0.00 EUR', earned: '0.00 EUR' }, undefined)), '€0.00');
  });

  it('of one day is a period too', () => {
    const day = { ...april, periodTo: '2026-04-01' };
    assert.equal(shown(earnedOf(day, '2026-04-01')), '€900.00');
    assert.equal(shown(earnedOf(day, '2026-03-31')), '€0.00');
  });

  it('of a retainer needs its amount and end, and is not one that another prepayment names', () => {
    const retainer = { key: 'care', what: 'Care', amount: '900.00 EUR', every: 'month', endsOn: '2026-04-30' } as const;
    assert.deepEqual(periods({ ...retainer, amount: undefined }, '2026-04-10'), []);
    assert.deepEqual(periods({ ...retainer, endsOn: undefined }, '2026-04-10'), []);
    assert.deepEqual(periods(retainer, '2026-04-10', 'Hosting'), ['2026-04-01 2026-04-30']);
    assert.deepEqual(periods(retainer, '2026-04-10', ' CARE'), []);
    assert.equal(periods(retainer, '2000-01-01').length, 36, 'three years and no more');
    const keyed = prepaidWith({ prepayments: [], retainers: [retainer], lastDay: '2026-04-10' });
    assert.deepEqual(
      keyed.map(({ key }) => key),
      ['care.2026-04-01'],
    );
    assert.deepEqual(prepaidWith({ prepayments: [april], retainers: [retainer], lastDay: undefined }), [april]);
  });

  it('is worked out in a line for each that is still open and can be told', () => {
    const prepaid = { what: 'Sprint', amount: '900.00 EUR', earned: '300.00 EUR' };
    const record = aClient({
      exit: { lastDay: '2026-04-10' },
      prepayments: [
        prepaid,
        { ...prepaid, what: 'Licence', nonRefundable: '50.00 EUR', setOff: '10.00 EUR' },
        { ...prepaid, what: 'Nothing off', setOff: '0.00 EUR' },
        { amount: '100.00 EUR', periodFrom: '2026-04-01', periodTo: '2026-04-20', setOff: '5.00 EUR' },
        { ...prepaid, what: 'Paid back', refundedOn: '2026-04-02' },
        { what: 'Unclear', amount: '900.00 EUR' },
        { ...prepaid, what: 'Two currencies', setOff: '5.00 USD' },
        { ...prepaid, what: 'No amount', amount: 'much' },
      ],
    });
    assert.deepEqual(
      refundWorking(record).map(({ id, values }) => englishText.say(id, values)),
      [
        'Sprint: €900.00 paid in advance, €300.00 earned, refund €600.00',
        'Licence: €900.00 paid in advance, €300.00 earned, €60.00 deducted, refund €540.00',
        'Nothing off: €900.00 paid in advance, €300.00 earned, refund €600.00',
        'Prepayment: €100.00 paid in advance, €50.00 earned (10 of 20 days), €5.00 deducted, refund €45.00',
      ],
    );
    assert.ok(openPrepaid(record).every(({ what }) => what !== 'Paid back'));
    assert.deepEqual(openPrepaid(aClient()), []);
    assert.deepEqual(refundWorking(aClient()), []);
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
