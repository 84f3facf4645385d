import * as v from 'valibot';

/** What the page that copies a document tells the extension. */
const copyPageMessageSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('ready') }),
  v.strictObject({ kind: v.literal('copied') }),
]);

export type CopyPageMessage = v.InferOutput<typeof copyPageMessageSchema>;

/** Reads what a page sent; `undefined` for anything that no page of ours sends. Never throws. */
export function readCopyPageMessage(message: unknown): CopyPageMessage | undefined {
  const result = v.safeParse(copyPageMessageSchema, message);
  return result.success ? result.output : undefined;
}

/** The words of the page; the extension says them in the person's language. */
export const COPY_WORDS = ['about', 'asHtml', 'asText', 'copiedHtml', 'copiedText', 'document', 'refused'] as const;

export type CopyWords = Readonly<Record<(typeof COPY_WORDS)[number], string>>;

/** A document as it goes out, once as text and once as HTML. */
export interface CopyView {
  readonly words: CopyWords;
  /** The document's own language, BCP 47. */
  readonly language: string;
  readonly subject: string;
  readonly text: string;
  /** A whole page, as mails hold it. */
  readonly html: string;
}

/** What the extension tells the page. */
export type CopyHostMessage = { readonly kind: 'view'; readonly view: CopyView };
