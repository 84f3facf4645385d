import assert from 'node:assert/strict';
import type { ClientRecord } from '../../../../src/relationship/client/record.ts';
import { goesAsPlanned } from '../../../../src/relationship/signals/as-planned.ts';
import { aClient } from '../../../support/records.ts';

const asPlanned = (different: Partial<ClientRecord>) =>
  goesAsPlanned(aClient({ stage: 'active', ...different }), '2026-11-20');

describe('That all goes on as planned', () => {
  it('may be told while nothing agreed is late or held up', () => {
    assert.equal(asPlanned({}), true);
    const scope: ClientRecord['scope'] = [
      { what: 'Logo', due: '2026-11-20', blocker: '  ' },
      { what: 'Search', state: 'done', due: '2026-11-01', blocker: 'was the catalogue' },
      { what: 'Newsletter', state: 'requested', due: '2026-11-01' },
      { what: 'Export', state: 'agreed' },
    ];
    const promises = [
      { what: 'Plan', due: '2026-11-20' },
      { what: 'Draft', due: '2026-11-01', keptOn: '2026-11-03' },
      { what: 'Call' },
    ];
    assert.equal(asPlanned({ scope, promises }), true);
  });

  it('is not told where agreed work is late or cannot go on, or a promise is broken', () => {
    for (const item of [
      { due: '2026-11-19' },
      { due: '2026-11-19', state: 'agreed' as const },
      { due: '2026-11-19', state: 'approved' as const },
      { blocker: 'no access yet' },
    ])
      assert.equal(
        asPlanned({
          scope: [
            { what: 'Search', state: 'done' },
            { what: 'Logo', ...item },
          ],
        }),
        false,
      );
    assert.equal(asPlanned({ promises: [{ what: 'Call' }, { what: 'Plan', due: '2026-11-19' }] }), false);
  });

  it('is not told where an end is in sight', () => {
    for (const different of [
      { stage: 'left' },
      { stage: 'leaving' },
      { exit: { lastDay: '2027-01-31' } },
      { exit: { announcedOn: '2026-11-20' } },
    ] as const)
      assert.equal(asPlanned(different), false, JSON.stringify(different));
    assert.equal(asPlanned({ exit: { announcedOn: '2026-11-21' } }), true, 'nobody was told yet');
  });
});
