import * as v from 'valibot';

const index = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What the page of sealed credentials tells the extension. */
const sealedPageMessageSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('ready') }),
  v.strictObject({ kind: v.literal('reveal'), index }),
  v.strictObject({ kind: v.literal('copy'), index }),
  v.strictObject({ kind: v.literal('openAgain') }),
]);

export type SealedPageMessage = v.InferOutput<typeof sealedPageMessageSchema>;

/** Reads what a page sent; `undefined` for anything that no page of ours sends. Never throws. */
export function readSealedPageMessage(message: unknown): SealedPageMessage | undefined {
  const result = v.safeParse(sealedPageMessageSchema, message);
  return result.success ? result.output : undefined;
}

/** The words of the page; the extension says them in the person's language. */
export const SEALED_WORDS = [
  'account',
  'copy',
  'hide',
  'masked',
  'notes',
  'reveal',
  'shown',
  'value',
  'where',
] as const;

export type SealedWords = Readonly<Record<(typeof SEALED_WORDS)[number], string>>;

/** An account or key; its value comes only when it is to be shown. */
export interface SealedRowView {
  readonly name: string;
  readonly where: string;
  readonly account: string;
  readonly notes: string;
}

/** What the page shows at first: no value is in it. */
export interface SealedView {
  readonly words: SealedWords;
  readonly title: string;
  /** Of whom, when, how many. */
  readonly about: string;
  /** That it is kept nowhere, and when it is forgotten. */
  readonly privacy: string;
  readonly rows: readonly SealedRowView[];
}

/** What the extension tells the page. */
export type SealedHostMessage =
  | { readonly kind: 'view'; readonly view: SealedView }
  /** One value, once it was asked for. */
  | { readonly kind: 'value'; readonly index: number; readonly value: string }
  /** Something that happened, in words. */
  | { readonly kind: 'said'; readonly said: string }
  /** Nothing is known any more. */
  | { readonly kind: 'forgotten'; readonly text: string; readonly again: string };
