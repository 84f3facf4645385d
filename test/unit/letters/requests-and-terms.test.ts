import assert from 'node:assert/strict';
import { draftLetter, letterOrderOf } from '../../../src/actions/draft-letter.ts';
import { remarksOn } from '../../../src/actions/letter-remarks.ts';
import { subjectFor, subjectsToName } from '../../../src/actions/letter-subject.ts';
import { saveAnswers } from '../../../src/actions/save-answers.ts';
import { UserError } from '../../../src/base/user-error.ts';
import { english } from '../../../src/documents/letters/english.ts';
import { LETTER_KINDS, type LetterKind, variantsOf } from '../../../src/documents/letters/letter-kinds.ts';
import { readAnswers } from '../../../src/documents/sections/answers.ts';
import { findDocuments } from '../../../src/documents/sections/markers.ts';
import { changedValue } from '../../../src/relationship/client/change-value.ts';
import type { ClientRecord } from '../../../src/relationship/client/record.ts';
import { sampleClients, today } from '../../support/letters.ts';
import { aClient } from '../../support/records.ts';

const { record: full, profile } = sampleClients.complete;
const bare = aClient();

function draft(record: ClientRecord, kind: LetterKind, variant?: string) {
  const about = subjectsToName(record, { kind })[0]?.key;
  return draftLetter(record, profile, { kind, variant, about, pack: english, documentId: 'd1', today });
}

/** A letter as its reader gets it. */
function letter(record: ClientRecord, kind: LetterKind, variant?: string): string {
  return draft(record, kind, variant)
    .text.replace(/ ?<!--.*?-->/g, '')
    .replace(/[\u00a0\u202f]/g, ' ');
}

/** The record once all gaps of a letter were filled and saved. */
function answered(kind: LetterKind, variant: string | undefined, answers: Readonly<Record<string, string>>) {
  const rendering = draft(bare, kind, variant);
  const text = Object.entries(answers).reduce(
    (all, [gap, answer]) => all.replaceAll(`‹${gap}?›`, answer),
    rendering.text,
  );
  const read = readAnswers(rendering, text);
  const { changes, refused } = saveAnswers({ record: bare, profile: { version: 1 }, answers: read, language: 'en' });
  assert.deepEqual(refused, []);
  return changedValue(bare, changes) as ClientRecord;
}

