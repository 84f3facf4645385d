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

  it('at the end of a text without a blank line', () => {
    assert.equal(inserted('One| line'), 'One line\n\nNEW\n');
  });
});
