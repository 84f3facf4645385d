import * as vscode from 'vscode';
import { DisposableBag } from '../base/disposables.ts';
import type { Text } from '../base/ports/text.ts';
import { uriOf } from '../base/ports/vscode/uri-paths.ts';
import type { LoadedClient, LoadedRecord } from '../records/parse-record.ts';
import type { RecordProblem } from '../records/record-problem.ts';
import type { CalendarDay } from './calendar-day.ts';
import type { ClientList } from './client-list.ts';
import type { Hiding } from './hiding.ts';
import type { OwnProfile } from './own-profile.ts';

/** A file with what is wrong with it. */
interface TroubledFile {
  readonly path: string;
  readonly text?: string;
  readonly problems: readonly RecordProblem[];
}

/** Shows in *Problems* what is wrong with the records and the profile, at its place, whether they are open or not. */
export class RecordDiagnostics extends DisposableBag {
  readonly #collection = this.own(vscode.languages.createDiagnosticCollection('deorbit-records'));
  readonly #list: ClientList;
  readonly #text: Text;
  readonly #day: CalendarDay;
  /** Problems found by records that have not been read again since, and the day they were looked for. */
  readonly #odd = new WeakMap<LoadedClient, { readonly day: string; readonly problems: readonly RecordProblem[] }>();

  constructor(parts: {
    readonly list: ClientList;
    readonly profile: OwnProfile;
    readonly day: CalendarDay;
    readonly hiding: Hiding;
    readonly text: Text;
  }) {
    super();
    const { list, profile, day, hiding } = parts;
    this.#list = list;
    this.#text = parts.text;
    this.#day = day;
    const show = () =>
      this.#show(hiding.hidden ? [] : [...list.records.map((record) => this.#troubleOf(record)), profile]);
    for (const { onDidChange } of [list, profile, day, hiding]) this.own(onDidChange(show));
  }

  #troubleOf(record: LoadedRecord): TroubledFile {
    return record.kind === 'broken' ? record : { ...record, problems: [...record.warnings, ...this.#oddities(record)] };
  }

  #oddities(client: LoadedClient): readonly RecordProblem[] {
    const day = this.#day.today;
    const known = this.#odd.get(client);
    if (known?.day === day) return known.problems;
    const problems = this.#list.workings.now.oddityProblems(client, day);
    this.#odd.set(client, { day, problems });
    return problems;
  }

  #show(files: readonly TroubledFile[]): void {
    this.#collection.clear();
    for (const { path, text, problems } of files) {
      if (problems.length === 0) continue;
      const positionAt = positionsIn(text ?? '');
      const diagnostics = problems.map((problem) => {
        const range = new vscode.Range(positionAt(problem.offset), positionAt(problem.offset + problem.length));
        const severity =
          problem.severity === 'error' ? vscode.DiagnosticSeverity.Error : vscode.DiagnosticSeverity.Warning;
        const diagnostic = new vscode.Diagnostic(
          range,
          this.#text.say(problem.message.id, problem.message.values),
          severity,
        );
        diagnostic.source = 'Deorbit';
        return diagnostic;
      });
      this.#collection.set(uriOf(path), diagnostics);
    }
  }
}

/** Line and column of an offset, for a text that is not open in an editor. */
function positionsIn(text: string): (offset: number) => vscode.Position {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let line = 0;
    while (line + 1 < starts.length && (starts[line + 1] ?? 0) <= offset) line++;
    return new vscode.Position(line, Math.max(offset - (starts[line] ?? 0), 0));
  };
}
