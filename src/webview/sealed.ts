import { h, keepingFocus, type Markup, show } from './dom.ts';
import { paragraph } from './parts.ts';
import type {
  SealedHostMessage,
  SealedPageMessage,
  SealedRowView,
  SealedView,
  SealedWords,
} from './sealed-messages.ts';

declare function acquireVsCodeApi(): { postMessage(message: SealedPageMessage): void };

/** Always as long: how long a secret is tells something of it. */
const MASK = '••••••••••';

// Nothing is ever given to the editor to keep: no state of this page outlives it.
const vscode = acquireVsCodeApi();
const page = part('page');
const said = part('said');

let view: SealedView | undefined;
/** The values that are shown at the moment. */
const shown = new Map<number, string>();

function part(id: string): HTMLElement {
  const node = document.getElementById(id);
  if (!node) throw new Error(`The page has no ${id}.`);
  return node;
}

function render(): void {
  const present = view;
  if (!present) return;
  const { words, title, about, privacy, rows } = present;
  keepingFocus(page, () =>
    show(page, [
      h(
        'header',
        { key: 'header' },
        h('p', { class: 'quiet' }, title),
        h('h1', {}, about),
        paragraph(privacy, 'quiet'),
      ),
      h(
        'ul',
        { key: 'rows', class: 'plain' },
        rows.map((row, index) => entry(row, index, words)),
      ),
    ]),
  );
}

function entry(row: SealedRowView, index: number, words: SealedWords): Markup {
  const heading = `entry-${index}`;
  return h(
    'li',
    { key: heading, class: 'entry' },
    h('h2', { id: heading }, row.name),
    h(
      'dl',
      {},
      fact(words.where, row.where),
      fact(words.account, row.account),
      fact(words.notes, row.notes),
      h('dt', {}, words.value),
      h('dd', {}, secret(index, words)),
    ),
    h('div', { class: 'actions' }, revealButton(index, heading, words), copyButton(index, heading, words)),
  );
}

function fact(term: string, value: string): readonly Markup[] {
  return value === '' ? [] : [h('dt', {}, term), h('dd', {}, value)];
}

function secret(index: number, words: SealedWords): Markup {
  const value = shown.get(index);
  if (value !== undefined) return h('code', { key: 'shown', class: 'secret', 'data-index': index }, value);
  return h(
    'span',
    { key: 'masked' },
    h('span', { class: 'quiet', 'aria-hidden': 'true' }, MASK),
    h('span', { class: 'unseen' }, words.masked),
  );
}

function revealButton(index: number, heading: string, words: SealedWords): Markup {
  const id = `reveal-${index}`;
  const isShown = shown.has(index);
  return h(
    'button',
    {
      key: id,
      id,
      type: 'button',
      'aria-labelledby': `${id} ${heading}`,
      click: () => (isShown ? mask(index) : vscode.postMessage({ kind: 'reveal', index })),
    },
    isShown ? words.hide : words.reveal,
  );
}

function copyButton(index: number, heading: string, words: SealedWords): Markup {
  const id = `copy-${index}`;
  const click = () => vscode.postMessage({ kind: 'copy', index });
  return h('button', { key: id, id, type: 'button', 'aria-labelledby': `${id} ${heading}`, click }, words.copy);
}

function mask(index: number): void {
  shown.delete(index);
  render();
  say('');
}

function forget(text: string, again: string): void {
  view = undefined;
  shown.clear();
  const click = () => vscode.postMessage({ kind: 'openAgain' });
  show(page, [h('div', { key: 'notice', class: 'notice' }, paragraph(text), h('button', { click }, again))]);
  say('');
}

/** Says what happened where a screen reader hears it; what is read out has to stand there before its words do. */
function say(words: string): void {
  show(said, [h('div', { key: 'said', role: 'status' }, paragraph(words))]);
}

function take(message: SealedHostMessage): void {
  if (message.kind === 'forgotten') forget(message.text, message.again);
  else if (message.kind === 'said') say(message.said);
  else if (message.kind === 'value') {
    shown.set(message.index, message.value);
    render();
    if (view) say(view.words.shown);
  } else {
    view = message.view;
    render();
  }
}

/** What is copied by hand goes the same way as by the button, so that the clipboard is emptied again. */
function copyByHand(event: ClipboardEvent): void {
  const at = getSelection()?.anchorNode;
  const around = at instanceof Element ? at : at?.parentElement;
  const index = around?.closest<HTMLElement>('.secret')?.dataset.index;
  if (index === undefined) return;
  event.preventDefault();
  vscode.postMessage({ kind: 'copy', index: Number(index) });
}

window.addEventListener('message', ({ data }: MessageEvent<SealedHostMessage>) => take(data));
document.addEventListener('copy', copyByHand);
document.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape' || shown.size === 0) return;
  shown.clear();
  render();
  say('');
});
say('');
vscode.postMessage({ kind: 'ready' });
