import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../../support/paths.ts';

const page = readFileSync(join(repositoryRoot, 'docs/security.md'), 'utf8').replace(/\n(?![|\n#-])/g, ' ');

/** A file of tests with the titles, or beginnings of titles, that the page names of it. */
const named = [...page.matchAll(/`(test\/[\w/.-]+)`((?:,? "[^"|]+")*)/g)].map(([, file = '', titles = '']) => ({
  file,
  titles: [...titles.matchAll(/"([^"]+)"/g)].map(([, title = '']) => title),
}));

describe('The threat model', () => {
  it('names tests that are there', () => {
    assert.ok(named.length > 30, `${named.length}`);
    const missing = named.flatMap(({ file, titles }) => {
      const path = join(repositoryRoot, file);
      if (!existsSync(path)) return [file];
      if (titles.length === 0) return [`${file}: no title`];
      const source = readFileSync(path, 'utf8');
      const isThere = (title: string) =>
        ["'", '"', '`'].some(
          (quote) => source.includes(`it(${quote}${title}`) || source.includes(`it(\n    ${quote}${title}`),
        );
      return titles.filter((title) => !isThere(title)).map((title) => `${file}: ${title}`);
    });
    assert.deepEqual(missing, []);
  });

  it('has a defence and a test in each row', () => {
    const rows = page.split('\n').filter((line) => /^\| (?!---|What it)/.test(line));
    assert.ok(rows.length > 20, `${rows.length}`);
    for (const row of rows) {
      const [, what, defence, held] = row.split(' | ').length >= 3 ? ['', ...row.split(' | ')] : [];
      assert.ok(what && defence && held?.includes('`test/'), row);
    }
  });
});
