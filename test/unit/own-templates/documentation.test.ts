import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describeTemplates, templateDocs } from '../../../scripts/docs/templates.mjs';
import { SECTIONS } from '../../../src/documents/handover/section-list.ts';
import { checkTemplate } from '../../../src/documents/own-templates/check-template.ts';
import { parseTemplate } from '../../../src/documents/own-templates/parse-template.ts';

describe('The page about templates', () => {
  it('is as the types of the views say; "npm run docs" renews it', async () => {
    const page = await readFile(templateDocs, 'utf8');
    assert.equal(page, await describeTemplates());
    for (const { id } of SECTIONS) assert.ok(page.includes(`\n\`sections/${id}.hbs\`\n`), id);
  });

  it('names the paths that a template may use, and none that it may not', async () => {
    const page = await readFile(templateDocs, 'utf8');
    const paths = new Set([...page.matchAll(/`(@[^`]+)`/g)].map(([, path = '']) => path));
    const each = ['@index', '@key', '@first', '@last'];
    const around = each.map((path) => path.replace('@', '@../'));
    assert.deepEqual(paths, new Set([...each, ...around, '@root.name', '@../root.name']));
    const variables = { name: 'text', list: { rows: { list: { rows: { name: 'text' } } } } } as const;
    const problemsOf = (source: string) => {
      const parsed = parseTemplate(source);
      return 'tree' in parsed ? checkTemplate(parsed.tree, variables) : assert.fail(source);
    };
    for (const path of paths)
      assert.deepEqual(problemsOf(`{{#each list}}{{#each list}}{{${path}}}{{/each}}{{/each}}`), [], path);
    assert.equal(problemsOf('{{#each list}}{{@../index}}{{/each}}').length, 1, 'no list around it');
  });
});
