import assert from 'node:assert/strict';
import { join } from 'node:path';
import { addDays } from '../../../src/base/calendar/days.ts';
import { systemClock } from '../../../src/base/ports/system-clock.ts';
import { deorbit, put, putRecord } from '../../support/command-line.ts';
import { useTemporaryFolder } from '../../support/temporary-folders.ts';

const inDays = (days: number): string => addDays(systemClock.today(), days);

describe('deorbit agenda', () => {
  const folder = useTemporaryFolder();
  const agenda = (...args: string[]) => deorbit({ folder: folder() }, 'agenda', ...args);

  async function twoClients(): Promise<void> {
    await putRecord(folder(), 'acme', {
      log: [{ on: inDays(-12), line: 'When?', replyOwed: true }],
      promises: [{ what: 'Quote', due: inDays(2) }],
    });
    await putRecord(folder(), 'bolt', {
      promises: [
        { what: 'Plan', due: inDays(0) },
        { what: 'Far away', due: inDays(40) },
      ],
    });
  }

  it('lists what is due and coming of all clients by day', async () => {
    await twoClients();
    const { code, out, err } = await agenda();
    assert.equal(
      out,
      [
        'Overdue',
        '  waiting 12 d  Acme  Reply: When?',
        '',
        'Today',
        '  today         Bolt  Promised: Plan',
        '',
        'Next 7 Days',
        '  in 2 d        Acme  Promised: Quote',
        '',
      ].join('\n'),
    );
    assert.deepEqual([code, err], [0, '']);
  });

  it('looks as many days ahead as it is told, and at one client where one is named', async () => {
    await twoClients();
    const [far, near, one] = await Promise.all([
      agenda('--days', '40'),
      agenda('--days=0'),
      agenda('--client', 'bolt', '--days', '0'),
    ]);
    assert.match(far.out, /\nLater\n {2}in 40 d {7}Bolt {2}Promised: Far away\n$/);
    assert.doesNotMatch(near.out, /Quote/);
    assert.equal(one.out, 'Today\n  today  Bolt  Promised: Plan\n');
  });

  it('says how much is snoozed, and lists it at the end where it is asked for', async () => {
    const promises = [
      { id: 'quote', what: 'Quote', due: inDays(-3) },
      { id: 'plan', what: 'Plan', due: inDays(0) },
    ];
    await putRecord(folder(), 'acme', { promises, snoozed: [{ what: 'promise: quote', until: inDays(4) }] });
    const [plain, all, json] = await Promise.all([
      agenda(),
      agenda('--snoozed'),
      agenda('--snoozed', '--format', 'json'),
    ]);
    const awake = /^Today\n {2}today +Acme {2}Promised: Plan\n\n/;
    assert.match(plain.out, new RegExp(`${awake.source}1 entry is snoozed; --snoozed lists it\\.\\n$`));
    assert.match(all.out, new RegExp(`${awake.source}Snoozed\\n {2}back on .* Acme {2}Promised: Quote\\n$`));
    const { entries, snoozed } = JSON.parse(json.out);
    assert.deepEqual([entries.length, entries[1].snoozedUntil, snoozed], [2, inDays(4), 1]);
    await putRecord(folder(), 'acme', {
      promises,
      snoozed: promises.map(({ id }) => ({ what: `promise: ${id}`, until: inDays(4) })),
    });
    assert.match((await agenda()).out, /^Nothing is due.*\n\n2 entries are snoozed; --snoozed lists them\.\n$/);
  });

  it('gives programs keys, days and what settles each entry', async () => {
    const file = await putRecord(folder(), 'acme', { promises: [{ id: 'quote', what: 'Quote', due: inDays(-3) }] });
    const { entries } = JSON.parse((await agenda('--format', 'json')).out);
    assert.deepEqual(entries, [
      {
        client: 'Acme',
        id: 'acme-id',
        kind: 'promise',
        key: 'promise: quote',
        text: 'Promised: Quote',
        date: inDays(-3),
        days: 3,
        due: true,
        overdue: true,
        snoozedUntil: null,
        settledBy: 'keep-promise',
        file,
      },
    ]);
  });

  it('says so when nothing is due, and in the language asked for', async () => {
    await putRecord(folder(), 'acme');
    const [english, french] = await Promise.all([agenda(), agenda('--lang', 'fr', '--days', '1')]);
    assert.equal(english.out, 'Nothing is due, and nothing is coming within 30 days.\n');
    assert.equal(french.out, 'Rien à faire, et rien de prévu d’ici 1 jour.\n');
  });

  it('leaves out a record that cannot be read, and says so', async () => {
    await putRecord(folder(), 'acme', { promises: [{ what: 'Quote', due: inDays(0) }] });
    await put(join(folder(), '.clients/beta.client.json'), '{');
    const { code, out, err } = await agenda();
    assert.match(out, /Promised: Quote/);
    assert.equal(err, 'deorbit: 1 record cannot be read and is left out; "deorbit list" says where to mend it.\n');
    assert.equal(code, 0);
  });

  it('takes a whole number of days and nothing else', async () => {
    await putRecord(folder(), 'acme');
    for (const days of ['soon', '1.5', '-1', '99999']) {
      const { code, err } = await agenda(`--days=${days}`);
      assert.deepEqual(
        [code, err],
        [2, `deorbit: --days needs a whole number of days, such as --days 14, not ${days}.\n`],
      );
    }
  });

  it('goes on without a profile that is broken, and says where to mend it', async () => {
    await putRecord(folder(), 'acme', { promises: [{ what: 'Quote', due: inDays(0) }] });
    await put(join(folder(), 'home/.config/deorbit/profile.json'), '{\n  "version": 1,\n  "thresholds": 5\n}');
    for (const { code, out, err } of [await agenda(), await deorbit({ folder: folder() }, 'list')]) {
      assert.equal(code, 0);
      assert.match(out, /Quote/);
      assert.match(err, /profile\.json:3:17: /);
    }
  });

  it('goes by the numbers of the profile', async () => {
    await putRecord(folder(), 'acme', { assets: [{ kind: 'domain', name: 'acme.example', renewal: inDays(20) }] });
    const profile = await put(
      join(folder(), 'profile.json'),
      '{ "version": 1, "thresholds": { "renewalAheadDays": 7 } }',
    );
    const [usual, own] = await Promise.all([agenda(), agenda('--profile', profile)]);
    assert.match(usual.out, /Renew acme\.example/);
    assert.match(own.out, /^Nothing is due/);
  });
});

