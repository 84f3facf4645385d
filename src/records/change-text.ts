import type { Node } from 'jsonc-parser/lib/esm/main.js';
import { atOnce, type Steps } from '../base/steps.ts';
import { isObject, sameJson } from '../relationship/client/change-value.ts';
import type { JsonValue, RecordChange, RecordPath } from '../relationship/client/record-edit.ts';
import { treeOf } from './json-text.ts';
import { applySplices, insertion, type Member, removal, replacement, type Splice } from './text-splices.ts';
import { styleOf, type TextStyle } from './text-style.ts';

/** A value that differs in more places than this is written anew as a whole: each place costs a look at the whole text. */
const MOST_STEPS = 200;

/**
 * Makes the changes to the text of a file, and touches nothing else: comments, the order of fields, fields that Deorbit
 * does not know, line ends and layout stay. What is added looks like what is there.
 *
 * @param text JSON with comments and trailing commas, without errors and without a byte-order mark
 */
export function changedText(text: string, changes: readonly RecordChange[]): string {
  return atOnce(changeSteps(text, changes));
}

/** The same in steps, which count changes; each costs about as much as reading the text. */
export function* changeSteps(text: string, changes: readonly RecordChange[]): Steps<string> {
  let present = text;
  for (const [done, change] of changes.entries()) {
    present = yield* stepsAfter(present, change);
    yield done + 1;
  }
  return present;
}

function* stepsAfter(text: string, { path, value }: RecordChange): Steps<string> {
  // What JSON cannot say (NaN, undefined inside) would never be found to be there.
  const wanted = value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as JsonValue);
  const reachable = withinLists(treeOf(text), path);
  const removesItem = wanted === undefined && typeof path.at(-1) === 'number';
  let present = text;
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    // One step at a time, so that no offset belongs to an older text; after the last there is nothing left to do.
    const splices = nextStep(present, reachable, wanted);
    if (splices.length === 0) return present;
    present = applySplices(present, splices);
    yield 0;
    // The next item has moved up to the place of the one that was taken out.
    if (removesItem) return present;
  }
  return wanted === undefined ? present : rewritten(present, reachable, wanted);
}

/** Writes the value at a path anew, whatever stands in its place. */
function rewritten(text: string, path: RecordPath, value: JsonValue): string {
  const tree = treeOf(text);
  const node = path.reduce<Node | undefined>((above, step) => above && childAt(above, step)?.value, tree);
  return node ? applySplices(text, [replacement({ text, style: styleOf(text) }, node, value)]) : text;
}

/** The path with positions beyond the end of a list brought back to its end. */
function withinLists(tree: Node | undefined, path: RecordPath): RecordPath {
  let node = tree;
  return path.map((step) => {
    const reached =
      typeof step === 'number' ? Math.min(step, node?.type === 'array' ? (node.children?.length ?? 0) : 0) : step;
    node = node && childAt(node, reached)?.value;
    return reached;
  });
}

function nextStep(text: string, path: RecordPath, value: JsonValue | undefined): readonly Splice[] {
  const tree = treeOf(text);
  if (tree) return stepAt({ text, style: styleOf(text) }, tree, path, value);
  return value === undefined ? [] : [{ offset: text.length, length: 0, text: JSON.stringify(nested(path, value)) }];
}

interface Page {
  readonly text: string;
  readonly style: TextStyle;
}

/** One step towards `value` at `path` below `node`; none when it is there. */
function stepAt(page: Page, node: Node, path: RecordPath, value: JsonValue | undefined): readonly Splice[] {
  const [step, ...rest] = path;
  if (step === undefined) return value === undefined ? [] : stepToValue(page, node, value);
  const wanted = typeof step === 'number' ? 'array' : 'object';
  if (node.type !== wanted) return value === undefined ? [] : [replacement(page, node, nested(path, value))];
  const found = childAt(node, step);
  if (!found) return value === undefined ? [] : insertion(page, node, [memberOf(step, nested(rest, value))]);
  if (rest.length > 0) return stepAt(page, found.value, rest, value);
  return value === undefined ? removal(page, node, found.index) : stepToValue(page, found.value, value);
}

/** One step from what a node holds to `value`: as deep in the tree as it goes, so that comments inside stay. */
function stepToValue(page: Page, node: Node, value: JsonValue): readonly Splice[] {
  if (node.type === 'object' && isObject(value))
    return stepToObject(page, node, value as { readonly [key: string]: JsonValue });
  if (node.type === 'array' && Array.isArray(value)) return stepToList(page, node, value);
  return !node.children && sameJson(node.value, value) ? [] : [replacement(page, node, value)];
}

/** What changes inside the fields that are there is made in one step: no place of it lies in another. */
function stepToObject(page: Page, node: Node, value: { readonly [key: string]: JsonValue }): readonly Splice[] {
  const surplus = (node.children ?? []).findIndex(
    (property) => !Object.hasOwn(value, String(property.children?.[0]?.value)),
  );
  if (surplus >= 0) return removal(page, node, surplus);
  const fields = Object.entries(value);
  const there = fields.flatMap(([key, field]) => {
    const found = childAt(node, key);
    return found ? stepToValue(page, found.value, field) : [];
  });
  if (there.length > 0) return there;
  const missing = fields.filter(([key]) => !childAt(node, key));
  return insertion(
    page,
    node,
    missing.map(([name, field]) => ({ name, value: field })),
  );
}

function stepToList(page: Page, node: Node, value: readonly JsonValue[]): readonly Splice[] {
  const items = node.children ?? [];
  if (items.length > value.length) return removal(page, node, items.length - 1);
  const there = items.flatMap((item, index) => {
    const wanted = value[index];
    return wanted === undefined ? [] : stepToValue(page, item, wanted);
  });
  if (there.length > 0) return there;
  return insertion(
    page,
    node,
    value.slice(items.length).map((item) => ({ value: item })),
  );
}

/** The last field of a name counts where there are several, as it does for `JSON.parse`. */
function childAt(node: Node, step: string | number): { readonly index: number; readonly value: Node } | undefined {
  const children = node.children ?? [];
  const index =
    typeof step === 'number' ? step : children.findLastIndex((property) => property.children?.[0]?.value === step);
  const child = children[index];
  const value = typeof step === 'number' ? child : child?.children?.[1];
  return value && { index, value };
}

function memberOf(step: string | number, value: JsonValue): Member {
  return typeof step === 'number' ? { value } : { name: step, value };
}

/** The value inside everything that the rest of its path asks for. */
function nested(path: RecordPath, value: JsonValue): JsonValue {
  return path.reduceRight<JsonValue>((inner, step) => (typeof step === 'number' ? [inner] : { [step]: inner }), value);
}
