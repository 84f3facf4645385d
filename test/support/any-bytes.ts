import fc from 'fast-check';
import { anyText } from './any-text.ts';

/** What is done to a text to spoil it: a stretch of it goes, and something else comes. */
const harm = fc.record({ at: fc.nat(), gone: fc.oneof(fc.constant(0), fc.nat({ max: 40 })), come: anyText });

/** One of the texts, whole or spoilt in some places. */
export function spoiltText(texts: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.tuple(texts, fc.array(harm, { maxLength: 4 })).map(([text, harms]) =>
    harms.reduce((spoilt, { at, gone, come }) => {
      const place = at % (spoilt.length + 1);
      return spoilt.slice(0, place) + come + spoilt.slice(place + gone);
    }, text),
  );
}

/** The bytes of one of the texts, whole or spoilt, in this encoding or that, or cut off; a few are no text at all. */
export function spoiltBytes(texts: fc.Arbitrary<string>): fc.Arbitrary<Uint8Array> {
  const written = fc
    .tuple(spoiltText(texts), fc.constantFrom<BufferEncoding>('utf8', 'utf8', 'utf8', 'latin1', 'utf16le'))
    .map(([text, encoding]) => new Uint8Array(Buffer.from(text, encoding)));
  const wrong = fc
    .tuple(written, fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { maxLength: 3 }), fc.option(fc.nat()))
    .map(([bytes, flips, cut]) => {
      const spoilt = Uint8Array.from(bytes);
      for (const [at, byte] of flips) if (spoilt.length > 0) spoilt[at % spoilt.length] = byte;
      return cut === null ? spoilt : spoilt.subarray(0, cut % (spoilt.length + 1));
    });
  return fc.oneof(
    { weight: 4, arbitrary: written },
    { weight: 5, arbitrary: wrong },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }) },
  );
}