describe('deorbit status', () => {
  const folder = useTemporaryFolder();
  const status = (...args: string[]) => deorbit({ folder: folder() }, 'status', ...args);

  it('tells orbit, red flags, what the record suggests and what to do', async () => {
    await putRecord(folder(), 'acme', {
      log: [{ on: inDays(-30), replyOwed: true }],
      promises: [{ what: 'Quote', due: inDays(-20) }],
      redFlags: [
        { flag: 'late-payment', seenOn: inDays(-10), weight: 2 },
        { flag: 'late-payment', seenOn: inDays(-5), weight: 2 },
      ],
      contacts: [{ name: 'Nora' }],
      agreement: { reference: 'C-1' },
    });
    const { code, out } = await status();
    assert.match(
      out,
      /\nYou are orbiting this client[^\n]*\n {2}You have owed a reply for 30 days\n {2}Promise overdue for 20 days: Quote\n/,
    );
    assert.match(out, /\nRed flags \(worth watching\): One open: a pattern\.\n/);
    assert.match(out, /\nSuggested red flags:\n {2}[^\n]+\n {4}Nora is the only contact on record\n/);
    assert.match(out, /\nRecommendation: [^\n]+\n {2}[^\n]+\n/);
    assert.equal(code, 0);
    const { orbit, redFlags, recommendation } = JSON.parse((await status('--format', 'json')).out);
    assert.deepEqual([orbit.state, orbit.signals[0].kind], ['orbiting', 'reply owed']);
    assert.deepEqual([redFlags.level, redFlags.suggested[0].flag], ['watch', 'one-contact']);
    assert.ok(['keep', 'repair', 'leave'].includes(recommendation.advice));
  });

  it('says of a client in good standing that nothing is wrong', async () => {
    await putRecord(folder(), 'acme', { agreement: { reference: 'C-1' } });
    const { out } = await status();
    assert.match(
      out,
      /\nYou are not orbiting this client\.\nRed flags \(calm\): No red flags\.\nRecommendation: Keep this client\.\n/,
    );
  });

  it('calls nothing calm while something waits, and says that suggestions do not count yet', async () => {
    await putRecord(folder(), 'acme', {
      agreement: { reference: 'C-1' },
      contacts: [{ name: 'Nora' }],
      invoices: [{ number: '1', due: inDays(-99), amount: '10.00 EUR' }],
    });
    const { out } = await status();
    assert.match(
      out,
      /\nRed flags: No red flags\.\n {2}The record suggests one that does not count yet\.\n {2}One invoice is overdue\.\n/,
    );
    assert.match(out, /\n {2}No red flag is open; the one that the record suggests does not count yet\.\n/);
    const { unsettled } = JSON.parse((await status('--format', 'json')).out);
    assert.deepEqual(
      unsettled.map(({ kind }: { kind: string }) => kind),
      ['suggested', 'overdue'],
    );
  });

  it('tells the decision before the recommendation', async () => {
    await putRecord(folder(), 'acme', {
      agreement: { reference: 'C-1' },
      decision: { what: 'leave', on: inDays(-3) },
    });
    const { out } = await status();
    assert.match(out, /\nDecided on [^\n]+: Leave\nIt has counted since [^\n]+\nRecommendation: Keep this client\.\n/);
    const { decided } = JSON.parse((await status('--format', 'json')).out);
    assert.equal(decided.leaving.state, 'counts');
  });

  it('says of a client that is leaving what is next, and recommends nothing', async () => {
    const exit = { announcedOn: inDays(-5), lastDay: inDays(20) };
    await putRecord(folder(), 'acme', { stage: 'leaving', agreement: { reference: 'C-1' }, exit });
    const { out } = await status();
    assert.match(
      out,
      /\nThe end is under way\.\n {2}Announced on [^\n]+\n {2}Last day of work: [^\n]+\n {2}There is no/,
    );
    assert.doesNotMatch(out, /Recommendation|Keep this client/);
    assert.equal(JSON.parse((await status('--format', 'json')).out).recommendation, null);
  });

  it('counts the share of the income of all clients in the folder (practice 10)', async () => {
    const paid = (amount: string) => [{ number: '1', payments: [{ on: inDays(-10), amount }] }];
    await putRecord(folder(), 'acme', { invoices: paid('900.00 EUR'), agreement: { reference: 'C-1' } });
    await putRecord(folder(), 'bolt', { invoices: paid('100.00 EUR') });
    const { out } = await status('acme');
    assert.match(out, /90% of what you received in the last twelve months came from this client/);
    assert.match(out, /to mind: 90% of your income depends on this client/);
  });
});
