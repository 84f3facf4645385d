import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { decisionView } from '../../src/editor/panels/decision-view.ts';
import { filledPage } from '../../src/editor/panels/filled-page.ts';
import { panelCase } from '../../src/editor/panels/panel-case.ts';
import { redFlagsView } from '../../src/editor/panels/red-flags-view.ts';
import type { ClientRecord } from '../../src/relationship/client/record.ts';
import { decisionPage } from '../../src/webview/decision-page.ts';
import type { Child } from '../../src/webview/dom.ts';
import type { PanelView } from '../../src/webview/messages.ts';
import type { PageContext } from '../../src/webview/page-context.ts';
import { redFlagsPage } from '../../src/webview/red-flags-page.ts';
import { anyText } from '../support/any-text.ts';
import { inEnglish } from '../support/flags.ts';
import { today } from '../support/handover.ts';
import { anyProfile, anyWholeRecord } from '../support/whole-records.ts';
import { propertyOf } from './property.ts';

/** Everything that the pages of the panels are made of. */
const TAGS = new Set(
  (
    'section header h1 h2 h3 h4 p ul ol li div span button form fieldset legend label input select option textarea details ' +
    'summary svg path dl dt dd strong em small time table thead tbody tr th td output'
  ).split(' '),
);
const FLAT =
  /^(?:class|id|type|role|name|for|form|key|initial|value|checked|hidden|disabled|readonly|required|rows|min|max|step|open|d|tabindex|autocomplete|lang|datetime|placeholder|maxlength|viewBox|preserveAspectRatio|colspan|scope|aria-[a-z]+)$/;

function assertHarmless(children: readonly Child[]): void {
  for (const child of children) {
    if (typeof child === 'string') continue;
    assert.ok(TAGS.has(child.tag), `<${child.tag}>`);
    for (const [name, value] of Object.entries(child.attributes))
      assert.ok(FLAT.test(name) || typeof value === 'function', `${name} of <${child.tag}>`);
    const { id } = child.attributes;
    if (id !== undefined) assert.match(String(id), /^\S+$/, 'an id that others can name');
    assertHarmless(child.children);
  }
}

function contextOf({ words, editable }: PanelView, form: string | undefined): PageContext {
  return {
    ...{ words, editable, today, form },
    isUnfolded: () => true,
    setUnfolded: () => {},
    openForm: () => {},
    draftOf: () => undefined,
    keepDraft: () => {},
    isBusy: () => false,
    search: { query: '', flags: undefined, said: '' },
    setSearch: () => {},
    act: () => {},
    visit: () => {},
  };
}

const facts = (record: ClientRecord, profile: Parameters<typeof panelCase>[0]['profile']) =>
  panelCase({ record, readOnly: false, all: [record], profile, today, text: inEnglish });

/** Whatever a record holds, its panels show it as words, in the elements that they have. */
export const panels = propertyOf(
  'panels',
  50,
  fc.record({ record: anyWholeRecord, profile: anyProfile, form: fc.option(anyText, { nil: undefined }) }),
  ({ record, profile, form }) => {
    // A panel's page gets its view as a message.
    const flags = structuredClone(redFlagsView(facts(record, profile)));
    assertHarmless(redFlagsPage(contextOf(flags, form), flags));
    const decision = structuredClone(decisionView(facts(record, profile)));
    assertHarmless(decisionPage(contextOf(decision, form), decision));
  },
);

type Element = DefaultTreeAdapterTypes.Element;

function elementsIn(node: DefaultTreeAdapterTypes.Node): Element[] {
  const children = 'childNodes' in node ? node.childNodes.flatMap(elementsIn) : [];
  return 'tagName' in node ? [node, ...children] : children;
}

/** A page as it is read, from UTF-8, which has no halves of characters. */
const asRead = (page: string) => Buffer.from(page).toString();

const PAGE = ['html', 'head', 'meta', 'meta', 'meta', 'title', 'link', 'body', 'main', 'div', 'script'];

/** The page that a panel begins as has one script, one style sheet and its own policy, whatever the client's id is. */
export const panelPages = propertyOf('panel-pages', 40, fc.tuple(anyText, anyText), ([client, title]) => {
  const own = { nonce: 'n0nce', source: 'https://own', script: 'https://own/panel.js', style: 'https://own/panel.css' };
  const elements = elementsIn(parse(asRead(filledPage({ ...own, client, title, language: 'en' }))));
  assert.deepEqual(
    elements.map(({ tagName }) => tagName),
    PAGE,
  );
  const attributes = new Map(elements.flatMap(({ attrs }) => attrs.map(({ name, value }) => [name, value] as const)));
  assert.deepEqual(
    [attributes.get('src'), attributes.get('href'), attributes.get('nonce')],
    [own.script, own.style, own.nonce],
  );
  assert.equal(attributes.get('content'), 'width=device-width, initial-scale=1');
  assert.equal(decodeURIComponent(attributes.get('data-client') ?? ''), client.replace(/\p{Cs}/gu, '\uFFFD'));
  assert.equal(elements.flatMap(({ attrs }) => attrs).filter(({ name }) => name.startsWith('on')).length, 0);
});
