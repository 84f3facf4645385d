import assert from 'node:assert/strict';
import english from '../../../l10n/en.json' with { type: 'json' };
import { draftLetter } from '../../../src/actions/draft-letter.ts';
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