describe('The letter that says no', () => {
  it('refuses work for yesterday, a discount and a small extra, and has something to offer each time (practice 133)', () => {
    assert.match(letter(full, 'say-no', 'rush'), /I cannot build it and test it properly in that time/);
    assert.match(letter(full, 'say-no', 'rush'), /have it ready and tested by 13 November 2026/);
    assert.match(
      letter(full, 'say-no', 'discount'),
      /I cannot lower it[^\n]*\n\nWhat I can change is the amount of work/,
    );
    assert.match(letter(full, 'say-no', 'small-extra'), /I cannot add it within the agreed price/);
    assert.match(letter(full, 'say-no', 'small-extra'), /do it separately, for GBP 3,600\.00 \(6 days\)/);
    const unpriced = { ...bare, scope: [{ what: 'Mobile app', state: 'requested' as const }] };
    assert.match(letter(unpriced, 'say-no', 'small-extra'), /separately, and can send you a quote/);
    assert.doesNotMatch(letter(unpriced, 'say-no', 'small-extra'), /agreed price/);
  });

  it('tells a client who is wrong so, with the one reason and a better way, for that is what they pay for (practice 134)', () => {
    const text = letter(full, 'say-no', 'wrong-idea');
    assert.match(text, /I will be frank: I advise against it\. Nine in ten of your visitors buy in the browser/);
    assert.match(text, /What I suggest instead: a faster basket in the shop\./);
    assert.match(letter(bare, 'say-no', 'wrong-idea'), /I advise against it\. ‹your one reason against it\?›\./);
  });

  it('refuses what goes against one’s ethics without a word about the client, and stays with them (practices 64 and 159)', () => {
    const text = letter({ ...full, stage: 'active', exit: undefined }, 'say-no', 'ethics');
    assert.match(text, /work that I do not do for any client: it goes against my principles/);
    assert.match(text, /Everything we have agreed goes ahead as planned/);
  });

  it('says that all goes on as planned only where nothing is late, held up or about to end, as a quote does', () => {
    const work = { ...full, stage: 'active', exit: undefined } as const;
    const scope = full.scope ?? [];
    const others: Readonly<Record<string, ClientRecord>> = {
      'late work': { ...work, scope: [...scope, { what: 'Blog', due: '2026-09-14' }] },
      'work that stands still': { ...work, scope: [...scope, { what: 'Blog', blocker: 'no texts yet' }] },
      'a broken promise': { ...work, promises: [{ what: 'the export', due: '2026-09-14' }] },
      'an end in sight': { ...work, exit: { lastDay: '2026-10-14' } },
      'an end under way': { ...work, stage: 'leaving' },
    };
    for (const kind of ['say-no', 'change-quote'] as const) {
      assert.match(letter(work, kind), /goes ahead as planned/);
      for (const [what, record] of Object.entries(others))
        assert.doesNotMatch(letter(record, kind), /as planned/, `${kind}: ${what}`);
    }
  });

  it('ends nothing: it thanks, and names no last day', () => {
    for (const variant of variantsOf('say-no')) {
      const text = letter(full, 'say-no', variant);
      assert.match(text, /Thank you/);
      assert.doesNotMatch(text, /last (?:working )?day|14 October|sorry|unfortunately/i, variant);
    }
  });

  it('keeps what was filled in: the request, why not, and what is offered instead', () => {
    const record = answered('say-no', 'wrong-idea', {
      request: 'Pop-up on every page',
      'your one reason against it': 'It sends visitors away',
      'what you offer instead': 'one banner on the first page',
    });
    assert.deepEqual(record.scope, [
      {
        id: 'request',
        state: 'requested',
        what: 'Pop-up on every page',
        advice: 'It sends visitors away',
        alternative: 'one banner on the first page',
      },
    ]);
  });
});

describe('The no to a request', () => {
  const scope = [
    { what: 'Dark mode', state: 'declined' as const },
    { what: 'Newsletter', state: 'requested' as const },
  ];
  const record = aClient({ scope });

  it('can be written once the request is noted as declined, also for a refresh', () => {
    for (const variant of variantsOf('say-no')) {
      const about = subjectFor(record, { kind: 'say-no', variant, named: 'Dark mode' });
      const order = { kind: 'say-no', variant, about, pack: english, documentId: 'd1', today } as const;
      assert.match(draftLetter(record, profile, order).text, /“Dark mode”/);
    }
  });

  it('is about what waits for an answer, unless something else is named', () => {
    const kind = 'say-no';
    assert.equal(subjectFor(record, { kind, named: undefined }), 'newsletter');
    assert.deepEqual(
      subjectsToName(record, { kind }).map(({ title }) => title),
      ['Newsletter', 'Dark mode'],
    );
    assert.throws(() => subjectFor(record, { kind: 'change-quote', named: 'Dark mode' }), UserError);
  });
});

