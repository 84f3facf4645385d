import assert from 'node:assert/strict';
import { addScopeItem, markScopeItemsDone } from '../../../src/actions/scope-items.ts';
import { aClient } from '../../support/records.ts';

const today = '2026-11-21';

describe('Adding to the scope', () => {
  it('a request is dated, an agreed deliverable is not', () => {
    const [agreed] = addScopeItem({ id: 'x', what: 'Export', state: 'agreed' }, today)(aClient());
    const [requested] = addScopeItem({ id: 'y', what: 'Import', state: 'requested' }, today)(aClient());
    assert.deepEqual(agreed?.value, { id: 'x', what: 'Export', state: 'agreed' });
    assert.deepEqual(requested?.value, { id: 'y', what: 'Import', state: 'requested', requestedOn: today });
  });

  it('goes behind the items that are there by the time of writing', () => {
    const [change] = addScopeItem(
      { id: 'x', what: 'Export', state: 'agreed' },
      today,
    )(aClient({ scope: [{ what: 'One' }, { what: 'Two' }] }));
    assert.deepEqual(change?.path, ['scope', 2]);
  });
});

describe('Marking scope items done', () => {
  const record = aClient({
    scope: [
      { what: 'Export', percentDone: 60 },
      { id: 'k7', what: 'Import' },
      { what: 'Old', state: 'done', doneOn: '2026-01-01' },
    ],
  });

  it('finds a row by its id, or by its title where it was written by hand', () => {
    const changes = markScopeItemsDone(['export', 'k7'], today)(record);
    assert.deepEqual(
      changes.map(({ path, value }) => `${path.join('.')}=${value}`),
      [
        'scope.0.state=done',
        `scope.0.doneOn=${today}`,
        'scope.0.percentDone=100',
        'scope.1.state=done',
        `scope.1.doneOn=${today}`,
      ],
    );
  });

  it('leaves alone what is done already or gone', () => {
    assert.deepEqual(markScopeItemsDone(['old', 'nothing-like-it'], today)(record), []);
  });
});
