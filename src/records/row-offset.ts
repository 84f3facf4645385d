import { findNodeAtLocation, parseTree } from 'jsonc-parser/lib/esm/main.js';

/** Where a row of a list begins in the text of a record; `undefined` when it is not there. */
export function rowOffset(text: string, list: string, index: number): number | undefined {
  const root = parseTree(text, [], { allowTrailingComma: true });
  return root && findNodeAtLocation(root, [list, index])?.offset;
}