describe('The quote for a change', () => {
  it('says what, for how much, what it does to the dates, until when it holds, and how to accept it (practice 62)', () => {
    const text = letter(full, 'change-quote');
    assert.match(text, /\*\*What:\*\* Mobile app\n/);
    assert.match(text, /\*\*Price:\*\* GBP 3,600\.00\n- \*\*Work:\*\* 6 days\n/);
    assert.match(text, /\*\*Effect on our dates:\*\* Faster search moves to 20 October 2026\n/);
    assert.match(text, /\*\*Ready by:\*\* 13 November 2026\n- \*\*Valid until:\*\* 29 September 2026\n/);
    assert.match(text, /To accept, simply reply “yes” to this message by 29 September 2026/);
  });

  it('holds until the last day at the latest, and the person is told of days after it that the record names', () => {
    const scope = [{ what: 'Blog', state: 'quoted' as const }];
    const record = aClient({ scope, exit: { lastDay: '2026-09-25' } });
    const order = { kind: 'change-quote', about: 'blog', pack: english, documentId: 'd1', today } as const;
    assert.match(letter(record, 'change-quote'), /Valid until:\*\* 25 September 2026\n/);
    assert.deepEqual(remarksOn(record, profile, order), []);
    const later = { ...record, scope: [{ ...scope[0], what: 'Blog', validUntil: '2026-10-01', due: '2026-11-13' }] };
    assert.deepEqual(remarksOn(later, profile, order), [
      { id: 'letter.afterLastDay', values: { date: { date: '2026-09-25' }, later: { date: '2026-10-01' } } },
    ]);
    const newTerms = { agreement: { newTerms: { from: '2026-12-01' } }, exit: record.exit };
    assert.equal(remarksOn(aClient(newTerms), profile, { ...order, kind: 'new-terms' })[0]?.id, 'letter.afterLastDay');
  });

  it('asks for the price, and never guesses it', () => {
    assert.match(letter(bare, 'change-quote'), /\*\*Price:\*\* ‹price\?›/);
    const record = answered('change-quote', undefined, { request: 'Dark mode', price: '500 EUR' });
    assert.deepEqual(record.scope, [{ id: 'request', state: 'requested', what: 'Dark mode', price: '500.00 EUR' }]);
  });

  it('is about the only open request, or the one that is named, also after a refresh', () => {
    const scope = [
      { what: 'Shop', state: 'agreed' as const },
      { what: 'Dark mode', state: 'requested' as const },
      { what: 'Newsletter', state: 'quoted' as const },
    ];
    const two = aClient({ scope });
    const kind = 'change-quote';
    assert.equal(subjectFor(aClient({ scope: scope.slice(0, 2) }), { kind, named: undefined }), 'dark-mode');
    assert.equal(subjectFor(two, { kind, named: undefined }), undefined);
    assert.equal(subjectFor(two, { kind, named: 'Newsletter' }), 'newsletter');
    assert.throws(() => subjectFor(two, { kind, named: 'Shop' }), UserError);
    assert.deepEqual(
      subjectsToName(two, { kind: 'say-no', variant: 'rush' }).map(({ title }) => title),
      ['Shop', 'Dark mode', 'Newsletter'],
    );
    const order = { kind, about: 'newsletter', pack: english, documentId: 'd1', today } as const;
    const [document] = findDocuments(draftLetter(two, profile, order).text);
    assert.ok(document);
    assert.equal(letterOrderOf(document.identity, { pack: english, today })?.about, 'newsletter');
  });
});

describe('The notice of a problem', () => {
  it('says what happened, what it means, what is proposed and by when (practices 128 and 136)', () => {
    const text = letter(full, 'problem-notice');
    assert.match(
      text,
      /\*\*What happened:\*\* Orders placed on Sunday night were stored without their delivery notes\n/,
    );
    assert.match(text, /\*\*What it means for you:\*\* twelve parcels need their notes by hand\n/);
    assert.match(text, /\*\*What I propose:\*\* I recover the notes from the log/);
    assert.match(text, /\*\*Put right by:\*\* 18 September 2026\n/);
  });

  it('promises no day that has passed, as no letter does', () => {
    const past = '2026-09-14';
    const record: ClientRecord = {
      ...full,
      scope: [{ what: 'Blog', state: 'requested', due: past, validUntil: past }],
      problems: [{ what: 'Orders were lost', due: past }],
      agreement: { newTerms: { from: '2026-12-01', answerBy: past } },
      exit: { ...full.exit, questionsUntil: past, deletionOn: past },
    };
    assert.match(letter(record, 'problem-notice'), /Put right by:\*\* ‹day it is put right\?›/);
    assert.match(letter(record, 'change-quote'), /Ready by:\*\* ‹date you can keep\?›/);
    // What is long due is told to the next developer as it is.
    for (const kind of LETTER_KINDS.filter((each) => each !== 'successor-briefing'))
      for (const variant of variantsOf(kind))
        assert.doesNotMatch(letter(record, kind, variant), /14 September 2026/, `${kind} (${variant})`);
  });

  it('says sorry once, and makes no drama of it', () => {
    const text = letter(full, 'problem-notice');
    assert.equal(text.match(/sorry|apolog/gi)?.length, 1);
    assert.doesNotMatch(text, /terribl|deeply|forgive|embarrass|!/i);
  });

  it('keeps what was filled in as a problem of the record', () => {
    const record = answered('problem-notice', undefined, {
      'what happened': 'The backup failed',
      'what it means for the client': 'two days are missing',
      'your proposal': 'I enter them again',
      'day it is put right': '20 September 2026',
    });
    assert.deepEqual(record.problems, [
      {
        id: 'problem',
        what: 'The backup failed',
        effect: 'two days are missing',
        proposal: 'I enter them again',
        due: '2026-09-20',
      },
    ]);
  });
});

