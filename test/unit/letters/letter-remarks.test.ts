import assert from 'node:assert/strict';
import english from '../../../l10n/en.json' with { type: 'json' };
import { draftLetter, type LetterOrder } from '../../../src/actions/draft-letter.ts';
import { remarksOn } from '../../../src/actions/letter-remarks.ts';
import { textFrom } from '../../../src/base/messages.ts';
import { english as pack } from '../../../src/documents/letters/english.ts';
import type { LetterKind } from '../../../src/documents/letters/letter-kinds.ts';
import type { Profile } from '../../../src/relationship/client/profile.ts';
import type { ClientRecord } from '../../../src/relationship/client/record.ts';
import { today } from '../../support/letters.ts';
import { aClient } from '../../support/records.ts';

const text = textFrom(english, 'en');

interface Written {
  readonly record: ClientRecord;
  readonly profile?: Profile;
  readonly kind: LetterKind;
  readonly variant?: string;
}

/** A letter, and what the person is told beside it. */
function write({ record, profile, kind, variant }: Written): readonly [letter: string, ...remarks: string[]] {
  const invoice = record.invoices?.[0]?.number;
  const order = { kind, variant, invoice, pack, documentId: 'd1', today };
  const remarks = remarksOn(record, profile, order).map(({ id, values }) => text.say(id, values));
  return [draftLetter(record, profile, order).text.replace(/[\u00a0\u202f]/g, ' '), ...remarks];
}

describe('A day after the last one that a letter names', () => {
  const exit = { lastDay: '2026-09-30' };
  type Named = Partial<Pick<LetterOrder, 'about' | 'variant'>>;
  const laterThan = (kind: LetterKind, record: Partial<ClientRecord>, named: Named = {}) => {
    const order = { kind, variant: undefined, ...named, pack, documentId: 'd1', today };
    const said = remarksOn(aClient({ stage: 'leaving', exit, ...record }), undefined, order);
    return said.flatMap(({ id, values }) => (id === 'letter.afterLastDay' ? [values?.later] : []));
  };
  const later = [{ date: '2026-10-15' }];
  const rush = { id: 'r', what: 'Rush', state: 'requested', due: '2026-10-15' } as const;

  it('is said of a quote and of a refusal of a rush, and not of one that names no day', () => {
    assert.deepEqual(laterThan('change-quote', { scope: [rush] }, { about: 'r' }), later);
    assert.deepEqual(laterThan('say-no', { scope: [rush] }, { about: 'r', variant: 'rush' }), later);
    assert.deepEqual(laterThan('say-no', { scope: [rush] }, { about: 'r', variant: 'discount' }), []);
  });

  it('is said of work that a notice or a report speaks of, but for what is blocked or done', () => {
    const work = { id: 'w', what: 'Work', state: 'agreed', due: '2026-10-15' } as const;
    const problems = [{ id: 'p', what: 'No access', due: '2026-10-15' }];
    assert.deepEqual(laterThan('problem-notice', { problems }, { about: 'p' }), later);
    assert.deepEqual(laterThan('problem-notice', { problems }, { about: 'other' }), []);
    assert.deepEqual(laterThan('progress-report', { scope: [work] }), later);
    assert.deepEqual(laterThan('progress-report', { scope: [{ ...work, blocker: 'No access' }] }), []);
    assert.deepEqual(laterThan('progress-report', { scope: [{ ...work, state: 'done' }] }), []);
    assert.deepEqual(laterThan('farewell', { scope: [work] }), []);
  });
});

describe('What is said beside a letter', () => {
  const late = (amount: string, due: string): ClientRecord =>
    aClient({ agreement: { latePayment: { regime: 'eu' } }, invoices: [{ number: '7', issued: due, due, amount }] });

  it('of interest in another currency than the fixed sum is the source, and that the two are not added up', () => {
    const [letter, remark = ''] = write({ record: late('100.00 USD', '2026-06-30'), kind: 'non-payment-notice' });
    assert.match(letter, /Interest for late payment so far:\*\* USD 2\.\d\d/);
    assert.match(letter, /Fixed sum for the cost of recovery:\*\* €40\.00/);
    assert.match(
      remark,
      /^Interest is counted by: .*2011\/7.* is in another currency than the invoice; it is not added up\./,
    );
  });

  it('of an invoice that is not late yet is that nothing is owed, and not how it would be counted', () => {
    const record = late('100.00 EUR', '2026-10-30');
    const [letter, remark = ''] = write({ record, kind: 'payment-reminder', variant: 'final' });
    assert.doesNotMatch(letter, /of interest/);
    assert.match(remark, /^The letter names no interest\. Nothing is owed for late payment/);
  });

  it('names the rates of one’s own that the letter counts with', () => {
    const record = late('1000.00 EUR', '2026-06-30');
    const latePaymentRates = [{ reference: 'ecb' as const, from: '2026-07-01', percent: '10', source: 'my bank' }];
    const written = { record, kind: 'non-payment-notice' } as const;
    const [usual] = write(written);
    const [own, remark = ''] = write({ ...written, profile: { version: 1, latePaymentRates } });
    const interest = (letter: string) => /so far:\*\* (\S+)/.exec(letter)?.[1];
    assert.notEqual(interest(own), interest(usual));
    assert.match(remark, /my bank/);
  });
});
