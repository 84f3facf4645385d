import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NodeFiles } from '../../../../src/base/ports/node/node-files.ts';
import { noOpenDocuments } from '../../../../src/base/ports/open-documents.ts';
import { ProfileFile } from '../../../../src/records/profile-file.ts';
import type { Profile } from '../../../../src/relationship/client/profile.ts';
import { CATALOGUE } from '../../../../src/relationship/flags/catalogue.ts';
import {
  flagKind,
  flagKinds,
  flagsBeforeSigning,
  overruledOwnFlags,
} from '../../../../src/relationship/flags/flag-kinds.ts';
import { searchFlags } from '../../../../src/relationship/flags/search-flags.ts';
import { flagsOf, inEnglish, said } from '../../../support/flags.ts';
import { userErrorOf } from '../../../support/record-stores.ts';
import { useTemporaryFolder } from '../../../support/temporary-folders.ts';

describe("A person's own red flags", () => {
  const folder = useTemporaryFolder();

  /** The profile as it is read from a file with this content. */
  async function profileOf(content: object): Promise<Profile> {
    const path = join(folder(), 'profile.json');
    await writeFile(path, JSON.stringify({ version: 1, ...content }));
    return new ProfileFile({ files: new NodeFiles(), openDocuments: noOpenDocuments, path }).load();
  }

  const weekends = {
    id: 'weekend-calls',
    title: 'Calls at the weekend',
    group: 'respect',
    weight: 3,
    evidence: 'A call on a Saturday or Sunday that was no emergency.',
    beforeSigning: true,
  };

  it('stand beside the catalogue, in their group, and count like any other', async () => {
    const profile = await profileOf({ ownFlags: [weekends] });
    const kinds = flagKinds(profile);
    assert.equal(kinds.length, CATALOGUE.length + 1);
    const kind = flagKind(kinds, 'weekend-calls');
    assert.deepEqual([said(kind.title), said(kind.evidence)], [weekends.title, weekends.evidence]);
    assert.ok(flagsBeforeSigning(kinds).includes(kind));
    assert.deepEqual(searchFlags(kinds, 'weekend', inEnglish), [kind]);
    const groups = kinds.map(({ group }) => group);
    assert.deepEqual(
      groups,
      [...new Set(groups)].flatMap((group) => groups.filter((other) => other === group)),
    );
    const { weight, heaviest } = flagsOf([{ flag: 'weekend-calls', seenOn: '2026-11-02' }], profile);
    assert.deepEqual([weight, heaviest?.group], [3, 'respect']);
  });

  it('need no more than a name and a title', async () => {
    const profile = await profileOf({ ownFlags: [{ id: 'tabs', title: 'Tabs {count} spaces' }] });
    const kind = flagKind(flagKinds(profile), 'tabs');
    assert.deepEqual(
      [said(kind.title), kind.group, kind.weight, kind.severe],
      ['Tabs {count} spaces', 'other', 1, false],
    );
  });

  it('of ethics make the level serious, like those of the catalogue', async () => {
    const profile = await profileOf({ ownFlags: [{ id: 'weapons', title: 'Weapons', group: 'ethics' }] });
    assert.equal(flagsOf([{ flag: 'weapons', seenOn: '2026-11-02' }], profile).level, 'serious');
  });

  it('never take the place of one that is there, and are told apart for the person to rename', async () => {
    const [shadow, twin] = [
      { id: 'late-payment', title: 'Mine' },
      { ...weekends, title: 'Again' },
    ];
    const profile = await profileOf({ ownFlags: [shadow, weekends, twin] });
    const kinds = flagKinds(profile);
    assert.equal(said(flagKind(kinds, 'late-payment').title), 'Pays late');
    assert.equal(said(flagKind(kinds, 'weekend-calls').title), weekends.title);
    assert.deepEqual(
      overruledOwnFlags(profile).map(({ title }) => title),
      ['Mine', 'Again'],
    );
  });

  it('are named at their place when something is wrong with them', async () => {
    for (const wrong of [
      { ...weekends, weight: 4 },
      { ...weekends, group: 'colour' },
      { ...weekends, id: '../x' },
      { id: 'no-title' },
    ]) {
      const error = await userErrorOf(profileOf({ ownFlags: [wrong] }));
      assert.equal(error.id, 'record.broken');
      assert.ok(error.remedies.some((remedy) => remedy.kind === 'open' && (remedy.offset ?? 0) > 10));
    }
  });

  it('let the weights of the catalogue be changed, up and down, within the scale', async () => {
    const profile = await profileOf({ flagWeights: { 'late-payment': 3, haggling: 1, gone: 2 } });
    const weight = (id: string) => flagsOf([{ flag: id, seenOn: '2026-11-02' }], profile).weight;
    assert.deepEqual([weight('late-payment'), weight('haggling'), weight('interest-unpaid')], [3, 1, 2]);
    assert.equal((await userErrorOf(profileOf({ flagWeights: { haggling: 9 } }))).id, 'record.broken');
  });
});

describe('A red flag of a record that nobody knows', () => {
  it('is shown by its id, and weighs what its row says, or 1', () => {
    const seenOn = '2026-11-02';
    const { open, weight } = flagsOf([
      { flag: 'from-elsewhere', seenOn, weight: 3 },
      { flag: 'Something in my words', seenOn },
      { flag: '__proto__', seenOn },
    ]);
    assert.deepEqual(
      open.map(({ kind, counts }) => [said(kind.title), kind.origin, counts]),
      [
        ['from-elsewhere', 'unknown', 3],
        ['Something in my words', 'unknown', 1],
        ['__proto__', 'unknown', 1],
      ],
    );
    assert.equal(weight, 5);
  });
});
