import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../support/paths.ts';
import { visibleTextsIn } from '../support/visible-text.ts';

/** Strings that look like words for a person, and are none. */
const EXCEPTIONS: ReadonlySet<string> = new Set([
  // The product's name is the same in every language.
  'Deorbit',
  // Values of a record, which programs compare: what a person reads for them is a text.
  'handed over',
  'not started',
  'under way',
  // Values of a profile, the same.
  'day first',
  'month first',
  // A folder that systems make.
  'Documents',
  // Results that one function tells another.
  'row removed',
  'section removed',
  'needs none',
  'to come',
  'from today',
  // Code that is put together.
  ';export{load as $load};',
  // A mark for a style sheet.
  '<div class="deorbit-page"></div>\n\n',
  // Names of VS Code's own.
  'Remote',
  'Settings',
  // Headers of a mail.
  'From',
  'Subject',
]);

/** What is typed on the command line is typed so in every language. */
const TYPED = /^deorbit \w/;

/** What these hold are names of programs and the heads of their columns, and what one program answers another. */
const NAMES: ReadonlySet<string> = new Set([
  join('records', 'imports', 'known-tables.ts'),
  join('cli', 'message-lines.ts'),
]);

// The project's room is left out: what it holds are names of services, files and programs, the same in every language.
const ROOMS = ['actions', 'base', 'cli', 'documents', 'editor', 'records', 'webview'];

describe('The code', () => {
  it('has no text for a person in it: those are in l10n/ and templates/, in every language', async () => {
    const found: string[] = [];
    for (const room of ROOMS) {
      const folder = join(repositoryRoot, 'src', room);
      for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
        if (!file.endsWith('.ts') || file.endsWith('.d.ts') || NAMES.has(join(room, file))) continue;
        for (const { line, text } of await visibleTextsIn(readFileSync(join(folder, file), 'utf8')))
          if (!EXCEPTIONS.has(text) && !TYPED.test(text))
            found.push(`src/${room}/${file}:${line} ${JSON.stringify(text)}`);
      }
    }
    assert.deepEqual(found, []);
  }).timeout(30_000);
});

describe('The watch over texts in code', () => {
  const texts = async (code: string) => (await visibleTextsIn(code)).map(({ text }) => text);

  it('finds sentences and labels wherever they stand', async () => {
    assert.deepEqual(await texts("say('Record saved');"), ['Record saved']);
    assert.deepEqual(await texts("const item = { label: 'Open' };"), ['Open']);
    assert.deepEqual(await texts('const text = `${count} open items`;'), [' open items']);
    assert.deepEqual(await texts("const same = say('Not yet') === text;"), ['Not yet']);
    assert.deepEqual(await texts("const words = ['не найдено'];"), ['не найдено']);
  });

  it('leaves ids, settings, paths, types and what programmers read', async () => {
    const code = [
      "import type { A } from './a b.ts';",
      "type State = 'under way';",
      "say('client.none', 'deorbit.addClient', '.clients', 'en-GB', 'utf8', '--out handover.md');",
      "if (found.kind === 'month end') return { kind: 'days then month end' };",
      "switch (kind) { case 'month end': break; }",
      "throw new Error('This must not be.');",
      'this.#log.error(`records in ${folder}`, error);',
    ];
    assert.deepEqual(await texts(code.join('\n')), []);
  });
});
