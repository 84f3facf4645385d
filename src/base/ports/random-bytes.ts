/** Gives as many bytes as asked for, such as nobody can guess. */
export type RandomBytes = (count: number) => Uint8Array;

/** The source of randomness that browsers and Node.js share. */
export const systemRandomBytes: RandomBytes = (count) => crypto.getRandomValues(new Uint8Array(count));
