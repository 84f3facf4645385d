import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import english from '../../l10n/en.json';
import { deliverDocument } from '../../src/actions/deliver-document.ts';
import { draftHandover } from '../../src/actions/draft-handover.ts';
import { draftQuestionnaire } from '../../src/actions/draft-questionnaire.ts';
import { refreshHandover } from '../../src/actions/refresh-handover.ts';
import { textFrom } from '../../src/base/messages.ts';
import { NodeFiles } from '../../src/base/ports/node/node-files.ts';
import type { Order } from '../../src/cli/arguments.ts';
import { listClients } from '../../src/cli/list.ts';
import type { Shell } from '../../src/cli/shell.ts';
import { showStatus } from '../../src/cli/status.ts';
import type { LanguagePack } from '../../src/documents/handover/language-pack.ts';
import { loadLanguagePack } from '../../src/documents/handover/languages.ts';
import { loadQuestionnaireWords } from '../../src/documents/questionnaire/words.ts';
import type { Rendering } from '../../src/documents/rendering.ts';
import { findDocuments } from '../../src/documents/sections/markers.ts';
import { withoutIcons, withoutLinks, withoutTurns } from '../../src/editor/shown-text.ts';
import { type Language, language } from '../../src/relationship/client/identity.ts';
import type { ClientRecord } from '../../src/relationship/client/record.ts';
import { ran } from '../support/fault-rows.ts';
import { profileFixture, today } from '../support/handover.ts';
import { HOSTILE, HOSTILE_LINES } from '../support/hostile-texts.ts';
import { marksOf, planted, shapeOf, textFields } from '../support/planted-texts.ts';
import { useTemporaryFolder } from '../support/temporary-folders.ts';

const payloads = [...HOSTILE, ...HOSTILE_LINES];

function draft(record: ClientRecord, pack: LanguagePack): Rendering {
  return draftHandover(record, profileFixture(), { pack, documentId: 'k3f9x2', today });
}

describe(`Markdown and HTML in each of the ${textFields.length} texts of a record`, function () {
  this.timeout(60_000);

  for (const lang of language.options)
    it(`is only text in the handover, and no mark: ${lang} (${payloads.length} payloads)`, async () => {
      const pack = await loadLanguagePack(lang);
      const plain = draft(planted(textFields, 'plain words'), pack);
      const wanted = shapeOf(plain.text, 'plain words');
      assert.ok(wanted.length > 500 && !wanted.some((token) => token.startsWith('HTML')));
      for (const payload of payloads) {
        const record = planted(textFields, payload);
        const rendering = draft(record, pack);
        assert.deepEqual(shapeOf(rendering.text, payload), wanted, payload);
        assert.deepEqual(marksOf(rendering.text), marksOf(plain.text), payload);
        assert.equal(findDocuments(rendering.text)[0]?.identity.client, payload);
      }
      ran(payloads.length);
    });

  it(`is only text in what is delivered (${payloads.length} payloads)`, async () => {
    const pack = await loadLanguagePack('en');
    const wanted = shapeOf(draft(planted(textFields, 'plain words'), pack).text, 'plain words');
    for (const payload of payloads) {
      const record = planted(textFields, payload);
      const { text } = deliverDocument(draft(record, pack).text, record);
      assert.deepEqual(
        shapeOf(text, payload),
        wanted.filter((token) => token !== 'mark' && token !== 'key'),
        payload,
      );
    }
    ran(payloads.length);
  });

  it(`changes nothing but itself when it comes or goes in a refresh (${payloads.length} payloads)`, async () => {
    const pack = await loadLanguagePack('en');
    const before = draft(planted(textFields, 'plain words'), pack);
    const paths = textFields.filter((path) => path[0] !== 'id');
    for (const payload of payloads) {
      const order = { identity: before.identity, pack, current: before.text, before, today };
      const { merged, fresh } = refreshHandover(planted(paths, payload), profileFixture(), order);
      assert.deepEqual(shapeOf(merged.text, payload), shapeOf(fresh.text, payload), payload);
      assert.equal(merged.conflicts.length, 0, payload);
    }
    ran(payloads.length);
  });

  it(`is only text in the questionnaire, in four languages (${payloads.length} payloads)`, async () => {
    for (const lang of language.options) {
      const words = await loadQuestionnaireWords(lang);
      const questions = (text: string) =>
        draftQuestionnaire(
          { ...planted(textFields, text), language: lang as Language },
          { words, documentId: 'q1', today },
        ).text;
      const wanted = shapeOf(questions('plain words'), 'plain words');
      for (const payload of payloads) assert.deepEqual(shapeOf(questions(payload), payload), wanted, payload);
    }
    ran(language.options.length * payloads.length);
  });
});

