import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describeTemplates, templateDocs } from '../../../scripts/docs/templates.mjs';
import { SECTIONS } from '../../../src/documents/handover/section-list.ts';

describe('The page about templates', () => {
  it('is as the types of the views say; "npm run docs" renews it', async () => {
    const page = await readFile(templateDocs, 'utf8');
    assert.equal(page, await describeTemplates());
    for (const { id } of SECTIONS) assert.ok(page.includes(`\n\`sections/${id}.hbs\`\n`), id);
  });
});
