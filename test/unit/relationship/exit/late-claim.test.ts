import assert from 'node:assert/strict';
import english from '../../../../l10n/en.json' with { type: 'json' };
import { textFrom } from '../../../../src/base/messages.ts';
import type { Amount } from '../../../../src/base/money/amount.ts';
import { decimalText } from '../../../../src/base/money/decimal.ts';
import type { ClientRecord, Invoice } from '../../../../src/relationship/client/record.ts';
import { isCountedWhole, type LateClaim, lateClaim } from '../../../../src/relationship/exit/late-claim.ts';
import type { OwnReferenceRate } from '../../../../src/relationship/exit/late-payment-rates.ts';
import { ratesOf, readContractRate, yearlyRate } from '../../../../src/relationship/exit/late-payment-rates.ts';

type LatePayment = NonNullable<NonNullable<ClientRecord['agreement']>['latePayment']>;

const text = textFrom(english, 'en');
const shown = ({ units, currency }: Amount) => `${currency} ${(Number(units) / 10_000).toFixed(2)}`;

interface Case {
  readonly invoice?: Partial<Invoice>;
  readonly latePayment?: LatePayment | undefined;
  readonly until?: string;
  readonly ownRates?: readonly OwnReferenceRate[];
}

function outcome({ invoice, latePayment, until = '2026-06-30', ownRates = [] }: Case) {
  const whole = { number: '7', due: '2026-05-31', amount: '10000.00 EUR', ...invoice };
  return lateClaim({ invoice: whole, agreement: latePayment && { latePayment }, until, ownRates });
}

function claim(of: Case): LateClaim {
  const found = outcome(of);
  assert.ok(found.kind === 'claim', found.kind === 'none' ? text.say(found.why.id, found.why.values) : '');
  return found;
}

function refusal(of: Case): string {
  const found = outcome(of);
  assert.ok(found.kind === 'none');
  return text.say(found.why.id, found.why.values);
}

