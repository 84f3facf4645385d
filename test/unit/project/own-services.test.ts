import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NodeFiles } from '../../../src/base/ports/node/node-files.ts';
import { noOpenDocuments } from '../../../src/base/ports/open-documents.ts';
import { knowledgeWith } from '../../../src/project/facts/knowledge.ts';
import { ProfileFile, type SeenProfile } from '../../../src/records/profile-file.ts';
import type { OwnServices } from '../../../src/relationship/client/own-services.ts';
import { discoverIn, type ProjectFiles } from '../../support/project-readers.ts';
import { useTemporaryFolder } from '../../support/temporary-folders.ts';

/** The services of a project with how sure they are. */
function usedIn(files: ProjectFiles, own: OwnServices): string[] {
  const { readers, judges } = knowledgeWith(own);
  return discoverIn(readers, judges, files)
    .facts.filter(({ kind }) => kind === 'service')
    .map(({ name, confidence }) => `${name} ${confidence}`);
}

describe("A person's own services", () => {
  const folder = useTemporaryFolder();
  const lumio = {
    name: 'Lumio',
    packages: { npm: ['@lumio/*'], composer: ['lumio/pay'], maven: ['com.lumio:pay'] },
    variables: ['LUMIO_'],
    hosts: ['api.lumio.example'],
    files: ['lumio.json'],
  };
  const seen = async (services: unknown): Promise<SeenProfile> => {
    const path = join(folder(), 'profile.json');
    await writeFile(path, JSON.stringify({ version: 1, services }));
    return new ProfileFile({ files: new NodeFiles(), openDocuments: noOpenDocuments, path }).look();
  };

  it('are found by each of their signs, as those of the catalogue are', () => {
    const examples: readonly (readonly [ProjectFiles, string])[] = [
      [{ 'package.json': '{ "dependencies": { "@lumio/node": "1" } }', 'a.ts': "import '@lumio/node';" }, 'Lumio sure'],
      [{ 'composer.json': '{ "require": { "lumio/pay": "^1" } }' }, 'Lumio likely'],
      [{ 'src/pay.py': 'KEY = os.environ["LUMIO_API_KEY"]' }, 'Lumio likely'],
      [{ 'src/pay.py': 'call("https://api.lumio.example/v1")' }, 'Lumio likely'],
      [{ 'lumio.json': '{}', 'src/pay.py': 'KEY = os.environ["LUMIO_API_KEY"]' }, 'Lumio sure'],
    ];
    for (const [files, found] of examples) {
      assert.deepEqual(usedIn(files, [lumio]), [found]);
      assert.deepEqual(usedIn(files, []), []);
    }
  });

  it('add signs to a service that is known by the same name', () => {
    const files = { 'src/pay.py': 'KEY = os.environ["KASSE_API_KEY"]\nimport stripe\n' };
    assert.deepEqual(usedIn(files, [{ name: 'stripe', variables: ['KASSE'] }]), ['Stripe likely']);
  });

  it('are never patterns: what would be one in a regular expression is refused with its place', async () => {
    for (const [field, wrong] of [
      ['hosts', '(a+)+$'],
      ['hosts', 'https://api.lumio.example'],
      ['variables', 'LUMIO.*'],
      ['variables', 'lumio'],
      ['files', 'config/lumio.json'],
      ['files', 'lumio*.json'],
    ] as const) {
      const { profile, problems } = await seen([{ name: 'Lumio', [field]: [wrong] }]);
      assert.equal(profile, undefined, wrong);
      assert.equal(problems.length, 1, wrong);
    }
    assert.equal((await seen([{ name: 'Lumio', packages: { npm: ['(a|b)*'] } }])).problems.length, 1);
    assert.equal((await seen([{ hosts: [] }])).problems.length, 1);
    assert.equal((await seen('Lumio')).problems.length, 1);
    assert.deepEqual((await seen([lumio])).problems, []);
  });
});
