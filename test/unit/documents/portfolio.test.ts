import assert from 'node:assert/strict';
import { loadText } from '../../../src/base/interface-text.ts';
import { portfolioPage } from '../../../src/documents/portfolio.ts';
import { ClientViews } from '../../../src/relationship/agenda/client-views.ts';
import type { ClientRecord } from '../../../src/relationship/client/record.ts';
import { signalContext } from '../../../src/relationship/signals/standing.ts';
import { aClient } from '../../support/records.ts';

const today = '2026-11-20';

async function pageOf(records: readonly ClientRecord[], language = 'en'): Promise<string> {
  const context = signalContext({ version: 1 }, today);
  const views = new ClientViews().of(records, context);
  return portfolioPage(views, { text: await loadText(language), today, dependentAbove: 40 });
}

const paid = (amount: string) => ({
  number: '1',
  due: '2026-10-01',
  amount,
  payments: [{ on: '2026-10-01', amount }],
});
const acme = aClient({
  name: 'Acme',
  invoices: [
    paid('9000.00 EUR'),
    { number: '2', due: '2026-11-01', amount: '500.00 EUR', payments: [{ on: '2026-11-10', amount: '100.00 EUR' }] },
  ],
  effort: [{ month: '2026-10', hours: 90.5 }],
  redFlags: [{ flag: 'late-payment', seenOn: '2026-11-01' }],
});
const bolt = aClient({
  id: 'bolt',
  name: 'Bolt | Co',
  stage: 'leaving',
  exit: { lastDay: '2026-12-31' },
  invoices: [paid('1000.00 EUR'), { number: '3', due: '2026-11-01', amount: '70.00 USD' }],
  effort: [{ month: '2026-10', hours: 10 }],
});

describe('The portfolio', () => {
  it('says whom the business depends on: its health outranks a single client (practice 44)', async () => {
    const page = await pageOf([acme, bolt]);
    assert.match(page, /- Acme brings 90% of the income/);
    assert.match(page, /\| Acme \| Active \| 90% \|/);
  });

  it('cuts a name that would push the other columns out of sight', async () => {
    const page = await pageOf([aClient({ name: `${'Hafen'.repeat(40)} GmbH` })]);
    assert.match(page, /\| (?:Hafen){8}… \| Active \|/);
  });

  it('turns no row over for a name that is written from the right', async () => {
    assert.match(await pageOf([aClient({ name: 'חברת הנמלים' })]), /\| \u200Eחברת הנמלים\u200E \| Active \|/);
  });

  it('puts numbers below each other by their last digit, with the heads of their columns', async () => {
    const tables = (await pageOf([acme, bolt])).split('\n\n').filter((part) => part.startsWith('| '));
    const rules = tables.map((table) => table.split('\n')[1]);
    assert.deepEqual(rules, [
      '| --- | --- | ---: | --- | ---: |',
      '| --- | ---: |',
      '| --- | --- |',
      '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
      '| --- | --- |',
    ]);
  });

  it('tells a share below one percent from none, however small it is', async () => {
    const shares = async (amount: string, language?: string) =>
      (await pageOf([acme, aClient({ id: 'dot', name: 'Dot', invoices: [paid(amount)] })], language)).match(
        /\| Dot \|.*?\| ([^|]*) \|/,
      )?.[1];
    assert.equal(await shares('50.00 EUR'), 'under 1%');
    assert.equal(await shares('0.01 EUR'), 'under 1%');
    assert.equal(await shares('92.00 EUR'), '1%');
    assert.equal(await shares('0.00 EUR'), '0%');
    assert.equal(await shares('50.00 EUR', 'fr'), 'moins de 1\u202f%');
  });

  it('says who takes most of the time, which is what a clean break gives back (practice 12)', async () => {
    assert.match(await pageOf([acme, bolt]), /- Acme took 90% of your hours in the last 6 months/);
  });

  it('shows flags by group beside the other clients: a poor fit is no bad client (practice 4)', async () => {
    assert.match(await pageOf([acme, bolt]), /\| Money \| Acme \|/);
  });

  it('adds what is overdue by currency, less what was paid', async () => {
    const page = await pageOf([acme, bolt]);
    assert.match(
      page,
      /\| Acme \| €400\.00 \|\n\| Bolt \\\| Co \| USD\s70\.00 \|\n\| \*\*Total\*\* \| \*\*€400\.00\*\* \|/,
    );
  });

  it('takes credit notes off what is overdue, and says which payments count for nothing', async () => {
    const credited = aClient({
      invoices: [
        { number: '1', due: '2026-11-01', amount: '500.00 EUR', payments: [{ on: '2026-11-10', amount: '90.00 USD' }] },
        { number: '2', issued: '2026-11-05', amount: '-120.00 EUR', credit: true },
      ],
    });
    const page = await pageOf([credited]);
    assert.match(page, /\| Acme \| €380\.00 \|/);
    assert.match(page, /- Acme: the payment of USD\s90\.00 on invoice 1, which is in EUR, is not counted/);
  });

  it('leaves amounts that nobody can read out of what is overdue, and says nothing untrue of them', async () => {
    const unclear = aClient({
      invoices: [
        { number: '1', due: '2026-11-01', payments: [{ on: '2026-11-10', amount: '90.00 USD' }] },
        { number: '2', due: '2026-11-01', amount: '50.00 EUR', payments: [{ on: '2026-11-10', amount: 'some' }] },
        { number: '3', amount: '-20.00 EUR', credit: true },
        { number: '4', issued: '2026-11-01', amount: 'all', credit: true },
      ],
    });
    const page = await pageOf([unclear]);
    assert.match(page, /\| Acme \| €30\.00 \|/);
    assert.doesNotMatch(page, /not counted/);
  });

  it('says that there is nobody yet', async () => {
    assert.doesNotMatch(await pageOf([]), /\|/);
  });

  it('says why there are no shares of the income', async () => {
    const dollars = aClient({ id: 'bolt', name: 'Bolt', invoices: [paid('50.00 USD')] });
    assert.match(await pageOf([acme, dollars]), /several currencies/);
    assert.match(await pageOf([acme, aClient({ id: 'bolt', name: 'Bolt' })]), /one client alone/);
    assert.doesNotMatch(await pageOf([acme, bolt]), /several currencies|one client alone/);
  });

  it('makes no link of an address in a name', async () => {
    const page = await pageOf([aClient({ name: 'Acme https://example.org/a', exit: { lastDay: '2026-12-31' } })]);
    assert.match(page, /\| Acme https&#58;\/\/example\.org\/a \| Active/);
    assert.doesNotMatch(page, /https:\/\//);
  });

  it('lists last days that are ahead, and is marked as private in every language', async () => {
    assert.match(await pageOf([acme, bolt]), /\| Bolt \\\| Co \| .*2026 \|/);
    for (const [language, word] of [
      ['en', 'Private'],
      ['fr', 'Privé'],
      ['ru', 'Личное'],
      ['vi', 'Riêng tư'],
    ] as const)
      assert.match(await pageOf([acme], language), new RegExp(`> ${word}`));
  });
});
