import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkOwnTemplate } from '../../../src/actions/own-templates.ts';
import { builtInSource } from '../../../src/documents/own-templates/built-in-sources.ts';
import {
  TEMPLATE_NAMES,
  type TemplateName,
  templatePlace,
} from '../../../src/documents/own-templates/template-names.ts';
import { repositoryRoot } from '../../support/paths.ts';
import { templatesInThisThread as worker } from '../../support/template-worker.ts';

describe('What is wrong with a template', () => {
  const found = async (source: string, name: TemplateName = 'credentials') => {
    const problems = await checkOwnTemplate(name, source, worker);
    return problems.map(({ message, line, column, length }) => `${line}:${column}+${length} ${message.id}`);
  };

  it('is told with line and column', async () => {
    assert.deepEqual(await found('## {{title}}\n\n{{#each rows}}\n| {{ownrNow}} |\n{{/each}}'), [
      '4:5+7 template.unknownName',
    ]);
    assert.deepEqual(await found('## {{titel}}\n{{#each rowz}}x{{/each}}'), [
      '1:6+5 template.unknownName',
      '2:9+4 template.unknownName',
    ]);
    assert.deepEqual(await found('{{#each rows}}\n\n  {{/if}}'), ['1:4+4 template.mismatch']);
    assert.deepEqual(await found('{{#if rows}}\n| {{name}\n'), ['2:10+0 template.unclosed']);
    assert.deepEqual(await found('{{#each rows}}\n{{name}}'), ['2:9+0 template.unclosed']);
    assert.deepEqual(await found('\r{{#if rows}}'), ['2:13+0 template.unclosed']);
    assert.deepEqual(await found('a\r\nb\rc {{/if}}'), ['3:3+3 template.syntax']);
    assert.deepEqual(await found('{{title}} {{/if}}'), ['1:11+3 template.syntax']);
    assert.deepEqual(await found('{{title}}\n{{}}'), ['2:3+2 template.syntax']);
    assert.deepEqual(await found('{{rows}}'), ['1:3+4 template.list']);
    assert.deepEqual(await found('{{#each title}}x{{/each}}'), ['1:9+5 template.noList']);
  });

  it('names what there is in the place of a name that there is not', async () => {
    const [problem] = await checkOwnTemplate('credentials', '{{#each handedOver}}{{who}}{{/each}}', worker);
    assert.deepEqual(problem?.message.values, { name: 'who', known: 'name, method, date, receivedBy, key' });
  });

  it('is nothing where names are given to rows, counted, or read from outside', async () => {
    const source =
      '{{#each rows as |row n|}}{{n}}{{row.name}}{{../title}}{{@root.title}}{{@index}}{{#if @last}}{{rows.length}}{{/if}}{{/each}}';
    assert.deepEqual(await found(source), ['1:95+11 template.unknownName'], 'inside a row, rows is not a name');
    assert.deepEqual(await found(source.replace('rows.length', '../rows.length')), []);
    assert.deepEqual(
      await found('{{#unless rows.length}}none{{else}}{{rows.[0].name}}{{/unless}}{{!-- a note --}}'),
      [],
    );
    assert.deepEqual(await found('{{#with rows.[0]}}{{name}}{{../title}}{{/with}}'), []);
  });

  it('is found by a parser that is loaded on use, so that starting up stays light', () => {
    const built = (file: string) => readFileSync(join(repositoryRoot, 'dist', file), 'utf8');
    for (const file of ['extension.js', 'web.cjs'])
      assert.doesNotMatch(built(file), /BlockStatement|\{\{#each custody\}\}/, file);
  });

  it('is nothing in any built-in template, whose sources are those of templates/', async () => {
    for (const language of ['en', 'fr', 'ru', 'vi'] as const) {
      const folder = join(repositoryRoot, 'templates', language);
      for (const name of TEMPLATE_NAMES) {
        const source = builtInSource(language, name);
        assert.equal(source, readFileSync(join(folder, ...templatePlace(name)), 'utf8'));
        assert.deepEqual(await found(source, name), [], `${language} ${name}`);
      }
      const files = ['sections', 'letters'].flatMap((inner) => readdirSync(join(folder, inner)));
      assert.equal(files.length + 1, TEMPLATE_NAMES.length);
    }
  });
});
