import assert from 'node:assert/strict';
import fc from 'fast-check';
import { saveAnswers } from '../../../src/actions/save-answers.ts';
import { readAnswers } from '../../../src/documents/sections/answers.ts';
import { findSections } from '../../../src/documents/sections/markers.ts';
import { mergeRefresh } from '../../../src/documents/sections/merge.ts';
import { changedValue } from '../../../src/relationship/client/change-value.ts';
import type { AcceptedFact, ClientRecord } from '../../../src/relationship/client/record.ts';
import { anyProject } from '../../support/arbitrary-records.ts';
import { handoverOf, profileFixture, recordFixture, sectionOf } from '../../support/handover.ts';

function aFact(id: string, kind: AcceptedFact['kind'], name: string, different: Partial<AcceptedFact> = {}) {
  const fact = { id, kind, name, evidence: [{ file: 'src/app.ts', line: 3 }], seenOn: '2026-11-20' };
  return { ...fact, ...different };
}

const PORT = aFact('port', 'variable', 'PORT', { detail: { secret: false, required: true, documented: false } });
const OLD = aFact('old', 'variable', 'OLD_HOST', { detail: { secret: false } });
const NODE = aFact('node', 'runtime', 'Node.js', { version: '20' });
const NEXT = aFact('next', 'branch', 'next', { detail: { ahead: 1 }, evidence: [] });
const BASKET = aFact('basket', 'task', 'keep the basket', { row: 's1', key: 'k' });
const SCOPE = { id: 's1', what: 'keep the basket', source: { file: 'src/basket.ts', line: 40, key: 'k' } };

const RECORD: ClientRecord = {
  ...recordFixture('almost-empty'),
  scope: [SCOPE],
  facts: [PORT, OLD, NODE, NEXT, BASKET],
};
const BEFORE = handoverOf(RECORD);

/** The project a week later: lines moved, a variable went and one came, versions contradict each other, work was merged. */
const LATER: ClientRecord = {
  ...RECORD,
  scope: [{ ...SCOPE, source: { ...SCOPE.source, line: 52 } }],
  facts: [
    { ...PORT, evidence: [{ file: 'src/server.ts', line: 9 }] },
    { ...OLD, goneOn: '2026-11-27' },
    aFact('new', 'variable', 'NEW_HOST'),
    { ...NODE, version: '22', detail: { contradicts: ['Dockerfile:1: 20'] } },
    { ...NEXT, detail: { ahead: 0 } },
    BASKET,
  ],
};

function refreshed(current: string, record: ClientRecord = LATER) {
  return mergeRefresh({ base: BEFORE.text, current, fresh: handoverOf(record).text });
}

/** What the person did: an answer, a sentence of their own, a cell of a row. */
function work(text: string): string {
  const worked = text
    .replace('‹how to roll back?›', 'Deploy the tag before')
    .replace('## Environments and deployment\n', '## Environments and deployment\n\nAsk Nora before a release.\n')
    .replace('| `PORT` | Not secret | Yes | No |', '| `PORT` | Not secret | Yes | In the wiki |');
  assert.equal(worked.match(/Deploy the tag before|Ask Nora|In the wiki/g)?.length, 3);
  return worked;
}

describe('refreshing the handover of a project', () => {
  it('brings facts that came, went and changed, keeps what the person wrote, and asks nothing', () => {
    const { text, conflicts } = refreshed(work(BEFORE.text));
    assert.deepEqual(conflicts, []);
    const section = (id: string) => sectionOf({ ...BEFORE, text }, id);
    assert.ok(section('environments').includes('**How to roll back:** Deploy the tag before <!-- #rollback -->'));
    assert.ok(section('environments').includes('\n\nAsk Nora before a release.\n'));
    assert.ok(
      section('environments').includes('| `PORT` | Not secret | Yes | In the wiki | src/server.ts:9 <!-- #port'),
    );
    assert.ok(section('environments').includes('| `NEW_HOST` | — | — | — | src/app.ts:3 <!-- #new -->'));
    assert.ok(!text.includes('OLD_HOST'));
    assert.ok(section('development').includes('| Node.js | 22 | src/app.ts:3 | 20 (Dockerfile:1) <!-- #node -->'));
    assert.ok(section('repositories').includes('| next | Merged into the default branch |'));
    assert.ok(section('remaining').includes('| keep the basket<br>src/basket.ts:52 |'));
  });

  it('changes nothing where the project is as it was', () => {
    const current = work(BEFORE.text);
    assert.equal(refreshed(current, RECORD).text, current);
  });

  it('asks about what changed on both sides, and only about that', () => {
    const current = BEFORE.text.replace('| Node.js | 20 |', '| Node.js | 20 LTS |');
    const { conflicts } = refreshed(current);
    assert.deepEqual(
      conflicts.map(({ section, row, mine, record }) => ({ section, row, mine, record })),
      [{ section: 'development', row: 'node', mine: '20 LTS', record: '22' }],
    );
  });

  it('gives exactly the new document where nobody touched the old one, whatever the project says', () => {
    fc.assert(
      fc.property(anyProject, anyProject, (before, after) => {
        const [base, fresh] = [before, after].map((project) => handoverOf({ ...RECORD, ...project }).text);
        assert.ok(base && fresh);
        assert.deepEqual(mergeRefresh({ base, current: base, fresh }).conflicts, []);
        assert.equal(mergeRefresh({ base, current: base, fresh }).text, fresh);
        for (const id of findSections(fresh).map((section) => section.id)) {
          const keys: string[] = [...sectionOf({ ...BEFORE, text: fresh }, id).matchAll(/<!-- (#\S+) -->/g)].map(
            (match) => match[0],
          );
          assert.equal(new Set(keys).size, keys.length, id);
        }
        assert.ok(!/undefined|\[object|NaN/.test(fresh));
      }),
      { numRuns: 25 },
    );
  });

  it('takes the answers to its gaps into the record, from where the next handover has them', () => {
    const current = work(BEFORE.text).replace('‹last security check?›', 'npm audit in May');
    const answers = readAnswers(BEFORE, current);
    const { changes, refused } = saveAnswers({ record: RECORD, profile: profileFixture(), answers, language: 'en' });
    assert.deepEqual(refused, []);
    const record = changedValue(RECORD, changes) as ClientRecord;
    assert.deepEqual(record.system, { rollback: 'Deploy the tag before', lastScan: 'npm audit in May' });
    assert.ok(sectionOf(handoverOf(record), 'security').includes('**Last security check:** npm audit in May'));
  });
});
