import assert from 'node:assert/strict';
import type { ClientRecord } from '../../../../src/relationship/client/record.ts';
import { aClient } from '../../../support/records.ts';
import { anInvoice, inEnglish, standingOn } from '../../../support/stories.ts';

const today = '2026-11-20';

/** The advice about a client that begins so, in English. */
function said(beginning: string, record: Partial<ClientRecord>, incomeShare?: number): string | undefined {
  const { counsel } = standingOn(today, aClient(record), incomeShare === undefined ? {} : { incomeShare });
  return counsel.map(({ message }) => inEnglish(message)).find((line) => line.startsWith(beginning));
}

function isSaid(beginning: string, cases: readonly Partial<ClientRecord>[]): void {
  for (const record of cases) assert.ok(said(beginning, record), JSON.stringify(record));
}

function isNotSaid(beginning: string, cases: readonly Partial<ClientRecord>[]): void {
  for (const record of cases) assert.equal(said(beginning, record), undefined, JSON.stringify(record));
}

const leave = { what: 'leave', on: '2026-11-01' } as const;

describe('Advice for parting', () => {
  const inWriting = 'To end it, put everything in writing';

  it('comes once leaving is recommended, decided or under way', () => {
    isSaid(inWriting, [
      { decision: leave },
      { stage: 'leaving' },
      { redFlags: [{ flag: 'aggression', seenOn: '2026-11-01' }] },
    ]);
    isNotSaid(inWriting, [{}, { stage: 'left', decision: leave }, { decision: { ...leave, what: 'keep' } }]);
    isNotSaid(inWriting, [{ stage: 'lead', redFlags: [{ flag: 'aggression', seenOn: '2026-11-01' }] }]);
  });

  it('counts the requests that wait for an answer, and those since the announcement', () => {
    const scope: ClientRecord['scope'] = [
      { what: 'A', state: 'requested', requestedOn: '2026-11-05' },
      { what: 'B', state: 'quoted', requestedOn: '2026-11-06' },
      { what: 'C', state: 'agreed', requestedOn: today },
      { what: 'D', state: 'declined', requestedOn: '2026-11-07' },
      { what: 'E', state: 'done' },
      { what: 'F', state: 'agreed', requestedOn: '2026-11-21' },
    ];
    assert.match(said('Settle', { decision: leave, scope }) ?? '', /^Settle 2 open requests/);
    isNotSaid('Settle', [{ decision: leave, scope: scope.slice(2) }, { decision: leave }]);
    const exit = { announcedOn: '2026-11-05' };
    assert.match(said('2 requests have come', { stage: 'leaving', exit, scope }) ?? '', /since you announced the end/);
    isNotSaid('1 request has come', [{ stage: 'leaving', exit, scope: [...scope.slice(0, 1), ...scope.slice(3)] }]);
  });

  it('thinks of the first person who is still there, and is of the client', () => {
    const familiar = { name: 'Jo', formOfAddress: 'familiar' } as const;
    const formal = { name: 'Al', formOfAddress: 'formal' } as const;
    const told = (contacts: ClientRecord['contacts']) =>
      said('You are on familiar terms', { decision: leave, contacts });
    assert.match(told([familiar, formal]) ?? '', /with Jo:/);
    assert.equal(told([formal, familiar]), undefined);
    assert.equal(told([{ ...familiar, current: false }, formal]), undefined);
    assert.equal(told([{ ...familiar, vendor: true }, formal]), undefined);
    assert.match(told([{ formOfAddress: 'familiar' }]) ?? '', /with Acme:/);
  });

  it('finds a reason long that is longer than two lines', () => {
    isSaid('One short, neutral reason', [{ exit: { reason: 'x'.repeat(161) } }]);
    isNotSaid('One short, neutral reason', [{ exit: { reason: 'x'.repeat(160) } }, { exit: {} }]);
  });

  it('warns of arguments where it is serious, or respect is lost', () => {
    const serious = ['ignored-terms', 'haggling'].flatMap((flag) => [
      { flag, seenOn: '2026-10-01' },
      { flag, seenOn: '2026-10-15' },
    ]);
    isSaid('Do not argue', [
      { decision: leave, redFlags: [{ flag: 'takes-over-work', seenOn: '2026-11-01' }] },
      { decision: leave, redFlags: [...serious, { flag: 'late-payment', seenOn: '2026-10-01' }] },
    ]);
    isNotSaid('Do not argue', [
      { decision: leave },
      { decision: leave, redFlags: [{ flag: 'haggling', seenOn: '2026-11-01' }] },
      { redFlags: [{ flag: 'takes-over-work', seenOn: '2026-11-01' }] },
    ]);
  });

  it('speaks of a warning in private where something severe is among the flags', () => {
    const [severe, other] = [
      { flag: 'aggression', seenOn: '2026-11-01' },
      { flag: 'haggling', seenOn: '2026-11-01' },
    ];
    isSaid('Say nothing bad in public', [{ decision: leave, redFlags: [other, severe] }]);
    isNotSaid('Say nothing bad in public', [
      { decision: leave, redFlags: [other] },
      { decision: leave },
      { stage: 'lead', redFlags: [severe] },
    ]);
  });

  it('is ready for the question why from the day it was told, until it is acknowledged', () => {
    isSaid('If they ask why', [
      { exit: { announcedOn: today } },
      { stage: 'leaving', exit: { announcedOn: '2026-11-01' } },
    ]);
    isNotSaid('If they ask why', [
      { exit: { announcedOn: '2026-11-21' } },
      { exit: {} },
      { exit: { announcedOn: '2026-11-01', acknowledgedOn: '2026-11-03' } },
      {},
    ]);
  });
});

