import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import MarkdownIt from 'markdown-it';
import { loadLetterPack } from '../../../src/documents/letters/languages.ts';
import { findGaps } from '../../../src/documents/sections/gaps.ts';
import { language } from '../../../src/relationship/client/identity.ts';
import { lettersTo, nativeClients, type SampleLetter, sampleClients } from '../../support/letters.ts';
import { repositoryRoot } from '../../support/paths.ts';

/** The longest that the prose of a letter may be; what is listed in it does not count. */
const MOST_WORDS = 180;
/** Papers that are signed, looked up or rehearsed are as long as they have to be. */
const LETTERS_TO_THE_CLIENT = [
  ...['decline', 'change-quote', 'say-no', 'problem-notice', 'new-terms'],
  ...['farewell', 'payment-reminder', 'final-statement', 'non-payment-notice'],
];

const nameOf = ({ kind, variant }: SampleLetter) => `${kind} (${variant})`;

/** The text as its reader sees it, without Deorbit's marks. */
function plain({ rendering }: SampleLetter): string {
  return rendering.text
    .replace(/ ?<!--.*?-->/g, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function wordsOfProse(text: string): number {
  const prose = text.split('\n').filter((line) => !/^(?:[-#|]|$)/.test(line));
  return prose
    .join(' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Kept as it was last read by a person; `DEORBIT_WRITE_LETTERS=1` renews it. */
function assertAsRead(path: string, letters: readonly SampleLetter[]): void {
  const text = `${letters.map((letter) => `<!-- ${nameOf(letter)} -->\n\n${plain(letter)}`).join('\n\n---\n\n')}\n`;
  const file = join(repositoryRoot, 'test/fixtures/letters', path);
  if (process.env.DEORBIT_WRITE_LETTERS) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  assert.ok(existsSync(file), `${path} is missing: write it with DEORBIT_WRITE_LETTERS=1, and read it`);
  assert.equal(text, readFileSync(file, 'utf8'), path);
}

for (const each of language.options) {
  describe(`The letters in "${each}"`, () => {
    const clients = Object.entries({ ...sampleClients, ...nativeClients[each] });
    const pack = loadLetterPack(each);

    for (const [name, client] of clients) {
      const letters = pack.then((loaded) => lettersTo(client, loaded));

      it(`to a client whose record is ${name} have no variable left, no empty item, no doubled blank line`, async () => {
        for (const letter of await letters) {
          const { text } = letter.rendering;
          const own = name === 'hostile' ? '' : text;
          assert.doesNotMatch(own, /\{|\}|undefined|null|NaN|\[object/, nameOf(letter));
          assert.doesNotMatch(text, /\n\n\n|^[ \t]*- *(?:<!--.*-->)?$|^ *<!-- #[^>]*-->$/m, nameOf(letter));
        }
      });

      it(`to a client whose record is ${name} have a field for the answer to each of their gaps`, async () => {
        for (const letter of await letters) {
          const { text, gaps } = letter.rendering;
          assert.deepEqual(
            gaps.map(({ label }) => label),
            findGaps(text).map(({ label }) => label),
            nameOf(letter),
          );
        }
      });

      it(`to a client whose record is ${name} are the ones that were read`, async () => {
        assertAsRead(`${each}/${name}.md`, await letters);
      });
    }

    it('ask for nothing where the record knows all', async () => {
      for (const letter of lettersTo(sampleClients.complete, await pack))
        assert.deepEqual(letter.rendering.gaps, [], nameOf(letter));
    });

    it('show what the record brings along as nothing but text', async () => {
      const markdown = new MarkdownIt({ html: true, linkify: false });
      for (const letter of lettersTo(sampleClients.hostile, await pack)) {
        const html = markdown.render(letter.rendering.text.replace(/<!-- (?:#|deorbit)[^>]*-->/g, ''));
        assert.doesNotMatch(
          html,
          /<(?:script|img|svg|style|blockquote|code|pre)|<!--|javascript:[^<]*"/i,
          nameOf(letter),
        );
        assert.equal((html.match(/<h1>/g) ?? []).length, 1, nameOf(letter));
      }
    });

    it('are short: under 180 words beside what they list (practices 26 and 120)', async () => {
      for (const letter of lettersTo(sampleClients.complete, await pack)) {
        if (!LETTERS_TO_THE_CLIENT.includes(letter.kind)) continue;
        const words = wordsOfProse(plain(letter));
        assert.ok(words < MOST_WORDS, `${nameOf(letter)} has ${words} words`);
      }
    });
  });
}
