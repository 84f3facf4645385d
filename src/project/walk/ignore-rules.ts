import ignore, { type Ignore } from 'ignore';

/** What git leaves out: the ignore files from the root of a project down to one of its folders. */
export class IgnoreRules {
  readonly #above: IgnoreRules | undefined;
  /** The folder the rules stand in, with a slash at its end; empty for the root. */
  readonly #base: string;
  readonly #rules: Ignore;

  private constructor(above: IgnoreRules | undefined, base: string, rules: Ignore) {
    this.#above = above;
    this.#base = base;
    this.#rules = rules;
  }

  /** @param folder the path of the folder whose ignore file that is; `above` are those of the folders it stands in */
  static of(text: string, folder: string, above?: IgnoreRules): IgnoreRules {
    return new IgnoreRules(above, folder === '' ? '' : `${folder}/`, ignore().add(text));
  }

  /**
   * Whether git leaves a path out; the nearest ignore file that says something about it decides. What stands in a folder
   * that is left out is not asked about: git does not look there.
   */
  leavesOut(path: string, isFolder: boolean): boolean {
    const { ignored, unignored } = this.#test(`${path.slice(this.#base.length)}${isFolder ? '/' : ''}`);
    if (ignored) return true;
    return unignored ? false : (this.#above?.leavesOut(path, isFolder) ?? false);
  }

  #test(path: string): { readonly ignored: boolean; readonly unignored: boolean } {
    try {
      return this.#rules.test(path);
    } catch {
      // A name that the library takes for a path of another kind.
      return { ignored: false, unignored: false };
    }
  }
}
