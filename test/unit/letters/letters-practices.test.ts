import assert from 'node:assert/strict';
import { draftLetter } from '../../../src/actions/draft-letter.ts';
import { english } from '../../../src/documents/letters/english.ts';
import { loadLetterPack } from '../../../src/documents/letters/languages.ts';
import { isLetterFor, type LetterKind } from '../../../src/documents/letters/letter-kinds.ts';
import type { ClientRecord } from '../../../src/relationship/client/record.ts';
import { sampleClients, today } from '../../support/letters.ts';

const { record: full, profile } = sampleClients.complete;
const bare = sampleClients.sparse.record;

/** A letter as its reader gets it. */
function letter(record: ClientRecord, kind: LetterKind, variant?: string): string {
  const invoice = record.invoices ? '2026-041' : undefined;
  const { text } = draftLetter(record, profile, { kind, variant, invoice, pack: english, documentId: 'd1', today });
  return text.replace(/ ?<!--.*?-->/g, '').replace(/[\u00a0\u202f]/g, ' ');
}

function withExit(exit: NonNullable<ClientRecord['exit']>): ClientRecord {
  return { ...full, exit: { ...full.exit, ...exit } };
}

/** Where texts stand in a letter, in the order asked for. */
function places(text: string, parts: readonly string[]): number[] {
  return parts.map((part) => text.indexOf(part));
}

describe('The farewell', () => {
  it('names the day after which no work is done, and asks for it where the record does not know (practices 15, 166 and 172)', () => {
    assert.match(letter(full, 'farewell'), /After 14 October 2026, I can no longer work on the web shop/);
    assert.match(letter(bare, 'farewell'), /After ‹last working day\?›, I can no longer work for you/);
  });

  it('opens kindly and says that it comes early, so that the client can plan (practices 16 and 169)', () => {
    assert.match(
      letter(full, 'farewell'),
      /\n\nI hope this finds you well\. I am writing early .* so that you can plan\./,
    );
  });

  it('greets by name, formally or familiarly, as the record says where it says it (practice 19)', () => {
    const to = (contact: NonNullable<ClientRecord['contacts']>[number]) =>
      letter({ ...full, contacts: [contact] }, 'farewell');
    assert.match(to({ name: 'Ellen Marsh', formOfAddress: 'familiar' }), /\nDear Ellen,\n/);
    assert.match(to({ name: 'Ellen Marsh' }), /\nDear Ellen Marsh,\n/);
    assert.match(to({ name: 'Ellen Marsh', salutation: 'Dear Ms Marsh' }), /\nDear Ms Marsh,\n/);
    assert.match(to({ name: 'Tom Reid', vendor: true }), /\nDear Harbour Books team,\n/);
    assert.match(letter(bare, 'farewell'), /\nDear Bäckerei Sonne team,\n/);
  });

  it('gives one neutral reason, in writing and without more about it (practices 20, 68, 165 and 171)', () => {
    const reason = 'My schedule no longer leaves the time that your project deserves.';
    const decision = { what: 'leave', reason: 'They never pay', on: '2026-09-01' } as const;
    const text = letter({ ...full, decision }, 'farewell');
    assert.equal(text.split(reason).length, 2);
    assert.doesNotMatch(text, /because|unfortunately|sorry|never pay/i);
    assert.match(letter(withExit({ reason: 'scheduling' }), 'farewell'), / Scheduling\.\n/);
    assert.match(letter(bare, 'farewell'), /‹one neutral reason\?›\./);
  });

  it('lists what will still be finished, with its days, and what is handed on (practices 21 and 28)', () => {
    const text = letter(full, 'farewell');
    assert.match(text, /Until then, I will finish:\n\n- Login page, by 2 October 2026\n- Faster search\n/);
    assert.match(text, /- What stays open, with my notes: Gift cards\n/);
    assert.doesNotMatch(text, /Mobile app|Checkout/);
    const done = letter({ ...full, scope: [{ what: 'Checkout', state: 'done' }] }, 'farewell');
    assert.match(done, /Everything that we agreed on is finished\./);
  });

  it('promises what the next developer needs, helps to choose one, and names some (practices 76, 101, 102, 106 and 173)', () => {
    const text = letter(full, 'farewell');
    assert.match(text, /all credentials, your files and a written handover, so that you or somebody new can carry on/);
    assert.match(text, /help you choose a successor and brief them/);
    assert.match(text, /Developers I can recommend: Brightforge Studio \(hello@brightforge\.example\) and Kit Arden\n/);
    assert.doesNotMatch(letter(bare, 'farewell'), /recommend|offer/);
  });

  it('offers what was noted, such as something for the meantime (practices 103 and 167)', () => {
    const text = letter(withExit({ optionsOffered: [{ what: 'a backup script for the meantime' }] }), 'farewell');
    assert.match(text, /- What I can offer: a backup script for the meantime\n/);
  });

  it('with a refund says what it is made of and on which day it comes (practices 167 and 174)', () => {
    const text = letter(full, 'farewell', 'refund');
    assert.match(text, /goes back to you by 15 October 2026:/);
    assert.match(text, /Eight-week project: GBP 4,000\.00 paid in advance, GBP 2,500\.00 earned; refund GBP 1,500\.00/);
    assert.doesNotMatch(letter(full, 'farewell'), /in advance/);
  });

  it('says how long it has been, thanks and wishes well before it is signed (practices 110, 164, 168, 170 and 175)', () => {
    const text = letter(full, 'farewell');
    const parts = ['together since February 2024', 'Thank you', 'I wish you', 'Kind regards,', 'Jana Novak'];
    const found = places(text, parts);
    assert.deepEqual(
      found,
      [...found].sort((a, b) => a - b),
    );
    assert.ok(!found.includes(-1), String(found));
  });

  it('blames nobody and threatens with nobody, also after a breach (practices 30, 66, 71, 72 and 77)', () => {
    for (const variant of ['standard', 'project-end', 'refund', 'familiar', 'breach'])
      assert.doesNotMatch(
        letter(full, 'farewell', variant),
        /\b(?:your fault|you failed|lawyer|court|unreasonable|difficult|always|!)/i,
      );
    assert.match(letter(full, 'farewell', 'breach'), /I am ending it \(clause 9\.2\)\. After 14 October 2026/);
  });

  it('to a client one knows well leaves the door open (practice 121)', () => {
    assert.match(letter(full, 'farewell', 'familiar'), /hope that our paths cross again/);
  });

  it('says in writing what happens now: tasks, access, money, questions (practice 74)', () => {
    const text = letter(full, 'farewell');
    for (const part of [
      'I will finish',
      'credentials',
      'Still open: GBP 800.00 (2026-041)',
      'My final invoice',
      'If you have questions',
    ])
      assert.ok(text.includes(part), part);
  });
});

