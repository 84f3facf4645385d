import assert from 'node:assert/strict';
import { draftLetter } from '../../../src/actions/draft-letter.ts';
import { saveAnswers } from '../../../src/actions/save-answers.ts';
import { loadLetterPack } from '../../../src/documents/letters/languages.ts';
import type { LetterKind } from '../../../src/documents/letters/letter-kinds.ts';
import { readAnswers } from '../../../src/documents/sections/answers.ts';
import { changedValue } from '../../../src/relationship/client/change-value.ts';
import type { Language } from '../../../src/relationship/client/identity.ts';
import type { ClientRecord } from '../../../src/relationship/client/record.ts';
import { aClient } from '../../support/records.ts';

/** Before the last day: a letter announces none that has passed. */
const today = '2026-04-01';

const cutShort = aClient({
  agreement: { retainers: [{ what: 'Care', amount: '900.00 EUR', every: 'month', endsOn: '2026-04-30' }] },
  exit: { lastDay: '2026-04-10' },
});

async function letter(record: ClientRecord, kind: LetterKind, language: Language = 'en') {
  const order = { kind, variant: kind === 'farewell' ? 'refund' : undefined, documentId: 'd1', today };
  return draftLetter(record, undefined, { ...order, pack: await loadLetterPack(language) });
}

describe('A refund in a letter', () => {
  it('of a period that the last day cuts short shows the period, and the days it is worked out from', async () => {
    const farewell = await letter(cutShort, 'farewell');
    assert.match(
      farewell.text,
      /- Care \(1 April to 30 April 2026\): €900\.00 paid in advance, €300\.00 \(10 of 30 days\) earned; refund €600\.00 <!--/,
    );
    const statement = await letter(cutShort, 'final-statement');
    assert.match(
      statement.text,
      /\| Care \(1 April to 30 April 2026\) \| €900\.00 \| €300\.00 \(10 of 30 days\) \| — \| €600\.00 \| — <!--/,
    );
    assert.match(statement.text, /\*\*Goes back to you:\*\* €600\.00, by 11 April 2026/);
    assert.match((await letter(cutShort, 'termination-agreement')).text, /€300\.00 \(10 of 30 days\) \| — \| €600\.00/);
  });

  it('is worked out in every language alike', async () => {
    const said = { fr: '(prorata\u202f: 10/30 jours)', ru: '(дней: 10 из 30)', vi: '(10/30 ngày)' } as const;
    for (const [language, days] of Object.entries(said)) {
      const { text } = await letter(cutShort, 'final-statement', language as Language);
      assert.ok(text.includes(days), text);
    }
  });

  it('asks for the end of a period of which only the beginning is known, and is worked out once it is answered', async () => {
    const record = aClient({
      prepayments: [{ what: 'Care', amount: '900.00 EUR', periodFrom: '2026-04-01' }],
      exit: { lastDay: '2026-04-10' },
    });
    const asking = await letter(record, 'final-statement');
    const filled = asking.text.replace('‹last day paid for?›', '30 April 2026');
    assert.notEqual(filled, asking.text);
    const { changes, refused } = saveAnswers({
      record,
      profile: { version: 1 },
      answers: readAnswers(asking, filled),
      language: 'en',
    });
    assert.deepEqual(refused, []);
    const { text } = await letter(changedValue(record, changes) as ClientRecord, 'final-statement');
    assert.match(text, /€300\.00 \(10 of 30 days\) \| — \| €600\.00/);
  });

  it('that nobody can tell leaves no sum standing, and an advance below nothing is asked for', async () => {
    const prepayments = [
      { what: 'Care', amount: '900.00 EUR', earned: '450.00 EUR' },
      { what: 'Slip', amount: '-5.00 EUR', earned: '1.00 EUR' },
    ];
    const { text } = await letter(aClient({ prepayments, exit: cutShort.exit }), 'final-statement');
    assert.match(text, /\| Slip \| ‹prepaid amount\?› \| €1\.00 \| — \| ‹refund\?› \|/);
    assert.match(text, /\*\*Goes back to you:\*\* —/);
    assert.doesNotMatch((await letter(aClient({ prepayments }), 'farewell')).text, /-€5/);
  });

  it('is the record’s own figure where it has one, and no period is asked for', async () => {
    const own = { what: 'Care', amount: '900.00 EUR', earned: '450.00 EUR', periodFrom: '2026-04-01' };
    const { text } = await letter(aClient({ prepayments: [own], exit: cutShort.exit }), 'final-statement');
    assert.match(text, /\| Care \| €900\.00 \| €450\.00 \| — \| €450\.00 \|/);
  });
});