describe('A record on the command line and in boxes', () => {
  const folder = useTemporaryFolder('memory');
  const order: Order = { folder: undefined, client: undefined, format: 'text', sections: [] } as never;

  function aShell(written: string[]): Shell {
    return {
      text: textFrom(english, 'en'),
      files: new NodeFiles(),
      clock: { today: () => today, now: () => 0 },
      ids: { longId: () => 'x', rowId: () => 'x' },
      folder: folder(),
      home: folder(),
      ownRecords: { kind: 'none' },
      keptVersions: '',
      usualProfile: join(folder(), 'none.json'),
      templates: { run: async () => ({ kind: 'text', text: '' }) },
      write: async (text) => void written.push(text),
      readInput: async () => new Uint8Array(),
      inputIsTerminal: false,
      note: (line) => void written.push(`${line}\n`),
    };
  }

  it(`cannot steer a terminal by any of its texts (${payloads.length} payloads)`, async () => {
    await mkdir(join(folder(), '.clients'));
    for (const [at, payload] of payloads.entries()) {
      const record = { ...planted(textFields, payload), id: `${payload}${at}` };
      await writeFile(join(folder(), '.clients', `c${at}.client.json`), JSON.stringify(record));
    }
    const written = { text: [] as string[], json: [] as string[] };
    for (const format of ['text', 'json'] as const) {
      const shell = aShell(written[format]);
      await listClients(shell, { ...order, format });
      for (const at of payloads.keys()) await showStatus(shell, { ...order, format, client: `c${at}.client.json` });
      assert.ok(written[format].length > payloads.length);
    }
    for (const text of [...written.text, ...written.json])
      assert.doesNotMatch(text.replaceAll('\n', ''), /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069\u2028\u2029]/u);
    for (const text of written.json) if (text.startsWith('{\n')) JSON.parse(text);
    const [list] = written.text;
    assert.equal(list?.trimEnd().split('\n').length, payloads.length, 'one line a client');
    ran(2 * payloads.length);
  });

  it('shows no link in a message and no icon in a list but those that Deorbit puts there (6 payloads)', () => {
    // What VS Code looks for in the text of a message, and in a label.
    const link = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)\3)?\)/i;
    const icon = /(?<!\\)\$\([a-z0-9-]+(?:~[a-z]+)?\)/i;
    for (const text of [
      '[Click](command:workbench.action.quit)',
      '[a](https://evil.example "t")',
      '](x)[a](file:///etc/passwd)',
    ])
      assert.ok(link.test(text) && !link.test(withoutLinks(`Acme ${text} is there`)), text);
    for (const text of ['$(error) Acme', '$(sync~spin)', 'a$(check)b'])
      assert.ok(icon.test(text) && !icon.test(withoutIcons(text)), text);
  });

  it('lets no name turn over how a title, a list or a message reads (2 payloads)', () => {
    for (const name of ['\u202Eevil\u202C', '\u2067Acme\u2069'])
      for (const shown of [withoutTurns, withoutIcons, withoutLinks])
        assert.doesNotMatch(shown(`${name}: what happened?`), /[\u202A-\u202E\u2066-\u2069]/u);
  });
});
