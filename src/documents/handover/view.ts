/*
 * What the templates of the handover lay out: one type a section, named as in the templates. Every text is ready: data is
 * escaped, a missing fact is a gap or a dash. A `key` is the comment that ends its row or line.
 */

/** `- **Label:** value <!-- #key -->` */
export interface LineView {
  readonly label: string;
  readonly value: string;
  readonly key: string;
}

/** Something with many fields, under a heading of its own: a domain, a repository. */
export interface ThingView {
  readonly name: string;
  readonly lines: readonly LineView[];
}

/** A row of a table: its cells by the names given, and the comment with its key. */
export type RowView<Cells extends string> = Readonly<Record<Cells | 'key', string>>;

/** One check box. */
export interface StepView {
  /** `x` or a space. */
  readonly mark: string;
  readonly what: string;
  readonly key: string;
}

/** A section that is a field list. */
export interface LinesView {
  readonly lines: readonly LineView[];
}

/** A section that is a field list for each of several things. */
export interface ThingsView {
  readonly things: readonly ThingView[];
}

/** A section that is one table. */
export interface TableView<Cells extends string> {
  readonly rows: readonly RowView<Cells>[];
}

/** Beside it, what the project's own files name and the record has no row for. */
export interface FoundView {
  readonly found: readonly RowView<'name' | 'where'>[];
}

export interface RepositoriesView extends ThingsView {
  readonly branches: readonly RowView<'name' | 'state' | 'date'>[];
  /** Remotes, tags, submodules and code owners. */
  readonly parts: readonly RowView<'kind' | 'name' | 'note'>[];
}

export interface EnvironmentsView extends LinesView {
  readonly deployments: readonly RowView<'name' | 'where'>[];
  readonly stores: readonly RowView<'name' | 'where'>[];
  readonly variables: readonly RowView<'name' | 'secret' | 'required' | 'documented' | 'where'>[];
  /** Whether secret variables stand among the credentials. */
  readonly secretsListed: boolean;
}

export interface PipelinesView extends TableView<'name' | 'triggers'> {
  readonly secrets: readonly RowView<'name' | 'where'>[];
  /** Whether secrets of the pipelines stand among the credentials. */
  readonly secretsListed: boolean;
  readonly schedules: readonly RowView<'name' | 'where'>[];
}

export interface DevelopmentView extends LinesView {
  readonly runtimes: readonly RowView<'name' | 'version' | 'where' | 'others'>[];
  /** Whether places state other versions. */
  readonly contradicted: boolean;
  readonly steps: readonly RowView<'purpose' | 'command' | 'where'>[];
}

export interface OperationsView extends LinesView {
  readonly schedules: readonly RowView<'name' | 'where'>[];
}

export interface SecurityView extends LinesView {
  /** Files in the history whose names look like secrets. */
  readonly history: readonly RowView<'name' | 'state' | 'commit'>[];
}

export interface CoverView extends LinesView {
  readonly versions: readonly RowView<'version' | 'date' | 'note'>[];
}

export interface RemainingView extends TableView<'what' | 'state' | 'done' | 'nextStep' | 'ownerAfter' | 'due'> {
  readonly details: readonly RowView<'what' | 'contractRef' | 'acceptance' | 'blocker'>[];
}

export interface CredentialsView
  extends TableView<'name' | 'account' | 'role' | 'ownerNow' | 'ownerAfter' | 'transfer'> {
  readonly custody: readonly RowView<'name' | 'recoveryEmail' | 'secondFactor' | 'keptIn' | 'billingOwner'>[];
  readonly handedOver: readonly RowView<'name' | 'method' | 'date' | 'receivedBy'>[];
}

export interface LicencesView
  extends TableView<'name' | 'ownerNow' | 'ownerAfter' | 'transferable' | 'renewal' | 'note'>,
    LinesView,
    FoundView {}

