/** Who publishes the rates that laws on late payment build upon. */
export const REFERENCE_NAMES = ['ecb', 'bundesbank', 'bank of england'] as const;
export type ReferenceName = (typeof REFERENCE_NAMES)[number];
