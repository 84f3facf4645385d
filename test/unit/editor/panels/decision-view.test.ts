import assert from 'node:assert/strict';
import { decisionView } from '../../../../src/editor/panels/decision-view.ts';
import { panelCase } from '../../../../src/editor/panels/panel-case.ts';
import type { ClientRecord } from '../../../../src/relationship/client/record.ts';
import { inEnglish } from '../../../support/flags.ts';
import { aClient } from '../../../support/records.ts';

const today = '2026-11-21';

function view(different: Partial<ClientRecord>) {
  const record = aClient(different);
  const facts = { record, readOnly: false, all: [record], profile: { version: 1 as const }, today, text: inEnglish };
  return decisionView(panelCase(facts));
}

const trouble = ['2026-10-01', '2026-10-20', '2026-11-01'].flatMap((seenOn) => [
  { flag: 'scope-creep', seenOn, ownFault: 'mine' as const },
  { flag: 'haggling', seenOn },
]);
const titled = (shown: ReturnType<typeof view>, id: string) => shown.grounds.find((ground) => ground.id === id)?.items;

describe('The panel to decide in', () => {
  it('recommends a repair first, and offers that repair first when one is logged (practices 36 and 45)', () => {
    const shown = view({ redFlags: trouble });
    assert.match(shown.sentence, /^Repair first: /);
    assert.equal(shown.repairKinds[0]?.value, 'new terms');
    assert.equal(shown.repairKinds.length, 4);
  });

  it('says why, what would change the answer, what to mind and what is good to know', () => {
    const shown = view({ redFlags: trouble });
    assert.equal(shown.reason, 'The flags mean trouble (weight 8).');
    assert.deepEqual(titled(shown, 'change'), ['Flags resolved until they weigh less than 7 would mean keeping.']);
    assert.deepEqual(titled(shown, 'mind'), ['Part of the cause is yours: share the responsibility in your wording.']);
    assert.ok((titled(shown, 'know')?.length ?? 0) > 0);
  });

  it('asks how the work would be without this client, and the business (practices 85 and 86)', () => {
    const intake = [{ id: 'own-question-business', question: 'in any language', answer: 'A third less' }];
    const { questions } = view({ fit: { intake } });
    assert.deepEqual(
      questions.map(({ id, answer }) => [id, answer]),
      [
        ['withoutThem', ''],
        ['business', 'A third less'],
      ],
    );
    assert.match(questions[0]?.question ?? '', /your work and your creativity/);
    assert.match(questions[1]?.question ?? '', /whole business/);
  });

  it('knows today’s gut feeling and those before, the latest first (practice 161)', () => {
    const gut = [
      { on: '2026-09-01', feeling: 4 },
      { on: today, feeling: 2 },
      { on: '2026-10-01', feeling: 3 },
    ];
    const shown = view({ fit: { gut } });
    assert.equal(shown.feelingToday, '2');
    assert.deepEqual(shown.feelingsBefore, ['1 Oct 2026: 3, so-so', '1 Sept 2026: 4, fine']);
  });

  it('lists the repairs that were tried, the latest first, with what came of them', () => {
    const shown = view({
      repairs: [
        { kind: 'conversation', on: '2026-09-01', worked: false, outcome: 'Lasted a week' },
        { kind: 'new terms', on: '2026-10-01' },
      ],
    });
    assert.deepEqual(
      shown.repairs.map(({ title, result, outcome }) => [title, result, outcome]),
      [
        ['New terms, 1 Oct 2026', 'Not known yet', ''],
        ['A conversation, 1 Sept 2026', 'It did not help', 'Lasted a week'],
      ],
    );
  });

  it('says from which day leaving would count, and from which it does (practice 92)', () => {
    assert.match(view({}).coolingOff, /counts from 23 Nov 2026/);
    assert.deepEqual(view({ decision: { what: 'leave', on: today, coolingOffUntil: '2026-11-23' } }).decided, [
      'Decided on 21 Nov 2026: Leave',
      'It counts from 23 Nov 2026; until then you are cooling off.',
    ]);
    assert.deepEqual(
      view({ decision: { what: 'leave', on: '2026-11-01' } }).decided[1],
      'It has counted since 3 Nov 2026. The next step is to announce it.',
    );
    assert.deepEqual(view({ decision: { what: 'keep' } }).decided, ['Decided: Keep']);
  });

  it('speaks of a lead as somebody to take on or decline', () => {
    const lead = view({ stage: 'lead' });
    assert.equal(lead.intro, 'Take them on or decline');
    assert.deepEqual(
      lead.choices.map(({ label }) => label),
      ['Take Them On', 'Settle It First', 'Decline'],
    );
  });

  it('asks of a lead nothing that is asked of clients: no repairs, no cooling-off, no putting off', () => {
    const lead = view({ stage: 'lead', decision: { what: 'leave', on: today } });
    assert.deepEqual([lead.repairKinds, lead.coolingOff], [[], '']);
    assert.deepEqual(titled(lead, 'change'), ['More red flags before you sign.']);
    assert.match(lead.questions[0]?.question ?? '', /be with this client/);
    assert.match(lead.questions[1]?.question ?? '', /take this client on/);
    const serious = view({ stage: 'lead', redFlags: [...trouble, { flag: 'late-payment' }] });
    assert.doesNotMatch(titled(serious, 'change')?.join() ?? '', /[Rr]epair|keeping/);
  });

  it('leads on from the decision about a lead by the step that fits', () => {
    const declined = view({ stage: 'lead', decision: { what: 'leave', on: today } });
    assert.deepEqual(declined.decided, [
      'Decided on 21 Nov 2026: Decline',
      'Next: a kind answer, and then the stage Left.',
    ]);
    assert.deepEqual(declined.next, [
      { label: 'Write the Answer...', visit: 'declineLetter' },
      { label: 'Set Stage: Left', visit: 'makeLeft' },
    ]);
    const taken = view({ stage: 'lead', decision: { what: 'keep', on: today } });
    assert.deepEqual(taken.next, [{ label: 'Set Stage: Active', visit: 'makeActive' }]);
    assert.deepEqual(view({ decision: { what: 'keep', on: today } }).next, []);
  });

  it('offers the answer to a lead as soon as declining is recommended, and to no other client', () => {
    const severe = [{ flag: 'aggression', seenOn: '2026-11-01' }];
    assert.deepEqual(view({ stage: 'lead', redFlags: severe }).next, [
      { label: 'Write the Answer...', visit: 'declineLetter' },
    ]);
    assert.deepEqual(view({ redFlags: severe }).next, []);
    assert.deepEqual(view({ stage: 'lead' }).next, []);
  });

  it('says of an end under way where it has got to and what is next, and offers to take it back alone', () => {
    const exit = {
      announcedOn: '2026-11-10',
      lastDay: '2026-12-10',
      checklist: [
        { step: 'announce', due: '2026-11-10', doneOn: '2026-11-10' },
        { step: 'Hand the keys over', due: '2026-12-01' },
      ],
    };
    for (const stage of ['leaving', 'active'] as const) {
      const shown = view({ stage, exit, decision: { what: 'leave', on: '2026-11-01' } });
      assert.equal(shown.sentence, 'The end is under way.');
      assert.deepEqual(shown.decided, ['Decided on 1 Nov 2026: Leave'], 'that it is announced is said once');
      assert.equal(
        shown.reason,
        'Announced on 10 Nov 2026. Last day of work: 10 Dec 2026. Next: Hand the keys over, by 1 Dec 2026.',
      );
      assert.deepEqual([shown.isRecommended, shown.canTakeBackEnd, shown.coolingOff], [false, true, '']);
      assert.deepEqual(shown.choices, []);
    }
    const byHand = view({ stage: 'leaving' });
    assert.equal(byHand.reason, 'Not announced yet. There is no exit plan yet; Start Exit... makes one.');
  });

  it('keeps what the person decided apart from what is recommended', () => {
    const shown = view({ decision: { what: 'leave', on: '2026-11-01' } });
    assert.deepEqual([shown.isRecommended, shown.sentence], [true, 'Keep this client.']);
    assert.equal(shown.decided[0], 'Decided on 1 Nov 2026: Leave');
    assert.equal(view({}).isRecommended, true);
  });

  it('has nothing to recommend once the client has left', () => {
    const left = view({ stage: 'left' });
    assert.equal(left.sentence, 'The work with this client is over.');
    assert.deepEqual([left.choices, left.canTakeBackEnd], [[], false]);
    assert.deepEqual([left.repairKinds, left.intro], [[], 'Looking back']);
    assert.deepEqual(
      left.grounds.filter(({ id }) => id !== 'know'),
      [],
    );
  });
});
