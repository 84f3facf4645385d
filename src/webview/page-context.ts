import type { Act, Draft, PanelWords, Visit } from './messages.ts';

/** What the parts of a page know of it and can do in it. */
export interface PageContext {
  readonly words: PanelWords;
  /** False for a record that is only shown. */
  readonly editable: boolean;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly isUnfolded: (fold: string) => boolean;
  readonly setUnfolded: (fold: string, unfolded: boolean) => void;
  /** The form that is open, one at a time. */
  readonly form: string | undefined;
  readonly openForm: (form: string | undefined) => void;
  readonly draftOf: (form: string) => Draft | undefined;
  /** Keeps what is typed until it is saved; `undefined` once it is dropped. */
  readonly keepDraft: (form: string, draft: Draft | undefined) => void;
  readonly isBusy: (form: string) => boolean;
  readonly search: { readonly query: string; readonly flags: ReadonlySet<string> | undefined; readonly said: string };
  readonly setSearch: (query: string) => void;
  /** Does something to the record; the form it comes from is closed when it is done. */
  readonly act: (act: Act, form?: string) => void;
  readonly visit: (to: Visit) => void;
}
