import { randomBytes } from 'node:crypto';
import { idsFrom } from '../../random-ids.ts';
import type { Ids } from '../ids.ts';

/** Random identifiers from the system's own source of randomness. */
export const nodeIds: Ids = idsFrom(randomBytes);
