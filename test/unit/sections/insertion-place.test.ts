import assert from 'node:assert/strict';
import { insertionPlace } from '../../../src/documents/sections/insertion-place.ts';

/** Puts a text of one line, ending in a line break, where the cursor (`|`) asks for it. */
function inserted(textWithCursor: string): string {
  const cursor = textWithCursor.indexOf('|');
  const text = textWithCursor.replace('|', '');
  const place = insertionPlace(text, cursor);
  return `${text.slice(0, place.offset)}${place.before}NEW\n${text.slice(place.offset)}`;
}

describe('A document is inserted', () => {
  it('into an empty text as it is', () => {
    assert.equal(inserted('|'), 'NEW\n');
  });

  it('at a blank line, parted from what stands around it', () => {
    assert.equal(inserted('Before\n|\nAfter\n'), 'Before\n\nNEW\n\nAfter\n');
  });

  it('below the paragraph the cursor stands in, never in the middle of it', () => {
    assert.equal(inserted('One |line\nand one more\n\nNext\n'), 'One line\nand one more\n\nNEW\n\nNext\n');
  });

  it('below a list item with its indented parts', () => {
    assert.equal(
      inserted('- item|\n\n  its second paragraph\n\nAfter\n'),
      '- item\n\n  its second paragraph\n\nNEW\n\nAfter\n',
    );
  });

  it('below a list whose items are parted by blank lines', () => {
    for (const [one, two] of [
      ['1. one', '2. two'],
      ['- one', '- two'],
      ['* one\n  and on', '* two'],
      ['- one\n\n  more of it', '- two'],
      ['- one\nlazily on', '- two'],
    ])
      assert.equal(inserted(`${one}\n|\n\n${two}\n\nAfter\n`), `${one}\n\n\n${two}\n\nNEW\n\nAfter\n`);
    assert.equal(inserted('Text\n|\n- one\n'), 'Text\n\nNEW\n\n- one\n');
  });

  it('below an HTML element, one that is never closed left aside', () => {
    const details = '<details>\n<summary>More</summary>\n|\n<div>\n\nText\n\n</div>\n\n</details>\n\nAfter\n';
    assert.equal(inserted(details), details.replace('|', '').replace('\nAfter', '\nNEW\n\nAfter'));
    assert.equal(inserted('<div>\n|\nText\n'), '<div>\n\nNEW\n\nText\n');
    assert.equal(inserted('`<details>`\n|\nText\n\n`</details>`\n'), '`<details>`\n\nNEW\n\nText\n\n`</details>`\n');
  });

  it('below a fenced block, not into it', () => {
    assert.equal(inserted('```sh\n|\nls\n```\n'), '```sh\n\nls\n```\n\nNEW\n');
  });

  it('below front matter', () => {
    assert.equal(inserted('---\n|\ntitle: x\n---\n\nText\n'), '---\n\ntitle: x\n---\n\nNEW\n\nText\n');
  });

  it('outside a comment of several lines', () => {
    assert.equal(inserted('<!-- a\n|\nb -->\n'), '<!-- a\n\nb -->\n\nNEW\n');
  });

  it('outside another section of Deorbit', () => {
    const section = '<!-- deorbit:begin money k3f9x2 -->\n|\nText\n\n<!-- deorbit:end money k3f9x2 -->\n';
    assert.equal(inserted(section), `${section.replace('|', '')}\nNEW\n`);
  });

  it('at or below the cursor, never above it', () => {
    assert.equal(inserted('One\n\nTwo|\n\nThree\n'), 'One\n\nTwo\n\nNEW\n\nThree\n');
  });

  it('with no more blank lines than it needs, whatever the line ends and the blanks in them', () => {
    assert.equal(inserted('One\n\n|\nTwo\n'), 'One\n\nNEW\n\nTwo\n');
    assert.equal(inserted('One\r\n\r\n|\r\nTwo'), 'One\r\n\r\nNEW\n\r\nTwo');
    assert.equal(inserted('One\n \t\n|\nTwo'), 'One\n \t\nNEW\n\nTwo');
    assert.equal(inserted('One\n| \t\nTwo'), 'One\n\nNEW\n \t\nTwo');
    assert.equal(inserted('  \n|\nTwo'), '  \nNEW\n\nTwo');
  });

  it('between two lists that a text parts', () => {
    assert.equal(inserted('- one\n\nText\n|\n- two\n'), '- one\n\nText\n\nNEW\n\n- two\n');
    assert.equal(inserted('- one\n \nText\n|\n- two\n'), '- one\n \nText\n\nNEW\n\n- two\n');
    assert.equal(inserted('- one\n \n|\n- two\n\nAfter\n'), '- one\n \n\n- two\n\nNEW\n\nAfter\n');
  });

  it('before a paragraph that merely has blanks in it', () => {
    assert.equal(inserted('One\n|\nTwo  words\n'), 'One\n\nNEW\n\nTwo  words\n');
    assert.equal(inserted('One\n|\n \n  deeper\n'), 'One\n\n \n  deeper\n\nNEW\n');
  });

  it('below the element that the cursor is in, whatever begins or is named in it', () => {
    for (const element of [
      '<div>\n|\n<p>\n\n</div>\n',
      '<div>\n|\nA text with `</div>`\n\nMore\n\n</div>\n',
      '  <div>\n|\nText\n\n</div>\n',
      '<a id="x"></a><div>\n|\nText\n\n</div>\n',
    ])
      assert.equal(inserted(`${element}\nAfter\n`), `${element.replace('|', '')}\nNEW\n\nAfter\n`);
    assert.equal(inserted('|\n<div>\n\n</div>\n'), 'NEW\n\n<div>\n\n</div>\n');
    assert.equal(inserted('Before\n\n<div>|\n\n</div>\n'), 'Before\n\n<div>\n\n</div>\n\nNEW\n');
  });

  it('beside code, which opens no element and no comment', () => {
    const element = '```html\n<div>\n```\n|\nText\n\n</div>\n';
    assert.equal(inserted(element), element.replace('|', '\nNEW\n'));
    const comment = '```html\n<!--\n```\n|\nText\n';
    assert.equal(inserted(comment), comment.replace('|', '\nNEW\n'));
  });

  it('below front matter whose rules have blanks behind them, and above a rule that begins none', () => {
    const matter = '---  \n|\ntitle: x\n---  \n';
    assert.equal(inserted(`${matter}\nText\n`), `${matter.replace('|', '')}\nNEW\n\nText\n`);
    assert.equal(inserted('Text\n|\n---\n\nMore\n'), 'Text\n\nNEW\n\n---\n\nMore\n');
  });

  it('below a comment that goes on over blank lines', () => {
    const comment = '<!-- a\nb\n|\nc -->\n';
    assert.equal(inserted(`${comment}\nAfter\n`), `${comment.replace('|', '')}\nNEW\n\nAfter\n`);
  });

  it('above and below another section of Deorbit', () => {
    const section = '<!-- deorbit:begin money k3f9x2 -->\n\nText\n\n<!-- deorbit:end money k3f9x2 -->\n';
    assert.equal(inserted(`One\n|\n${section}`), `One\n\nNEW\n\n${section}`);
    assert.equal(inserted(`${section}|\nTwo\n`), `${section}\nNEW\n\nTwo\n`);
  });

  it('at the end of a text without a blank line', () => {
    assert.equal(inserted('One| line'), 'One line\n\nNEW\n');
  });
});
