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

  it('is told of names that a block cannot give, and of a way out whose end depends on the data', async () => {
    for (const [source, problem] of [
      ['{{#if rows as |row|}}{{title}}{{/if}}', '1:1+37 template.noName'],
      ['{{^each rows as |title|}}{{title}}{{/each}}', '1:1+43 template.noName'],
      ['{{#with title as |a title|}}{{/with}}', '1:1+37 template.noName'],
      ['{{#each rows as |row n title|}}{{/each}}', '1:1+40 template.noName'],
      ['{{#each rows as |if|}}{{/each}}', '1:1+31 template.noName'],
      ['{{#with this}}{{../title}}{{/with}}', '1:17+8 template.unsure'],
      ['{{#each rows}}{{#each ../rows}}{{../name}}{{/each}}{{/each}}', '1:34+7 template.unsure'],
      ['{{#each rows}}{{@../index}}{{/each}}', '1:17+9 template.unknownName'],
      ['{{@../index}}', '1:3+9 template.tooFarOut'],
    ] as const)
      assert.deepEqual(await found(source), [problem], source);
    assert.deepEqual(await found('{{#with this}}{{title}}{{#each rows}}{{@../root.title}}{{/each}}{{/with}}'), []);
  });

  it('is told at once of blocks and calls inside each other that would keep the parser busy for seconds', async () => {
    const started = performance.now();
    const nested = (times: number) => '{{#if title}}'.repeat(times) + '{{/if}}'.repeat(times);
    assert.deepEqual(await found(`a\r${nested(5_000)}`), ['2:1301+0 template.tooBig']);
    const chain = (times: number) => `{{#if title}}${'{{~ else if title}}'.repeat(times)}{{/if}}`;
    assert.deepEqual(await found(chain(5_000)), ['1:1895+0 template.tooBig']);
    assert.deepEqual(await found(`{{x ${'(a '.repeat(5_000)}${')'.repeat(5_000)}}}`), ['1:305+0 template.tooBig']);
    assert.ok(performance.now() - started < 1_000);
    const calm = [nested(100), chain(99), nested(40).repeat(20), '(a '.repeat(500), '\\{{#if title}} '.repeat(200)];
    for (const source of [...calm, '{{!-- {{#if title}} --}}'.repeat(200), '{{! (( }}'.repeat(200)])
      assert.deepEqual(await found(source), [], source.slice(0, 40));
  });

  it('is a row that is not there only once there are too few of them, at its place', async () => {
    const variables = { rows: { rows: { name: 'text' } } } as const;
    const source = '{{#with rows.[1]}}{{name}}{{/with}}\n{{rows.[1].name}}';
    const view = { rows: [{ name: 'a' }, { name: 'b' }] };
    assert.deepEqual(await worker.run({ source, variables, view }), { kind: 'text', text: 'b\nb' });
    const message = { id: 'template.noRow', values: { name: '{{rows.1.name}}' } };
    const few = await worker.run({ source, variables, view: { rows: [] } });
    assert.deepEqual(few, { kind: 'problems', problems: [{ message, line: 2, column: 3, length: 0 }] });
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
