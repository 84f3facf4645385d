/** An attribute's value, or what to do on the event of that name. */
type Attribute = string | number | boolean | undefined | ((event: Event) => void);

/**
 * Attributes of an element. Beside those of HTML: `key` lets an element be found again among others when it has moved;
 * `initial` is what a field starts with; `value` and `checked` are what it shows, whatever was typed or chosen. The type
 * of a field stands before them.
 */
export type Attributes = Readonly<Record<string, Attribute>>;

/** What an element is to be like. */
export interface Markup {
  readonly tag: string;
  readonly attributes: Attributes;
  readonly children: readonly Child[];
}

/** An element, or text: data only ever gets into a page as text. */
export type Child = Markup | string;

/** Children as they are written down: lists among them are flattened, what is not there is left out. */
export type Children = readonly (Child | undefined | false | '' | Children)[];

/** Describes an element. */
export function h(tag: string, attributes: Attributes, ...children: Children): Markup {
  return { tag, attributes, children: flat(children) };
}

function flat(children: Children): readonly Child[] {
  return children.flatMap((child): readonly Child[] => {
    if (child === undefined || child === false || child === '') return [];
    return typeof child === 'string' || 'tag' in child ? [child] : flat(child);
  });
}

const markupOf = new WeakMap<Node, Markup>();

/** Makes an element hold these children; what is there already and fits is kept, with its focus and what was typed. */
export function show(parent: Element, children: readonly Child[]): void {
  const left = [...parent.childNodes];
  const wanted = children.map((child) => {
    const at = left.findIndex((node) => fits(node, child));
    const [present] = at < 0 ? [] : left.splice(at, 1);
    return typeof child === 'string' ? textNode(present, child) : element(present as Element | undefined, child);
  });
  for (const node of left) node.remove();
  wanted.forEach((node, index) => {
    const there = parent.childNodes[index] ?? null;
    if (there !== node) parent.insertBefore(node, there);
  });
}

function fits(node: ChildNode, child: Child): boolean {
  if (typeof child === 'string') return node.nodeType === Node.TEXT_NODE;
  const markup = markupOf.get(node);
  return markup?.tag === child.tag && markup.attributes.key === child.attributes.key;
}

function textNode(present: ChildNode | undefined, text: string): ChildNode {
  if (!present) return document.createTextNode(text);
  if (present.textContent !== text) present.textContent = text;
  return present;
}

const SVG = 'http://www.w3.org/2000/svg';
const SVG_TAGS: readonly string[] = ['svg', 'path'];

function element(present: Element | undefined, markup: Markup): Element {
  const made = SVG_TAGS.includes(markup.tag)
    ? () => document.createElementNS(SVG, markup.tag)
    : () => document.createElement(markup.tag);
  const node = present ?? made();
  const before = markupOf.get(node)?.attributes ?? {};
  markupOf.set(node, markup);
  for (const name of Object.keys(before)) if (!(name in markup.attributes)) setAttribute(node, name, undefined);
  show(node, markup.children);
  for (const [name, value] of Object.entries(markup.attributes))
    if (value !== before[name] || name === 'value' || name === 'checked') setAttribute(node, name, value);
  return node;
}

function setAttribute(node: Element, name: string, value: Attribute): void {
  if (name === 'key') return;
  if (typeof value === 'function') listen(node, name);
  else if (name === 'initial' || (name === 'value' && isTyped(node))) setTyped(node, name, value);
  else if (name === 'checked' && node instanceof HTMLInputElement) node.checked = value === true;
  else if (value === undefined || value === false) node.removeAttribute(name);
  else node.setAttribute(name, value === true ? '' : String(value));
}

function isTyped(node: Element): node is HTMLInputElement | HTMLTextAreaElement {
  return node instanceof HTMLTextAreaElement || (node instanceof HTMLInputElement && node.type !== 'radio');
}

function setTyped(node: Element, name: string, value: Attribute): void {
  if (name === 'initial' && node.isConnected) return;
  if (isTyped(node)) {
    if (value !== undefined && node.value !== value) node.value = String(value);
  } else if (node instanceof HTMLInputElement) node.checked = value === true;
}

const listening = new WeakMap<Element, Set<string>>();

/** One listener for each event, which does what the element's latest description says. */
function listen(node: Element, name: string): void {
  const names = listening.get(node) ?? new Set();
  listening.set(node, names);
  if (names.has(name)) return;
  names.add(name);
  node.addEventListener(name, (event) => {
    const handler = markupOf.get(node)?.attributes[name];
    if (typeof handler === 'function') handler(event);
  });
}

/**
 * Does work that changes what is in `root` and leaves the focus where a person would look for it: on the same element,
 * or, where that has gone, on the heading of the nearest part around it that is still there.
 */
export function keepingFocus(root: Element, work: () => void): void {
  const focused = document.activeElement;
  const way: Element[] = [];
  for (let node = focused; node && node !== root && root.contains(node); node = node.parentElement) way.push(node);
  work();
  const [first] = way;
  if (!first || document.activeElement === first) return;
  const around = way.find((node) => node.isConnected) ?? root;
  const target = around === first ? first : around.querySelector('h1, h2, h3');
  if (target) focus(target);
}

/** Puts the focus on an element; a heading can take it for once. */
export function focus(node: Element): void {
  if (!(node instanceof HTMLElement)) return;
  if (/^H\d$/.test(node.tagName)) node.tabIndex = -1;
  node.focus({ preventScroll: !/^H\d$/.test(node.tagName) });
}
