import assert from 'node:assert/strict';
import { receiverOf } from '../../../src/actions/deliver-document.ts';
import { draftLetter } from '../../../src/actions/draft-letter.ts';
import { noteDelivered } from '../../../src/actions/note-letter.ts';
import { offeredCommits } from '../../../src/actions/offered-commits.ts';
import { refreshDocument } from '../../../src/actions/refresh-handover.ts';
import { saveAnswers } from '../../../src/actions/save-answers.ts';
import { dateInWords } from '../../../src/base/calendar/days.ts';
import { deliverable } from '../../../src/documents/exports/deliverable.ts';
import { english } from '../../../src/documents/letters/english.ts';
import { loadLetterPack } from '../../../src/documents/letters/languages.ts';
import type { LetterKind } from '../../../src/documents/letters/letter-kinds.ts';
import { readAnswers } from '../../../src/documents/sections/answers.ts';
import { changedValue } from '../../../src/relationship/client/change-value.ts';
import type { ClientRecord } from '../../../src/relationship/client/record.ts';
import { sampleClients, today } from '../../support/letters.ts';

const full = sampleClients.complete.record;
const bare = sampleClients.sparse.record;

function drafted(record: ClientRecord, kind: LetterKind, variant?: string) {
  return draftLetter(record, undefined, { kind, variant, pack: english, documentId: 'd1', today });
}

function letter(record: ClientRecord, kind: LetterKind, variant?: string): string {
  return drafted(record, kind, variant).text.replace(/ ?<!--.*?-->/g, '');
}

/** What the record holds once the gaps were answered, and the document refreshed from it. */
function answered(kind: LetterKind, answers: Readonly<Record<string, string>>) {
  const before = drafted(bare, kind);
  const current = Object.entries(answers).reduce((all, [gap, text]) => all.replaceAll(`‹${gap}?›`, text), before.text);
  const read = readAnswers(before, current);
  const { changes, refused } = saveAnswers({ record: bare, profile: { version: 1 }, answers: read, language: 'en' });
  const record = changedValue(bare, changes) as ClientRecord;
  const { merged } = refreshDocument(record, { identity: before.identity, before, current }, () =>
    drafted(record, kind),
  );
  return { record, refused, merged, current };
}

