import { errorAt, type RecordProblem } from './record-problem.ts';

/** The text of a file the way an editor shows it, and whether a byte-order mark stands before it. */
export interface FileText {
  readonly text: string;
  readonly byteOrderMark: boolean;
}

const BYTE_ORDER_MARK = '\uFEFF';

/** Reads bytes as UTF-8; anything else is a problem at its place. */
export function decodeText(bytes: Uint8Array): FileText | RecordProblem {
  if (isUtf16(bytes)) return errorAt({ id: 'record.utf16' });
  const zero = bytes.indexOf(0);
  if (zero >= 0) return errorAt({ id: 'record.binary' }, unitsIn(bytes.subarray(0, zero)), 1);
  try {
    const all = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const byteOrderMark = all.startsWith(BYTE_ORDER_MARK);
    return { text: byteOrderMark ? all.slice(1) : all, byteOrderMark };
  } catch {
    return errorAt({ id: 'record.notUtf8' }, unitsIn(bytes.subarray(0, lengthOfValidStart(bytes))), 1);
  }
}

/** The bytes of a text, the byte-order mark where there was one. */
export function encodeText({ text, byteOrderMark }: FileText): Uint8Array {
  return new TextEncoder().encode(byteOrderMark ? BYTE_ORDER_MARK + text : text);
}

function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

function unitsIn(bytes: Uint8Array): number {
  // A character that is cut off at the end does not count.
  return new TextDecoder('utf-8').decode(bytes, { stream: true }).length;
}

/** How many bytes from the start are UTF-8, found by halving since the decoder does not tell. */
function lengthOfValidStart(bytes: Uint8Array): number {
  let valid = 0;
  let invalid = bytes.length;
  while (valid < invalid) {
    const middle = Math.ceil((valid + invalid) / 2);
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      valid = middle;
    } catch {
      invalid = middle - 1;
    }
  }
  return valid;
}
