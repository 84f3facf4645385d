/**
 * The text of a file that another program exported. UTF-8 and UTF-16 are known by their byte-order mark, and UTF-16
 * also without one, by its zero bytes. What is no UTF-8 is taken for windows-1251 where letters beyond ASCII stand in
 * rows, as Cyrillic does, and for windows-1252 where they stand alone among ASCII letters.
 */
export function decodeExport(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  return encoding === 'windows-1252' ? withWesternSigns(text) : text;
}

/** What windows-1252 has at 0x80 to 0x9F (WHATWG Encoding Standard, index windows-1252); a blank where it has nothing. */
const WESTERN_SIGNS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** Node.js 20 and 22 take windows-1252 for Latin-1, and the euro sign for a control character. */
function withWesternSigns(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (sign) => {
    const western = WESTERN_SIGNS[sign.charCodeAt(0) - 0x80];
    return western === undefined || western === ' ' ? sign : western;
  });
}

/** So many bytes at the start of a file tell its encoding. */
const LOOKED_AT = 65_536;

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const start = bytes.subarray(0, LOOKED_AT);
  const zeros = [0, 0];
  for (const [at, byte] of start.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (even + odd > start.length / 8) return even > odd ? 'utf-16be' : 'utf-16le';
  if (isUtf8(bytes)) return 'utf-8';
  return isCyrillic(start) ? 'windows-1251' : 'windows-1252';
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Letters of both code pages begin at 0xC0; in Russian words they are neighbours, in western ones seldom. */
function isCyrillic(bytes: Uint8Array): boolean {
  let [letters, beside] = [0, 0];
  for (const [at, byte] of bytes.entries()) {
    if (byte < 0xc0) continue;
    letters++;
    if ((bytes[at - 1] ?? 0) >= 0xc0 || (bytes[at + 1] ?? 0) >= 0xc0) beside++;
  }
  return beside * 2 > letters;
}