describe('What may be claimed for a late invoice', () => {
  it('in the EU is eight points above the reference rate, and EUR 40', () => {
    const { interest, fixedSum, sources } = claim({ latePayment: { regime: 'eu' } });
    assert.equal(decimalText(interest.lines[0]?.percent ?? { digits: 0n, scale: 0 }), '10.15');
    assert.equal(shown(interest.total), 'EUR 83.42');
    assert.equal(fixedSum && shown(fixedSum), 'EUR 40.00');
    assert.match(sources.join('; '), /2011\/7\/EU.*European Central Bank/);
  });

  it('over the change of the half-year follows the rate, 10.15 then 10.40 %', () => {
    const { interest } = claim({ latePayment: { regime: 'eu' }, until: '2026-07-15' });
    assert.deepEqual(
      interest.lines.map(({ days, percent }) => [days, decimalText(percent)]),
      [
        [30, '10.15'],
        [15, '10.4'],
      ],
    );
  });

  it('in France is ten points above it, in Germany nine above the base rate', () => {
    assert.equal(
      decimalText(claim({ latePayment: { regime: 'fr' } }).interest.lines[0]?.percent ?? { digits: 0n, scale: 0 }),
      '12.15',
    );
    assert.equal(
      decimalText(claim({ latePayment: { regime: 'de' } }).interest.lines[0]?.percent ?? { digits: 0n, scale: 0 }),
      '10.27',
    );
  });

  it('in the United Kingdom keeps the rate of the day interest began, with a sum by the size of the debt', () => {
    const latePayment = { regime: 'uk' } as const;
    const invoice = { amount: '1000.00 GBP', due: '2025-06-15' };
    const { interest, fixedSum } = claim({ invoice, latePayment, until: '2025-08-04' });
    assert.deepEqual(
      interest.lines.map(({ days, percent }) => [days, decimalText(percent)]),
      [[50, '12.75']],
    );
    assert.equal(fixedSum && shown(fixedSum), 'GBP 70.00');
    const sums = ['999.99', '1000', '9999.99', '10000'].map((amount) => {
      const { fixedSum: sum } = claim({ invoice: { ...invoice, amount: `${amount} GBP` }, latePayment });
      return sum && shown(sum);
    });
    assert.deepEqual(sums, ['GBP 40.00', 'GBP 70.00', 'GBP 70.00', 'GBP 100.00']);
  });

  it('in the United Kingdom takes the rate of the half-year in which interest begins, the day after the due date', () => {
    const rateOf = (due: string) => {
      const invoice = { amount: '1000.00 GBP', due };
      const [line] = claim({ invoice, latePayment: { regime: 'uk' }, until: '2025-09-01' }).interest.lines;
      return line && decimalText(line.percent);
    };
    assert.equal(rateOf('2025-06-29'), '12.75');
    assert.equal(rateOf('2025-06-30'), '12.25');
  });

  it('names where the person found a rate of their own, where it counts', () => {
    const own = (from: string) => [
      { reference: 'bundesbank', from, percent: '1.52', source: 'bundesbank.de' } as const,
    ];
    const sources = (until: string, from = '2026-07-01') =>
      claim({ latePayment: { regime: 'de' }, until, ownRates: own(from) }).sources.join('; ');
    assert.match(sources('2026-07-10'), /bundesbank\.de/);
    assert.doesNotMatch(sources('2026-06-30'), /bundesbank\.de/);
    assert.doesNotMatch(sources('2026-06-30', '2025-07-01'), /bundesbank\.de/);
  });

  it('by contract is what the contract says, by the year or the month', () => {
    const { interest, sources, fixedSum } = claim({
      latePayment: { regime: 'contract', rate: '1.5 % a month', clause: 'clause 9' },
    });
    assert.equal(decimalText(interest.lines[0]?.percent ?? { digits: 0n, scale: 0 }), '18');
    assert.deepEqual(sources, ['clause 9', '1.5 % a month']);
    assert.equal(fixedSum, undefined);
  });

  it('is nothing on the day it is due', () => {
    const { interest, fixedSum } = claim({ latePayment: { regime: 'eu' }, until: '2026-05-31' });
    assert.equal(interest.total.units, 0n);
    assert.equal(fixedSum, undefined);
  });

  it('is never counted by a rate that nobody has published, until the person adds it', () => {
    const after = { latePayment: { regime: 'de' } as const, until: '2026-07-10' };
    assert.match(
      claim(after)
        .remarks.map(({ id, values }) => text.say(id, values))
        .join(),
      /For 10 days no rate is known/,
    );
    const ownRates = [{ reference: 'bundesbank', from: '2026-07-01', percent: '1.52' } as const];
    assert.deepEqual(claim({ ...after, ownRates }).remarks, []);
    assert.deepEqual(ratesOf('de', ownRates).at(-2), { from: '2026-07-01', percent: { digits: 1052n, scale: 2 } });
  });

  it('does not add EUR 40 to an invoice in another currency without a word', () => {
    const { remarks } = claim({ invoice: { amount: '10000.00 USD' }, latePayment: { regime: 'eu' } });
    assert.equal(remarks[0]?.id, 'interest.otherCurrency');
  });

  it('cannot be told without an amount, a due date or a rule: a sentence says what to fill in', () => {
    const latePayment = { regime: 'eu' } as const;
    assert.match(refusal({ latePayment, invoice: { amount: undefined } }), /Invoice 7 has no amount/);
    assert.match(refusal({ latePayment, invoice: { due: undefined } }), /no due date/);
    assert.match(refusal({}), /does not say which rule/);
    assert.match(refusal({ latePayment: { regime: 'none' } }), /knows no interest/);
    assert.match(refusal({ latePayment: { regime: 'us', rate: '5 % late fee' } }), /can be meant in more than one way/);
    for (const regime of ['us', 'contract'] as const)
      assert.match(refusal({ latePayment: { regime } }), /gives no rate/, regime);
    assert.match(refusal({ latePayment, invoice: { credit: true } }), /7 is a credit note/);
    assert.match(refusal({ latePayment, invoice: { amount: '-200.00 EUR', credit: true } }), /7 is a credit note/);
  });
});

