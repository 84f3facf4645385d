import assert from 'node:assert/strict';
import { changedValue } from '../../../src/relationship/client/change-value.ts';
import { PROFILE_VERSION, RECORD_VERSION } from '../../../src/relationship/client/form-versions.ts';
import {
  changesToMigrate,
  type Migration,
  profileMigrations,
  recordMigrations,
  versionOf,
} from '../../../src/relationship/client/migrations.ts';

const context = { id: 'given' };

describe('Bringing a file to the newest version', () => {
  it('gives a record written by hand what it lacks, and nothing else', () => {
    const raw = { name: 'Acme', mine: 1 };
    const changes = changesToMigrate(raw, recordMigrations, context);
    assert.deepEqual(changedValue(raw, changes), { name: 'Acme', mine: 1, version: 1, id: 'given', stage: 'active' });
    assert.deepEqual(raw, { name: 'Acme', mine: 1 });
  });

  it('leaves what is there already', () => {
    assert.deepEqual(changesToMigrate({ id: 'mine', stage: 'left' }, recordMigrations, context), [
      { path: ['version'], value: 1 },
    ]);
    assert.deepEqual(changesToMigrate({ version: 1, name: 'Acme' }, recordMigrations, context), []);
  });

  it('gives a profile written by hand its version, and nothing else', () => {
    const raw = { name: 'Nora' };
    assert.deepEqual(changedValue(raw, changesToMigrate(raw, profileMigrations, context)), {
      name: 'Nora',
      version: 1,
    });
  });

  it('goes step by step, each seeing what the one before made', () => {
    const next: Migration = {
      from: 1,
      apply: (raw) => [
        { path: ['version'], value: 2 },
        { path: ['identity', 'id'], value: String(raw.id) },
        { path: ['id'], value: undefined },
      ],
    };
    const changes = changesToMigrate({ name: 'Acme', stage: 'lead' }, [...recordMigrations, next], context);
    const migrated = changedValue({ name: 'Acme', stage: 'lead' }, changes);
    assert.deepEqual(migrated, { name: 'Acme', stage: 'lead', version: 2, identity: { id: 'given' } });
  });

  it('leaves alone what is newer, and what has no version that could be one', () => {
    for (const raw of [{ version: 9 }, { version: '0' }, { version: -1 }, { version: 0.5 }, [], 'x', null])
      assert.deepEqual(changesToMigrate(raw, recordMigrations, context), []);
    assert.equal(versionOf({ version: '1' }), undefined);
    assert.equal(versionOf({ version: -1 }), undefined);
    assert.equal(versionOf({}), 0);
  });

  it('comes to an end when a step forgets to count', () => {
    const stuck: Migration = { from: 0, apply: () => [{ path: ['a'], value: 1 }] };
    assert.equal(changesToMigrate({}, [stuck], context).length, 1);
  });

  it('has a step from each version to the one in use', () => {
    assert.deepEqual(
      recordMigrations.map(({ from }) => from),
      Array.from({ length: RECORD_VERSION }, (_, from) => from),
    );
    assert.deepEqual(
      profileMigrations.map(({ from }) => from),
      Array.from({ length: PROFILE_VERSION }, (_, from) => from),
    );
  });
});
