import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mock } from 'node:test';
import * as fc from 'fast-check';
import english from '../../l10n/en.json';
import { draftHandover } from '../../src/actions/draft-handover.ts';
import { markScopeItemsDone } from '../../src/actions/scope-items.ts';
import { addDays, dateInWords, daysBetween } from '../../src/base/calendar/days.ts';
import { readDate } from '../../src/base/calendar/read-date.ts';
import { textFrom } from '../../src/base/messages.ts';
import { systemClock } from '../../src/base/ports/system-clock.ts';
import { english as englishPack } from '../../src/documents/handover/english.ts';
import { viewOf } from '../../src/relationship/agenda/client-views.ts';
import { language } from '../../src/relationship/client/identity.ts';
import { signalContext } from '../../src/relationship/signals/standing.ts';
import { faultSeed, ran } from '../support/fault-rows.ts';
import { recordFixture } from '../support/handover.ts';
import { adding, aStore, scopeOf, someSummary } from '../support/record-stores.ts';
import { aClient } from '../support/records.ts';
import { useTemporaryFolder } from '../support/temporary-folders.ts';

/** Far from each other; with a summer time that begins at midnight, one of half hours, and a day that never was. */
const zones = ['Europe/Berlin', 'America/Sao_Paulo', 'America/St_Johns', 'Pacific/Apia'] as const;

/** Around these moments a day or an hour is odd in at least one of the zones. */
const moments: Readonly<Record<string, readonly string[]>> = {
  'the gap of summer time': [
    '2026-03-29T01:00:00Z',
    '2018-11-04T03:00:00Z',
    '2026-03-08T05:30:00Z',
    '2011-12-30T10:00:00Z',
  ],
  'the overlap at its end': [
    '2026-10-25T01:00:00Z',
    '2018-02-18T02:00:00Z',
    '2026-11-01T04:30:00Z',
    '2021-04-03T14:00:00Z',
  ],
  '29 February': ['2028-02-29T00:00:00Z', '2028-02-29T12:00:00Z', '2028-03-01T00:00:00Z', '2028-02-28T23:59:59Z'],
  "the year's end": ['2026-12-31T10:00:00Z', '2026-12-31T23:00:00Z', '2027-01-01T02:00:00Z', '2027-01-01T03:30:00Z'],
};

const text = textFrom(english, 'en');

describe('Clock and time zone', () => {
  const folder = useTemporaryFolder('memory');
  const path = () => join(folder(), 'acme.client.json');
  const usual = process.env.TZ;
  afterEach(() => {
    mock.timers.reset();
    if (usual === undefined) delete process.env.TZ;
    else process.env.TZ = usual;
  });

  for (const zone of zones) {
    for (const [name, around] of Object.entries(moments))
      it(`writes and counts the day where the person is: ${name}, ${zone} (1 of 24)`, async () => {
        process.env.TZ = zone;
        const dayThere = new Intl.DateTimeFormat('sv-SE', { timeZone: zone });
        for (const moment of around)
          for (const shift of [-86_400_000, -1, 0, 1, 3_600_000, 86_400_000]) {
            const now = Date.parse(moment) + shift;
            mock.timers.reset();
            mock.timers.enable({ apis: ['Date'], now });
            const today = systemClock.today();
            assert.equal(today, dayThere.format(now));
            const owed = aClient({ promises: [{ what: 'x', due: addDays(today, -3) }] });
            const [late] = viewOf(owed, signalContext({ version: 1 }, today)).facts;
            assert.deepEqual(late?.message.values, { count: 3 });
            const rows = [{ id: 'page', what: 'Page', due: today }];
            await writeFile(path(), JSON.stringify(aClient({ scope: rows })));
            await aStore(folder()).store.edit(path(), markScopeItemsDone(['page'], today), someSummary);
            const after = await readFile(path(), 'utf8');
            assert.equal(after.split(`"${today}"`).length - 1, 2, `${after}: due and done, on the same day`);
          }
      });

    for (const [name, step] of [
      ['back', -3_600_000],
      ['forward', 400 * 86_400_000],
    ] as const)
      it(`undoes changes in their order when the clock is set ${name}: ${zone} (1 of 24)`, async () => {
        process.env.TZ = zone;
        let now = Date.parse('2026-03-29T01:00:00Z');
        const clock = { today: () => '2026-03-29', now: () => (now += step) };
        await writeFile(path(), JSON.stringify(aClient()));
        for (const what of ['a', 'b', 'c'])
          await aStore(folder(), { clock }).store.edit(path(), adding(what), someSummary);
        for (const left of [['a', 'b'], ['a'], []]) {
          await aStore(folder(), { clock }).store.undo(path());
          assert.deepEqual(scopeOf(await readFile(path(), 'utf8')), left);
        }
      });
  }

  it('says something sensible of a record from a future that has not come, or from long ago (4 days)', () => {
    const record = recordFixture('full');
    for (const today of ['0001-01-01', '1970-01-01', '2038-01-20', '9999-12-31']) {
      for (const { message, days } of viewOf(record, signalContext({ version: 1 }, today)).facts) {
        assert.doesNotMatch(text.say(message.id, message.values), /NaN|Invalid|undefined|(?:^| )-\d/);
        assert.ok(!Number.isNaN(days));
      }
      const { text: handover } = draftHandover(record, undefined, { pack: englishPack, documentId: 'k', today });
      assert.doesNotMatch(handover, /NaN|Invalid|undefined/);
    }
  });
});

describe('Dates', () => {
  const usual = process.env.TZ;
  afterEach(() => {
    if (usual === undefined) delete process.env.TZ;
    else process.env.TZ = usual;
  });

  /** The day's number in a calendar without zones, by the rule for leap years alone. */
  function numberOf(date: string): number {
    const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
    const before = Array.from({ length: month - 1 }, (_, m) => daysIn(year, m + 1)).reduce(
      (sum, days) => sum + days,
      0,
    );
    const past = year - 1;
    return past * 365 + Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400) + before + day;
  }

  function daysIn(year: number, month: number): number {
    if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
    return [4, 6, 9, 11].includes(month) ? 30 : 31;
  }

  const anyDate = fc
    .record({
      year: fc.integer({ min: 1900, max: 2199 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 31 }),
    })
    .filter(({ year, month, day }) => day <= daysIn(year, month))
    .map(({ year, month, day }) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);

  it('are counted and written as the calendar has them, in every zone and language (1,000 generated)', () => {
    fc.assert(
      fc.property(
        anyDate,
        anyDate,
        fc.constantFrom(...zones),
        fc.constantFrom(...language.options),
        (one, other, zone, lang) => {
          process.env.TZ = zone;
          const days = numberOf(other) - numberOf(one);
          assert.equal(daysBetween(one, other), days, `${one} to ${other} in ${zone}`);
          assert.equal(addDays(one, days), other, `${one} and ${days} in ${zone}`);
          assert.deepEqual(readDate(dateInWords(one, lang), lang), { kind: 'date', date: one }, `${lang} in ${zone}`);
        },
      ),
      {
        numRuns: 1000,
        seed: faultSeed,
        examples: [
          ['2011-12-29', '2011-12-30', 'Pacific/Apia', 'en'],
          ['2011-12-30', '2012-01-01', 'Pacific/Apia', 'en'],
        ],
      },
    );
    ran(1000);
  });
});
