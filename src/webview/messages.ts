import * as v from 'valibot';
import { REPAIR_KINDS, type RepairKind } from '../relationship/client/private.ts';
import type { RowReference } from '../relationship/client/row-reference.ts';
import { calendarDate } from '../relationship/client/values.ts';

const name = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const words = v.pipe(v.string(), v.maxLength(20_000));
const row = v.strictObject({ key: name, print: name });
const weight = v.picklist([1, 2, 3]);
const worked = v.optional(v.boolean());

/** What a person does in a panel. */
const actSchema = v.variant('act', [
  v.strictObject({ act: v.literal('acceptSuggestion'), flag: name }),
  v.strictObject({ act: v.literal('declineSuggestion'), flag: name }),
  v.strictObject({ act: v.literal('takeBackDecline'), row }),
  v.strictObject({ act: v.literal('seeFlag'), flag: name, seenOn: calendarDate, evidence: words }),
  v.strictObject({ act: v.literal('editSighting'), row, seenOn: calendarDate, evidence: words }),
  v.strictObject({ act: v.literal('resolveFlag'), flag: name, resolution: words }),
  v.strictObject({ act: v.literal('reopenFlag'), row }),
  v.strictObject({ act: v.literal('changeWeight'), flag: name, weight }),
  v.strictObject({
    act: v.literal('answerOwnFault'),
    flag: name,
    answer: v.picklist(['mine', 'shared', 'theirs']),
  }),
  v.strictObject({
    act: v.literal('logRepair'),
    repair: v.picklist(REPAIR_KINDS),
    on: calendarDate,
    worked,
    outcome: words,
  }),
  v.strictObject({ act: v.literal('noteOutcome'), row, worked, outcome: words }),
  v.strictObject({
    act: v.literal('answerQuestion'),
    question: v.picklist(['withoutThem', 'business']),
    answer: words,
  }),
  v.strictObject({ act: v.literal('noteGutFeeling'), feeling: v.picklist([1, 2, 3, 4, 5]) }),
  v.strictObject({ act: v.literal('decide'), what: v.picklist(['keep', 'repair', 'leave']), reason: words }),
  v.strictObject({ act: v.literal('takeBackDecision') }),
]);

/** Something in the window that a panel leads to; nothing in the record changes. */
const visitSchema = v.picklist([
  'undo',
  'show',
  'openRecord',
  'redFlags',
  'decision',
  'cancelExit',
  'makeActive',
  'makeLeft',
  'declineLetter',
]);

/** What a panel's page tells the extension. */
const pageMessageSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('ready') }),
  // What is typed and not saved yet, so that it outlives a page that VS Code throws away with its tab in the background.
  v.strictObject({ kind: v.literal('draft'), form: name, values: v.record(name, words) }),
  v.strictObject({ kind: v.literal('search'), query: v.pipe(v.string(), v.maxLength(500)) }),
  v.strictObject({ kind: v.literal('act'), number: v.pipe(v.number(), v.integer()), act: actSchema }),
  v.strictObject({ kind: v.literal('visit'), to: visitSchema }),
]);

export type Act = v.InferOutput<typeof actSchema>;
export type Visit = v.InferOutput<typeof visitSchema>;
export type PageMessage = v.InferOutput<typeof pageMessageSchema>;

/** Reads what a page sent; `undefined` for anything that no page of ours sends. Never throws. */
export function readPageMessage(message: unknown): PageMessage | undefined {
  const result = v.safeParse(pageMessageSchema, message);
  return result.success ? result.output : undefined;
}

/** What a form holds that is not saved yet, by the name of the field. */
export type Draft = Readonly<Record<string, string>>;

/** What the extension tells a panel's page. */
export type HostMessage =
  /** `record` is a print of the record that is shown, other when anything in it is other. */
  | {
      readonly kind: 'view';
      readonly view: PanelView;
      readonly record: string;
      readonly drafts: Readonly<Record<string, Draft>>;
    }
  | { readonly kind: 'notice'; readonly notice: Notice }
  /** The ids of the red flags that a search finds. */
  | { readonly kind: 'found'; readonly query: string; readonly flags: readonly string[]; readonly said: string }
  | {
      readonly kind: 'outcome';
      readonly number: number;
      readonly done: boolean;
      readonly said: string;
      /** The print of the record after it. */
      readonly record: string;
    };

/** What stands in a panel in place of a client, with the one way on. */
export interface Notice {
  readonly text: string;
  readonly label: string | undefined;
  readonly visit: Visit | undefined;
}

