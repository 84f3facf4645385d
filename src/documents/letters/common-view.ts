import type { ReaderView, RowView } from '../handover/view.ts';

/** What every letter knows. */
export interface CommonView extends ReaderView {
  /** How the letter begins, with its comma or exclamation mark. */
  readonly salutation: string;
  /** The client's name, the legal one where there is one. */
  readonly client: string;
  /** The project's name; may be empty. */
  readonly project: string;
  /** The words above the signature; empty where the signature brings its own. */
  readonly closing: string;
  /** Name, or the whole signature of the profile; may be a gap. */
  readonly signature: string;
}

/** `- {{what}} {{key}}` */
export type ItemView = RowView<'what'>;
