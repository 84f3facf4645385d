import * as vscode from 'vscode';
import { DisposableBag } from '../../base/disposables.ts';
import type { ClientPanel } from './client-panel.ts';
import type { CopyPanel, DocumentToCopy } from './copy-panel.ts';
import { pageFolder } from './page-html.ts';
import type { PanelPage, PanelParts } from './panel-parts.ts';
import type { OpenedFile, SealedPanel } from './sealed-panel.ts';

/** The names under which VS Code brings panels back after a reload. */
const VIEW_TYPES: Readonly<Record<PanelPage, string>> = {
  redFlags: 'deorbit.redFlags',
  decision: 'deorbit.decision',
};

/** The panels of the clients, at most one of each kind for a client. What is in them is loaded with the first. */
export class Panels extends DisposableBag {
  readonly #parts: PanelParts;
  readonly #open = new Map<string, ClientPanel>();
  readonly #sealed = new Set<SealedPanel>();
  #copy: CopyPanel | undefined;

  constructor(parts: PanelParts) {
    super();
    this.#parts = parts;
    for (const page of Object.keys(VIEW_TYPES) as PanelPage[]) {
      const deserializeWebviewPanel = async (panel: vscode.WebviewPanel, state: unknown) => {
        const client = clientOf(state);
        if (client === undefined) panel.dispose();
        else await this.#fill(panel, page, client);
      };
      this.own(vscode.window.registerWebviewPanelSerializer(VIEW_TYPES[page], { deserializeWebviewPanel }));
    }
    this.own(parts.hiding.onDidChange(() => void this.#closeSleeping()));
    this.own({ dispose: () => this.#copy?.dispose() });
    this.own({ dispose: () => vscode.Disposable.from(...this.#open.values(), ...this.#sealed).dispose() });
  }

  /** Shows a page about a client, in front of what is there. */
  async open(page: PanelPage, client: string): Promise<void> {
    const present = this.#open.get(keyOf(page, client));
    if (present) return present.reveal();
    const panel = vscode.window.createWebviewPanel(
      VIEW_TYPES[page],
      this.#parts.text.say(`panelTitle.${page}`),
      vscode.ViewColumn.Active,
      { enableFindWidget: true },
    );
    await this.#fill(panel, page, client);
  }

  /** Shows what a sealed file holds, in a tab that VS Code does not bring back after a reload. */
  async openSealed(file: OpenedFile): Promise<void> {
    const panel = vscode.window.createWebviewPanel(
      'deorbit.sealed',
      this.#parts.text.say('sealedPanel.title'),
      vscode.ViewColumn.Active,
      { enableScripts: true, localResourceRoots: [pageFolder(this.#parts.extension)] },
    );
    const { SealedPanel } = await import('./sealed-panel.ts');
    if (this.isDisposed) return panel.dispose();
    const shown = new SealedPanel(panel, file, this.#parts);
    this.#sealed.add(shown);
    panel.onDidDispose(() => this.#sealed.delete(shown));
  }

  /** Shows a document as it goes out, to be copied; an earlier one makes way. */
  async openCopy(document: DocumentToCopy): Promise<void> {
    this.#copy?.dispose();
    const panel = vscode.window.createWebviewPanel(
      'deorbit.copy',
      this.#parts.text.say('copyPanel.title'),
      vscode.ViewColumn.Active,
      { enableScripts: true, localResourceRoots: [pageFolder(this.#parts.extension)] },
    );
    const { CopyPanel } = await import('./copy-panel.ts');
    if (this.isDisposed) return panel.dispose();
    this.#copy = new CopyPanel(panel, document, this.#parts);
  }

  /** The id of the client whose panel is in front. */
  get clientInFront(): string | undefined {
    return [...this.#open.values()].map(({ clientInFront }) => clientInFront).find((id) => id !== undefined);
  }

  /** Closes what is open about a client, and lets go of what was typed there. */
  close(client: string): void {
    for (const page of Object.keys(VIEW_TYPES) as PanelPage[]) this.#open.get(keyOf(page, client))?.dispose();
  }

  /**
   * After a reload VS Code wakes a panel only when its tab is shown; until then nobody but VS Code can change the name in
   * the tab. While clients are hidden no tab may name one, so such panels are closed.
   */
  async #closeSleeping(): Promise<void> {
    if (!this.#parts.hiding.hidden) return;
    const awake = new Set([...this.#open.values()].map(({ title }) => title));
    const ours = Object.values(VIEW_TYPES);
    const sleeping = vscode.window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .filter(({ input, label }) => {
        const isOurs = input instanceof vscode.TabInputWebview && ours.some((type) => input.viewType.endsWith(type));
        return isOurs && !awake.has(label);
      });
    await vscode.window.tabGroups.close(sleeping);
  }

  async #fill(panel: vscode.WebviewPanel, page: PanelPage, client: string): Promise<void> {
    panel.webview.options = { enableScripts: true, localResourceRoots: [pageFolder(this.#parts.extension)] };
    const { ClientPanel } = await import('./client-panel.ts');
    if (this.isDisposed) return panel.dispose();
    const key = keyOf(page, client);
    const visit = (to: PanelPage) => this.open(to, client);
    this.#open.set(key, new ClientPanel(panel, { page, client, visit }, this.#parts));
    panel.onDidDispose(() => this.#open.delete(key));
  }
}

function keyOf(page: PanelPage, client: string): string {
  return `${page} ${client}`;
}

/** The client that a page kept in its state. */
function clientOf(state: unknown): string | undefined {
  if (typeof state !== 'object' || state === null || !('client' in state)) return undefined;
  return typeof state.client === 'string' && state.client !== '' ? state.client : undefined;
}
