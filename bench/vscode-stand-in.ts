import { pathToFileURL } from 'node:url';

/** What the *Clients* tree asks of VS Code, with as little work behind it as there can be: for what runs in no window. */
export class EventEmitter<T> {
  readonly #listeners = new Set<(value: T) => void>();
  readonly event = (listener: (value: T) => void): Disposable => {
    this.#listeners.add(listener);
    return new Disposable(() => this.#listeners.delete(listener));
  };
  fire(value: T): void {
    for (const listener of this.#listeners) listener(value);
  }
  dispose(): void {
    this.#listeners.clear();
  }
}

/** As VS Code's. */
export class Disposable {
  readonly dispose: () => unknown;
  constructor(dispose: () => unknown) {
    this.dispose = dispose;
  }
  static from(...all: readonly { dispose(): unknown }[]): Disposable {
    return new Disposable(() => {
      for (const each of all) each.dispose();
    });
  }
}

/** As VS Code's. */
export class TreeItem {
  readonly label: string;
  readonly collapsibleState: number;
  constructor(label: string, collapsibleState = 0) {
    this.label = label;
    this.collapsibleState = collapsibleState;
  }
}

/** As VS Code's. */
export class ThemeColor {
  readonly id: string;
  constructor(id: string) {
    this.id = id;
  }
}

/** As VS Code's. */
export class ThemeIcon extends ThemeColor {
  readonly color: ThemeColor | undefined;
  constructor(id: string, color?: ThemeColor) {
    super(id);
    this.color = color;
  }
}

/** As VS Code's. */
export class MarkdownString {
  readonly value: string;
  constructor(value: string) {
    this.value = value;
  }
}

/** As VS Code's. */
export const TreeItemCollapsibleState = { None: 0, Collapsed: 1, Expanded: 2 } as const;

const never = () => new Disposable(() => {});

/** A window whose trees never ask by themselves. */
export const window = {
  createTreeView: () => ({ onDidChangeSelection: never, dispose: () => {}, visible: false }),
  onDidChangeWindowState: never,
  withProgress: (_: unknown, task: () => unknown) => task(),
};

/** As VS Code's. */
export const Uri = {
  file: (path: string) => ({ fsPath: path, scheme: 'file', toString: () => pathToFileURL(path).href }),
};

/** A workspace with the folder whose path the program was given. */
export const workspace = {
  workspaceFolders: [{ name: 'records', index: 0, uri: Uri.file(process.env.DEORBIT_BENCH_WORKSPACE ?? '') }],
  onDidChangeWorkspaceFolders: never,
  onDidChangeConfiguration: never,
};

/** As VS Code's. */
export class DataTransferItem {
  readonly value: unknown;
  constructor(value: unknown) {
    this.value = value;
  }
}

/** Nothing runs a command here. */
export const commands = { executeCommand: async () => {} };
