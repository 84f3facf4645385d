import { stdout } from 'node:process';
import { caseMark, faultEnvironment } from '../../scripts/faults/environment.mjs';

const { isWhole, seed } = faultEnvironment(process.env);

/** The number that everything random in the tests of faults comes from: the same one, the same cases. */
export const faultSeed = seed;

/** How many cases a test of faults goes through: `few` every day, `all` where the whole table is asked for. */
export function casesOf(few: number, all: number): number {
  return isWhole ? all : few;
}

/** Tells the table how many cases the test that runs has gone through so far; without it, a test is one case. */
export function ran(cases: number): void {
  if (isWhole) stdout.write(`\n${caseMark}${cases}\n`);
}

/** Numbers from 0 up to 1 that look random and are the same for the same seed (mulberry32). */
export function randomFrom(start: number): () => number {
  let state = (start ^ faultSeed) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
