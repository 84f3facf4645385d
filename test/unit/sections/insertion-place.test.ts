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