export interface ContactsView
  extends TableView<'name' | 'role' | 'email' | 'phone' | 'channel' | 'mayBeContacted'>,
    LinesView {}

export interface KnowledgeView
  extends TableView<'session' | 'date' | 'attendees' | 'topics' | 'recording'>,
    LinesView {}

export interface MoneyView extends LinesView {
  /** Says that nothing is open, or the day that the figures are from. */
  readonly state: string;
  readonly invoices: readonly RowView<'number' | 'due' | 'amount' | 'paid' | 'interest' | 'rest'>[];
  readonly credits: readonly RowView<'number' | 'date' | 'amount'>[];
  readonly prepayments: readonly RowView<'what' | 'amount' | 'earned' | 'deducted' | 'refund' | 'refundedOn'>[];
  readonly recurring: readonly RowView<'what' | 'amount' | 'paidUntil' | 'cancelled'>[];
}

export interface VerificationView {
  readonly client: readonly StepView[];
  readonly provider: readonly StepView[];
}

export interface SignOffView extends TableView<'party' | 'name' | 'title' | 'date'> {
  /** Whether somebody has signed. */
  readonly signed: boolean;
}

/** The view of each section, by its id. */
export interface SectionViews {
  readonly cover: CoverView;
  readonly summary: LinesView;
  readonly delivered: TableView<'what' | 'state' | 'date' | 'location' | 'acceptanceRef'>;
  readonly remaining: RemainingView;
  readonly deadlines: TableView<'date' | 'what' | 'note'>;
  readonly credentials: CredentialsView;
  readonly domains: ThingsView & FoundView;
  readonly certificates: ThingsView;
  readonly hosting: ThingsView;
  readonly repositories: RepositoriesView;
  readonly environments: EnvironmentsView;
  readonly pipelines: PipelinesView;
  readonly services: ThingsView & FoundView;
  readonly licences: LicencesView;
  readonly backups: ThingsView;
  readonly architecture: LinesView;
  readonly development: DevelopmentView;
  readonly operations: OperationsView;
  readonly monitoring: TableView<'name' | 'meaning' | 'notifiedNow' | 'notifiedAfter' | 'dashboard' | 'note'>;
  readonly security: SecurityView;
  readonly knownIssues: TableView<'what' | 'kind' | 'where'>;
  readonly openPoints: TableView<'kind' | 'what' | 'outcome'>;
  readonly contacts: ContactsView;
  readonly knowledge: KnowledgeView;
  readonly support: LinesView;
  readonly legal: LinesView;
  readonly money: MoneyView;
  readonly accessRemoval: TableView<'access' | 'name' | 'date' | 'removedBy' | 'verified'>;
  readonly rotation: TableView<'order' | 'name' | 'reason' | 'date' | 'rotatedBy'>;
  readonly exceptions: TableView<'what' | 'why' | 'acceptedBy'>;
  readonly verification: VerificationView;
  readonly signOff: SignOffView;
  readonly afterwards: LinesView;
  readonly emergency: { readonly steps: readonly StepView[] };
}

export type SectionId = keyof SectionViews;

/** Whom a document speaks to. */
export interface ReaderView {
  /** Addressed familiarly (tu, ты, anh/chị by first name) instead of formally (vous, Вы, quý khách hàng). */
  readonly familiar: boolean;
  /** The word that addresses the reader, where the language needs one. */
  readonly you: string;
}

/** What `sections/<id>.hbs` gets: the section's title, whom it speaks to, and its view. */
export type SectionTemplateView<Id extends SectionId> = SectionViews[Id] & ReaderView & { readonly title: string };

/** What `handover.hbs` gets. */
export interface HandoverTemplateView {
  /** The comment that names the document. */
  readonly marker: string;
  /** The document's heading; empty where single sections are inserted. */
  readonly title: string;
  readonly sections: readonly {
    /** The comments that enclose the section. */
    readonly begin: string;
    readonly end: string;
    readonly body: string;
  }[];
}
