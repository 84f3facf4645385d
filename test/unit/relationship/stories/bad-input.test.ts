import assert from 'node:assert/strict';
import fc from 'fast-check';
import * as v from 'valibot';
import type { Message } from '../../../../src/base/ports/text.ts';
import { agendaOf } from '../../../../src/relationship/agenda/agenda.ts';
import { type ClientRecord, clientRecordSchema } from '../../../../src/relationship/client/record.ts';
import { defaultThresholds } from '../../../../src/relationship/client/thresholds.ts';
import { healthByMonth } from '../../../../src/relationship/signals/health.ts';
import { incomeShares } from '../../../../src/relationship/signals/income.ts';
import { odditiesOf } from '../../../../src/relationship/signals/oddities.ts';
import { verdict } from '../../../../src/relationship/signals/red-flags.ts';
import { standingOf } from '../../../../src/relationship/signals/standing.ts';
import { anyRecord } from '../../../support/arbitrary-records.ts';
import { anyDay } from '../../../support/arbitrary-values.ts';
import {
  advisedOn,
  aGoodClient,
  anInvoice,
  contextOn,
  flagsOn,
  inEnglish,
  orbitOn,
  seen,
  standingOn,
  suggestedOn,
} from '../../../support/stories.ts';

const today = '2026-11-23';

/** Every message and number in what was worked out, wherever it stands. */
function partsOf(value: unknown): { messages: Message[]; numbers: number[] } {
  const found = { messages: [] as Message[], numbers: [] as number[] };
  const visit = (part: unknown): void => {
    if (typeof part === 'number') found.numbers.push(part);
    if (typeof part !== 'object' || part === null) return;
    if ('id' in part && typeof part.id === 'string' && /^[a-zA-Z]+\.[\w.-]+$/.test(part.id))
      found.messages.push(part as Message);
    for (const [name, inner] of Object.entries(part)) if (name !== 'row') visit(inner);
  };
  visit(value);
  return found;
}

/** Checks what was worked out for sense: no number that is none, no hole in a sentence. */
function assertSensible(workedOut: unknown): void {
  const { messages, numbers } = partsOf(workedOut);
  assert.deepEqual(
    numbers.filter((number) => !Number.isFinite(number) || number < 0),
    [],
  );
  for (const message of messages) assert.doesNotMatch(inEnglish(message), /NaN|∞|Infinity|undefined|Invalid|\{\w+\}/);
}

/** All that is worked out from a record and those of another client. */
function workedOutOf(record: ClientRecord, day: string, thresholds: object): unknown {
  const others = [record, aGoodClient({ id: 'other', invoices: [anInvoice('1', day, day)] })];
  const shares = incomeShares(others, day);
  const context = { ...contextOn(day, { profile: { thresholds } }), incomeShare: shares.get(record.id) };
  const standing = standingOf(record, context);
  const agenda = agendaOf(record, context).map(({ title, message, days }) => [title, message, Math.abs(days)]);
  return [standing, verdict(standing.flags), odditiesOf(record, day), [...shares.values()], agenda];
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}

