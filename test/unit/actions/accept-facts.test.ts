import assert from 'node:assert/strict';
import * as v from 'valibot';
import { acceptFacts, type FactsRun, ignoreFacts, offerFactsAgain } from '../../../src/actions/accept-facts.ts';
import { reviewFacts } from '../../../src/actions/review-facts.ts';
import type { ProjectFact } from '../../../src/project/facts/project-fact.ts';
import { type ClientRecord, clientRecordSchema } from '../../../src/relationship/client/record.ts';
import { aFact, aTask, edited } from '../../support/project-facts.ts';
import { aClient } from '../../support/records.ts';

const run = { today: '2026-11-22', commit: 'abc123' };

/** The record once facts were accepted, which has to be a valid one. */
function accepted(record: ClientRecord, ...facts: readonly ProjectFact[]): ClientRecord {
  let ids = 0;
  const after = edited(
    record,
    acceptFacts(facts, run, () => `id${++ids}`),
  );
  v.parse(clientRecordSchema, after);
  return after;
}

describe('Accepting what a project tells', () => {
  const env = { detail: { secret: true }, evidence: [{ file: 'api/.env', line: 3 }] };

  it('notes each with its place, its commit and its day', () => {
    const { facts } = accepted(
      aClient(),
      aFact('runtime', 'Node.js', { detail: { version: '20', contradicts: ['a:1: 18'] } }),
    );
    assert.deepEqual(facts, [
      {
        id: 'id1',
        kind: 'runtime',
        name: 'Node.js',
        version: '20',
        detail: { contradicts: ['a:1: 18'] },
        evidence: [{ file: 'src/a.ts', line: 1 }],
        commit: 'abc123',
        seenOn: '2026-11-22',
      },
    ]);
  });

  it('makes a task a piece of work with its source', () => {
    const task = aTask('refund in part', 'src/pay.ts', 7);
    const { scope, facts } = accepted(aClient(), task);
    const source = { file: 'src/pay.ts', line: 7, key: task.detail.key };
    assert.deepEqual(scope, [{ id: facts?.[0]?.row, what: 'refund in part', state: 'noted', source }]);
    assert.equal(facts?.[0]?.key, task.detail.key);
  });

  it('makes services, domains and places of deployment assets', () => {
    const { assets, facts } = accepted(
      aClient(),
      aFact('service', 'Stripe'),
      aFact('domain', 'acme.example'),
      aFact('deployment', 'Vercel'),
    );
    assert.deepEqual(
      assets?.map(({ kind, name }) => [kind, name]),
      [
        ['service', 'Stripe'],
        ['domain', 'acme.example'],
        ['hosting', 'Vercel'],
      ],
    );
    assert.deepEqual(
      facts?.map(({ row }) => row),
      assets?.map(({ id }) => id),
    );
  });

  it('makes secrets credentials that name the place where they are kept, never a sample', () => {
    const workflow = { evidence: [{ file: '.github/workflows/deploy.yml', line: 9 }] };
    const sample = { detail: { secret: true }, evidence: [{ file: 'api/.env.example', line: 3 }] };
    const { credentials } = accepted(
      aClient(),
      aFact('variable', 'STRIPE_KEY', env),
      aFact('ci-secret', 'DEPLOY_KEY', workflow),
      aFact('variable', 'MAIL_KEY', sample),
      aFact('variable', 'DB_PASSWORD', { detail: { secret: true } }),
    );
    assert.deepEqual(
      credentials?.map(({ name, keptIn, reference }) => [name, keptIn, reference]),
      [
        ['STRIPE_KEY', 'api/.env: STRIPE_KEY', 'env:api/.env#STRIPE_KEY'],
        ['DEPLOY_KEY', 'GitHub Actions: DEPLOY_KEY', undefined],
        ['MAIL_KEY', undefined, 'env:api/.env#MAIL_KEY'],
        ['DB_PASSWORD', undefined, undefined],
      ],
    );
  });

  it('makes one credential of a secret that code reads and a pipeline has, whichever comes first', () => {
    const workflow = { evidence: [{ file: '.github/workflows/deploy.yml', line: 9 }] };
    const [variable, ofPipeline] = [aFact('variable', 'STRIPE_KEY', env), aFact('ci-secret', 'STRIPE_KEY', workflow)];
    const together = accepted(aClient(), variable, ofPipeline);
    assert.deepEqual(
      together.credentials?.map(({ keptIn, reference }) => [keptIn, reference]),
      [['api/.env: STRIPE_KEY; GitHub Actions: STRIPE_KEY', 'env:api/.env#STRIPE_KEY']],
    );
    const apart = accepted(accepted(aClient(), ofPipeline), variable);
    assert.equal(apart.credentials?.length, 1);
    for (const { facts, credentials } of [together, apart])
      assert.deepEqual(
        facts?.map(({ row }) => row),
        [credentials?.[0]?.id, credentials?.[0]?.id],
      );
  });

  it('says of what is from another folder which one, and how its secrets are reached', () => {
    const from = { ...run, place: { folder: 'two', path: '../two' } };
    const task = aTask('refund in part', 'src/pay.ts', 7);
    let ids = 0;
    const accept = (record: ClientRecord, about: FactsRun, ...facts: readonly ProjectFact[]) =>
      edited(
        record,
        acceptFacts(facts, about, () => `id${++ids}`),
      );
    const one = accept(aClient(), run, task, aFact('variable', 'STRIPE_KEY', env));
    const workflow = { evidence: [{ file: '.github/workflows/deploy.yml', line: 9 }] };
    const both = accept(one, from, task, aFact('variable', 'STRIPE_KEY', env), aFact('ci-secret', 'TOKEN', workflow));
    v.parse(clientRecordSchema, both);
    assert.deepEqual(
      both.facts?.map(({ folder }) => folder),
      [undefined, undefined, 'two', 'two', 'two'],
    );
    assert.deepEqual(
      both.scope?.map(({ source }) => typeof source === 'object' && source.folder),
      [undefined, 'two'],
    );
    assert.deepEqual(
      both.credentials?.map(({ keptIn, reference }) => [keptIn, reference]),
      [
        ['api/.env: STRIPE_KEY', 'env:api/.env#STRIPE_KEY'],
        ['two/api/.env: STRIPE_KEY', 'env:../two/api/.env#STRIPE_KEY'],
        ['GitHub Actions (two): TOKEN', undefined],
      ],
    );
    const unreachable = accept(
      aClient(),
      { ...run, place: { folder: 'two', path: undefined } },
      aFact('variable', 'KEY', env),
    );
    assert.deepEqual(
      [unreachable.credentials?.[0]?.keptIn, unreachable.credentials?.[0]?.reference],
      ['two/api/.env: KEY', undefined],
    );
  });

  it('makes one asset of what several folders use', () => {
    let ids = 0;
    const newId = () => `id${++ids}`;
    const one = edited(aClient(), acceptFacts([aFact('service', 'Stripe')], run, newId));
    const place = { folder: 'two', path: '../two' };
    const both = edited(one, acceptFacts([aFact('service', 'Stripe')], { ...run, place }, newId));
    assert.equal(both.assets?.length, 1);
    assert.deepEqual(
      both.facts?.map(({ folder, row }) => [folder, row]),
      [
        [undefined, both.assets?.[0]?.id],
        ['two', both.assets?.[0]?.id],
      ],
    );
  });

  it('takes for the place of a secret the env file of what runs, never one of tests', () => {
    const placeIn = (...names: readonly string[]) => {
      const evidence = names.map((file, index) => ({ file, line: index + 1 }));
      return accepted(aClient(), aFact('variable', 'KEY', { detail: { secret: true }, evidence })).credentials?.[0]
        ?.reference;
    };
    assert.equal(
      placeIn('.env.testing', 'tests/.env.ci.mysql', '.env.local', '.env.production', '.env'),
      'env:.env#KEY',
    );
    assert.equal(placeIn('.env.local', '.env.production'), 'env:.env.production#KEY');
    assert.equal(placeIn('.env.test', '.env.local'), 'env:.env.local#KEY');
    assert.equal(placeIn('.env.local', '.env.example'), 'env:.env#KEY');
    for (const file of [
      '.env.testing',
      '.env.test.local',
      '.env.ci.example',
      'tests/.env',
      'api/fixtures/.env.example',
    ])
      assert.equal(placeIn('src/a.ts', file), undefined, file);
    assert.equal(placeIn('contest/.env.latest'), 'env:contest/.env.latest#KEY');
  });

  it('leaves everything else as facts alone', () => {
    const { scope, assets, credentials, facts } = accepted(
      aClient(),
      aFact('variable', 'PORT', { detail: { secret: false } }),
      aFact('datastore', 'PostgreSQL'),
      aFact('licence', 'MIT'),
    );
    assert.deepEqual([scope, assets, credentials, facts?.length], [undefined, undefined, undefined, 3]);
  });

  it('makes no row twice: neither of a fact that is there, nor of one that a person wrote', () => {
    const byHand = aClient({
      assets: [{ kind: 'service', name: 'stripe', provider: 'Stripe' }],
      credentials: [{ id: 'k', name: 'STRIPE_KEY', keptIn: '1Password' }],
    });
    const once = accepted(byHand, aFact('service', 'Stripe'), aFact('variable', 'STRIPE_KEY', env));
    assert.deepEqual(once.assets, [{ kind: 'service', name: 'stripe', provider: 'Stripe', id: 'stripe' }]);
    assert.deepEqual(once.credentials, byHand.credentials);
    assert.deepEqual(
      once.facts?.map(({ row }) => row),
      ['stripe', 'k'],
    );
    assert.deepEqual(accepted(once, aFact('service', 'Stripe'), aFact('variable', 'STRIPE_KEY', env)), once);
  });
});

