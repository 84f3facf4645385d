import assert from 'node:assert/strict';
import type { ReviewedFact } from '../../../src/actions/review-facts.ts';
import { changedRows, factGroups, factsOfNode } from '../../../src/editor/project-facts-nodes.ts';
import type { ProjectFact } from '../../../src/project/facts/project-fact.ts';
import type { FactKind } from '../../../src/relationship/client/fact-kinds.ts';

describe('The rows of Project Facts while facts are decided on', () => {
  const fact = (kind: FactKind, name: string, state: ReviewedFact['state'] = 'open'): ReviewedFact => {
    const found: ProjectFact = { kind, name, detail: {}, confidence: 'sure', evidence: [{ file: 'a.ts', line: 1 }] };
    return { id: `${kind} ${name}`, fact: found, state, isNew: false };
  };
  const groupsOf = (...facts: readonly ReviewedFact[]) => {
    const kinds = [...new Set(facts.map((each) => each.fact.kind))];
    const groups = kinds.map((kind) => ({ kind, facts: facts.filter((each) => each.fact.kind === kind) }));
    return factGroups({ groups, weak: [], ignored: [], gone: [] }, [], false);
  };

  it('stay the rows they are: only the one that was accepted is drawn again', () => {
    const shown = groupsOf(fact('task', 'One'), fact('task', 'Two'), fact('domain', 'acme.example'));
    const [first, second] = shown[0]?.rows ?? [];
    const changed = changedRows(
      shown,
      groupsOf(fact('task', 'One', 'accepted'), fact('task', 'Two'), fact('domain', 'acme.example')),
    );
    assert.deepEqual(changed, [first]);
    assert.equal(changed?.[0], first, 'the same row, by which VS Code knows it');
    assert.deepEqual(
      [first, second].flatMap((row) => (row ? factsOfNode(row) : [])).map(({ state }) => state),
      ['accepted', 'open'],
    );
  });

  it('have their heading drawn again once nothing below it waits for a decision', () => {
    const shown = groupsOf(fact('task', 'One'), fact('domain', 'acme.example'));
    assert.deepEqual(changedRows(shown, groupsOf(fact('task', 'One', 'accepted'), fact('domain', 'acme.example'))), [
      shown[0],
    ]);
  });

  it('are left alone where nothing changed, and are all asked for again where other rows are to be shown', () => {
    const shown = groupsOf(fact('task', 'One'));
    assert.deepEqual(changedRows(shown, groupsOf(fact('task', 'One'))), []);
    assert.equal(changedRows(shown, groupsOf(fact('task', 'One'), fact('task', 'Two'))), undefined);
  });
});
