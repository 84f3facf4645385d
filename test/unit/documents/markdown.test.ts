import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import * as prettier from 'prettier';
import { literalMarkdown } from '../../../src/documents/markdown.ts';
import { HOSTILE } from '../../support/hostile-texts.ts';

const parser = new MarkdownIt({ html: true });

/** A table with one hostile cell, a keyed list item and a heading. */
function documentOf(literal: string): string {
  return `### ${literal}\n\n| A | B |\n| --- | --- |\n| ${literal} | end <!-- #k --> |\n\n- **L:** ${literal} <!-- #l -->\n- [ ] ${literal} <!-- #m -->\n`;
}

/** What somebody else's parser shows of each piece of text: headings, cells and items. */
function textsOf(markdown: string): string[] {
  return parser.parse(markdown, {}).flatMap(({ children }) => {
    if (!children) return [];
    const shown = children.map(({ type, content, markup }) => {
      if (type === 'html_inline')
        return content === '<br>' ? '\n' : content.startsWith('<!-- #') ? '' : `HTML ${content}`;
      return ['text', 'text_special'].includes(type) || markup === 'autolink' || markup === '**'
        ? content
        : `<${type}>`;
    });
    return [shown.join('').trim()];
  });
}

const shownAs = (text: string) => [text, 'A', 'B', text, 'end', `L: ${text}`, `[ ] ${text}`];

describe('Data in Markdown', () => {
  for (const text of HOSTILE) {
    it(`shows as the literal text: ${text}`, async () => {
      const markdown = documentOf(literalMarkdown(text));
      assert.deepEqual(textsOf(markdown), shownAs(text));
      const formatted = await prettier.format(markdown, { parser: 'markdown' });
      assert.deepEqual(textsOf(formatted), shownAs(text), 'after formatting');
      assert.equal(await prettier.format(formatted, { parser: 'markdown' }), formatted, 'formatted twice');
      const cells = formatted.split('\n').find((line) => line.includes('<!-- #k -->')) ?? '';
      assert.ok(cells.startsWith(`| ${literalMarkdown(text)} `), 'the source of the cell is left as it is');
    });
  }

  it('breaks lines inside a cell, and only there', () => {
    assert.equal(literalMarkdown('\none\r\ntwo\u2028  three\n\n'), 'one<br>two<br>three');
    assert.deepEqual(textsOf(documentOf(literalMarkdown('- one\n# two'))), shownAs('- one\n# two'));
  });

  it('loses controls and marks that turn the reading direction', () => {
    assert.equal(literalMarkdown('a\u0000b\u202Egpj.exe\u2066\u001B[31m\uD800'), 'abgpj.exe\\[31m');
  });

  it('keeps a web address clickable and whole', () => {
    assert.equal(literalMarkdown('see https://a.example/_x_?a=1&b=2#c.'), 'see <https://a.example/_x_?a=1&b=2#c>.');
  });

  it('is left as it is where Markdown reads it as nothing but itself, in any script', () => {
    for (const text of [
      'Đặng Thị Mỹ',
      '31 December 2026',
      '1 250,00\u00a0€',
      'Сайт «Солнце» — №7',
      'src/basket.ts:40',
      'A; b? (c)!',
    ])
      assert.equal(literalMarkdown(text), text);
    for (const text of [' a', 'a ', 'a  b', '\u00a0a', 'a\u202f'])
      assert.equal(literalMarkdown(text), text.trim().replace('  ', ' '));
  });

  it('has no value that escapes its cell', () => {
    const sign = fc.constantFrom(
      ...'|\\`*_[]()<>&#~$-+=!.:/{}‹›"\' \n1axéж—€@%^,;?'.split(''),
      'https://',
      '-->',
      '<!--',
      '&#124;',
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 24 }), (signs) => {
        const text = signs
          .join('')
          .replace(/[ \t]+/g, ' ')
          .replace(/ ?\n ?/g, '\n')
          .trim();
        fc.pre(text !== '');
        const [heading, , , cell, end] = textsOf(documentOf(literalMarkdown(text)));
        assert.deepEqual([heading, cell, end], [text, text, 'end']);
      }),
      { numRuns: 3000, examples: [[['https://', '~', ':', '1']]] },
    );
  });
});
