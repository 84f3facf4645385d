import type { Language } from '../relationship/client/identity.ts';
import { LETTER_KINDS } from './letters/letter-kinds.ts';

/** The kinds of documents that Deorbit writes. */
export const DOCUMENT_KINDS = ['handover', 'questionnaire', ...LETTER_KINDS] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** What a document's marker line says of it. */
export interface DocumentIdentity {
  readonly kind: DocumentKind;
  /** The id of the client's record. */
  readonly client: string;
  readonly language: Language;
  /** Short random id of this document; its renderings are kept under it. */
  readonly id: string;
  /** Names the rendering that the text stands on; see `withRevision`. Documents written by hand may lack it. */
  readonly revision?: string;
  /** The variant of a letter; its kind's first where it is left out. */
  readonly variant?: string;
  /** Key of the invoice that a letter is about. */
  readonly invoice?: string;
  /** Key of the request or of the problem that a letter is about. */
  readonly about?: string;
}

/**
 * A field of the record, named so that it is found again after rows have moved: field names, and rows of a list by
 * their key (see `keysOfRows`) behind `#`. The first name `profile` means the person's own profile.
 * Examples: `['exit', 'lastDay']`, `['credentials', '#stripe', 'secondFactor']`, `['profile', 'name']`.
 */
export type FieldAddress = readonly string[];

/**
 * How the text that a person puts in the place of a gap is read. A party is a name, or `me` or `client` for the two sides,
 * which a document shows by their names.
 */
export type AnswerKind =
  | 'text'
  | 'party'
  | 'date'
  | 'money'
  | 'percent'
  | 'days'
  | { readonly oneOf: Readonly<Record<string, string>> };

/** A gap of a rendering: where it stands, and which field its answer belongs to. */
export interface GapAddress {
  readonly section: string;
  /** Key of the marked row or line the gap stands in. */
  readonly row: string;
  /** What stands between the marks, without the question mark: `2FA holder` for `‹2FA holder?›`. */
  readonly label: string;
  readonly field: FieldAddress;
  readonly kind: AnswerKind;
  /** The row that the answer makes where the field's row is not there yet. */
  readonly newRow?: Readonly<Record<string, string>>;
  /** What the field holds and the answer takes the place of, such as a day that has passed; left out where it is empty. */
  readonly replaces?: string;
  /** Fingerprint of the rows that the field's row could be mistaken for; left out where there are none. */
  readonly twins?: string;
}

/** A document as it was rendered; kept privately, as the common ancestor of a later refresh. */
export interface Rendering {
  readonly identity: DocumentIdentity;
  readonly text: string;
  readonly gaps: readonly GapAddress[];
  /** Ids of the sections that were asked for; left out for a whole document. */
  readonly sections?: readonly string[];
  /** Ids of sections that were asked for beside a whole document; they stay when they have nothing to say. */
  readonly asked?: readonly string[];
  /** `YYYY-MM-DD`. */
  readonly renderedOn: string;
}
