import type { Closable, Files } from '../files.ts';
import { isUri } from './uri-paths.ts';

/** The files of this machine, and beside them those that only VS Code can reach; which of them is told by the path. */
export class MachineAndVirtualFiles implements Files {
  readonly #machine: Files;
  readonly #virtual: Files;

  constructor(machine: Files, virtual: Files) {
    this.#machine = machine;
    this.#virtual = virtual;
  }

  join(folder: string, ...names: string[]): string {
    return this.#of(folder).join(folder, ...names);
  }

  baseName(path: string): string {
    return this.#of(path).baseName(path);
  }

  parent(path: string): string {
    return this.#of(path).parent(path);
  }

  realPath(path: string): ReturnType<Files['realPath']> {
    return this.#of(path).realPath(path);
  }

  stat(path: string): ReturnType<Files['stat']> {
    return this.#of(path).stat(path);
  }

  read(path: string, limit?: number): ReturnType<Files['read']> {
    return this.#of(path).read(path, limit);
  }

  list(folder: string): ReturnType<Files['list']> {
    return this.#of(folder).list(folder);
  }

  replace(...[path, ...rest]: Parameters<Files['replace']>): Promise<void> {
    return this.#of(path).replace(path, ...rest);
  }

  inTurn<T>(path: string, work: () => Promise<T>): Promise<T> {
    return this.#of(path).inTurn(path, work);
  }

  rename(from: string, to: string): Promise<void> {
    return (isUri(to) ? this.#virtual : this.#of(from)).rename(from, to);
  }

  remove(path: string): Promise<void> {
    return this.#of(path).remove(path);
  }

  mkdir(folder: string): Promise<void> {
    return this.#of(folder).mkdir(folder);
  }

  watch(folder: string, changed: () => void): Closable {
    return this.#of(folder).watch(folder, changed);
  }

  #of(path: string): Files {
    return isUri(path) ? this.#virtual : this.#machine;
  }
}
