import { findNodeAtLocation, parseTree } from 'jsonc-parser/lib/esm/main.js';

/** Where a row of a list begins in the text of a record; `undefined` when it is not there. */
export function rowOffset(text: string, list: string, index: number): number | undefined {
  return offsetAt(text, [list, index]);
}

/** Where the value at a path begins in the text of a record; `undefined` when it is not there. */
export function offsetAt(text: string, path: readonly (string | number)[]): number | undefined {
  const root = parseTree(text, [], { allowTrailingComma: true });
  return root && findNodeAtLocation(root, [...path])?.offset;
}
