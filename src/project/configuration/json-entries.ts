import { visit } from 'jsonc-parser';
import type { Entries, Entry } from './entry.ts';

/** Every value of a JSON file; comments and trailing commas are no fault. */
export function jsonEntries(text: string): Entries {
  const entries: Entry[] = [];
  let broken = false;
  try {
    visit(
      text,
      {
        onLiteralValue: (value, _offset, _length, startLine, _character, pathOf) => {
          const path = pathOf().map((part) => (typeof part === 'number' ? '-' : part));
          entries.push({ path, value: value === null ? '' : String(value), line: startLine + 1, document: 0 });
        },
        onError: () => {
          broken = true;
        },
      },
      { allowTrailingComma: true },
    );
  } catch {
    // Nested more deeply than the stack allows.
    broken = true;
  }
  return { entries, broken };
}
