import type { RowView } from '../handover/view.ts';
import type { CommonView, ItemView } from './common-view.ts';

/** `- [{{mark}}] **{{what}}:** {{text}} {{key}}` */
export type PointView = RowView<'mark' | 'what' | 'text'>;

export interface AgreementChecklistView extends CommonView {
  /** What an agreement has to settle; `text` is what the record knows of it, or a gap. */
  readonly points: readonly PointView[];
  /** Whether the record knows all of it. */
  readonly isComplete: boolean;
}

export interface ProgressReportView extends CommonView {
  /** The day of the report before; empty in the first one. */
  readonly since: string;
  /** The day that the report is from. */
  readonly asOf: string;
  /** What was finished since; one of them may be a gap. */
  readonly done: readonly ItemView[];
  /** What comes next, each with its date; one of them may be a gap. */
  readonly next: readonly ItemView[];
  /** Whether work was recorded and all of it is finished. */
  readonly allDone: boolean;
  /** What cannot go on, and what stands in the way. */
  readonly blocked: readonly ItemView[];
  /** Whether all of the work that is left cannot go on. */
  readonly allBlocked: boolean;
  /** What waits for an answer from the client. */
  readonly asked: readonly ItemView[];
  /** Hours by month, where hours were agreed. */
  readonly hours: readonly RowView<'month' | 'worked' | 'agreed'>[];
  /** The day of the next report; may be empty. */
  readonly nextReport: string;
}

export interface TalkConfirmationView extends CommonView {
  /** Whether it confirms how both sides work together, not one talk. */
  readonly isBoundaries: boolean;
  /** The day of the talk; may be a gap. */
  readonly talkedOn: string;
  /** What was agreed; may be a gap. */
  readonly agreed: string;
  /** Who does what next, and by when; may be a gap. */
  readonly next: string;
  /** How soon questions are answered; may be a gap. */
  readonly responseTime: string;
  /** Where to reach each other; may be a gap. */
  readonly channels: string;
  /** How changes are asked for and approved; may be a gap. */
  readonly changeRequests: string;
  /** How often progress is reported, such as `every two weeks`; may be empty. */
  readonly reports: string;
  /** Whether there is an agreement that it adds to. */
  readonly hasAgreement: boolean;
  /** The agreement that it adds to, by name; may be empty. */
  readonly agreement: string;
  /** The day until which an answer is asked for. */
  readonly answerBy: string;
}

export interface ClientManualView extends CommonView {
  /** What can be changed without a developer; may be a gap. */
  readonly selfService: string;
  /** What stands in the admin menu; may be a gap. */
  readonly adminMenu: string;
  /** What the client's own people do again and again; may be empty. */
  readonly commonTasks: string;
  /** Where wishes and faults are written down; may be a gap. */
  readonly requestsAt: string;
  /** What it runs on and what has to be renewed. */
  readonly assets: readonly RowView<'what' | 'provider' | 'payer' | 'renewal'>[];
  /** Accounts that are the client's. */
  readonly accounts: readonly RowView<'what' | 'url' | 'account'>[];
  /** Backups, and how to get back what is in them. */
  readonly backups: readonly RowView<'what' | 'schedule' | 'location'>[];
  /** Services that the project's files name, in one enumeration; may be empty. */
  readonly services: string;
  /** Where it runs, as the project's files say, in one enumeration; may be empty. */
  readonly deployment: string;
  /** What it is built with, in one enumeration; may be empty. */
  readonly runtimes: string;
  /** Whether anything is known that only a developer asks for. */
  readonly isTechnical: boolean;
  /** What the client's own people do when it fails; may be a gap. */
  readonly incidents: string;
  /** Where help is; may be a gap. */
  readonly contact: string;
  /** How soon an answer comes; may be empty. */
  readonly responseTime: string;
}
