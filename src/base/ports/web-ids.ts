import { idsFrom } from '../random-ids.ts';
import type { Ids } from './ids.ts';

/** Random identifiers from the browser's own source of randomness. */
export const webIds: Ids = idsFrom((count) => crypto.getRandomValues(new Uint8Array(count)));
