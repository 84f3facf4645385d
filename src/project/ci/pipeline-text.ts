import type { FactKind } from '../../relationship/client/fact-kinds.ts';
import type { Entry } from '../configuration/entry.ts';
import type { Observe } from '../facts/observation.ts';
import type { FactDetail } from '../facts/project-fact.ts';

/** Says facts of one file, each once. */
export class PipelineFacts {
  readonly #file: string;
  readonly #observe: Observe;
  readonly #said = new Set<string>();

  constructor(file: string, observe: Observe) {
    this.#file = file;
    this.#observe = observe;
  }

  /** @param line from 1 */
  say(fact: FactKind, name: string, line: number, detail?: FactDetail): void {
    const key = `${fact} ${name}`;
    if (name === '' || this.#said.has(key)) return;
    this.#said.add(key);
    this.#observe({ kind: 'fact', fact, name, ...(detail && { detail }), at: { file: this.#file, line } });
  }

  /** A group of secrets: its name is that of none of them, so it stays off the list unless asked for. */
  sayGroup(name: string, line: number): void {
    if (name === '') return;
    const at = { file: this.#file, line };
    this.#observe({ kind: 'fact', fact: 'ci-secret', name, weak: true, detail: { note: 'group' }, at });
  }

  /** The pipeline itself, named by its file. */
  sayPipeline(line: number, triggers: readonly string[]): void {
    this.say('ci', this.#file, line, triggers.length > 0 ? { triggers: [...new Set(triggers)] } : undefined);
  }
}

/** Whether an entry is a line of a script that is a comment. */
export function isCommentOfScript({ value }: Entry): boolean {
  return value.trimStart().startsWith('#');
}
