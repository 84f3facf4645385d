import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../support/paths.ts';

type Message = string | Readonly<Record<string, string>>;
type Bundle = Readonly<Record<string, Message>>;

const readJson = <T>(path: string): T => JSON.parse(readFileSync(join(repositoryRoot, path), 'utf8'));

/** The languages that a folder of texts is written in, beside English. */
function languagesOf(folder: string, name: RegExp): string[] {
  const found = readdirSync(join(repositoryRoot, folder)).flatMap((file) => name.exec(file)?.[1] ?? []);
  return found.filter((language) => language !== 'en');
}

/** The placeholders of a text, each once. */
function placeholdersOf(text: string): string[] {
  return [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
}

function formsOf(message: Message): Readonly<Record<string, string>> {
  return typeof message === 'string' ? { other: message } : message;
}

/** Every text inside words.json, by its place. */
function leavesOf(value: unknown, place: string): [string, string][] {
  if (typeof value === 'string') return [[place, value]];
  return Object.entries(value as object).flatMap(([name, inner]) => leavesOf(inner, `${place}.${name}`));
}

const english = readJson<Bundle>('l10n/en.json');

for (const language of languagesOf('l10n', /^(\w+)\.json$/)) {
  describe(`The interface in the language "${language}"`, () => {
    const bundle = readJson<Bundle>(`l10n/${language}.json`);

    it('has every text and no other', () => {
      assert.deepEqual(Object.keys(bundle).sort(), Object.keys(english).sort());
    });

    it('has the placeholders of the English texts', () => {
      for (const [id, message] of Object.entries(bundle)) {
        const wanted = new Set(Object.values(formsOf(english[id] ?? '')).flatMap(placeholdersOf));
        for (const [form, text] of Object.entries(formsOf(message))) {
          const unknown = placeholdersOf(text).filter((placeholder) => !wanted.has(placeholder));
          assert.deepEqual(unknown, [], `${id} (${form}) has placeholders that nobody fills`);
        }
        const used = new Set(placeholdersOf(formsOf(message).other ?? ''));
        const missing = [...wanted].filter((placeholder) => !used.has(placeholder) && placeholder !== '{count}');
        assert.deepEqual(missing, [], `${id} drops a value`);
      }
    });

    it('has every plural form of the language', () => {
      const wanted = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
      for (const [id, message] of Object.entries(bundle)) {
        if (typeof message === 'string') continue;
        const forms = Object.keys(message).filter((form) => !/^\d+$/.test(form));
        assert.deepEqual(forms.sort(), [...wanted].sort(), id);
      }
    });
  });
}

describe('English', () => {
  it('writes apostrophes and quotation marks as print does, but around what is typed', () => {
    const texts = Object.entries({ ...english, ...readJson<Bundle>('package.nls.json') });
    for (const [id, message] of texts.filter(([id]) => !id.endsWith('.searchWords')))
      for (const text of Object.values(formsOf(message))) {
        assert.doesNotMatch(text, /\p{L}'\p{L}|s' /u, id);
        if (!/^(?:cli|record\.expected)\./.test(id)) assert.doesNotMatch(text, /"\{\w+\}"/, id);
      }
  });
});

describe('Every language', () => {
  const languages = languagesOf('l10n', /^(\w+)\.json$/);

  for (const language of languagesOf('templates', /^(\w{2})$/)) {
    it(`"${language}" has the words of the handover, placeholders included`, () => {
      const words = new Map(leavesOf(readJson(`templates/${language}/words.json`), ''));
      for (const [place, text] of leavesOf(readJson('templates/en/words.json'), '')) {
        const own = words.get(place);
        if (own === undefined && /noticeDays|branches/.test(place)) continue;
        assert.ok(own, `${place} is missing`);
        assert.deepEqual(placeholdersOf(own), placeholdersOf(text), place);
      }
    });

    it(`"${language}" has every plural form of the words of the handover`, () => {
      const wanted = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
      const { noticeDays, branches } = readJson<Readonly<Record<string, Bundle>>>(`templates/${language}/words.json`);
      for (const [id, forms] of Object.entries({ ...noticeDays, ...branches })) {
        if (typeof forms === 'string') continue;
        const names = Object.keys(forms).filter((form) => !/^\d+$/.test(form));
        assert.deepEqual(names.sort(), [...wanted].sort(), id);
      }
    });

    it(`"${language}" has every template of the handover`, () => {
      const names = (of: string) => readdirSync(join(repositoryRoot, 'templates', of, 'sections')).sort();
      assert.deepEqual(names(language), names('en'));
    });
  }

  for (const language of languagesOf('.', /^package\.nls\.(\w+)\.json$/)) {
    it(`"${language}" has the names of commands, views and settings, links included`, () => {
      const own = readJson<Record<string, string>>(`package.nls.${language}.json`);
      const wanted = readJson<Record<string, string>>('package.nls.json');
      assert.deepEqual(Object.keys(own).sort(), Object.keys(wanted).sort());
      const links = (text = '') => (text.match(/\]\((command:[^)]+)\)/g) ?? []).sort();
      for (const [key, text] of Object.entries(wanted)) assert.deepEqual(links(own[key]), links(text), key);
    });
  }

  it('is there for the interface, the manifest and the handover alike', () => {
    assert.deepEqual(languagesOf('templates', /^(\w{2})$/).sort(), [...languages].sort());
    assert.deepEqual(languagesOf('.', /^package\.nls\.(\w+)\.json$/).sort(), [...languages].sort());
  });
});

describe('The texts of the command line', () => {
  it('are said by nobody else: the extension goes without them', () => {
    const files = readdirSync(join(repositoryRoot, 'src'), { recursive: true, encoding: 'utf8' });
    const others = files.filter((file) => file.endsWith('.ts') && !/^(?:cli|generated)\b/.test(file));
    assert.ok(others.length > 300, `${others.length} files`);
    const saying = others.filter((file) =>
      /['"`]cli\.\w/.test(readFileSync(join(repositoryRoot, 'src', file), 'utf8')),
    );
    assert.deepEqual(saying, []);
    assert.ok(Object.keys(english).some((name) => name.startsWith('cli.')));
  });
});