describe('Whatever a record holds', () => {
  const numbers = fc.record(
    Object.fromEntries(
      Object.keys(defaultThresholds).map((name) => [name, fc.constantFrom(0, 0.5, 1, 2, 7, 1e6, 1e300)]),
    ),
    { requiredKeys: [] },
  );

  it('signals make sense of it and leave it as it is', () => {
    fc.assert(
      fc.property(
        anyRecord,
        fc.oneof(fc.constant(today), anyDay),
        fc.oneof(fc.constant({}), numbers),
        (record, day, own) => assertSensible(workedOutOf(frozen(record), day, own)),
      ),
      { numRuns: 2000 },
    );
  });

  it('the records of that test are such as a file may hold', () => {
    for (const record of fc.sample(anyRecord, 50)) {
      const { success, issues } = v.safeParse(clientRecordSchema, record);
      assert.ok(success, issues?.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`).join('\n'));
    }
  });

  it('its present month of health is how it stands today', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const { flags, orbit } = standingOn(today, record);
        const months = healthByMonth(record, contextOn(today));
        assertSensible(months);
        const last = months.at(-1);
        if (last) assert.deepEqual([last.weight, last.level], [flags.weight + orbit.weight, flags.level]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('An empty record', () => {
  it('has nothing against it, in any stage', () => {
    for (const stage of ['lead', 'active', 'leaving'] as const) {
      const record: ClientRecord = { version: 1, id: 'acme-id', name: 'Acme', stage };
      assert.deepEqual(orbitOn(today, record), ['none'], stage);
      assert.deepEqual(flagsOn(today, record), ['No red flags.', 'calm [0]'], stage);
      assert.deepEqual(suggestedOn(today, record), {}, stage);
      if (stage !== 'leaving') assert.equal(advisedOn(today, record).because, 'No red flag is open.', stage);
      assert.deepEqual(healthByMonth(record, contextOn(today)), [], stage);
    }
  });

  it('is as calm as one whose lists are empty', () => {
    const lists = {
      log: [],
      promises: [],
      scope: [],
      invoices: [],
      effort: [],
      redFlags: [],
      repairs: [],
      contacts: [],
    };
    assert.deepEqual(standingOn(today, aGoodClient({ ...lists })).flags.open, []);
  });
});

describe('Days that can hardly be meant', () => {
  it('in the future have not come: no reply is owed, no promise late, no flag seen', () => {
    const record = aGoodClient({
      log: [{ on: '2027-01-05', direction: 'in', replyOwed: true, mood: 'negative' }],
      promises: [{ what: 'Login', madeOn: '2027-01-01', due: '2027-02-01' }],
      redFlags: [seen('aggression', '2027-01-01')],
      repairs: [{ kind: 'boundary', on: '2027-01-01', worked: false }],
      fit: { gut: [{ on: '2027-01-01', feeling: 1 }] },
      effort: [{ month: '2027-01', hours: 500, agreedHours: 1 }],
    });
    assert.deepEqual(orbitOn(today, record), ['none']);
    assert.deepEqual(flagsOn(today, record), ['No red flags.', 'calm [0]']);
    assert.deepEqual(suggestedOn(today, record), {});
    assert.equal(advisedOn(today, record).rule, 'nothing against it');
  });

  it('in the future are not what counsel goes by', () => {
    const record = aGoodClient({
      redFlags: [seen('ignored-terms', '2026-11-01')],
      fit: { gut: [{ on: '2027-01-01', feeling: 1 }] },
      effort: [{ month: '2027-01', hours: 500 }],
    });
    assert.deepEqual(standingOn(today, record, { incomeShare: 30 }).counsel, []);
  });

  it('of a decision made next week: it cools off until then', () => {
    const record = aGoodClient({ decision: { what: 'leave', on: '2026-11-30' } });
    assert.deepEqual(standingOn(today, record).leaveDecision, { state: 'cooling off', countsFrom: '2026-12-02' });
  });

  it('of an answer noted for next week: until then it is owed', () => {
    const record = aGoodClient({ log: [{ on: '2026-11-02', replyOwed: true, repliedOn: '2026-12-01' }] });
    assert.deepEqual(orbitOn(today, record), ['near', 'You have owed a reply for 21 days [4]']);
  });

  it('of an invoice paid before it was issued: it was not late', () => {
    const early = (number: string) => anInvoice(number, '2026-10-31', '2026-09-01', { issued: '2026-10-01' });
    assert.deepEqual(suggestedOn(today, aGoodClient({ invoices: [early('7'), early('8')] })), {});
  });

  it('are missing: a promise without one is never late, a flag without one counts', () => {
    const record = aGoodClient({ promises: [{ what: 'Soon' }], redFlags: [{ flag: 'haggling' }] });
    assert.deepEqual(orbitOn(today, record), ['none']);
    assert.deepEqual(flagsOn(today, record), ['One open.', 'calm [2]']);
  });

  it('of a decision without any: it counts at once', () => {
    const record = aGoodClient({ decision: { what: 'leave' } });
    assert.deepEqual(standingOn(today, record).leaveDecision, { state: 'counts', countsFrom: today });
  });
});

describe('Amounts and hours that can hardly be meant', () => {
  it('of nothing or less are owed by nobody', () => {
    const invoices = ['0.00 EUR', '-1000.00 EUR'].map((amount, n) =>
      anInvoice(`${n}`, '2026-10-01', undefined, { amount }),
    );
    assert.deepEqual(suggestedOn(today, aGoodClient({ invoices })), {});
    assert.deepEqual(advisedOn(today, aGoodClient({ invoices })).rule, 'nothing against it');
  });

  it('paid in another currency leave the invoice unpaid', () => {
    const payments = [{ on: '2026-10-01', amount: '1000.00 USD' }];
    const invoices = ['7', '8'].map((number) => anInvoice(number, '2026-10-01', undefined, { payments }));
    assert.deepEqual(suggestedOn(today, aGoodClient({ invoices })), {
      'Pays late': ['Invoice 7 is 53 days overdue', 'Invoice 8 is 53 days overdue'],
    });
  });

  it('of no agreed hours, or less, are above nothing', () => {
    for (const agreedHours of [0, -20]) {
      const effort = ['2026-09', '2026-10'].map((month) => ({ month, hours: 30, agreedHours }));
      assert.deepEqual(suggestedOn(today, aGoodClient({ effort })), {}, String(agreedHours));
    }
  });
});

describe('Very much of everything', () => {
  it('five thousand lines of log, and as many flags and promises, are one sentence each', () => {
    const many = Array.from({ length: 5000 }, (_, n) => n);
    const record = aGoodClient({
      log: many.map(() => ({ on: '2026-10-01', direction: 'in', line: 'Again', replyOwed: true, mood: 'negative' })),
      promises: many.map((n) => ({ what: `Promise ${n}`, due: '2026-10-01' })),
      redFlags: many.map((n) => seen(`flag-${n % 20}`, '2026-10-01')),
    });
    assert.deepEqual(orbitOn(today, record), [
      'orbiting',
      'Promise overdue for 53 days: Promise 0 [5]',
      'You have owed a reply for 53 days [4]',
    ]);
    assert.deepEqual(flagsOn(today, record), ['20 open, all about other things: a pattern.', 'serious [40]']);
    assert.deepEqual(suggestedOn(today, record), {
      'Every conversation is negative': ['The last 5 conversations were all negative, from 1 Oct 2026 to 1 Oct 2026'],
    });
  });
});
