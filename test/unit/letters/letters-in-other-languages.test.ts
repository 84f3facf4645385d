import assert from 'node:assert/strict';
import { draftLetter } from '../../../src/actions/draft-letter.ts';
import { cancelExit, startExit } from '../../../src/actions/exit.ts';
import { saveAnswers } from '../../../src/actions/save-answers.ts';
import { loadLetterPack } from '../../../src/documents/letters/languages.ts';
import { suggestedOptions, suggestedReasons } from '../../../src/documents/letters/suggestions.ts';
import { readAnswers } from '../../../src/documents/sections/answers.ts';
import { changedValue } from '../../../src/relationship/client/change-value.ts';
import { type Language, language } from '../../../src/relationship/client/identity.ts';
import type { ClientRecord } from '../../../src/relationship/client/record.ts';
import type { RecordEdit } from '../../../src/relationship/client/record-edit.ts';
import { signalContext } from '../../../src/relationship/signals/standing.ts';
import { today } from '../../support/letters.ts';
import { aClient } from '../../support/records.ts';

const OWN = 'I am moving to the sea';

const edited = (record: ClientRecord, edit: RecordEdit) => changedValue(record, edit(record)) as ClientRecord;

/** A client whose exit was started with that reason. */
function told(reason: string, different: Partial<ClientRecord> = {}): ClientRecord {
  const order = { reason, options: [], announceOn: today, lastDay: '2026-10-14' };
  return edited(aClient({ language: 'en', ...different }), startExit(order, signalContext({ version: 1 }, today)));
}

async function farewell(record: ClientRecord, to: Language, kind: 'farewell' | 'conversation-script' = 'farewell') {
  return draftLetter(record, undefined, { kind, pack: await loadLetterPack(to), documentId: 'd1', today });
}

describe('The reason in a letter', () => {
  it('that was suggested is told in the language of the letter, whichever it was chosen in', async () => {
    for (const [index, reason] of suggestedReasons('vi').entries()) {
      const record = told(reason, { language: 'vi' });
      for (const each of language.options) {
        const { text } = await farewell(record, each);
        assert.ok(text.includes(suggestedReasons(each)[index] ?? '-'), `${each}: ${text}`);
      }
    }
  });

  it('that was suggested is told in the language the client has by now', async () => {
    const record = { ...told(suggestedReasons('en')[1] ?? ''), language: 'fr' } as const;
    assert.match((await farewell(record, 'fr')).text, /Je réoriente mon activité\. <!-- #lastDay -->/);
  });

  it('of one’s own is asked for again in another language, and never shown in the wrong one', async () => {
    for (const kind of ['farewell', 'conversation-script'] as const) {
      const { text, gaps } = await farewell(told(OWN), 'fr', kind);
      assert.ok(!text.includes(OWN), text);
      assert.ok(
        gaps.some(({ label }) => label === 'une seule raison, neutre'),
        kind,
      );
    }
    assert.match((await farewell(told(OWN), 'en')).text, /I am moving to the sea\. /);
    assert.doesNotMatch((await farewell({ ...told(OWN), language: 'fr' }, 'fr')).text, /moving/);
  });

  it('of one’s own is kept in each language that it was answered in', async () => {
    const record = told(OWN);
    const rendering = await farewell(record, 'fr');
    const filled = rendering.text.replace('‹une seule raison, neutre?›', 'Je pars vivre à la mer');
    const { changes, refused } = saveAnswers({
      record,
      profile: { version: 1 },
      answers: readAnswers(rendering, filled).filter(({ gap }) => gap.label === 'une seule raison, neutre'),
      language: 'fr',
    });
    assert.deepEqual(refused, []);
    const saved = changedValue(record, changes) as ClientRecord;
    assert.match((await farewell(saved, 'fr')).text, /Je pars vivre à la mer\. /);
    assert.match((await farewell(saved, 'en')).text, /I am moving to the sea\. /);
    assert.match((await farewell(saved, 'ru')).text, /‹одна нейтральная причина\?›/);
  });

  it('goes with the exit that is taken back, in all its languages', () => {
    const record = told(OWN);
    const translated = {
      ...record,
      exit: { ...record.exit, reasonTranslations: [{ language: 'fr', text: 'La mer' }] },
    };
    const back = edited(translated as ClientRecord, cancelExit({ whatChanged: 'new terms', today }));
    assert.deepEqual([back.exit?.reason, back.exit?.reasonTranslations], [undefined, undefined]);
    assert.deepEqual(back.pastExits?.[0]?.reasonTranslations, [{ language: 'fr', text: 'La mer' }]);
  });
});

describe('What is offered in a letter', () => {
  it('is told in the language of the letter where it was suggested', async () => {
    for (const [index, option] of suggestedOptions('fr').entries()) {
      const record = aClient({ language: 'fr', exit: { optionsOffered: [{ what: option }] } });
      const { text } = await farewell(record, 'en');
      assert.ok(text.toLowerCase().includes(suggestedOptions('en')[index]?.toLowerCase() ?? '-'), text);
    }
  });
});