/** The words on buttons, fields and headings; the extension says them in the person's language. */
export const PANEL_WORDS = [
  'accept',
  'cancel',
  'cancelExit',
  'countsWhen',
  'day',
  'decision',
  'declined',
  'edit',
  'evidence',
  'figures',
  'found',
  'gut',
  'gutToday',
  'howItWent',
  'howWorkedOut',
  'kindOfRepair',
  'logRepair',
  'mine',
  'month',
  'noRepairs',
  'notARedFlag',
  'notYetKnown',
  'noteIt',
  'openDecision',
  'openFlags',
  'openRedFlags',
  'orbit',
  'outcome',
  'ownFault',
  'ownQuestions',
  'privateReason',
  'recommendation',
  'reopen',
  'repairHint',
  'repairs',
  'resolution',
  'resolve',
  'save',
  'search',
  'seenAgain',
  'settled',
  'shared',
  'takeBack',
  'takeBackDecision',
  'theirs',
  'trend',
  'undo',
  'weight',
  'worked',
  'workedNot',
] as const;

export type PanelWords = Readonly<Record<(typeof PANEL_WORDS)[number], string>>;

/** One time a red flag was seen. */
export interface SightingView {
  readonly row: RowReference;
  /** `YYYY-MM-DD`; empty where the record does not say. */
  readonly seenOn: string;
  /** In words. */
  readonly date: string;
  readonly evidence: string;
}

/** A red flag that is open. */
export interface OpenFlagView {
  readonly flag: string;
  readonly title: string;
  /** How often it was seen and what it counts. */
  readonly summary: string;
  readonly repairHint: string;
  readonly weight: number;
  readonly sightings: readonly SightingView[];
  readonly ownFault: { readonly question: string; readonly answer: string | undefined } | undefined;
}

/** A red flag that the record suggests. */
export interface SuggestedFlagView {
  readonly flag: string;
  readonly title: string;
  readonly explanation: string;
  readonly evidence: readonly string[];
}

/** A row of the record about a flag that counts nothing: settled, or answered with "not a red flag". */
export interface PastFlagView {
  readonly row: RowReference;
  readonly title: string;
  readonly lines: readonly string[];
}

/** A kind of red flag in the catalogue. */
export interface KindView {
  readonly flag: string;
  readonly title: string;
  readonly explanation: string;
  readonly evidence: string;
}

/** How it went, month by month; at least three of them. */
export interface TrendView {
  readonly caption: string;
  readonly points: readonly { readonly month: string; readonly weight: number; readonly said: string }[];
}

interface PageView {
  readonly words: PanelWords;
  /** What the page is about, said differently for a lead. */
  readonly intro: string;
  /** The client's name. */
  readonly client: string;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Why nothing can be changed here, or that the profile cannot be read. */
  readonly warnings: readonly string[];
  readonly editable: boolean;
}

/** The red flags of a client. */
export interface RedFlagsView extends PageView {
  readonly page: 'redFlags';
  readonly verdict: string;
  readonly level: string;
  readonly arithmetic: readonly string[];
  readonly open: readonly OpenFlagView[];
  readonly suggested: readonly SuggestedFlagView[];
  readonly orbit: { readonly sentence: string; readonly signals: readonly string[] } | undefined;
  readonly trend: TrendView | undefined;
  readonly settled: readonly PastFlagView[];
  readonly declined: readonly PastFlagView[];
  readonly catalogue: readonly { readonly id: string; readonly title: string; readonly kinds: readonly KindView[] }[];
  readonly catalogueTitle: string;
  /** Says of what the catalogue leaves out. */
  readonly catalogueNote: string;
}

/** A repair that was tried. */
export interface RepairView {
  readonly row: RowReference;
  readonly title: string;
  readonly result: string;
  readonly outcome: string;
  readonly worked: boolean | undefined;
}

/** Whether to keep, repair or leave a client. */
export interface DecisionView extends PageView {
  readonly page: 'decision';
  /** Whether what follows is recommended; otherwise it tells of an end that is under way or over. */
  readonly isRecommended: boolean;
  readonly sentence: string;
  readonly reason: string;
  /** For, against, what would change the answer, what to mind, what is good to know; only what there is. */
  readonly grounds: readonly { readonly id: string; readonly title: string; readonly items: readonly string[] }[];
  readonly repairKinds: readonly { readonly value: RepairKind; readonly label: string }[];
  readonly repairs: readonly RepairView[];
  readonly questions: readonly {
    readonly id: 'withoutThem' | 'business';
    readonly question: string;
    readonly answer: string;
  }[];
  readonly feelings: readonly { readonly value: string; readonly label: string }[];
  readonly feelingToday: string | undefined;
  readonly feelingsBefore: readonly string[];
  /** What was decided, in sentences; empty where nothing was. */
  readonly decided: readonly string[];
  /** What leads on from the decision, or from what is recommended. */
  readonly next: readonly { readonly label: string; readonly visit: Visit }[];
  readonly privateReason: string;
  /** Whether an end is under way that can be taken back. */
  readonly canTakeBackEnd: boolean;
  /** Empty once nothing is left to choose. */
  readonly choices: readonly { readonly what: 'keep' | 'repair' | 'leave'; readonly label: string }[];
  /** What happens when leaving is chosen. */
  readonly coolingOff: string;
}

export type PanelView = RedFlagsView | DecisionView;
