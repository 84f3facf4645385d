import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { textFrom } from '../../src/base/messages.ts';
import { repositoryRoot } from '../support/paths.ts';

/** Every text inside a value read from JSON. */
function textsIn(value: unknown): string[] {
  return typeof value === 'string' ? [value] : Object.values(value as object).flatMap(textsIn);
}

/** Every text of a language that somebody reads; the patterns of the letter checks are none. */
function textsOf(language: string): string[] {
  const folder = join('templates', language);
  const templates = readdirSync(join(repositoryRoot, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:json|hbs)$/.test(name) && !name.startsWith('checks'))
    .map((name) => join(folder, name));
  const files = [`l10n/${language}.json`, `package.nls.${language}.json`, ...templates];
  return files.flatMap((file) => {
    const content = readFileSync(join(repositoryRoot, file), 'utf8');
    return file.endsWith('.json') ? textsIn(JSON.parse(content)) : content.split('\n');
  });
}

/** The texts of a language in which a line could break, or a space be too wide, at such a place. */
function textsWith(language: string, place: RegExp): string[] {
  const texts = textsOf(language);
  assert.ok(texts.length > 2000, `${texts.length} texts`);
  return texts.filter((text) => place.test(text));
}

describe('The spaces of the French texts', () => {
  it('are narrow and unbreakable before high punctuation and the percent sign', () => {
    assert.deepEqual(textsWith('fr', /[^\s,][ \u00a0][:;?!%](?!\w)/), []);
  });

  it('are narrow and unbreakable inside quotation marks', () => {
    assert.deepEqual(textsWith('fr', /«[^\u202f]|[^\u202f]»/), []);
  });
});

describe('The spaces of the Russian texts', () => {
  it('are unbreakable behind a number', () => {
    assert.deepEqual(textsWith('ru', /(?:(?<![\w.-])\d|\{(?:count|hours|percent|share|limit|size)\}) [а-яё%]/i), []);
  });

  it('are unbreakable behind the sign of a number and before a dash', () => {
    assert.deepEqual(textsWith('ru', /№ [\d{]|\S —/), []);
  });
});

describe('The percent sign of the Vietnamese texts', () => {
  it('stands at its number', () => {
    assert.deepEqual(textsWith('vi', /[\d}]\s%/), []);
  });
});

describe('A Russian date at the end of a sentence', () => {
  const text = textFrom(JSON.parse(readFileSync(join(repositoryRoot, 'l10n/ru.json'), 'utf8')), 'ru');

  it('ends in one full stop', () => {
    assert.match(text.say('ending.announced', { date: { date: '2027-03-31' } }), /^Заказчику сообщено .*2027\sг\.$/);
    assert.equal(text.say('ending.next', { step: 'подпись' }), 'Дальше: подпись.');
  });
});
