import ignore, { type Ignore } from 'ignore';
import type { IgnoreFileAbove } from './ignore-files-above.ts';
import { pathsConcerned } from './ignore-patterns.ts';

/** What git leaves out: the ignore files from the root of a project down to one of its folders. */
export class IgnoreRules {
  readonly #above: IgnoreRules | undefined;
  /** The folder the rules stand in, with a slash at its end; empty for the root. */
  readonly #base: string;
  /** Of an ignore file above the project: the way from its folder to the project, with a slash at its end. */
  readonly #prefix: string;
  readonly #rules: Ignore;
  readonly #concerned: RegExp | undefined;

  private constructor(above: IgnoreRules | undefined, place: { base: string; prefix: string }, text: string) {
    this.#above = above;
    this.#base = place.base;
    this.#prefix = place.prefix;
    this.#rules = ignore().add(text);
    this.#concerned = pathsConcerned(text);
  }

  /** @param folder the path of the folder whose ignore file that is; `above` are those of the folders it stands in */
  static of(text: string, folder: string, above?: IgnoreRules): IgnoreRules {
    return new IgnoreRules(above, { base: folder === '' ? '' : `${folder}/`, prefix: '' }, text);
  }

  /** The rules that stand above a project, the weakest first. None where they leave out the project itself: it was asked for. */
  static fromAbove(files: readonly IgnoreFileAbove[]): IgnoreRules | undefined {
    const rules = files.reduce<IgnoreRules | undefined>(
      (above, { text, prefix }) => new IgnoreRules(above, { base: '', prefix }, text),
      undefined,
    );
    return rules?.leavesOut('', false) ? undefined : rules;
  }

  /**
   * Whether git leaves a path out; the nearest ignore file that says something about it decides. What stands in a folder
   * that is left out is not asked about: git does not look there.
   */
  leavesOut(path: string, isFolder: boolean): boolean {
    const inner = `${this.#prefix}${path.slice(this.#base.length)}${isFolder ? '/' : ''}`;
    const { ignored, unignored } = this.#test(inner);
    if (ignored) return true;
    return unignored ? false : (this.#above?.leavesOut(path, isFolder) ?? false);
  }

  #test(path: string): { readonly ignored: boolean; readonly unignored: boolean } {
    if (this.#concerned?.test(path) === false) return SAYS_NOTHING;
    try {
      return this.#rules.test(path);
    } catch {
      // A name that the library takes for a path of another kind.
      return SAYS_NOTHING;
    }
  }
}

const SAYS_NOTHING = { ignored: false, unignored: false };
