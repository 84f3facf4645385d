import type { Ecosystem } from '../../relationship/client/ecosystems.ts';
import type { CatalogueEntry } from './catalogue-entry.ts';

/** Where the names of an ecosystem's modules may be cut. */
const SEPARATORS: Readonly<Record<Ecosystem, string>> = {
  npm: '/',
  composer: '\\',
  python: '.',
  ruby: '::',
  go: '/',
  cargo: '::',
  maven: '.',
  nuget: '.',
  pub: '/',
};

/** Groups of Java that many share. */
const SHARED_GROUPS =
  /^(?:org\.springframework|com\.azure|io\.awspring|com\.google|software\.amazon|com\.amazonaws|io\.r2dbc|io\.micrometer|androidx)/;

/** What frameworks put before a name so that it reaches the browser, or only so. */
const FRAMEWORK_PREFIX =
  /^(?:NEXT_PUBLIC|NUXT_PUBLIC|NUXT|VITE|REACT_APP|VUE_APP|GATSBY|EXPO_PUBLIC|PUBLIC|TF_VAR|DJANGO|SPRING|APP|MIX|NG|STORYBOOK)_(?=[A-Z])/;

type Entries = readonly CatalogueEntry[];

/** Finds entries of a catalogue by their signs. */
export class EntryFinder {
  readonly entries: Entries;
  readonly #packages = new Map<string, CatalogueEntry[]>();
  readonly #starts: { readonly ecosystem: Ecosystem; readonly start: string; readonly entry: CatalogueEntry }[] = [];
  readonly #enablers = new Map<string, CatalogueEntry[]>();
  readonly #imports = new Map<string, CatalogueEntry[]>();
  readonly #variables = new Map<string, CatalogueEntry[]>();
  readonly #hosts = new Map<string, { readonly path: string; readonly entry: CatalogueEntry }[]>();
  readonly #files = new Map<string, CatalogueEntry[]>();
  readonly #actions = new Map<string, CatalogueEntry[]>();
  readonly #images = new Map<string, CatalogueEntry[]>();
  readonly #choices = new Map<string, CatalogueEntry[]>();

