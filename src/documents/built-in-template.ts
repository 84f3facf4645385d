import { parse } from 'handlebars/dist/cjs/handlebars/compiler/base.js';
import { fillingOf } from './fill-template.ts';

const fillings = new Map<string, (view: object) => string>();

/**
 * Fills a built-in template, given by its text, which is read once.
 *
 * @throws {FillingError} for a variable that the view has not got
 */
export function fillBuiltIn(template: string, view: object): string {
  const fill = fillings.get(template) ?? fillingOf(parse(template));
  fillings.set(template, fill);
  return fill(view);
}
