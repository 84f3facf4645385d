import * as vscode from 'vscode';
import type { LetterAudience, UnderstoodLetter } from '../actions/check-letter.ts';
import { DisposableBag } from '../base/disposables.ts';
import type { Clock } from '../base/ports/clock.ts';
import type { Message, Text } from '../base/ports/text.ts';
import { UserError } from '../base/user-error.ts';
import type { KeptLanguages } from '../documents/checks/languages/kept-files.ts';
import type { LetterChecker } from '../documents/checks/letter-checker.ts';
import type { LetterFinding } from '../documents/checks/letter-finding.ts';
import { identityOfLetter, type LetterIdentity } from '../documents/checks/letter-identity.ts';
import type { CheckedKind } from '../documents/checks/required-elements.ts';
import { pageOfRule } from '../documents/checks/rule-page.ts';
import type { Severity } from '../documents/checks/rule-table.ts';
import type { Vault } from '../records/vault/vault.ts';
import type { ClientList } from './client-list.ts';
import { isWorkedOn } from './document-gaps.ts';
import type { Hiding } from './hiding.ts';
import { PHRASES_SETTING, SEVERITIES_SETTING } from './letter-setting-names.ts';
import { moved, type Stretch, shift } from './letter-stretch.ts';
import type { Notifications } from './notifications.ts';
import type { OwnProfile } from './own-profile.ts';

/** How long typing has to pause before a letter is checked again, in milliseconds. */
const PAUSE_MS = 250;
/** Languages of the editor that letters are written in. */
const WRITTEN_IN: readonly string[] = ['markdown', 'plaintext'];
/** What Deorbit writes for the person alone, or asks a client with: no letters. */
const NO_LETTERS: ReadonlySet<CheckedKind> = new Set(['conversation-script', 'questionnaire', 'handover']);

/** The checks, read when there is a letter to check. */
async function loadChecks() {
  const [checks, settings] = await Promise.all([import('../actions/check-letter.ts'), import('./letter-settings.ts')]);
  return { ...checks, ...settings };
}

type Checks = Awaited<ReturnType<typeof loadChecks>>;

/** A letter that somebody asked to check. */
export interface AskedLetter {
  readonly asked: LetterIdentity;
  readonly part?: { readonly start: number; readonly end: number };
}

/** What was found, and for which state of the text. */
export interface ShownFinding {
  readonly finding: LetterFinding;
  readonly diagnostic: vscode.Diagnostic;
}

interface CheckedDocument {
  readonly version: number;
  readonly shown: readonly ShownFinding[];
}

interface Parts {
  readonly list: ClientList;
  readonly hiding: Hiding;
  readonly profile: OwnProfile;
  readonly clock: Clock;
  readonly notifications: Notifications;
  readonly text: Text;
  readonly languages: KeptLanguages;
  readonly vault: Pick<Vault, 'values' | 'onDidChange'>;
}

/**
 * Shows in *Problems* what somebody should look at once more in letters: in Deorbit's own as they are written, in others
 * once it was asked for and as long as they are open.
 */
export class LetterDiagnostics extends DisposableBag {
  readonly #collection = this.own(vscode.languages.createDiagnosticCollection('deorbit-letters'));
  readonly #waiting = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #asked = new Map<string, { readonly asked: LetterIdentity; part?: Stretch }>();
  readonly #checked = new Map<string, CheckedDocument>();
  readonly #checkers = new Map<string, { readonly setting: string; readonly checker: Promise<LetterChecker> }>();
  readonly #parts: Parts;
  #isSwept = false;
  #toldOfPhrases: string | undefined;

