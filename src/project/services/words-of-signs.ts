import type { Ecosystem } from '../../relationship/client/ecosystems.ts';
import { ecosystemOf } from '../imports/imports-in.ts';
import type { EntryFinder } from './find-entry.ts';

/** How a module is named where code imports it, before and after its name; `aws.` ones are parts of one module. */
const IMPORTED: Readonly<Record<Ecosystem, readonly (readonly [before: string, after: string])[]>> = {
  npm: [['"', '']],
  composer: ['use', 'new', 'extends'].flatMap((word) => [
    [`${word} `, ''],
    [`${word} \\`, ''],
  ]),
  python: [
    ['import ', ''],
    ['from ', ''],
    ['"', ''],
  ],
  ruby: [['', '']],
  go: [['"', '']],
  cargo: [['', '::']],
  maven: [
    ['import ', ''],
    ['import static ', ''],
  ],
  nuget: ['using ', 'open ', 'imports '].flatMap((word) => [
    [word, ''],
    [`${word}static `, ''],
  ]),
  pub: [['package:', '']],
};

/**
 * The words one of which stands in every text that shows a sign of the catalogue's services: in code, by what it is
 * written in, and in markup.
 */
export class WordsOfSigns {
  readonly #finder: EntryFinder;
  readonly #lists = new Map<Ecosystem | undefined, readonly string[]>();

  constructor(finder: EntryFinder) {
    this.#finder = finder;
  }

  /** Always the same list for files of one ecosystem. */
  of(name: string): readonly string[] {
    const ecosystem = ecosystemOf(name);
    const known = this.#lists.get(ecosystem);
    if (known) return known;
    const { hosts, choices } = this.#finder;
    const words = [
      ...hosts.flatMap(wordsOfHost),

      ...choices.flatMap(wordsOfChoice),
      ...(ecosystem ? this.#finder.modulesOf(ecosystem).flatMap((module) => wordsOfImport(ecosystem, module)) : []),
    ];
    this.#lists.set(ecosystem, words);
    return words;
  }
}

/** Letters of a host that tell it from most others. */
const ENOUGH = 12;

/** With its path, where it is one that many things are at; a port may stand between the two. */
function wordsOfHost(host: string): string[] {
  const slash = host.indexOf('/');
  return slash < 0 ? [host.slice(0, ENOUGH)] : [host, `${host.slice(0, slash)}:`];
}

/** Code chooses in quotes, by the scheme of an address, or by calling a method. */
function wordsOfChoice(choice: string): string[] {
  const method = choice.startsWith('use') ? choice.slice(3) : undefined;
  const schemes = ['://', '+http', '+api', '+smtp', '+default'].map((rest) => choice + rest);
  return [`"${choice}`, ...schemes, ...(method ? [`.use${method}(`, `.add${method}(`] : [])];
}

function wordsOfImport(ecosystem: Ecosystem, module: string): string[] {
  const ways = IMPORTED[ecosystem];
  const part = module.startsWith('aws.') ? [`"${module.slice(4)}`, module] : [];
  return [...part, ...ways.map(([before, after]) => before + module + after)];
}
