import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NodeFiles } from '../../../src/base/ports/node/node-files.ts';
import { ownTemplatePath, readOwnTemplates, templateAt } from '../../../src/documents/own-templates/template-files.ts';
import { documentsFolderOf } from '../../../src/records/documents-folder.ts';
import { newRecordFileName } from '../../../src/records/record-file-name.ts';
import { useTemporaryFolder } from '../../support/temporary-folders.ts';

describe('A client called "Templates"', () => {
  const files = new NodeFiles();

  it('has papers of its own, apart from the templates that lie beside the records', () => {
    for (const name of ['Templates', 'templates', 'TEMPLATES!'])
      assert.equal(newRecordFileName(name, []), 'templates-client.client.json', name);
    assert.equal(newRecordFileName('Template', []), 'template.client.json');
  });

  it('has them also where a person named the record’s file', () => {
    const folderOf = (record: string) => documentsFolderOf(files, join('/r', record));
    assert.equal(folderOf('templates.client.json'), join('/r', 'templates-client'));
    assert.equal(folderOf('Templates.client.json'), join('/r', 'Templates-client'));
    assert.equal(folderOf('acme.client.json'), join('/r', 'acme'));
    assert.equal(folderOf('.client.json'), join('/r', 'documents'));
  });
});

describe('The files of own templates', () => {
  const files = new NodeFiles();
  const folder = useTemporaryFolder();

  it('are found by their language and section, and nothing else is taken for one', async () => {
    const put = async (path: string, text: string | Uint8Array) => {
      await mkdir(join(folder(), path, '..'), { recursive: true });
      await writeFile(join(folder(), path), text);
    };
    await put('templates/en/sections/money.hbs', '\uFEFFMoney');
    await put('templates/en/sections/mony.hbs', 'a name that no section has');
    await put('templates/fr/handover.hbs', 'Page');
    await put('templates/en/sections/legal.hbs', new Uint8Array([0xff, 0xfe, 65, 0]));
    await put('templates/en/sections/cover.hbs', 'x'.repeat(200_001));
    const read = await readOwnTemplates(files, folder(), 'en');
    assert.deepEqual(
      read.map((each) => [each.name, 'source' in each ? each.source : each.problem.message.id]),
      [
        ['cover', 'template.tooLong'],
        ['legal', 'template.noText'],
        ['money', 'Money'],
      ],
    );
    assert.deepEqual(await readOwnTemplates(files, folder(), 'ru'), []);
    assert.equal(
      await readFile(ownTemplatePath(files, folder(), { language: 'fr', name: 'handover' }), 'utf8'),
      'Page',
    );
  });

  it('are told apart from other files of the same name', () => {
    const at = (path: string) => templateAt(files, join('/r', path));
    const wanted = { records: '/r', language: 'en' };
    assert.deepEqual(at('templates/en/sections/money.hbs'), { ...wanted, name: 'money' });
    assert.deepEqual(at('templates/en/handover.hbs'), { ...wanted, name: 'handover' });
    for (const other of [
      'templates/en/money.hbs',
      'templates/en/sections/handover.hbs',
      'templates/de/sections/money.hbs',
      'other/en/sections/money.hbs',
      'templates/en/sections/money.txt',
      'templates/en/sections/constructor.hbs',
    ])
      assert.equal(at(other), undefined, other);
  });
});
