import type { CommonView, ItemView } from './common-view.ts';

/** What a quote for a change says. */
export interface ChangeQuoteView extends CommonView {
  /** Whether all that was agreed on goes on as planned. */
  readonly asPlanned: boolean;
  /** What was asked for; may be a gap. */
  readonly request: string;
  /** What it costs; may be a gap. */
  readonly price: string;
  /** How much work it is; may be empty. */
  readonly estimate: string;
  /** What it does to the dates that were agreed on; may be a gap. */
  readonly effect: string;
  /** The day it would be ready; may be a gap, and may be empty. */
  readonly due: string;
  /** The last day that the price holds. */
  readonly validUntil: string;
}

/** A friendly no, with what there is instead. */
export interface SayNoView extends CommonView {
  /** Whether all that was agreed on goes on as planned. */
  readonly asPlanned: boolean;
  /** Whether it was asked for sooner than it can be done well. */
  readonly isRush: boolean;
  /** Whether a lower price was asked for. */
  readonly isDiscount: boolean;
  /** Whether it is a small thing beside what was agreed on. */
  readonly isSmallExtra: boolean;
  /** Whether the work has a price so far that both sides know. */
  readonly hasPrice: boolean;
  /** Whether it would not serve the client; else it goes against what the developer stands for. */
  readonly isWrongIdea: boolean;
  /** What was asked for; may be a gap, and empty where a lower price was. */
  readonly request: string;
  /** The day it can be ready; may be a gap, and empty unless it was wanted sooner. */
  readonly due: string;
  /** What it costs as work of its own; may be empty. */
  readonly price: string;
  /** How much work it is; may be empty. */
  readonly estimate: string;
  /** Why not, a sentence without its full stop; may be a gap, and empty unless the idea is wrong. */
  readonly advice: string;
  /** What is offered instead; may be a gap, and empty where the letter has an offer of its own. */
  readonly alternative: string;
}

/** What went wrong, and what is proposed. */
export interface ProblemNoticeView extends CommonView {
  /** What happened; may be a gap. */
  readonly what: string;
  /** What it means for the client; may be a gap. */
  readonly effect: string;
  /** What the developer proposes; may be a gap. */
  readonly proposal: string;
  /** The day by which it is put right; may be a gap. */
  readonly due: string;
}

/** New terms for work that goes on. */
export interface NewTermsView extends CommonView {
  /** Month and year in which the work began; may be empty. */
  readonly since: string;
  /** The first day that they hold; may be a gap. */
  readonly from: string;
  /** Whether that day keeps the notice that the agreement asks for. */
  readonly byNotice: boolean;
  /** What changes, a thing each. */
  readonly changes: readonly ItemView[];
  /** What stays as it is; may be empty. */
  readonly keeps: string;
  /** The day by which an answer is asked for. */
  readonly answerBy: string;
}
