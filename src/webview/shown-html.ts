import { type Child, h } from './dom.ts';

/** What documents are made of, with the attributes of each that are shown. */
const SHOWN: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  blockquote: [],
  br: [],
  code: [],
  em: [],
  h2: [],
  h3: [],
  h4: [],
  h5: [],
  h6: [],
  hr: [],
  li: [],
  ol: ['start'],
  p: [],
  pre: [],
  s: [],
  strong: [],
  table: [],
  tbody: [],
  td: [],
  th: [],
  thead: [],
  tr: [],
  ul: [],
};

/** What a link may lead to. */
const FOR_OTHERS = /^(?:https?:|mailto:|tel:)/i;

/** Describes the body of a page of HTML: nothing but what documents are made of, the rest as the words that it holds. */
export function markupOf(html: string): readonly Child[] {
  return childrenOf(new DOMParser().parseFromString(html, 'text/html').body);
}

function childrenOf(node: Node): readonly Child[] {
  return [...node.childNodes].flatMap((child): readonly Child[] => {
    if (child instanceof Text) return child.data === '' ? [] : [child.data];
    if (!(child instanceof Element)) return [];
    const tag = child.localName === 'h1' ? 'h2' : child.localName;
    const shown = Object.hasOwn(SHOWN, tag) ? SHOWN[tag] : undefined;
    return shown ? [h(tag, attributesOf(child, shown), ...childrenOf(child))] : childrenOf(child);
  });
}

function attributesOf(element: Element, shown: readonly string[]): Readonly<Record<string, string>> {
  const all = shown.flatMap((name) => {
    const value = element.getAttribute(name);
    return value === null || (name === 'href' && !FOR_OTHERS.test(value)) ? [] : [[name, value] as const];
  });
  return Object.fromEntries(all);
}
