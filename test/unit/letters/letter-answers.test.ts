import assert from 'node:assert/strict';
import { draftLetter } from '../../../src/actions/draft-letter.ts';
import { refreshDocument } from '../../../src/actions/refresh-handover.ts';
import { saveAnswers } from '../../../src/actions/save-answers.ts';
import { english } from '../../../src/documents/letters/english.ts';
import type { LetterKind } from '../../../src/documents/letters/letter-kinds.ts';
import { readAnswers } from '../../../src/documents/sections/answers.ts';
import { changedValue } from '../../../src/relationship/client/change-value.ts';
import type { ClientRecord } from '../../../src/relationship/client/record.ts';
import { today } from '../../support/letters.ts';
import { aClient } from '../../support/records.ts';

const profile = { version: 1 } as const;

function draft(record: ClientRecord, kind: LetterKind, variant?: string, invoice?: string) {
  return draftLetter(record, undefined, { kind, variant, invoice, pack: english, documentId: 'd1', today });
}

/** The record once the gaps of a letter were filled, each label everywhere it stands, and the answers saved. */
function answered(kind: LetterKind, variant: string, answers: Readonly<Record<string, string>>) {
  const rendering = draft(aClient(), kind, variant);
  const text = Object.entries(answers).reduce(
    (all, [label, answer]) => all.replaceAll(`‹${label}?›`, answer),
    rendering.text,
  );
  const read = readAnswers(rendering, text);
  const { changes, refused } = saveAnswers({ record: aClient(), profile, answers: read, language: 'en' });
  return { record: changedValue(aClient(), changes) as ClientRecord, refused, text, rendering };
}

describe('Answers in a letter', () => {
  it('go to the fields that they are missing from, and one that stands in several places goes there once', () => {
    const { record, refused } = answered('conversation-script', 'standard', {
      'last working day': '14 October 2026',
      'one neutral reason': 'My schedule leaves no time',
    });
    assert.deepEqual(refused, []);
    assert.deepEqual(record.exit, { lastDay: '2026-10-14', reason: 'My schedule leaves no time' });
  });

  it('make one row of an invoice, a prepayment or a task that the record did not hold', () => {
    const invoice = answered('non-payment-notice', 'standard', {
      'invoice number': '2026-7',
      'invoice date': '1 June 2026',
      amount: '500 EUR',
      'due date': '1 July 2026',
      'dates of the reminders': '10 July 2026',
    });
    assert.deepEqual(invoice.refused, []);
    assert.deepEqual(invoice.record.invoices, [
      {
        id: 'invoice',
        number: '2026-7',
        issued: '2026-06-01',
        due: '2026-07-01',
        amount: '500.00 EUR',
        reminders: [{ id: 'reminder', on: '2026-07-10' }],
      },
    ]);
    const refund = answered('farewell', 'refund', {
      'prepaid amount': '4000 EUR',
      'earned so far': '2500 EUR',
      'what will be finished': 'Login page',
    });
    assert.deepEqual(refund.refused, []);
    assert.deepEqual(refund.record.prepayments, [{ id: 'prepaid', amount: '4000.00 EUR', earned: '2500.00 EUR' }]);
    assert.deepEqual(refund.record.scope, [{ id: 'task', state: 'agreed', what: 'Login page' }]);
  });

  it('stay, as do sentences of one’s own, when the letter is refreshed', () => {
    const { record, text, rendering } = answered('farewell', 'refund', {
      'prepaid amount': '4000 EUR',
      'earned so far': '2500 EUR',
      'last working day': '14 October 2026',
    });
    const mine = text.replace('I hope this finds you well.', 'I hope the move went well.');
    const order = { identity: rendering.identity, before: rendering, current: mine };
    const { merged } = refreshDocument(record, order, () => draft(record, 'farewell', 'refund'));
    assert.deepEqual(merged.conflicts, []);
    assert.match(merged.text, /I hope the move went well\./);
    assert.match(merged.text, /After 14 October 2026, I can no longer/);
    assert.match(merged.text, /refund €1,500\.00 <!-- #refund\.prepaid -->/);
  });

  it('about two values for one fact: the second is refused, not written over the first', () => {
    const rendering = draft(aClient(), 'payment-reminder', 'firm');
    const [subject = '', ...rest] = rendering.text.split('Dear');
    const text = [subject.replace('‹invoice number?›', '7'), rest.join('Dear').replace('‹invoice number?›', '8')].join(
      'Dear',
    );
    const answers = readAnswers(rendering, text);
    const { changes, refused } = saveAnswers({ record: aClient(), profile, answers, language: 'en' });
    assert.deepEqual(changes, [{ path: ['invoices', 0], value: { id: 'invoice', number: '7' } }]);
    assert.deepEqual(
      refused.map(({ why }) => why.id),
      ['answer.recordSays'],
    );
  });
});
