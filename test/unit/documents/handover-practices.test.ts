import assert from 'node:assert/strict';
import { handoverOf, recordFixture, sectionOf } from '../../support/handover.ts';

describe('Leaving with a handover, one', () => {
  const full = recordFixture('full');
  const bare = recordFixture('almost-empty');

  it('says what is still done before the end, and that nothing else is (practice 17)', () => {
    const scope = [
      { what: 'Guest basket', state: 'approved' as const, due: '2026-12-15' },
      { what: 'Dark mode', state: 'declined' as const },
    ];
    const text = sectionOf(handoverOf({ ...bare, scope }), 'remaining');
    assert.match(text, /\| Guest basket \|.*15 December 2026/);
    assert.doesNotMatch(text, /Dark mode/);
    assert.match(text, /What this document does not list as complete is not being worked on by us/);
  });

  it('gives back every account, and asks who takes one that nobody thought of (practices 22 and 104)', () => {
    const credentials = [{ name: 'Stripe dashboard', ownerAfter: 'client' }, { name: 'Login of the newsletter' }];
    const text = sectionOf(handoverOf({ ...bare, credentials }), 'credentials');
    assert.match(text, /\| Stripe dashboard \|.*\| Bäckerei Sonne \|/);
    assert.match(text, /\| Login of the newsletter \|.*\| ‹owner after\?› \|/);
  });

  it('says who owns the work, and from when (practice 75)', () => {
    const text = sectionOf(handoverOf(full), 'licences');
    assert.match(text, /\*\*Owner of the work:\*\* Acme Outdoor GmbH/);
    assert.match(text, /\*\*Ownership passes:\*\* On payment of the final invoice/);
  });

  it('briefs the next developer, and says until when questions are answered (practices 23 and 105)', () => {
    const text = sectionOf(handoverOf(full), 'knowledge');
    assert.match(text, /Walk through the code \| 18 November 2026 \| Brightforge Studio/);
    assert.match(text, /\*\*Questions are answered:\*\* 1 December to 30 December 2026/);
  });

  it('is as detailed as the project, and short where there is little (practice 24)', () => {
    const [long, short] = [handoverOf(full).text.split('\n').length, handoverOf(bare).text.split('\n').length];
    assert.ok(long > 3 * short, `${long} lines beside ${short}`);
  });
});
