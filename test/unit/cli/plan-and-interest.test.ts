import assert from 'node:assert/strict';
import { join } from 'node:path';
import { addDays } from '../../../src/base/calendar/days.ts';
import { systemClock } from '../../../src/base/ports/system-clock.ts';
import type { ClientRecord } from '../../../src/relationship/client/record.ts';
import { deorbit, put, putRecord } from '../../support/command-line.ts';
import { useTemporaryFolder } from '../../support/temporary-folders.ts';

const today = systemClock.today();
const plain = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ');

describe('deorbit plan', () => {
  const folder = useTemporaryFolder();
  const exit: ClientRecord['exit'] = {
    lastDay: addDays(today, -2),
    announcedOn: '2026-11-02',
    checklist: [
      { id: 'announce', step: 'announce', due: '2026-11-01', doneOn: '2026-11-02' },
      { id: 'talk', step: 'talk', due: '2026-11-01', skipped: 'abroad' },
      { id: 'hand-over', step: 'hand over', due: addDays(today, -3) },
      { step: 'Return the \u001b[31mlaptop' },
    ],
  };

  it('tells last day, steps and what speaks against the plan', async () => {
    await putRecord(folder(), 'acme', { stage: 'leaving', exit, agreement: { notice: { days: 60 } } });
    const { code, out } = await deorbit({ folder: folder() }, 'plan', 'acme');
    assert.equal(code, 0);
    assert.match(out, /^Acme · 2 of 4 · last day .*\n! The notice that was agreed ends on 1 Jan 2027/);
    assert.match(out, /\nx 1 Nov 2026 +Announce it in writing +done on 2 Nov 2026\n/);
    assert.match(out, /\n- 1 Nov 2026 +Talk in person +left out: abroad\n/);
    assert.match(out, /\n! .*Hand over\n/);
    assert.match(out, /\n {2,}Return the +\[31mlaptop\n$/);
  });

  it('shows how a refund is worked out where the last day cuts a paid month short', async () => {
    const retainers = [{ what: 'Care', amount: '900.00 EUR', every: 'month' as const, endsOn: '2026-04-30' }];
    const checklist = [{ id: 'refund', step: 'refund', due: '2026-04-11' }];
    await putRecord(folder(), 'acme', {
      stage: 'leaving',
      agreement: { retainers },
      exit: { lastDay: '2026-04-10', checklist },
    });
    const { out } = await deorbit({ folder: folder() }, 'plan', 'acme');
    assert.match(
      plain(out),
      /Pay the refund\n\n {2}Care: €900\.00 .*, €300\.00 earned \(10 of 30 days\), refund €600\.00\n/,
    );
  });

  it('gives programs the same as JSON', async () => {
    await putRecord(folder(), 'acme', { stage: 'leaving', exit });
    const { out } = await deorbit({ folder: folder() }, 'plan', '--format', 'json');
    const { steps, lastDay, done } = JSON.parse(out);
    assert.deepEqual([lastDay, done], [exit.lastDay, 2]);
    assert.deepEqual(steps[0], {
      id: 'announce',
      title: 'Announce it in writing',
      due: '2026-11-01',
      state: 'done',
      note: 'done on 2 Nov 2026',
      working: [],
      days: steps[0].days,
    });
    assert.equal(steps[3].due, null);
  });

  it('says in a sentence that nothing is planned', async () => {
    await putRecord(folder(), 'acme');
    const { code, out, err } = await deorbit({ folder: folder() }, 'plan');
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, /^deorbit: Acme has no exit under way\. Start Exit/);
  });
});