  constructor(parts: Parts) {
    super();
    this.#parts = parts;
    const { workspace } = vscode;
    this.own(workspace.onDidOpenTextDocument((document) => this.#soon(document)));
    this.own(workspace.onDidChangeTextDocument((event) => this.#follow(event)));
    this.own(workspace.onDidCloseTextDocument((document) => this.#forget(document)));
    this.own(workspace.onDidChangeConfiguration((event) => this.#followSettings(event)));
    this.own(parts.list.onDidChange(() => this.#all()));
    this.own(parts.profile.onDidChange(() => this.#all()));
    this.own(parts.hiding.onDidChange(() => this.#all()));
    this.own(parts.vault.onDidChange(() => this.#all()));
    this.own({ dispose: () => this.#stopWaiting() });
    this.#all();
  }

  /**
   * Checks a document that somebody asked about, now and while it stays open.
   *
   * @returns what was found, and what was not checked
   */
  async check(document: vscode.TextDocument, { asked, part }: AskedLetter): Promise<CheckResult> {
    this.#asked.set(keyOf(document), { asked, ...(part && { part: { ...part } }) });
    const identity = { ...identityOfLetter(document.getText()), ...asked };
    const { remarks } = this.#understand(await loadChecks(), identity, textOf(document, part));
    await this.#check(document);
    return { count: this.shownIn(document).length, remarks };
  }

  /** What is shown of a document, if it has not changed since. */
  shownIn(document: vscode.TextDocument): readonly ShownFinding[] {
    const checked = this.#checked.get(keyOf(document));
    return checked?.version === document.version ? checked.shown : [];
  }

  #stopWaiting(): void {
    for (const timer of this.#waiting.values()) clearTimeout(timer);
  }

  #all(): void {
    for (const document of vscode.workspace.textDocuments) this.#soon(document);
  }

  #follow({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const part = this.#asked.get(keyOf(document))?.part;
    if (part)
      for (const { rangeOffset, rangeLength, text } of contentChanges)
        shift(part, rangeOffset, text.length - rangeLength);
    this.#soon(document);
  }

  #followSettings(event: vscode.ConfigurationChangeEvent): void {
    const arePhrases = event.affectsConfiguration(PHRASES_SETTING);
    if (arePhrases) this.#sweep();
    if (arePhrases || event.affectsConfiguration(SEVERITIES_SETTING)) this.#all();
  }

  /** Phrases that the person has taken out do not stay on the disk. */
  #sweep(): void {
    const { notifications, languages, clock } = this.#parts;
    this.#isSwept = true;
    void notifications.attempt(async () => {
      const { sweepKept, checkWishes } = await loadChecks();
      await sweepKept(languages, checkWishes(), clock.now());
    });
  }

  #soon(document: vscode.TextDocument): void {
    if (!WRITTEN_IN.includes(document.languageId) || !isWorkedOn(document)) return;
    const key = keyOf(document);
    clearTimeout(this.#waiting.get(key));
    this.#waiting.set(
      key,
      setTimeout(() => {
        this.#waiting.delete(key);
        if (!document.isClosed) void this.#parts.notifications.attempt(() => this.#check(document));
      }, PAUSE_MS),
    );
  }

  async #check(document: vscode.TextDocument): Promise<void> {
    const { version } = document;
    const key = keyOf(document);
    const request = this.#asked.get(key);
    const own = identityOfLetter(document.getText());
    if (this.#parts.hiding.hidden || !(request || isLetter(own))) return this.#clear(document);
    const checks = await loadChecks();
    if (!this.#isSwept) this.#sweep();
    if (document.isClosed || document.version !== version) return;
    const start = request?.part?.start ?? 0;
    const part = textOf(document, request?.part);
    const identity = { ...own, ...request?.asked };
    const { kind, language, facts } = this.#understand(checks, identity, part);
    const audience = this.#audienceOf(identity);
    const checker = await this.#checkerFor(checks, document, language);
    if (!checker || document.isClosed || document.version !== version) return;
    const wishes = checks.checkWishes();
    const held = await this.#parts.vault.values();
    const found = await checks.checkLetter(checker, { text: part, kind, facts }, audience, held);
    if (document.isClosed || document.version !== version) return;
    const findings = checks.weighFindings(found, wishes);
    // The gaps of Deorbit's own documents are told of already.
    const isTold = ({ message }: LetterFinding) => own.isDocument === true && message.id === 'check.gapLeft.mark';
    const wanted = findings.filter((finding) => !isTold(finding));
    const shown = wanted.map((finding) => this.#shown(document, moved(finding, start)));
    this.#checked.set(key, { version, shown });
    this.#collection.set(
      document.uri,
      shown.map(({ diagnostic }) => diagnostic),
    );
  }

  #understand({ understandLetter }: Checks, asked: LetterIdentity, text: string): UnderstoodLetter {
    return understandLetter({ text, asked, record: this.#recordOf(asked) });
  }

  #audienceOf(asked: LetterIdentity): LetterAudience | undefined {
    const { list, profile, clock } = this.#parts;
    const record = this.#recordOf(asked);
    const clients = list.clients.map((client) => client.record);
    return record && { record, clients, profile: profile.profile, today: clock.today() };
  }

  #recordOf({ client: name }: LetterIdentity) {
    return name === undefined ? undefined : this.#parts.list.called(name)?.record;
  }

  /** One checker a document, so that what it has read of it is kept; anew where phrases or language have changed. */
  async #checkerFor(
    checks: Checks,
    document: vscode.TextDocument,
    language: UnderstoodLetter['language'],
  ): Promise<LetterChecker | undefined> {
    const key = keyOf(document);
    const wishes = checks.checkWishes();
    const setting = JSON.stringify([language, wishes.phrases]);
    const known = this.#checkers.get(key);
    const checker =
      known?.setting === setting ? known.checker : checks.checkerFor(language, wishes, this.#parts.languages);
    this.#checkers.set(key, { setting, checker });
    try {
      return await checker;
    } catch (error) {
      this.#checkers.delete(key);
      if (!checks.isBadPhrase(error)) throw error;
      this.#tellOfPhrases(setting, error);
      return checks.checkerFor(language, undefined, this.#parts.languages);
    }
  }

  /** A phrase of the person's that cannot be read is told once; the built-in ones go on. */
  #tellOfPhrases(setting: string, { message }: Error): void {
    if (this.#toldOfPhrases === setting) return;
    this.#toldOfPhrases = setting;
    const command = 'workbench.action.openSettings';
    const remedy = {
      kind: 'command',
      command,
      argument: { query: PHRASES_SETTING },
      label: 'remedy.openSettings',
    } as const;
    void this.#parts.notifications.attempt(() =>
      Promise.reject(new UserError('check.badPhrase', { phrase: message }, [remedy])),
    );
  }

  #shown(document: vscode.TextDocument, finding: LetterFinding): ShownFinding {
    const range = new vscode.Range(document.positionAt(finding.start), document.positionAt(finding.end));
    const { id, values } = finding.message;
    const diagnostic = new vscode.Diagnostic(range, this.#parts.text.say(id, values), severityOf(finding.severity));
    diagnostic.source = 'Deorbit';
    diagnostic.code = { value: finding.rule, target: vscode.Uri.parse(pageOfRule(finding.rule)) };
    return { finding, diagnostic };
  }

  #clear(document: vscode.TextDocument): void {
    this.#collection.delete(document.uri);
    this.#checked.delete(keyOf(document));
  }

  #forget(document: vscode.TextDocument): void {
    const key = keyOf(document);
    clearTimeout(this.#waiting.get(key));
    for (const map of [this.#waiting, this.#asked, this.#checkers]) map.delete(key);
    this.#clear(document);
  }
}

/** Looked up when it is needed: where the file is loaded, a browser has no editor yet. */
function severityOf(severity: Exclude<Severity, 'off'>): vscode.DiagnosticSeverity {
  const { Error: error, Warning: warning, Information: information, Hint: hint } = vscode.DiagnosticSeverity;
  return { error, warning, information, hint }[severity];
}

/** What a check has found. */
export interface CheckResult {
  readonly count: number;
  readonly remarks: readonly Message[];
}

function keyOf({ uri }: vscode.TextDocument): string {
  return uri.toString();
}

function textOf(document: vscode.TextDocument, part: AskedLetter['part']): string {
  return part ? document.getText().slice(part.start, part.end) : document.getText();
}

/** Whether a text says of itself that it is a letter. */
function isLetter({ kind }: LetterIdentity): boolean {
  return kind !== undefined && !NO_LETTERS.has(kind);
}