describe('The letter with new terms', () => {
  const withTerms = (agreement: NonNullable<ClientRecord['agreement']>) => aClient({ agreement });

  it('says what changes, what stays, how to accept, and what happens without: the contract is reviewed before anybody is let go (practice 157)', () => {
    const text = letter(full, 'new-terms');
    assert.match(
      text,
      /What changes:\n\n- Invoices are due within 14 days\n- Changes to agreed work are quoted first\n/,
    );
    assert.match(text, /What stays as it is: the hourly rate\. Everything else stays as we agreed\./);
    assert.match(text, /simply reply “yes” to this message by 29 September 2026/);
    assert.match(text, /Without your agreement, our present terms stay in force/);
  });

  it('speaks of terms that serve both sides, and threatens with nothing (practices 5 and 44)', () => {
    const text = letter(full, 'new-terms');
    assert.match(text, /so that they fit the work as it is today and serve both of us/);
    assert.match(text, /we will look for terms that suit us both/);
    assert.doesNotMatch(text, /otherwise|or else|must|no longer|have to|never/i);
  });

  it('begins once the notice of the agreement has run and there was time for an answer', () => {
    const from = (days: number) => letter(withTerms({ notice: { days } }), 'new-terms');
    assert.match(from(30), /would apply from 16 October 2026, which allows for the notice in our agreement\./);
    assert.match(from(7), /would apply from 30 September 2026, which allows for the notice in our agreement\./);
    assert.match(letter(bare, 'new-terms'), /would apply from ‹first day of the new terms\?›\.\n/);
    const business = { ...full.agreement, notice: { days: 20, kind: 'business' as const } };
    const holidays = [{ on: '2026-10-05' }];
    const order = { kind: 'new-terms' as const, pack: english, documentId: 'd1', today };
    const { text } = draftLetter(aClient({ agreement: business }), { version: 1, holidays }, order);
    assert.match(text, /would apply from 15 October 2026, which allows for the notice/);
  });

  it('that begin sooner do not claim to keep the notice, and the person is told', () => {
    const record = withTerms({ notice: { days: 30 }, newTerms: { from: '2026-10-01' } });
    assert.match(letter(record, 'new-terms'), /would apply from 1 October 2026\.\n/);
    const order = { kind: 'new-terms' as const, pack: english, documentId: 'd1', today };
    assert.deepEqual(remarksOn(record, profile, order), [
      { id: 'letter.termsBeforeNotice', values: { date: { date: '2026-10-16' } } },
    ]);
    assert.deepEqual(remarksOn({ ...full, exit: undefined }, profile, order), []);
  });

  it('announces no day that has come, and asks for an answer before they hold', () => {
    const past = withTerms({ notice: { days: 30 }, newTerms: { from: today } });
    assert.match(letter(past, 'new-terms'), /would apply from 16 October 2026/);
    const soon = withTerms({ newTerms: { from: '2026-09-20' } });
    assert.match(letter(soon, 'new-terms'), /reply “yes” to this message by 19 September 2026/);
  });

  it('keeps what was filled in', () => {
    const record = answered('new-terms', undefined, {
      'first day of the new terms': '1 November 2026',
      'what changes': 'Payment within 14 days',
    });
    assert.deepEqual(record.agreement, {
      newTerms: { from: '2026-11-01', changes: [{ id: 'change', what: 'Payment within 14 days' }] },
    });
  });
});
