import assert from 'node:assert/strict';
import * as v from 'valibot';
import { panelCase } from '../../../../src/editor/panels/panel-case.ts';
import { redFlagsView } from '../../../../src/editor/panels/red-flags-view.ts';
import { type Profile, profileSchema } from '../../../../src/relationship/client/profile.ts';
import type { ClientRecord } from '../../../../src/relationship/client/record.ts';
import { inEnglish } from '../../../support/flags.ts';
import { aClient } from '../../../support/records.ts';

const today = '2026-11-21';

function view(different: Partial<ClientRecord>, profile: Profile | undefined = { version: 1 }) {
  const record = aClient(different);
  return redFlagsView(panelCase({ record, readOnly: false, all: [record], profile, today, text: inEnglish }));
}

/** A profile with a red flag of the person's own. */
function withOwn(flag: { readonly id: string; readonly title: string }): Profile {
  return v.parse(profileSchema, { version: 1, ownFlags: [flag] });
}

const late = (seenOn: string, more = {}) => ({ flag: 'late-payment', seenOn, ...more });
const haggling = (seenOn: string, more = {}) => ({ flag: 'haggling', seenOn, ...more });

describe('The panel of red flags', () => {
  it('says the verdict in a sentence and the level in words, and shows how both come about', () => {
    const shown = view({ redFlags: [late('2026-10-01'), late('2026-11-01'), haggling('2026-09-01')] });
    assert.equal(shown.verdict, 'Two open, all about money: a pattern.');
    assert.equal(shown.level, 'Worth watching.');
    assert.deepEqual(shown.arithmetic, [
      'Pays late, seen twice: 2 × 2 = 4',
      'Keeps asking for a better rate, seen once: 2',
      'Together: 6',
      'Calm below 3, worth watching from 3, trouble from 7, serious from 12 or with an open flag of ethics or abuse.',
    ]);
  });

  it('calls nothing calm while suggestions wait, an invoice is overdue or orbit is near', () => {
    const agreement = { reference: 'C-1' };
    const overdue = { number: '7', due: '2026-11-01', amount: '10.00 EUR' };
    assert.equal(view({ agreement }).level, 'All calm.');
    assert.equal(
      view({ contacts: [{ name: 'Nora' }], agreement }).level,
      'The record suggests one that does not count yet.',
    );
    assert.match(view({ agreement, invoices: [overdue] }).level, /^One invoice is overdue\.$/);
    const owed = { direction: 'in', replyOwed: true } as const;
    assert.equal(view({ agreement, log: [{ on: '2026-11-16', ...owed }] }).level, 'You have owed a reply for 5 days.');
    assert.match(view({ agreement, log: [{ on: '2026-11-04', ...owed }] }).level, /^You are near orbit/);
    const watched = view({ agreement, invoices: [overdue], redFlags: [haggling('2026-09-01'), late('2026-10-01')] });
    assert.equal(watched.level, 'Worth watching. One invoice is overdue.');
  });

  it('says why ethics and abuse are serious whatever they weigh (practices 43 and 64)', () => {
    const shown = view({ redFlags: [{ flag: 'aggression', seenOn: today }] });
    assert.equal(shown.level, 'That is serious: time to decide.');
    assert.ok(shown.arithmetic.some((line) => /ethics or abuse: serious, whatever it weighs/.test(line)));
  });

  it('has the flag that was seen last on top, and its sightings newest first with their evidence', () => {
    const shown = view({
      redFlags: [
        late('2026-10-01', { evidence: 'May' }),
        haggling('2026-11-05'),
        late('2026-11-01', { evidence: 'June' }),
      ],
    });
    assert.deepEqual(
      shown.open.map(({ flag }) => flag),
      ['haggling', 'late-payment'],
    );
    assert.deepEqual(
      shown.open[1]?.sightings.map(({ date, evidence }) => [date, evidence]),
      [
        ['1 Nov 2026', 'June'],
        ['1 Oct 2026', 'May'],
      ],
    );
  });

  it('asks about one’s own share beside the flag that it belongs to, with the answer given last (practice 61)', () => {
    const creep = { flag: 'scope-creep', seenOn: '2026-11-01' };
    const [asked] = view({ redFlags: [{ ...creep, ownFault: 'shared' }] }).open;
    assert.match(asked?.ownFault?.question ?? '', /clear brief/);
    assert.equal(asked?.ownFault?.answer, 'shared');
    assert.equal(view({ redFlags: [{ flag: 'aggression', seenOn: today }] }).open[0]?.ownFault, undefined);
  });

  it('shows what the record suggests with its evidence, and apart from what counts (practice 40)', () => {
    const shown = view({ contacts: [{ name: 'Nora Baker' }] });
    assert.deepEqual(
      shown.suggested.map(({ flag, evidence }) => [flag, evidence]),
      [['one-contact', ['Nora Baker is the only contact on record']]],
    );
    assert.deepEqual([shown.open.length, shown.verdict], [0, 'No red flags.']);
  });

  it('keeps what was settled and what was declined in sight', () => {
    const shown = view({
      redFlags: [
        haggling('2026-09-01', { resolvedOn: '2026-09-03', resolution: 'One price' }),
        { flag: 'one-contact', declinedOn: '2026-10-01' },
      ],
    });
    assert.deepEqual(shown.settled[0]?.lines, ['Settled on 3 Sept 2026', 'One price']);
    assert.deepEqual(shown.declined[0]?.lines, ['Not a red flag, you said on 1 Oct 2026']);
  });

  it('tells orbiting from near orbit, with what it is seen by (practices 1, 6 and 7)', () => {
    const shown = view({ promises: [{ what: 'Reply', due: '2026-11-01' }] });
    assert.match(shown.orbit?.sentence ?? '', /near orbit/);
    assert.deepEqual(shown.orbit?.signals, ['Promise overdue for 20 days: Reply']);
    assert.match(view({}).orbit?.sentence ?? '', /not orbiting/);
    assert.equal(view({ stage: 'lead' }).orbit, undefined, 'nothing of a lead has been put off yet');
  });

  it('draws a trend from three months on, and not before', () => {
    const since = (seenOn: string) => view({ redFlags: [late(seenOn)] }).trend;
    assert.equal(since('2026-10-01'), undefined);
    assert.deepEqual(
      since('2026-09-01')?.points.map(({ month, weight }) => [month, weight]),
      [
        ['September 2026', 2],
        ['October 2026', 2],
        ['November 2026', 2],
      ],
    );
    assert.equal(
      since('2026-09-01')?.caption,
      'Red flags and orbit together weighed 2 in September 2026 and weigh 2 today.',
    );
  });

  it('offers the whole catalogue by groups, the person’s own flags among them', () => {
    const { catalogue } = view({}, withOwn({ id: 'weekend', title: 'Calls on Sundays' }));
    assert.equal(catalogue[0]?.title, 'Money');
    assert.deepEqual(catalogue.at(-1)?.kinds, [
      { flag: 'weekend', title: 'Calls on Sundays', explanation: '', evidence: '' },
    ]);
  });

  it('says which of a person’s own flags are left out, and why', () => {
    const { catalogueNote } = view({}, withOwn({ id: 'haggling', title: 'Asks for less' }));
    assert.match(catalogueNote, /Asks for less/);
  });

  it('shows a lead only what can be seen before signing, in other words (practices 41, 63 and 88)', () => {
    const lead = view({ stage: 'lead', redFlags: [haggling('2026-11-20')] });
    const flags = lead.catalogue.flatMap(({ kinds }) => kinds.map(({ flag }) => flag));
    assert.ok(flags.includes('unsigned-contract') && flags.includes('haggling'));
    assert.ok(!flags.includes('late-payment'));
    assert.deepEqual([lead.intro, lead.level], ['Before you sign', 'Worth asking about before you sign.']);
  });

  it('goes on with the defaults where the profile cannot be read, and says so', () => {
    const record = aClient();
    const facts = { record, readOnly: true, all: [record], profile: undefined, today, text: inEnglish };
    const { warnings, editable } = redFlagsView(panelCase(facts));
    assert.equal(warnings.length, 2);
    assert.equal(editable, false);
  });
});