describe('Ignoring what a project tells', () => {
  let ids = 0;
  const newId = () => `id${++ids}`;
  const facts = [aFact('service', 'Stripe'), aTask('tidy up'), aFact('domain', 'acme.example')];

  it('remembers each once, a task by its key, and offers them again', () => {
    const ignored = edited(aClient(), ignoreFacts(facts, newId));
    assert.deepEqual(
      ignored.ignoredFacts?.map(({ kind, name, key }) => [kind, name, key]),
      [
        ['service', 'Stripe', undefined],
        ['task', 'tidy up', facts[1]?.detail.key],
        ['domain', 'acme.example', undefined],
      ],
    );
    assert.deepEqual(ignoreFacts(facts, newId)(ignored), []);
    const inTwo = { facts: [aTask('tidy up'), aFact('service', 'Stripe')], folder: 'two' };
    const { groups, ignored: unheard } = reviewFacts(inTwo, ignored, undefined);
    assert.deepEqual(
      [groups.map(({ kind }) => kind), unheard.map(({ fact }) => fact.name)],
      [['task'], ['Stripe']],
      'a task of another folder is other work; a service is the same everywhere',
    );
    const both = edited(ignored, ignoreFacts(inTwo.facts, newId, 'two'));
    assert.deepEqual(both.ignoredFacts?.at(-1)?.folder, 'two');
    assert.deepEqual(edited(both, offerFactsAgain([aTask('tidy up')], 'two')), ignored);
    const again = edited(ignored, offerFactsAgain(facts.filter(({ kind }) => kind !== 'task')));
    assert.deepEqual(
      again.ignoredFacts?.map(({ name }) => name),
      ['tidy up'],
    );
  });
});
