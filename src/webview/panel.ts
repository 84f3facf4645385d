import { decisionPage } from './decision-page.ts';
import { type Child, focus, h, keepingFocus, show } from './dom.ts';
import type { Draft, HostMessage, Notice, PageMessage, PanelView } from './messages.ts';
import type { PageContext } from './page-context.ts';
import { openerOf, paragraph } from './parts.ts';
import { redFlagsPage } from './red-flags-page.ts';

/** What a page keeps over a reload: how it looks, and whose it is. Nothing of the record, nothing that was typed. */
interface PageState {
  readonly client: string;
  readonly unfolded: readonly string[];
  readonly form: string | undefined;
  readonly query: string;
  readonly scroll: number;
}

declare function acquireVsCodeApi(): {
  getState(): unknown;
  setState(state: PageState): void;
  postMessage(message: PageMessage): void;
};

const vscode = acquireVsCodeApi();
const page = part('page');
const said = part('said');

let state: PageState = {
  client: decodeURIComponent(document.body.dataset.client ?? ''),
  unfolded: [],
  form: undefined,
  query: '',
  scroll: 0,
  ...(vscode.getState() as Partial<PageState> | undefined),
};
let view: PanelView | undefined;
let found: { readonly flags: ReadonlySet<string>; readonly said: string } | undefined;
const drafts = new Map<string, Draft>();
/** Which form waits for which answer. */
const waiting = new Map<number, string | undefined>();
let acts = 0;
/** The record after what was said last, as long as that stands there. */
let saidOf: string | undefined;

function part(id: string): HTMLElement {
  const node = document.getElementById(id);
  if (!node) throw new Error(`The page has no ${id}.`);
  return node;
}

function change(changes: Partial<PageState>): void {
  state = { ...state, ...changes };
  vscode.setState(state);
}

function contextOf({ words, editable, today }: PanelView): PageContext {
  return {
    words,
    editable,
    today,
    isUnfolded: (id) => state.unfolded.includes(id) || (isSearching() && id.startsWith('group-')),
    setUnfolded,
    form: state.form,
    openForm,
    draftOf: (form) => drafts.get(form),
    keepDraft,
    isBusy: (form) => [...waiting.values()].includes(form),
    search: { query: state.query, flags: found?.flags, said: found?.said ?? '' },
    setSearch,
    act: (act, form) => {
      acts += 1;
      waiting.set(acts, form);
      vscode.postMessage({ kind: 'act', number: acts, act });
      // A dot that was just chosen stands until the answer comes.
      if (form !== undefined) render();
    },
    visit: (to) => vscode.postMessage({ kind: 'visit', to }),
  };
}

function isSearching(): boolean {
  return state.query.trim() !== '';
}

function setUnfolded(id: string, unfolded: boolean): void {
  // What a search unfolds is folded again after it.
  if (isSearching() && id.startsWith('group-')) return;
  const others = state.unfolded.filter((each) => each !== id);
  change({ unfolded: unfolded ? [...others, id] : others });
}

function openForm(form: string | undefined): void {
  const before = state.form;
  change({ form });
  render();
  const opener = before === undefined ? null : document.getElementById(openerOf(before));
  const field = page.querySelector('form.opened :is(input,textarea)');
  if (form !== undefined && field) focus(field);
  else if (opener) focus(opener);
}

function keepDraft(form: string, draft: Draft | undefined): void {
  if (draft) drafts.set(form, draft);
  else drafts.delete(form);
  vscode.postMessage({ kind: 'draft', form, values: draft ?? {} });
}

function setSearch(query: string): void {
  change({ query });
  vscode.postMessage({ kind: 'search', query });
  if (!isSearching()) render();
}

function render(): void {
  const present = view;
  if (!present) return;
  const context = contextOf(present);
  const children: readonly Child[] = [
    h('header', { key: 'header' }, h('p', { class: 'quiet' }, present.intro), h('h1', {}, present.client)),
    ...present.warnings.map((warning) => h('p', { class: 'warning' }, warning)),
    ...(present.page === 'redFlags' ? redFlagsPage(context, present) : decisionPage(context, present)),
  ];
  keepingFocus(page, () => show(page, children));
}

function showNotice({ text, label, visit }: Notice): void {
  view = undefined;
  const way = visit && label;
  const button = way ? h('button', { click: () => vscode.postMessage({ kind: 'visit', to: visit }) }, way) : undefined;
  show(page, [h('div', { key: 'notice', class: 'notice' }, paragraph(text), button)]);
  say();
}

function showView(next: PanelView, record: string, kept: Readonly<Record<string, Draft>>): void {
  // What was done is the record's last change no more, so there is no way back to offer.
  if (saidOf !== undefined && saidOf !== record) say();
  const isFirst = view === undefined;
  if (isFirst) for (const [form, draft] of Object.entries(kept)) drafts.set(form, draft);
  view = next;
  render();
  if (!isFirst) return;
  if (isSearching()) vscode.postMessage({ kind: 'search', query: state.query });
  window.scrollTo(0, state.scroll);
}

function takeOutcome({ number, done, said: what, record }: Extract<HostMessage, { kind: 'outcome' }>): void {
  const form = waiting.get(number);
  waiting.delete(number);
  if (done && form !== undefined) keepDraft(form, undefined);
  if (done && form !== undefined && state.form === form) openForm(undefined);
  else render();
  if (!done || !view) return;
  say(what, view);
  saidOf = record;
}

/**
 * Says what was done where a screen reader hears it, with the way back; nothing any more when nothing is given. What is
 * read out has to stand there before its words do.
 */
function say(what = '', present?: PanelView): void {
  saidOf = undefined;
  const verdict = present?.page === 'redFlags' ? present.verdict : '';
  const undo = () => {
    vscode.postMessage({ kind: 'visit', to: 'undo' });
    say();
    const heading = page.querySelector('h2');
    if (heading) focus(heading);
  };
  const button = present && h('button', { key: 'undo', type: 'button', click: undo }, present.words.undo);
  const status = h('div', { key: 'said', role: 'status' }, paragraph(what), paragraph(verdict, 'quiet'));
  show(said, button ? [status, button] : [status]);
}

function take(message: HostMessage): void {
  if (message.kind === 'view') showView(message.view, message.record, message.drafts);
  else if (message.kind === 'notice') showNotice(message.notice);
  else if (message.kind === 'outcome') takeOutcome(message);
  else if (message.query === state.query) {
    found = { flags: new Set(message.flags), said: message.said };
    render();
  }
}

window.addEventListener('message', ({ data }: MessageEvent<HostMessage>) => take(data));
let scrolled: ReturnType<typeof setTimeout> | undefined;
window.addEventListener('scroll', () => {
  clearTimeout(scrolled);
  scrolled = setTimeout(() => change({ scroll: window.scrollY }), 200);
});
say();
vscode.setState(state);
vscode.postMessage({ kind: 'ready' });