describe('deorbit interest', () => {
  const folder = useTemporaryFolder();
  const invoice = { number: '2026-014', issued: '2026-05-01', due: '2026-05-31', amount: '10000.00 EUR' };
  const agreement: ClientRecord['agreement'] = { latePayment: { regime: 'eu', clause: 'clause 9' } };
  const acme = (different: Partial<ClientRecord> = {}) =>
    putRecord(folder(), 'acme', { agreement, invoices: [invoice], ...different });
  const interest = (...args: string[]) => deorbit({ folder: folder() }, 'interest', ...args);
  const refused = async (...args: string[]) => {
    const { code, out, err } = await interest(...args);
    assert.deepEqual([code, out], [2, ''], err);
    return err;
  };

  it('counts a half-year change line by line, with every source and no advice', async () => {
    await acme();
    const { code, out } = await interest('acme', '2026-014', '--until', '2026-07-15');
    assert.equal(code, 0);
    // 10,000 x 10.15 % x 30 / 365 = 83.42; 10,000 x 10.40 % x 15 / 365 = 42.74; together 126.16.
    assert.match(
      plain(out),
      /^Interest on invoice 2026-014\n€10,000\.00, due on 31 May 2026, counted up to 15 Jul 2026\n/,
    );
    assert.match(plain(out), /\n1 Jun 2026 +30 Jun 2026 +30 +€10,000\.00 +10\.15 % +€83\.42\n/);
    assert.match(plain(out), /\n1 Jul 2026 +15 Jul 2026 +15 +€10,000\.00 +10\.4 % +€42\.74\n/);
    assert.match(plain(out), /Interest together: €126\.16\nFixed sum for the cost of recovery: €40\.00\n/);
    assert.match(out, /Source: clause 9\nSource: Directive 2011\/7\/EU\nSource: European Central Bank/);
    assert.match(out, /General information, not legal advice\.\n$/);
  });

  it('takes rates and sources from the profile, and works out the due date', async () => {
    await acme({
      agreement: { paymentTerms: 'net 30', latePayment: { regime: 'de' } },
      invoices: [{ ...invoice, due: undefined, issued: '2026-06-20' }],
    });
    const rate = { reference: 'bundesbank', from: '2026-07-01', percent: '1.50', source: 'Bundesbank, July 2026' };
    const profile = await put(join(folder(), 'profile.json'), JSON.stringify({ version: 1, latePaymentRates: [rate] }));
    const { out } = await interest('2026-014', '--until', '2026-07-30', '--format', 'json', '--profile', profile);
    const { due, lines, total, fixedSum, sources } = JSON.parse(out);
    assert.deepEqual([due, lines.length, lines[0].percent, lines[0].days], ['2026-07-20', 1, '10.5', 10]);
    assert.deepEqual([total, fixedSum], ['28.77 EUR', '40 EUR']);
    assert.ok(sources.includes('Bundesbank, July 2026'), sources.join());
  });

  it('says in a sentence what is missing, never a wrong number', async () => {
    await acme({ invoices: [{ number: '1' }, { ...invoice, due: undefined }] });
    assert.match(await refused('acme', '1'), /Invoice 1 has neither a due date nor a date of its own/);
    assert.match(await refused('2026-014'), /has no due date, and the agreement has no payment terms/);
    await acme({ agreement: { paymentTerms: '45 days end of month' }, invoices: [{ ...invoice, due: undefined }] });
    assert.match(
      await refused('2026-014'),
      /can be meant in two ways: invoice 2026-014 is due on 30 Jun 2026 or on 15 Jul/,
    );
    await acme({ agreement: undefined });
    assert.match(await refused('2026-014'), /does not say which rule late payment follows/);
    await acme({ agreement: { latePayment: { regime: 'us' } } });
    assert.match(await refused('2026-014'), /The agreement gives no rate/);
    await acme({ invoices: [{ ...invoice, amount: undefined }] });
    assert.match(await refused('2026-014'), /Invoice 2026-014 has no amount/);
  });

  it('asks for an invoice, a day that exists, and no more', async () => {
    await acme();
    assert.match(await refused(), /Name a client and an invoice/);
    assert.match(await refused('acme', '2026-015'), /Acme has no invoice 2026-015\. Did you mean 2026-014\?/);
    assert.match(
      await refused('2026-014', '--until', '2026-02-30'),
      /--until needs a day as YYYY-MM-DD, not 2026-02-30/,
    );
    assert.match(await refused('acme', 'other', '2026-014'), /acme and other were given/);
    await acme({ invoices: [] });
    assert.match(await refused('2026-014'), /Acme has no invoices/);
  });

  it('of an invoice that is not late is nothing, in words', async () => {
    await acme();
    const { code, out } = await interest('2026-014', '--until', '2026-05-31');
    assert.equal(code, 0);
    assert.match(out, /Nothing is owed for late payment up to 31 May 2026\./);
  });
});
