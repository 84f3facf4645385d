import type { CopyHostMessage, CopyPageMessage, CopyView } from './copy-messages.ts';
import { h, type Markup, show } from './dom.ts';
import { paragraph } from './parts.ts';
import { markupOf } from './shown-html.ts';
import { writeToClipboard } from './write-to-clipboard.ts';

declare function acquireVsCodeApi(): { postMessage(message: CopyPageMessage): void };

const vscode = acquireVsCodeApi();
const page = part('page');
const said = part('said');

function part(id: string): HTMLElement {
  const node = document.getElementById(id);
  if (!node) throw new Error(`The page has no ${id}.`);
  return node;
}

function render(view: CopyView): void {
  const { words, subject, language, html } = view;
  show(page, [
    h('header', { key: 'header' }, h('h1', { lang: language }, subject), paragraph(words.about, 'quiet')),
    h('div', { key: 'actions', class: 'toolbar' }, ...buttons(view)),
    h('section', { key: 'document', class: 'outgoing', lang: language, 'aria-label': words.document }, markupOf(html)),
  ]);
}

function buttons({ words, text, html }: CopyView): readonly Markup[] {
  const asText = { 'text/plain': text };
  const copy = (label: string, look: string, contents: Readonly<Record<string, string>>, done: string) =>
    h(
      'button',
      { key: label, type: 'button', class: look, click: () => void hand(contents, done, words.refused) },
      label,
    );
  return [
    copy(words.asHtml, 'primary', { 'text/html': html, ...asText }, words.copiedHtml),
    copy(words.asText, '', asText, words.copiedText),
  ];
}

async function hand(contents: Readonly<Record<string, string>>, done: string, refused: string): Promise<void> {
  // What stands there already would not be read out a second time.
  say('');
  const isDone = await writeToClipboard(contents);
  say(isDone ? done : refused);
  if (isDone) vscode.postMessage({ kind: 'copied' });
}

/** Says what happened where a screen reader hears it; what is read out has to stand there before its words do. */
function say(words: string): void {
  show(said, [h('div', { key: 'said', role: 'status' }, paragraph(words))]);
}

window.addEventListener('message', ({ data }: MessageEvent<CopyHostMessage>) => render(data.view));
say('');
vscode.postMessage({ kind: 'ready' });
