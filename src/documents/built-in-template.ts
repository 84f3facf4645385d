import { parse } from 'handlebars/dist/cjs/handlebars/compiler/base.js';
import { fillTemplate } from './fill-template.ts';

const trees = new Map<string, hbs.AST.Program>();

/**
 * Fills a built-in template, given by its text, which is read once.
 *
 * @throws {FillingError} for a variable that the view has not got
 */
export function fillBuiltIn(template: string, view: object): string {
  const tree = trees.get(template) ?? parse(template);
  trees.set(template, tree);
  return fillTemplate(tree, view);
}
