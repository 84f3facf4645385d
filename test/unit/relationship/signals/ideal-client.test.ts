import assert from 'node:assert/strict';
import english from '../../../../l10n/en.json' with { type: 'json' };
import { describeIdealClient, judgeFit } from '../../../../src/actions/ideal-client.ts';
import { textFrom } from '../../../../src/base/messages.ts';
import { changedValue } from '../../../../src/relationship/client/change-value.ts';
import type { Profile } from '../../../../src/relationship/client/profile.ts';
import type { ClientRecord } from '../../../../src/relationship/client/record.ts';
import { fitWithIdeal, type IdealMatch } from '../../../../src/relationship/signals/ideal-client.ts';
import { aClient } from '../../../support/records.ts';

const text = textFrom(english, 'en');
const lead = aClient({ stage: 'lead' });
const wanted = { kind: 'established', nonNegotiables: 'a deposit', tone: 'calm' };
const profile: Profile = { version: 1, idealClient: wanted };

function sentence(record: ClientRecord, of: Profile = profile): string {
  const { id, values } = fitWithIdeal(record, of).sentence;
  return text.say(id, values);
}

function judged(...[judgements]: Parameters<typeof judgeFit>): ClientRecord {
  return changedValue(lead, judgeFit(judgements)(lead)) as ClientRecord;
}

describe('The ideal client', () => {
  it('is described before anybody is compared with it (practice 138)', () => {
    assert.match(sentence(lead, { version: 1 }), /Describe your ideal client first/);
  });

  const questions: readonly (readonly [IdealMatch['question'], number, RegExp])[] = [
    ['kind', 139, /Start-ups or established/],
    ['nonNegotiables', 140, /not negotiable for me/],
    ['servedBest', 141, /my skills serve best/],
    ['tone', 142, /positive tone/],
    ['presentation', 143, /present the finished work/],
    ['selfManagement', 144, /manage their own account/],
    ['dream', 145, /dream client/],
  ];
  for (const [question, practice, wording] of questions)
    it(`is described by an answer to oneself: ${question} (practice ${practice})`, () => {
      const empty: Profile = { version: 1 };
      const described = changedValue(empty, describeIdealClient(empty, { [question]: 'so and so' })) as Profile;
      const match = fitWithIdeal(lead, described).matches.find((each) => each.question === question);
      assert.equal(match?.wanted, 'so and so');
      assert.match(text.say(match.asked.id), wording);
      const taken = changedValue(described, describeIdealClient(described, { [question]: ' ' })) as Profile;
      assert.equal(taken.idealClient?.[question], undefined);
    });

  it("a lead is compared with what was described, in one's own judgement", () => {
    assert.equal(sentence(lead), 'Not compared with your ideal client yet.');
    assert.equal(sentence(judged({ kind: 'yes', tone: 'partly' })), 'Fits 1 of 2 things you look for.');
  });

  it('a broken non-negotiable outweighs the rest (practice 140)', () => {
    assert.equal(sentence(judged({ kind: 'yes', nonNegotiables: 'no' })), 'Breaks what is not negotiable for you.');
  });

  it('a judgement can be changed and is kept once', () => {
    const first = judged({ kind: 'yes' });
    const second = changedValue(first, judgeFit({ kind: 'no' })(first)) as ClientRecord;
    assert.deepEqual(second.fit?.ideal, [{ question: 'kind', fits: 'no' }]);
    assert.deepEqual(judgeFit({ kind: 'no' })(second), []);
  });
});
