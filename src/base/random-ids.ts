import type { Ids } from './ports/ids.ts';

/** Without the pairs that are mistaken for each other when read aloud or copied: 0 and o, 1, i and l. */
const CLEAR_CHARACTERS = '23456789abcdefghjkmnpqrstuvwxyz';

const ROW_ID_LENGTH = 6;
const LONG_ID_BYTES = 16;
const LONG_ID_LENGTH = 25;

/** A byte from this on would make some characters more frequent than others. */
const UNEVEN_FROM = 256 - (256 % CLEAR_CHARACTERS.length);

/**
 * Random identifiers out of a source of random bytes.
 *
 * @param randomBytes gives as many bytes as asked for, such as nobody can guess
 */
export function idsFrom(randomBytes: (count: number) => Uint8Array): Ids {
  const character = (): string => {
    for (;;) {
      const [byte = UNEVEN_FROM] = randomBytes(1);
      if (byte < UNEVEN_FROM) return CLEAR_CHARACTERS[byte % CLEAR_CHARACTERS.length] ?? '';
    }
  };
  return {
    longId: () => {
      const hex = Array.from(randomBytes(LONG_ID_BYTES), (byte) => byte.toString(16).padStart(2, '0')).join('');
      return BigInt(`0x${hex}`).toString(36).padStart(LONG_ID_LENGTH, '0');
    },
    rowId: () => Array.from({ length: ROW_ID_LENGTH }, character).join(''),
  };
}
