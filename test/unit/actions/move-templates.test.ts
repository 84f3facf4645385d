import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { takeTemplates, templatesToTake } from '../../../src/actions/move-templates.ts';
import { NodeFiles } from '../../../src/base/ports/node/node-files.ts';
import { UserError } from '../../../src/base/user-error.ts';
import { useTemporaryFolder } from '../../support/temporary-folders.ts';

describe('Own templates beside a record that is moved', () => {
  const files = new NodeFiles();
  const folder = useTemporaryFolder();
  const at = (...names: string[]) => join(folder(), ...names);
  const put = async (path: string, text: string) => {
    await mkdir(dirname(at(path)), { recursive: true });
    await writeFile(at(path), text);
  };
  const read = (path: string) => readFile(at(path), 'utf8');
  const found = async () => {
    const { missing, differing } = await templatesToTake(files, at('from'), at('to'));
    const short = ({ to }: { readonly to: string }) => to.slice(at('to').length + 1);
    return { missing: missing.map(short), differing: differing.map(short) };
  };

  it('are told apart: missing at the new place, another one there, the same there', async () => {
    await put('from/templates/en/letters/farewell.hbs', 'mine');
    await put('from/templates/fr/handover.hbs', 'mine');
    await put('to/templates/fr/handover.hbs', 'another');
    await put('from/templates/ru/sections/money.hbs', 'same');
    await put('to/templates/ru/sections/money.hbs', 'same');
    await put('from/templates/vi/sections/mony.hbs', 'a name that no document uses');
    assert.deepEqual(await found(), {
      missing: [join('templates', 'en', 'letters', 'farewell.hbs')],
      differing: [join('templates', 'fr', 'handover.hbs')],
    });
  });

  it('are nothing to ask about where there are none, or where both places are one', async () => {
    assert.deepEqual(await found(), { missing: [], differing: [] });
    await put('from/templates/en/letters/farewell.hbs', 'mine');
    await symlink(at('from'), at('to'));
    assert.deepEqual(await found(), { missing: [], differing: [] });
  });

  it('are copied and stay; what they take the place of is kept, and never written over', async () => {
    await put('from/templates/en/letters/farewell.hbs', 'mine');
    await put('from/templates/fr/handover.hbs', 'mine');
    await put('to/templates/fr/handover.hbs', 'another');
    await put('to/templates/fr/handover.hbs.before', 'older');
    const { missing, differing } = await templatesToTake(files, at('from'), at('to'));
    await takeTemplates(files, [...missing, ...differing]);
    assert.equal(await read('to/templates/en/letters/farewell.hbs'), 'mine');
    assert.equal(await read('to/templates/fr/handover.hbs'), 'mine');
    assert.deepEqual((await readdir(at('to/templates/fr'))).sort(), [
      'handover.hbs',
      'handover.hbs.before',
      'handover.hbs.before-2',
    ]);
    assert.equal(await read('to/templates/fr/handover.hbs.before'), 'older');
    assert.equal(await read('to/templates/fr/handover.hbs.before-2'), 'another');
    assert.equal(await read('from/templates/fr/handover.hbs'), 'mine');
    await takeTemplates(files, [...missing, ...differing]);
    assert.equal((await readdir(at('to/templates/fr'))).length, 3, 'the same again leaves it as it is');
  });

  it('are spoken of by name where one cannot be copied, and those before it are there', async () => {
    await put('from/templates/en/handover.hbs', 'mine');
    await put('from/templates/en/letters/farewell.hbs', 'mine');
    await put('to/templates/en/letters', 'a file in the way');
    const { missing } = await templatesToTake(files, at('from'), at('to'));
    const isAboutFarewell = (error: unknown) =>
      error instanceof UserError && error.id === 'moveRecord.templateNotCopied' && error.values.file === 'farewell.hbs';
    await assert.rejects(takeTemplates(files, missing), isAboutFarewell);
    assert.equal(await read('to/templates/en/handover.hbs'), 'mine');
  });
});