describe('A progress report', () => {
  const log: ClientRecord['log'] = [
    { id: 'r1', on: '2026-08-01', direction: 'out', channel: 'letter', line: 'x', document: 'progress-report' },
    { id: 'r2', on: '2026-09-01', direction: 'out', channel: 'letter', line: 'x', document: 'progress-report' },
    { id: 'kept', on: '2026-09-10', channel: 'letter', line: 'x', document: 'progress-report' },
    { id: 'd1', on: '2026-09-14', direction: 'out', channel: 'letter', line: 'x', document: 'progress-report' },
  ];
  const scope: ClientRecord['scope'] = [
    { what: 'Old page', state: 'done', doneOn: '2026-08-20' },
    { what: 'Checkout', state: 'done', doneOn: '2026-09-08' },
    { what: 'Search', state: 'agreed', due: '2026-10-02', percentDone: 60 },
    { what: 'Imports', state: 'agreed', blocker: 'the sample file from Nordhost', percentDone: 40 },
    { what: 'Mobile app', state: 'quoted' },
    { what: 'Newsletter', state: 'requested' },
    { what: 'Blog', state: 'cancelled' },
  ];

  it('says what was done since the last one that went out, what is next, blocked and asked (practice 131)', () => {
    const text = letter({ ...full, log, scope }, 'progress-report');
    assert.match(text, /what has happened since my report of 1 September 2026\./);
    assert.match(
      text,
      /## Done\n\n- Checkout \(8 September 2026\)\n\n## Next\n\n- Search \(60% done\), by 2 October 2026\n/,
    );
    assert.match(text, /## What stands in the way\n\n- Imports \(40% done\): the sample file from Nordhost\n/);
    assert.match(text, /## What I need from you\n\n- Your answer to my quote: Mobile app\n/);
    assert.doesNotMatch(text, /Old page|Newsletter|Blog/);
    assert.match(
      letter({ ...full, log: [], scope }, 'progress-report'),
      /where the work stands\.\n\n## Done\n\n- Old page/,
    );
  });

  it('says the next step of each piece, and asks by when what stands in the way is cleared', () => {
    const open: ClientRecord['scope'] = [
      { what: 'Search', nextStep: 'Show you the filters' },
      { what: 'Imports', blocker: 'Their API key' },
    ];
    const text = letter({ ...full, scope: open }, 'progress-report');
    assert.match(text, /## Next\n\n- Search; next: Show you the filters\n/);
    assert.match(text, /- Imports: Their API key\n\nIf one of these is with you, tell me when I can count on it\.\n/);
    const stuck = letter({ ...full, scope: open.slice(1) }, 'progress-report');
    assert.match(stuck, /API key\n\nAll of the work that is left waits for this\. If one/);
    assert.doesNotMatch(text, /All of the work/);
  });

  it('names its day in its title, so that two in a mailbox are told apart', async () => {
    for (const language of ['en', 'fr', 'ru', 'vi'] as const) {
      const order = { kind: 'progress-report', documentId: 'd1', today } as const;
      const { text } = draftLetter(bare, undefined, { ...order, pack: await loadLetterPack(language) });
      const title = /^# (.*)$/m.exec(text)?.[1] ?? '';
      assert.ok(title.includes(dateInWords(today, language)), title);
    }
  });

  it('that is the first looks back a month, not on all work there ever was', () => {
    const all: ClientRecord['scope'] = [...scope, { what: 'Logo', state: 'done', doneOn: '2024-03-01' }];
    assert.doesNotMatch(letter({ ...full, log: [], scope: all }, 'progress-report'), /Logo/);
  });

  it('promises no day that has passed: it says which day it was, and asks for one that can be kept', () => {
    const late = { ...full, scope: [{ what: 'Search', percentDone: 60, due: '2026-09-01' }] };
    const report = drafted(late, 'progress-report');
    assert.match(
      report.text,
      /- Search \(60% done\), planned for 1 September 2026, now by ‹date you can keep\?› <!-- #task\.search -->/,
    );
    const read = readAnswers(report, report.text.replace('‹date you can keep?›', '2 October 2026'));
    const { changes } = saveAnswers({ record: late, profile: { version: 1 }, answers: read, language: 'en' });
    const record = changedValue(late, changes) as ClientRecord;
    assert.match(letter(record, 'progress-report'), /- Search \(60% done\), by 2 October 2026\n/);
    assert.match(letter({ ...late, exit: {} }, 'farewell'), /- Search, planned for 1 September 2026, now by ‹/);
  });

  it('names the day of the next one where a rhythm was agreed, and listens (practices 131 and 137)', () => {
    assert.match(letter(full, 'progress-report'), /let me know soon.*My next report comes on 29 September 2026\./);
    const monthly = { ...full, agreement: { ...full.agreement, reportEvery: 'month' as const } };
    assert.match(letter(monthly, 'progress-report'), /next report comes on 15 October 2026/);
    assert.doesNotMatch(letter(bare, 'progress-report'), /next report/);
  });

  it('tells hours only where hours were agreed, and nothing else of the private half', () => {
    const effort = [{ month: '2026-09', hours: 12.5, source: 'Heron9' }];
    const retainers = [{ what: 'Care', every: 'month' as const, hours: 20 }];
    assert.doesNotMatch(letter({ ...full, effort }, 'progress-report'), /12\.5|Heron9/);
    const text = letter({ ...full, effort, agreement: { retainers } }, 'progress-report');
    assert.match(text, /\| September 2026 \| 12\.5 \| 20 \|/);
    assert.doesNotMatch(text, /Heron9/);
  });

  it('that went out is the one that the next begins from', () => {
    const edit = noteDelivered({ id: 'x1', line: 'Progress report', document: 'progress-report', on: '2026-09-09' });
    const record = changedValue({ ...full, log: [], scope }, edit({ ...full, log: [], scope })) as ClientRecord;
    assert.match(letter(record, 'progress-report'), /since my report of 9 September 2026/);
  });

  it('asks for what was done where the record knows nothing, and keeps the answer as finished work', () => {
    const { record, refused, current, merged } = answered('progress-report', { 'what is done': 'Start page' });
    assert.deepEqual(refused, []);
    assert.deepEqual(record.scope, [{ id: 'done-d1', state: 'done', doneOn: today, what: 'Start page' }]);
    assert.match(current, /- Start page/);
    assert.match(merged.text, /Start page/);
  });
});

describe('The written confirmation of a talk', () => {
  it('says what was agreed and what comes next, and asks for a yes by a day (practices 70, 72 and 130)', () => {
    const text = letter(full, 'talk-confirmation');
    assert.match(text, /^# Our conversation of 14 September 2026: what we agreed$/m);
    assert.match(text, /here is what we agreed:\n\n- the search ships without filters first\n/);
    assert.match(text, /Please confirm by 22 September 2026.*or correct anything I have got wrong\./);
  });

  it('takes the day of a talk from the log, never its words, and no old one', () => {
    const talked = (on: string, channel: string): ClientRecord => ({
      ...bare,
      log: [{ on, direction: 'in', channel, line: 'Heron9' }],
    });
    assert.match(letter(talked('2026-09-14', 'telephone'), 'talk-confirmation'), /conversation of 14 September 2026/);
    assert.doesNotMatch(letter(talked('2026-09-14', 'telephone'), 'talk-confirmation'), /Heron9/);
    assert.match(letter(talked('2026-09-14', 'e-mail'), 'talk-confirmation'), /‹day of the conversation\?›/);
    assert.match(letter(talked('2026-07-14', 'telephone'), 'talk-confirmation'), /‹day of the conversation\?›/);
  });

  it('is kept in the record as something that was agreed (practices 125 and 126)', () => {
    const { record, refused } = answered('talk-confirmation', {
      'day of the conversation': '14 September 2026',
      'what was agreed': 'no filters at first',
      'who does what by when': 'I send a draft on Monday',
    });
    assert.deepEqual(refused, []);
    assert.deepEqual(record.agreement?.talks, [
      { id: 'd1', on: '2026-09-14', agreed: 'no filters at first', next: 'I send a draft on Monday' },
    ]);
  });

  it('of boundaries states response times, channels, change requests and reports as agreed (practices 70, 125 and 160)', () => {
    const text = letter(full, 'talk-confirmation', 'boundaries');
    for (const part of [
      '**When I answer:** within one working day',
      '**Where to reach me:** e-mail;',
      '**Changes and new requests:** in writing;',
      '**Progress reports:** every two weeks',
      'This adds to our agreement (the service agreement SA-2024-02)',
    ])
      assert.ok(text.includes(part), part);
    assert.doesNotMatch(text, /must|never|unacceptable/);
  });

  it('of boundaries speaks of an agreement only where there is one', async () => {
    for (const language of ['en', 'fr', 'ru', 'vi'] as const) {
      const order = { kind: 'talk-confirmation', variant: 'boundaries', documentId: 'd1', today } as const;
      const { text } = draftLetter(bare, undefined, { ...order, pack: await loadLetterPack(language) });
      assert.doesNotMatch(text, /#agreement|agreement;|accord|contrat|договор(?!и)|bổ sung cho/, language);
    }
    assert.match(
      letter({ ...bare, agreement: { fees: '95 an hour' } }, 'talk-confirmation', 'boundaries'),
      /our agreement;/,
    );
  });
});

describe('A client manual', () => {
  const text = letter(full, 'client-manual');

  it('names the one place for requests and faults (practice 153)', () => {
    assert.match(text, /## Requests and faults\n\n- \*\*Write them down here, one entry each:\*\* the board at/);
    assert.match(letter(bare, 'client-manual'), /‹where requests are written down\?›/);
  });

  it('lets them manage by themselves: what to change, renew, sign in to, and do when it fails (practices 144 and 154)', () => {
    assert.match(text, /Change without a developer:\*\* texts, pictures, prices/);
    assert.match(text, /\| harbour-books\.example \| Nordhost \| Harbour Books Ltd \| 1 March 2027 \|/);
    assert.match(text, /\| Shop admin \|/);
    assert.match(text, /Then:\*\* look at/);
    assert.doesNotMatch(text, /Deploy key/);
  });

  it('tells the client’s people what they do themselves, and nothing of a developer’s runbook', () => {
    const system = { commonTasks: 'Rotate the logs', incidents: 'Restart the workers', whenItFails: 'Telephone us' };
    const own = letter({ ...full, system }, 'client-manual');
    assert.match(own, /Then:\*\* Telephone us\n/);
    assert.doesNotMatch(own, /Rotate|Restart/);
    assert.match(letter({ ...full, system: {} }, 'client-manual'), /Then:\*\* ‹what to do when it fails\?›/);
  });

  it('says until when the developer pays for something, once the end is announced', () => {
    const assets: ClientRecord['assets'] = [{ kind: 'hosting', name: 'Server', billingOwner: 'me' }];
    const exit = { lastDay: '2026-10-14', announcedOn: '2026-09-10' };
    const paid = (record: ClientRecord) => /\| Server \| — \| ([^|]+) \|/.exec(letter(record, 'client-manual'))?.[1];
    assert.equal(paid({ ...full, assets, exit }), 'Provider (until 14 October 2026)');
    assert.equal(paid({ ...full, assets, exit: { lastDay: '2026-10-14' } }), 'Provider');
    assert.equal(
      paid({ ...full, assets: [{ ...assets[0], kind: 'hosting', name: 'Server', billingOwner: 'client' }], exit }),
      'Harbour Books Ltd',
    );
  });

  it('calls an account the client’s own only once it is theirs', () => {
    const credentials: ClientRecord['credentials'] = [
      { name: 'Host', ownerNow: 'me', ownerAfter: 'client', transfer: 'under way' },
      { name: 'Domain', ownerNow: 'me', ownerAfter: 'client', transfer: 'transferred' },
      { name: 'Mailing list', ownerAfter: 'client', transfer: 'stays' },
      { name: 'Old shop', ownerNow: 'client', transfer: 'closed' },
      { name: 'Tracker', ownerAfter: 'client' },
    ];
    const own = letter({ ...full, credentials }, 'client-manual');
    assert.match(own, /These belong to you[^#]*\| Domain \|[^#]*\| Mailing list \|/);
    assert.doesNotMatch(own, /\| (?:Host|Old shop|Tracker) \|/);
  });

  it('says what the trimmed admin menu shows (practice 156)', () => {
    assert.match(text, /admin menu:\*\* Pages, Products, Orders; the rest is hidden/);
  });

  it("shows accepted facts of the project's files, and nothing of ones that are gone", () => {
    assert.match(
      text,
      /Built with:\*\* Node\.js 22\n- \*\*Deployed with:\*\* Docker Compose\n- \*\*Uses:\*\* Stripe\n/,
    );
    const facts = full.facts?.map((fact) => ({ ...fact, goneOn: '2026-09-10' }));
    assert.doesNotMatch(letter({ ...full, facts }, 'client-manual'), /For a developer|Stripe/);
  });
});

describe('The agreement checklist', () => {
  it('ticks what the record knows, and asks for the rest (practices 123, 125 and 157)', () => {
    const text = letter(bare, 'agreement-checklist');
    assert.equal(text.match(/- \[ \] \*\*/g)?.length, 12);
    assert.doesNotMatch(text, /\[x\]|Every point/);
    const all = letter(full, 'agreement-checklist');
    assert.equal(all.match(/- \[x\] \*\*/g)?.length, 12);
    assert.match(all, /Notice:\*\* 30 calendar days \(clause 9\)/);
    assert.match(all, /Every point is settled/);
  });

  it('has both sides talk each point through, and promises only what holds (practices 123 and 137)', () => {
    assert.match(letter(bare, 'agreement-checklist'), /Talk each point through, and listen/);
    assert.match(letter(bare, 'agreement-checklist'), /Promise only what you can keep/);
  });

  it('keeps its answers as terms of the agreement, the notice in days', () => {
    const { record, refused } = answered('agreement-checklist', {
      'price or rate': '95 an hour',
      'days of notice': '30 days',
      'owner of the work': 'client',
    });
    assert.deepEqual(refused, []);
    assert.deepEqual(record.agreement, { fees: '95 an hour', notice: { days: 30 }, ownership: 'client' });
    const wrong = answered('agreement-checklist', { 'days of notice': 'a month' });
    assert.deepEqual(
      wrong.refused.map(({ why }) => why.id),
      ['answer.noDays'],
    );
  });

  it('goes to nobody; the client is asked with the questionnaire (practice 155)', () => {
    assert.throws(() => receiverOf(drafted(bare, 'agreement-checklist').text), {
      message: 'deliver.checklist',
    });
  });
});

describe('The commits that a progress report is offered', () => {
  const git = (output: string, asked: string[] = []) => ({
    run: async (_folder: string, args: readonly string[]) => {
      asked.push(...args);
      return { code: 0, output };
    },
  });
  const wanted = { folder: '/shop', record: full, pack: english, documentId: 'd1', today };

  it('are those since the last one that went out, in marks that never go out unread', async () => {
    const asked: string[] = [];
    const offered = await offeredCommits({ ...wanted, git: git('2026-09-08 Add --> the filters\n', asked) });
    assert.ok(asked.includes('--since=2026-09-01T00:00:00'), asked.join(' '));
    assert.match(
      offered,
      /^\n<!-- deorbit:note Commits since 2026-09-01\. .*-->\n<!-- deorbit:note 2026-09-08 Add — the filters -->\n$/,
    );
    const report = drafted(full, 'progress-report').text;
    assert.equal(deliverable(report + offered), deliverable(report));
  });

  it('are left out where there is no repository, or nothing was committed', async () => {
    const nothing = { run: async () => undefined };
    assert.equal(await offeredCommits({ ...wanted, git: nothing }), '');
    assert.equal(await offeredCommits({ ...wanted, git: git('\n') }), '');
  });
});
