import assert from 'node:assert/strict';
import { noteHeld } from '../../../src/actions/credentials.ts';
import { invoiceFor, letterOrderOf } from '../../../src/actions/draft-letter.ts';
import { answerQuestion, noteGutFeeling } from '../../../src/actions/fit.ts';
import { addHours } from '../../../src/actions/hours.ts';
import { noteReminder } from '../../../src/actions/reminders.ts';
import { english as pack } from '../../../src/documents/letters/english.ts';
import { changedValue } from '../../../src/relationship/client/change-value.ts';
import type { ClientRecord } from '../../../src/relationship/client/record.ts';
import type { RecordEdit } from '../../../src/relationship/client/record-edit.ts';
import { aClient } from '../../support/records.ts';

const today = '2026-11-23';
const edited = (record: ClientRecord, edit: RecordEdit) => changedValue(record, edit(record)) as ClientRecord;

describe('A second word about the same thing', () => {
  it('takes the place of the gut feeling of that day, and nothing is written where it is the same', () => {
    const once = edited(aClient(), noteGutFeeling(2, today));
    assert.deepEqual(noteGutFeeling(2, today)(once), []);
    assert.deepEqual(edited(once, noteGutFeeling(4, today)).fit?.gut, [{ on: today, feeling: 4 }]);
  });

  it('takes the place of an answer to oneself; an empty one takes it out', () => {
    const ask = (answer: string) => answerQuestion({ id: 'pays', question: 'Do they pay?', answer });
    assert.deepEqual(ask(' ')(aClient()), []);
    const once = edited(aClient(), ask(' Late. '));
    assert.deepEqual(once.fit?.intake, [{ id: 'pays', question: 'Do they pay?', answer: 'Late.' }]);
    assert.deepEqual(ask('Late.')(once), []);
    assert.equal(edited(once, ask('On time.')).fit?.intake?.[0]?.answer, 'On time.');
    assert.deepEqual(edited(once, ask('')).fit?.intake ?? [], []);
  });

  it('notes where a secret is kept, once, and takes that out again', () => {
    const record = aClient({ credentials: [{ id: 'dns', name: 'DNS' }] });
    assert.deepEqual(noteHeld('gone', 'Visual Studio Code')(record), []);
    const held = edited(record, noteHeld('dns', 'Visual Studio Code'));
    assert.equal(held.credentials?.[0]?.heldIn, 'Visual Studio Code');
    assert.deepEqual(noteHeld('dns', 'Visual Studio Code')(held), []);
    assert.equal(edited(held, noteHeld('dns', undefined)).credentials?.[0]?.heldIn, undefined);
  });

  it('is no second reminder of that stage on that day, nor one of an invoice that is gone', () => {
    const record = aClient({ invoices: [{ id: 'a', number: '7', amount: '10.00 EUR' }] });
    const remind = noteReminder('a', { stage: 'firm', on: today, id: 'r1' });
    assert.deepEqual(remind(edited(record, remind)), []);
    assert.deepEqual(noteReminder('a', { stage: 'firm', on: today, id: 'r2' })(edited(record, remind)), []);
    assert.deepEqual(noteReminder('b', { stage: 'firm', on: today, id: 'r1' })(record), []);
    const unnamed = edited(record, noteReminder('a', { stage: 'firm', on: today, id: '' }));
    assert.deepEqual(unnamed.invoices?.[0]?.reminders, [{ on: today, stage: 'firm' }]);
  });

  it('gives back no hours of a month that has none', () => {
    assert.deepEqual(addHours({ month: '2026-11', hours: -2 }, 'h1')(aClient()), []);
  });
});

describe('The letter of a document', () => {
  it('is none of a document that is no letter', () => {
    const identity = { client: 'c', language: 'en', id: 'd' } as const;
    assert.equal(letterOrderOf({ ...identity, kind: 'handover' }, { pack, today }), undefined);
    assert.equal(letterOrderOf({ ...identity, kind: 'farewell' }, { pack, today })?.documentId, 'd');
  });

  it('is about no invoice that is paid or that there is not', () => {
    const payments = [{ on: '2026-11-01', amount: '10.00 EUR' }];
    const record = aClient({
      invoices: [
        { number: '7', amount: '10.00 EUR', payments },
        { number: '8', amount: '5.00 EUR' },
      ],
    });
    const about = (named: string | undefined) => invoiceFor(record, 'payment-reminder', { named, today });
    assert.throws(() => about('7'), { id: 'letter.invoicePaid' });
    assert.throws(() => about('9'), { id: 'letter.unknownInvoice' });
    assert.equal(about('8'), about(undefined));
    assert.equal(invoiceFor(record, 'farewell', { named: '7', today }), undefined);
  });
});
