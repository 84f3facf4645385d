/** A larger file is no record; in bytes. */
export const LARGEST_BYTES = 5 * 1024 * 1024;