describe('Advice about honesty', () => {
  it('is about the first promise that is overdue, not kept and without a warning', () => {
    const promises = [
      { what: 'A' },
      { what: 'B', due: today },
      { what: 'C', due: '2026-11-10', keptOn: '2026-11-12' },
      { what: 'D', due: '2026-11-10', warnedOn: '2026-11-09' },
      { what: 'E', due: '2026-11-19' },
    ];
    assert.match(said('Say now that', { promises }) ?? '', /“E”/);
    isNotSaid('Say now that', [{ promises: promises.slice(0, 4) }, {}]);
  });

  it('is about the first work that is late and still open, unless somebody was told since', () => {
    const scope: ClientRecord['scope'] = [
      { what: 'A', state: 'agreed' },
      { what: 'B', state: 'agreed', due: today },
      { what: 'C', state: 'done', due: '2026-11-10' },
      { what: 'D', state: 'agreed', due: '2026-11-12' },
    ];
    const late = '“D” is late and nobody was told';
    isSaid(late, [
      { scope },
      { scope, log: [{ on: '2026-11-12', direction: 'out' }] },
      { scope, log: [{ on: '2026-11-15', direction: 'in' }] },
    ]);
    isNotSaid('“', [{ scope: scope.slice(0, 3) }, { scope, log: [{ on: '2026-11-13', direction: 'out' }] }]);
  });

  it('about silence is for silence alone', () => {
    isNotSaid('Break the silence', [{ log: [{ on: '2026-10-01', direction: 'in', replyOwed: true }] }]);
  });
});

describe('Advice while deciding', () => {
  it('weighs the latest month of work up to this one', () => {
    const effort = ['2026-09', '2026-11', '2026-10', '2026-12'].map((month, at) => ({ month, hours: at + 1 }));
    assert.match(said('Weigh size', { effort }, 12.5) ?? '', /for 2 h in November 2026/);
    assert.equal(said('Weigh size', {}, 12.5), undefined);
    assert.equal(said('Weigh size', { effort }), undefined);
    assert.equal(said('Weigh size', { effort, stage: 'leaving' }, 12.5), undefined);
  });

  it('asks for a way to be paid only where the client is worth keeping', () => {
    const late = { flag: 'late-payment', seenOn: '2026-11-01' };
    isSaid('Worth keeping?', [{ redFlags: [late] }]);
    const never = anInvoice('7', '2026-08-01', undefined, { reminders: [{ on: '2026-10-01', stage: 'final' }] });
    isNotSaid('Worth keeping?', [
      { redFlags: [late], invoices: [never] },
      { redFlags: [{ flag: 'scope-creep', seenOn: '2026-11-01' }] },
      { stage: 'leaving', redFlags: [late] },
    ]);
  });

  it('tells one refusal from refusing again and again', () => {
    const refused = (seenOn: string) => ({ flag: 'responsive-refused', seenOn });
    isNotSaid('Constant refusal', [{ redFlags: [refused('2026-11-01')] }, {}]);
    isSaid('Constant refusal', [{ redFlags: [refused('2026-11-01'), refused('2026-10-01')] }]);
  });

  it('calls additions human only where there is nothing else', () => {
    const [creep, other] = [
      { flag: 'scope-creep', seenOn: '2026-11-01' },
      { flag: 'haggling', seenOn: '2026-11-01' },
    ];
    isNotSaid('Additions are human', [{}, { redFlags: [creep, other] }, { decision: leave, redFlags: [creep] }]);
  });

  it('sees signs at the start in what the record suggests as well', () => {
    const invoices = [anInvoice('1', '2026-09-01'), anInvoice('2', '2026-09-15')];
    isSaid('Warning signs at the start', [{ stage: 'lead', invoices, agreement: { reference: 'mail' } }]);
    isNotSaid('Warning signs at the start', [{ stage: 'lead' }]);
  });

  it('asks the latest feeling up to today', () => {
    const redFlags = [{ flag: 'late-payment' }, { flag: 'deadlines-today' }];
    const gut = [
      { on: '2026-11-01', feeling: 2 },
      { on: today, feeling: 4 },
      { on: '2026-11-21', feeling: 1 },
    ];
    assert.match(said('A grey zone', { redFlags, fit: { gut } }) ?? '', /4 of 5/);
    isNotSaid('A grey zone', [{ redFlags }, { redFlags, fit: { gut: gut.slice(2) } }]);
  });
});
