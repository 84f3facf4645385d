import type { Message } from './text.ts';

/** What a template can name: a text, a yes or no, or a list whose rows have variables of their own. */
export type VariableKind = 'text' | 'yes-no' | { readonly rows: Variables };

/** The variables of one level of a template, by their names. */
export interface Variables {
  readonly [name: string]: VariableKind;
}

/** A template that somebody wrote. */
export interface TemplateTask {
  /** The template's text. */
  readonly source: string;
  readonly variables: Variables;
  /** What it is filled with; where it is left out, the template is only checked. */
  readonly view?: object | undefined;
}

/** Something wrong with a template, at its place. */
export interface TemplateProblem {
  readonly message: Message;
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1, in UTF-16 units. */
  readonly column: number;
  /** In UTF-16 units, on that line; 0 where only the beginning is known. */
  readonly length: number;
}

/** What came of a template: its text (empty where it was only checked), or at least one problem. */
export type TemplateOutcome =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'problems'; readonly problems: readonly TemplateProblem[] };

/**
 * Runs templates apart, where they can neither reach nor hold up anything here. A template that takes too long or too much
 * memory is ended, which is a problem like any other: nothing rejects on account of a template.
 */
export interface TemplateWorker {
  run(task: TemplateTask): Promise<TemplateOutcome>;
}
