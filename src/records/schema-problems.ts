import { findNodeAtLocation, type Node } from 'jsonc-parser/lib/esm/main.js';
import type { BaseIssue } from 'valibot';
import type { Message } from '../base/ports/text.ts';
import { isExpectation } from '../relationship/client/expectations.ts';
import { treeOf } from './json-text.ts';
import { errorAt, type RecordProblem } from './record-problem.ts';

/** Says at its place in the text what each issue of a schema means: which field, and what is expected there. */
export function problemsOf(issues: readonly BaseIssue<unknown>[], text: string): readonly RecordProblem[] {
  const tree = treeOf(text);
  return issues.map((issue) => {
    const path = pathOf(issue);
    const node = tree && findNodeAtLocation(tree, [...path]);
    const field = fieldName(path);
    if (node) {
      const message: Message = { id: 'record.unexpected', values: { field, expected: expectationOf(issue) } };
      return errorAt(message, node.offset, node.length);
    }
    const { offset, length } = placeAbove(tree, path);
    return errorAt({ id: 'record.lacking', values: { field } }, offset, length);
  });
}

/** Says that the file as a whole is no group of fields. */
export function notARecord(text: string): RecordProblem {
  return errorAt({ id: 'record.notARecord' }, treeOf(text)?.offset ?? 0, 1);
}

/** Says that a field has to be a group of fields. */
export function notAGroup(text: string, path: readonly (string | number)[]): RecordProblem {
  const { offset, length } = placeOf(text, path);
  const expected: Message = { id: 'record.expected.group' };
  return errorAt({ id: 'record.unexpected', values: { field: fieldName(path), expected } }, offset, length);
}

/** Where a field stands, for problems that are not the schema's. */
export function placeOf(text: string, path: readonly (string | number)[]): { offset: number; length: number } {
  return placeAbove(treeOf(text), [...path, '']);
}

function pathOf(issue: BaseIssue<unknown>): readonly (string | number)[] {
  return (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
}

/** A field the way a developer would write it: `scope[0].due`. */
function fieldName(path: readonly (string | number)[]): string {
  return path.reduce<string>((name, step) => {
    if (typeof step === 'number') return `${name}[${step}]`;
    return name ? `${name}.${step}` : step;
  }, '');
}

/** The nearest thing above a place that is there: a value, or just the bracket that opens it when it is a long one. */
function placeAbove(tree: Node | undefined, path: readonly (string | number)[]): { offset: number; length: number } {
  for (let length = path.length - 1; tree && length >= 0; length--) {
    const node = length === 0 ? tree : findNodeAtLocation(tree, path.slice(0, length));
    if (node) return { offset: node.offset, length: node.children ? 1 : node.length };
  }
  return { offset: 0, length: 0 };
}

const TYPES: Readonly<Record<string, Message>> = {
  string: { id: 'record.expected.text' },
  number: { id: 'record.expected.number' },
  boolean: { id: 'record.expected.boolean' },
  array: { id: 'record.expected.list' },
  loose_object: { id: 'record.expected.group' },
  integer: { id: 'record.expected.whole' },
};

function expectationOf(issue: BaseIssue<unknown>): Message {
  if (isExpectation(issue.message)) return { id: issue.message };
  const requirement = String(issue.requirement ?? '');
  if (issue.type === 'picklist' || issue.type === 'literal')
    return { id: 'record.expected.choice', values: { choices: choicesOf(issue.expected) } };
  if (issue.type === 'min_value') return { id: 'record.expected.atLeast', values: { limit: requirement } };
  if (issue.type === 'max_value') return { id: 'record.expected.atMost', values: { limit: requirement } };
  if (issue.type === 'min_length') return { id: 'record.expected.filled' };
  return TYPES[issue.type] ?? { id: 'record.expected.other' };
}

/** The schema writes a choice as `("a" | "b")`. */
function choicesOf(expected: string | null): string {
  return (expected ?? '').replace(/^\(|\)$/g, '').replaceAll(' | ', ', ');
}
