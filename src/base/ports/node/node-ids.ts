import { randomBytes, randomInt } from 'node:crypto';
import type { Ids } from '../ids.ts';

/** Without the pairs that are mistaken for each other when read aloud or copied: 0 and o, 1, i and l. */
const CLEAR_CHARACTERS = '23456789abcdefghjkmnpqrstuvwxyz';

const ROW_ID_LENGTH = 6;
const LONG_ID_BYTES = 16;
const LONG_ID_LENGTH = 25;

/** Random identifiers from the system's own source of randomness. */
export const nodeIds: Ids = {
  longId: () =>
    BigInt(`0x${randomBytes(LONG_ID_BYTES).toString('hex')}`)
      .toString(36)
      .padStart(LONG_ID_LENGTH, '0'),
  rowId: () =>
    Array.from({ length: ROW_ID_LENGTH }, () => CLEAR_CHARACTERS[randomInt(CLEAR_CHARACTERS.length)]).join(''),
};