describe('The script of the talk', () => {
  const text = letter(full, 'conversation-script');

  it('is to be rehearsed and said in person, by oneself (practices 46, 93 and 95)', () => {
    assert.match(text, /Say it yourself, in person or by telephone; nobody else can do it for you/);
    assert.match(text, /Rehearse it aloud/);
  });

  it('says what was expected, what changed, and why both gain; with thanks (practices 13, 96 and 113)', () => {
    const why = /When we began, I expected .* That has changed\. My schedule no longer .* We both gain/;
    assert.match(text, why);
    assert.match(text, /Thank you for the experience along the way/);
  });

  it('holds to the last day whatever is asked, out of guilt or not (practices 107 and 109)', () => {
    assert.match(text, /last day, which does not move: 14 October 2026/);
    assert.match(text, /“Could you stay a little longer\?”\n\n“.*My last day stays 14 October 2026/);
    assert.match(text, /Do not change your mind out of guilt/);
  });

  it('is not to be taken to heart, and nothing bad is said afterwards (practices 78 and 80)', () => {
    assert.match(text, /do not take it to heart/);
    assert.match(text, /Say nothing bad about them, least of all in public/);
  });

  it('has an answer to “why?”, “a little longer?”, anger and silence', () => {
    assert.deepEqual(text.match(/^### .*$/gm), [
      '### “Why?”',
      '### “Could you stay a little longer?”',
      '### They are angry',
      '### They say nothing',
    ]);
  });
});

