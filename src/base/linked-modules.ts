/** What the modules of the extension are loaded with, where no loader knows their folder. */
export interface ModuleSource {
  /** The text of a module by its name within the folder, such as `chunks/log-ABCD1234.js`. */
  readonly read: (name: string) => Promise<string>;
  /** An address of its own for a module's text. */
  readonly publish: (text: string) => string;
  readonly load: (address: string) => Promise<Readonly<Record<string, unknown>>>;
}

/** Where a module finds what links it to the others, while it is loaded. */
const GIVEN = '__deorbitModules';

/** Imports as a bundler writes them: of other files of the bundle, named by a hash, and of VS Code. */
const IMPORTED =
  /(\bfrom\s{0,9}|\bimport\s{0,9}\(?\s{0,9})(["'])(?:\.{1,2}\/(?:chunks\/)?([\w.-]+-[A-Z0-9]{8}\.js)|(vscode))\2/g;

/**
 * Modules of a bundle in several files, linked to each other by the addresses that they get: a web worker of VS Code runs
 * one file, and finds no other by its name. What a module loads on first use is read then.
 */
export class LinkedModules {
  readonly #source: ModuleSource;
  readonly #addresses = new Map<string, Promise<string>>();
  readonly #given: Promise<string>;

  /** @param vscode the programming interface of VS Code, as the extension gets it */
  constructor(source: ModuleSource, vscode: object) {
    this.#source = source;
    this.#given = this.#give(vscode);
  }

  /**
   * Loads a module, and first those that it needs.
   *
   * @param name within the folder, such as `extension.web.js`
   * @throws where a file cannot be read
   */
  async load(name: string): Promise<Readonly<Record<string, unknown>>> {
    return this.#source.load(await this.#addressOf(name));
  }

  #addressOf(name: string): Promise<string> {
    const known = this.#addresses.get(name) ?? this.#link(name);
    this.#addresses.set(name, known);
    return known;
  }

  async #link(name: string): Promise<string> {
    const [given, text] = await Promise.all([this.#given, this.#source.read(name)]);
    const needed = [...text.matchAll(IMPORTED)].filter(([, how = '']) => !how.includes('('));
    const files = [...new Set(needed.flatMap(([, , , file]) => file ?? []))];
    const found = await Promise.all(
      files.map(async (file) => [file, await this.#addressOf(`chunks/${file}`)] as const),
    );
    const addresses = new Map(found);
    const linked = text.replace(IMPORTED, (whole, how: string, _quote, file?: string) => {
      if (!file) return `${how}"${given}"`;
      return how.includes('(') ? `$load("chunks/${file}"` : `${how}"${addresses.get(file) ?? whole}"`;
    });
    return this.#source.publish(`import{$load}from"${given}";${linked}`);
  }

  /** A module of which the others get VS Code, and the way to load what they need later. */
  async #give(vscode: object): Promise<string> {
    const names = Object.keys(vscode);
    const given = { vscode, load: (name: string) => this.load(name) };
    const text =
      `const{vscode,load}=globalThis.${GIVEN};export{load as $load};` +
      names.map((name, at) => `const v${at}=vscode[${JSON.stringify(name)}];export{v${at} as ${name}};`).join('');
    const address = this.#source.publish(text);
    Object.assign(globalThis, { [GIVEN]: given });
    await this.#source.load(address);
    Reflect.deleteProperty(globalThis, GIVEN);
    return address;
  }
}
