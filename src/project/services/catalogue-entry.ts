import { ECOSYSTEMS, type Ecosystem } from '../../relationship/client/ecosystems.ts';

/** Words for each ecosystem that has any. */
export type ByEcosystem = Readonly<Partial<Record<Ecosystem, readonly string[]>>>;

/** An outside service or a data store, and the signs by which a project shows that it uses it. */
export interface CatalogueEntry {
  readonly id: string;
  /** Its usual name. */
  readonly name: string;
  readonly kind: 'service' | 'datastore';
  /** What it is for; of those for one thing, one alone is usually chosen. */
  readonly group: string;
  /** Packages that serve it alone; a star at the end stands for any end. */
  readonly packages: ByEcosystem;
  /** What code imports to use it, where packages do not tell. */
  readonly imports: ByEcosystem;
  /** Packages that serve it among others. */
  readonly enabledBy: ByEcosystem;
  /** How names of its environment variables begin, without the underscore after. */
  readonly variables: readonly string[];
  /** Hosts it is called at, with the start of a path where the host alone does not tell. */
  readonly hosts: readonly string[];
  /** Names of files that configure it. */
  readonly files: readonly string[];
  /** Actions of pipelines that call it. */
  readonly actions: readonly string[];
  /** Container images. */
  readonly images: readonly string[];
  /** Names by which settings choose it among others, in lower case. */
  readonly choices: readonly string[];
}

/**
 * Reads entries, one a line: `id = Name / group / npm a b / i.python c / e.npm d / var A / host b.c / file d / action e /
 * image f / choice g`. An ecosystem alone names packages, `i.` imports, `e.` packages that serve others too.
 */
export function readCatalogue(text: string, kind: CatalogueEntry['kind']): CatalogueEntry[] {
  return text
    .split('\n')
    .filter((line) => line.includes(' = '))
    .map((line) => readEntry(line, kind));
}

function readEntry(line: string, kind: CatalogueEntry['kind']): CatalogueEntry {
  const [id = '', rest = ''] = line.split(' = ');
  const [name = '', group = '', ...signs] = rest.split(' / ').map((part) => part.trim());
  const words = new Map(
    signs.map((sign): [string, string[]] => {
      const [key = '', ...values] = sign.split(' ');
      return [key, values];
    }),
  );
  const of = (key: string): readonly string[] => words.get(key) ?? [];
  const byEcosystem = (prefix: string): ByEcosystem =>
    Object.fromEntries(
      ECOSYSTEMS.flatMap((ecosystem) => {
        const values = of(prefix + ecosystem);
        return values.length > 0 ? [[ecosystem, values]] : [];
      }),
    );
  return {
    id: id.trim(),
    name,
    kind,
    group,
    packages: byEcosystem(''),
    imports: byEcosystem('i.'),
    enabledBy: byEcosystem('e.'),
    variables: of('var'),
    hosts: of('host'),
    files: of('file'),
    actions: of('action'),
    images: of('image'),
    choices: of('choice'),
  };
}