describe('The termination agreement', () => {
  const text = letter(full, 'termination-agreement');

  it('holds what is delivered and by when (practices 115 and 116)', () => {
    assert.match(text, /\| Login page \| 2 October 2026 \|\n\| Faster search \| 14 October 2026 \|/);
  });

  it('holds what is still to be paid, and what goes back (practice 117)', () => {
    assert.match(text, /\| 2026-041 \| 14 June 2026 \| GBP 800\.00 \|/);
    assert.match(text, /\| Eight-week project \| GBP 4,000\.00 \| GBP 2,500\.00 \| — \| GBP 1,500\.00 \|/);
  });

  it('holds the last day and the other terms (practice 118)', () => {
    assert.match(text, /the service agreement SA-2024-02 of 1 February 2024.* at the close of 14 October 2026/);
    for (const part of [
      'deleted by 30 November 2026',
      'Owner of the work:** Harbour Books Ltd',
      'confidentiality',
      'Mutual release',
      'same law',
      'in writing',
      'several copies',
      '| Ellen Marsh |',
    ])
      assert.ok(text.includes(part), part);
  });

  it('thanks, and names others (practice 119)', () => {
    assert.match(text, /thank each other .* recommends Brightforge Studio/);
  });

  it('parts the lines of an address by commas', () => {
    const text = letter({ ...full, address: 'Hauptstr. 1\r\n10115 Berlin,\n\nGermany' }, 'termination-agreement');
    assert.match(text, /, Hauptstr\. 1, 10115 Berlin, Germany \(the client\)/);
  });

  it('says of no work that it is delivered, where the record knows of none', () => {
    assert.doesNotMatch(letter(bare, 'termination-agreement'), /has been delivered\.\n/);
  });
});

describe('A reminder', () => {
  it('names invoice, amount, day and what is left; each stage is firmer, the last one names clause and interest (practices 36 and 38)', () => {
    const [friendly, firm, final] = ['friendly', 'firm', 'final'].map((stage) =>
      letter(full, 'payment-reminder', stage),
    );
    for (const text of [friendly, firm, final])
      assert.match(
        text ?? '',
        /Invoice 2026-041 of 15 May 2026 for GBP 1,200\.00 was due on 14 June 2026, and GBP 800\.00/,
      );
    assert.match(friendly ?? '', /It may simply have slipped through/);
    assert.doesNotMatch(friendly ?? '', /Please pay by|interest/);
    assert.match(firm ?? '', /I wrote to you about it on 6 July 2026\.[\s\S]*Please pay by 22 September 2026/);
    assert.match(
      final ?? '',
      /governed by clause 6\.3\.\n\n.*GBP 24\.\d\d of interest .*fixed sum of GBP 70\.00\. In all, GBP 894\.\d\d/,
    );
  });

  it('for a hosted service says that it ends after the day, and politely (practice 39)', () => {
    const text = letter(full, 'payment-reminder', 'service-ends');
    assert.match(text, /Invoice 2026-041 for hosting of the web shop/);
    assert.match(
      text,
      /pay by 29 September 2026\. If the money has not arrived by then, I take it that you no longer want the service/,
    );
  });

  it('names no service that the invoice does not bill', () => {
    const retainers = [
      { what: 'Server care', amount: '60.00 GBP', every: 'month' as const },
      { what: 'Backups', amount: '1200.00 GBP', every: 'year' as const },
    ];
    const about = (fees: typeof retainers) =>
      letter({ ...full, agreement: { ...full.agreement, retainers: fees } }, 'payment-reminder', 'service-ends');
    assert.match(about(retainers), /Invoice 2026-041 for Backups, due/);
    assert.match(about(retainers.slice(0, 1)), /Invoice 2026-041 for ‹service\?›, due/);
  });

  it('adds no amounts of two currencies, and counts no interest that it cannot count to the end', () => {
    const agreement = { ...full.agreement, latePayment: { regime: 'eu' as const } };
    const text = letter({ ...full, agreement }, 'payment-reminder', 'final');
    assert.match(text, /of interest .*fixed sum of €40\.00\.\n/);
    const unclear = { ...full.agreement, latePayment: { regime: 'contract' as const, rate: '5 % late fee' } };
    assert.doesNotMatch(letter({ ...full, agreement: unclear }, 'payment-reminder', 'final'), /interest|In all/);
  });
});