  constructor(entries: Entries) {
    this.entries = entries;
    for (const entry of entries) {
      this.#addPackages(entry);
      this.#addImports(entry);
      for (const variable of entry.variables) add(this.#variables, variable, entry);
      for (const host of entry.hosts) {
        const slash = host.indexOf('/');
        const name = slash < 0 ? host : host.slice(0, slash);
        const list = this.#hosts.get(name) ?? [];
        list.push({ path: slash < 0 ? '' : host.slice(slash), entry });
        this.#hosts.set(name, list);
      }
      for (const file of entry.files) add(this.#files, file.toLowerCase(), entry);
      for (const action of entry.actions) add(this.#actions, action, entry);
      for (const image of entry.images) add(this.#images, image, entry);
      for (const choice of entry.choices) add(this.#choices, choice, entry);
    }
  }

  /** The hosts that services are called at, some with the start of a path. */
  get hosts(): readonly string[] {
    return [...new Set(this.entries.flatMap(({ hosts }) => hosts))];
  }

  /** The names by which settings choose, in lower case. */
  get choices(): readonly string[] {
    return [...this.#choices.keys()];
  }

  /** The modules of an ecosystem that code imports to use a service. */
  modulesOf(ecosystem: Ecosystem): readonly string[] {
    const start = `${ecosystem} `;
    return [...this.#imports.keys()].flatMap((key) => (key.startsWith(start) ? [key.slice(start.length)] : []));
  }

  /** Those that a package serves, alone or among others. */
  byPackage(ecosystem: Ecosystem, name: string): { readonly own: Entries; readonly enabled: Entries } {
    const enabled = this.#enablers.get(`${ecosystem} ${name}`) ?? [];
    const starts = this.#starts.filter((each) => each.ecosystem === ecosystem && name.startsWith(each.start));
    const exact = this.#longest(this.#packages, ecosystem, name);
    return { own: exact.length > 0 ? exact : starts.map(({ entry }) => entry), enabled };
  }

  /** Those that code uses by importing a module. */
  byImport(ecosystem: Ecosystem, name: string): Entries {
    return this.#longest(this.#imports, ecosystem, name);
  }

  /** Those whose variables begin as a name does; the longest beginning tells. */
  byVariable(name: string): Entries {
    let plain = upperSnake(name).replace(FRAMEWORK_PREFIX, '');
    for (;;) {
      const found = this.#variables.get(plain);
      if (found) return found;
      const cut = plain.lastIndexOf('_');
      if (cut < 0) return [];
      plain = plain.slice(0, cut);
    }
  }

  /** Those that are called at an address, given without its protocol. */
  byAddress(address: string): Entries {
    const slash = address.search(/[/?#]/);
    const path = slash < 0 ? '' : address.slice(slash);
    let host = (slash < 0 ? address : address.slice(0, slash)).toLowerCase();
    for (;;) {
      const found = (this.#hosts.get(host) ?? []).filter((each) => path.startsWith(each.path));
      if (found.length > 0) return found.map(({ entry }) => entry);
      const dot = host.indexOf('.');
      if (dot < 0) return [];
      host = host.slice(dot + 1);
    }
  }

  /** Those that a file of that name configures. */
  byFile(name: string): Entries {
    return this.#files.get(name.toLowerCase()) ?? [];
  }

  /** Those that an action of a pipeline calls. */
  byAction(action: string): Entries {
    const [owner = '', name = ''] = action.toLowerCase().split('/');
    return this.#actions.get(`${owner}/${name}`) ?? [];
  }

  /** Those that a container image runs; of an image in any registry. */
  byImage(image: string): Entries {
    const name = image.replace(/^docker\.io\/(?:library\/)?/, '');
    return this.#images.get(name) ?? [];
  }

  /** Those that a setting chooses by that name. */
  byChoice(name: string): Entries {
    const plain = name.toLowerCase();
    return this.#choices.get(plain) ?? this.#longest(this.#choices, 'python', plain);
  }

  #addPackages(entry: CatalogueEntry): void {
    for (const [ecosystem, names] of byEcosystem(entry.packages))
      for (const name of names) {
        if (name.endsWith('*')) this.#starts.push({ ecosystem, start: name.slice(0, -1), entry });
        else add(this.#packages, `${ecosystem} ${name}`, entry);
      }
    for (const [ecosystem, names] of byEcosystem(entry.enabledBy))
      for (const name of names) add(this.#enablers, `${ecosystem} ${name}`, entry);
  }

  #addImports(entry: CatalogueEntry): void {
    for (const [ecosystem, names] of byEcosystem(entry.imports))
      for (const name of names) add(this.#imports, `${ecosystem} ${name.replace(/\\$/, '')}`, entry);
    for (const [ecosystem, names] of byEcosystem(entry.packages)) {
      if (ecosystem === 'composer' || ecosystem === 'ruby') continue;
      if (ecosystem === 'maven' && entry.imports.maven) continue;
      for (const name of names) {
        const module = moduleOf(ecosystem, name);
        if (module !== undefined) add(this.#imports, `${ecosystem} ${module}`, entry);
      }
    }
  }

  /** What the longest start of a name stands for. */
  #longest(map: ReadonlyMap<string, CatalogueEntry[]>, ecosystem: Ecosystem, name: string): Entries {
    const separator = SEPARATORS[ecosystem];
    let rest = name;
    for (;;) {
      const found = map.get(map === this.#choices ? rest : `${ecosystem} ${rest}`);
      if (found) return found;
      const cut = rest.lastIndexOf(separator);
      if (cut < 1) return [];
      rest = rest.slice(0, cut);
    }
  }
}

/** What code imports of a package, as far as its name tells. */
function moduleOf(ecosystem: Ecosystem, name: string): string | undefined {
  if (name.endsWith('/*')) return name.slice(0, -2);
  if (name.endsWith('*') && ecosystem !== 'maven') return undefined;
  if (ecosystem === 'python' || ecosystem === 'cargo') return name.replaceAll('-', '_');
  if (ecosystem !== 'maven') return name;
  const group = name.slice(0, name.indexOf(':'));
  return SHARED_GROUPS.test(group) ? undefined : group;
}

function byEcosystem(lists: CatalogueEntry['packages']): [Ecosystem, readonly string[]][] {
  return Object.entries(lists) as [Ecosystem, readonly string[]][];
}

function add(map: Map<string, CatalogueEntry[]>, key: string, entry: CatalogueEntry): void {
  const list = map.get(key);
  if (!list) map.set(key, [entry]);
  else if (!list.includes(entry)) list.push(entry);
}

/** `Stripe:SecretKey` and `stripe.secret-key` as `STRIPE_SECRET_KEY`. */
export function upperSnake(name: string): string {
  return name
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .replace(/[:.-]/g, '_')
    .replace(/_{2,}/g, '_')
    .toUpperCase();
}
