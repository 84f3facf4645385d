const utf8 = new TextDecoder('utf-8');
const SAMPLE = 8000;

/** The text of a file, in UTF-8 or marked as UTF-16; `undefined` where the content is no text. */
export function textOf(bytes: Uint8Array): string | undefined {
  const [first, second] = [bytes[0], bytes[1]];
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return isBinary(bytes) ? undefined : utf8.decode(bytes);
}

/** Whether content that is not marked as UTF-16 is no text. */
export function isBinary(bytes: Uint8Array): boolean {
  const zero = bytes.indexOf(0);
  return zero >= 0 && zero < SAMPLE;
}
