import assert from 'node:assert/strict';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;

/** The elements of a page in their order, each with the attributes that it has. */
export type HtmlShape = readonly string[];

/** What documents are made of; links and code come and go with the words. */
const ALLOWED = new Set(
  (
    'html head meta title style body main h1 h2 h3 h4 h5 h6 p ul ol li table thead tbody tr th td strong em s code pre ' +
    'blockquote hr br a'
  ).split(' '),
);
const OF_WORDS = new Set(['a', 'br', 'code']);

/**
 * What a browser reads of a page, by the standard's own way of reading it: its elements and their attributes, without words,
 * and without what stands in words: links, line breaks, code. Fails where anything is in it that no document has.
 */
export function htmlShapeOf(page: string): HtmlShape {
  return parse(page).childNodes.flatMap(elementsIn);
}

function elementsIn(node: Node): string[] {
  if (node.nodeName === '#documentType' || node.nodeName === '#text') return [];
  assert.ok('tagName' in node, `${node.nodeName} in the page`);
  const { tagName, attrs, childNodes } = node;
  assert.ok(ALLOWED.has(tagName), `<${tagName}>`);
  for (const { name, value } of attrs) {
    assert.doesNotMatch(name, /^on|^style$|^src/, `${name} of <${tagName}>`);
    if (name === 'href') assert.match(value, /^(?:https?:\/\/|mailto:|tel:)/);
  }
  const inside = childNodes.flatMap(elementsIn);
  if (OF_WORDS.has(tagName)) return inside;
  const own = `${tagName}${attrs.map(({ name, value }) => ` ${name}=${value}`).join('')}`;
  return [own, ...inside, `/${tagName}`];
}