describe('A reminder that was sent', () => {
  const reminded = (reminders: NonNullable<ClientRecord['invoices']>[number]['reminders']): ClientRecord => {
    const [invoice, ...others] = full.invoices ?? [];
    return { ...full, invoices: [{ ...invoice, number: '2026-041', reminders }, ...others] };
  };
  const friendly = { on: '2026-07-06', stage: 'friendly' } as const;

  it('never counts itself, noted by its document or by its step', () => {
    const byDocument = reminded([friendly, { id: 'd1', on: today }]);
    const byStep = reminded([friendly, { on: '2026-09-10', stage: 'firm' }]);
    for (const record of [byDocument, byStep])
      assert.match(letter(record, 'payment-reminder', 'firm'), /; I wrote to you about it on 6 July 2026\.\n/);
    assert.match(letter(byStep, 'payment-reminder', 'final'), /although I wrote to you on 6 July .* and 10 September/);
  });

  it('is named alone in a notice, listed with others, and made up for nobody', () => {
    const firm = { on: '2026-08-01', stage: 'firm' } as const;
    const notice = (...sent: Parameters<typeof reminded>[0] & object) => letter(reminded(sent), 'non-payment-notice');
    assert.match(notice(friendly), /paid in full despite my reminder of 6 July 2026\. I am/);
    assert.doesNotMatch(notice(friendly), /Reminders sent/);
    assert.match(notice(friendly, firm), /despite my reminders\. [\s\S]*sent on:\*\* 6 July 2026 and 1 August 2026/);
    assert.match(notice(), /paid in full\. I am[\s\S]*sent on:\*\* ‹dates of the reminders\?›/);
  });

  it('is no second one in its title where none was sent before it', () => {
    assert.match(letter(reminded([]), 'payment-reminder', 'firm'), /^\s*# Reminder: invoice/m);
    assert.match(letter(reminded([friendly]), 'payment-reminder', 'firm'), /^\s*# Another reminder: invoice/m);
  });

  it('does not count before its day has come', () => {
    const planned = reminded([{ on: '2026-12-01', stage: 'friendly' }]);
    assert.doesNotMatch(letter(planned, 'payment-reminder', 'firm'), /I wrote to you/);
  });
});

describe('A notice for non-payment', () => {
  it('names invoice, amount, due date, reminders with their days and the clause', () => {
    const text = letter(full, 'non-payment-notice');
    for (const part of [
      'ending our agreement (the service agreement SA-2024-02) under clause 9.2',
      '**Invoice:** 2026-041, GBP 1,200.00',
      '**Due on:** 14 June 2026',
      '**Still open:** GBP 800.00',
      '**Reminders sent on:** 6 July 2026 and 8 September 2026',
    ])
      assert.ok(text.includes(part), part);
  });
});

describe('The final statement', () => {
  it('adds nothing of two currencies, and no sum where an amount is missing', () => {
    const invoices = [
      { number: '1', amount: '100.00 EUR' },
      { number: '2', amount: '50.00 USD' },
    ];
    assert.match(letter({ ...bare, invoices }, 'final-statement'), /\*\*Left to pay:\*\* €100\.00 and USD 50\.00\n/);
    const unknown = [...invoices, { number: '3' }];
    assert.match(letter({ ...bare, invoices: unknown }, 'final-statement'), /\*\*Left to pay:\*\* —\n/);
  });
});

describe('An invoice without a due date of its own', () => {
  const invoices = [{ number: '2026-041', issued: '2026-07-01', amount: '100.00 EUR' }];
  const latePayment = { regime: 'eu' as const };
  const due = (terms: string, kind: LetterKind) =>
    letter({ ...bare, agreement: { paymentTerms: terms, latePayment }, invoices }, kind, 'final');

  it('is due in every letter on the day that the payment terms give, and bears interest from then', () => {
    const [final, notice] = [due('net 30', 'payment-reminder'), due('net 30', 'non-payment-notice')];
    assert.match(final, /was due on 31 July 2026/);
    for (const text of [final, notice]) assert.match(text, /€1\.\d\d/);
    for (const kind of ['final-statement', 'termination-agreement'] as const)
      assert.match(due('net 30', kind), /\| 31 July 2026 \|/);
  });

  it('has a gap for it where the terms can be meant in two ways', () => {
    assert.match(due('45 days end of month', 'payment-reminder'), /was due on ‹due date\?›/);
  });
});

describe('Credit notes and overpayments', () => {
  const paid = (amount: string) => [{ on: '2026-09-01', amount }];
  const credit = { number: 'CR1', amount: '-200.00 EUR', credit: true };
  const overpaid = { number: '1', issued: '2026-08-01', amount: '100.00 EUR', payments: paid('150.00 EUR') };
  const open = { number: '2', due: '2026-09-30', amount: '1000.00 EUR' };
  const told = (invoices: NonNullable<ClientRecord['invoices']>, kind: LetterKind) =>
    letter({ ...bare, exit: { lastDay: '2026-10-14' }, invoices }, kind);

  it('are named and set against what is left to pay, with the minus sign or without', () => {
    for (const given of [credit, { ...credit, amount: '200.00 EUR' }]) {
      const statement = told([given, overpaid, open], 'final-statement');
      assert.match(statement, /Credit notes and overpayments:\*\* €250\.00\n- \*\*Left to pay:\*\* €750\.00\n/);
      assert.match(statement, /\| 1 \| .* \| -€50\.00 \|\n/);
      assert.doesNotMatch(statement, /Goes back/);
    }
    assert.match(told([credit, open], 'farewell'), /Still open: €800\.00 \(2, less €200\.00 in credit notes/);
    assert.match(told([credit, open], 'termination-agreement'), /of €200\.00 are .*; €800\.00 is left to pay in all\./);
  });

  it('go back as far as nothing is open; what was paid out of them is gone', () => {
    const statement = told([credit, overpaid], 'final-statement');
    assert.match(statement, /Left to pay:\*\* nothing\n- \*\*Goes back to you:\*\* €250\.00, by 15 October 2026\n/);
    assert.match(told([credit, overpaid], 'farewell'), /overpayments, €250\.00 goes back to you\./);
    assert.match(told([credit, overpaid], 'termination-agreement'), /; the provider pays back €250\.00\./);
    const settled = told([{ ...credit, payments: paid('200.00 EUR') }], 'final-statement');
    assert.doesNotMatch(settled, /Goes back|overpayments:/);
  });

  it('are set against nothing in another currency, and a payment in another currency is no overpayment', () => {
    const dollars = { ...open, amount: '1000.00 USD' };
    assert.match(
      told([credit, dollars], 'final-statement'),
      /pay:\*\* USD 1,000\.00\n- \*\*Goes back to you:\*\* €200\.00/,
    );
    const mixed = told([{ ...open, payments: paid('30.00 USD') }], 'final-statement');
    assert.match(mixed, /Left to pay:\*\* €1,000\.00\n/);
    assert.doesNotMatch(mixed, /Goes back/);
  });

  it('leave no sum standing where the amount of a credit note is missing', () => {
    assert.match(told([{ number: 'CR1', credit: true }, open], 'final-statement'), /Left to pay:\*\* —\n/);
  });
});

describe('The answer to a lead', () => {
  const lead: ClientRecord = { ...bare, stage: 'lead' };

  it('thanks, says a clear no in one sentence, and asks for nothing but the name under it', () => {
    const text = letter({ ...lead, project: 'the booking page' }, 'decline');
    assert.match(text, /Thank you for thinking of me for the booking page/);
    assert.match(text, /I cannot take this work on\. I am not the right developer for it\./);
    assert.doesNotMatch(text, /‹|sorry|unfortunately|maybe|later|finish|last (?:working )?day/i);
  });

  it('gives the one neutral reason that the record holds, and nothing of what is private (practice 20)', () => {
    const decision = { what: 'leave', reason: 'They haggle' } as const;
    const redFlags = [{ flag: 'haggling', evidence: 'Three rounds about the price' }];
    const text = letter({ ...lead, decision, redFlags, exit: { reason: 'my schedule is full' } }, 'decline');
    assert.match(text, /take this work on\. My schedule is full\. I would/);
    assert.doesNotMatch(text, /haggl|price|right developer/i);
  });

  it('takes no single word for a reason, nor that of an ending, and asks for none in another language', async () => {
    const french = await loadLetterPack('fr');
    const order = { kind: 'decline', pack: french, documentId: 'd1', today } as const;
    const full = 'my schedule is full';
    assert.match(
      letter({ ...lead, exit: { reason: 'Scheduling' } }, 'decline'),
      /I am not the right developer for it\./,
    );
    assert.doesNotMatch(letter({ ...lead, exit: { reason: full, lastDay: '2026-10-14' } }, 'decline'), /schedule/);
    assert.match(
      draftLetter({ ...lead, exit: { reason: full } }, undefined, order).text,
      /Je ne suis pas la bonne personne pour ce travail\./,
    );
  });

  it('names another developer where one is known (practice 101)', () => {
    const referrals = [{ name: 'Kit Arden', contact: 'kit@arden.example' }];
    assert.match(letter({ ...lead, exit: { referrals } }, 'decline'), /recommend: Kit Arden \(kit@arden\.example\)\n/);
    assert.doesNotMatch(letter(lead, 'decline'), /recommend/);
  });

  it('is offered before any work has begun, and for a lead that was declined', () => {
    assert.deepEqual(
      (['lead', 'active', 'leaving', 'left'] as const).map((stage) => isLetterFor('decline', { stage })),
      [true, false, false, true],
    );
    assert.equal(isLetterFor('decline', { stage: 'left', exit: { lastDay: '2026-10-14' } }), false);
    assert.ok(isLetterFor('farewell', { stage: 'lead' }));
  });
});