describe('The rate of a contract', () => {
  it('is read with its period in four languages', () => {
    const yearly = ['8 % a year', '8% p.a.', '8 % par an', '8 % годовых', '8 % mỗi năm'];
    for (const rate of yearly)
      assert.deepEqual(readContractRate(rate), { percent: { digits: 8n, scale: 0 }, per: 'year' }, rate);
    const monthly = ['1.5 % a month', '1,5 % par mois', '1,5 % в месяц', '1,5 % mỗi tháng'];
    for (const rate of monthly) assert.equal(readContractRate(rate)?.per, 'month', rate);
    assert.equal(decimalText(yearlyRate({ percent: { digits: 15n, scale: 1 }, per: 'month' })), '18');
  });

  it('is asked for where it can be meant in more than one way', () => {
    for (const rate of ['', '5 %', '5 % late fee', '1 % a day', '2 % a month or 20 % a year', 'three percent a year'])
      assert.equal(readContractRate(rate), undefined, rate);
  });
});

describe('The rates that interest is counted by', () => {
  const rates = (own: readonly OwnReferenceRate[]) =>
    ratesOf('eu', own).map(({ from, percent }) => [from, percent && decimalText(percent)]);

  it("are the published ones with the person's own in their place, in the order of time, and unknown in between", () => {
    const own: readonly OwnReferenceRate[] = [
      { reference: 'ecb', from: '2027-07-01', percent: '3.00' },
      { reference: 'ecb', from: '2022-07-01', percent: '1.00' },
      { reference: 'bundesbank', from: '2027-01-01', percent: '5.00' },
      { reference: 'ecb', from: '2026-07-01', percent: '2.50' },
    ];
    const found = rates(own);
    assert.deepEqual(found[0], ['2022-07-01', '9']);
    assert.deepEqual(found[1], ['2023-01-01', '10.5'], 'half a year later, nothing is unknown');
    assert.deepEqual(found.slice(-4), [
      ['2026-07-01', '10.5'],
      ['2027-01-01', undefined],
      ['2027-07-01', '11'],
      ['2028-01-01', undefined],
    ]);
  });

  it('are unknown where the rate that was noted is no number', () => {
    assert.deepEqual(rates([{ reference: 'ecb', from: '2026-07-01', percent: 'three' }]).slice(-2), [
      ['2026-07-01', undefined],
      ['2027-01-01', undefined],
    ]);
  });

  it('of a contract may have two digits and decimals, and are one rate with one period', () => {
    const read = (text_: string) => {
      const rate = readContractRate(text_);
      return rate && [decimalText(rate.percent), rate.per, decimalText(yearlyRate(rate))];
    };
    assert.deepEqual(read('12.75 % a year'), ['12.75', 'year', '12.75']);
    assert.deepEqual(read('1,25% par mois'), ['1.25', 'month', '15']);
    for (const unclear of ['a year', '5 % a month, 8 % a year', '5 % a year, 8 % later', '5 % a day', '5 %'])
      assert.equal(read(unclear), undefined, unclear);
  });
});

describe('A figure in a letter', () => {
  it('is named only where there is interest and the rate of every day is known', () => {
    const counted = (of: Case) => isCountedWhole(claim({ latePayment: { regime: 'eu' }, ...of }));
    assert.equal(counted({}), true);
    assert.equal(counted({ until: '2026-05-31' }), false, 'not late yet');
    assert.equal(counted({ until: '2027-02-01' }), false, 'the rate of 2027 is not known');
  });

  it('is of what is still owed: a part that was paid counts until the day it was', () => {
    const payments = [
      { on: '2026-06-10', amount: '10000.00 EUR' },
      { on: '2026-06-11', amount: 'the rest' },
    ];
    const { interest } = claim({ latePayment: { regime: 'eu' }, invoice: { payments } });
    assert.deepEqual(
      interest.lines.map(({ to, days }) => [to, days]),
      [['2026-06-10', 10]],
    );
  });
});
