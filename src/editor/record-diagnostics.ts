import * as vscode from 'vscode';
import { DisposableBag } from '../base/disposables.ts';
import type { Clock } from '../base/ports/clock.ts';
import type { Text } from '../base/ports/text.ts';
import { uriOf } from '../base/ports/vscode/uri-paths.ts';
import { oddityProblems } from '../records/oddity-problems.ts';
import type { LoadedClient, LoadedRecord } from '../records/parse-record.ts';
import type { RecordProblem } from '../records/record-problem.ts';
import type { ClientList } from './client-list.ts';
import type { Hiding } from './hiding.ts';

/** Shows in *Problems* what is wrong with the records, at its place, whether they are open or not. */
export class RecordDiagnostics extends DisposableBag {
  readonly #collection = this.own(vscode.languages.createDiagnosticCollection('deorbit-records'));
  readonly #text: Text;
  readonly #clock: Clock;
  /** Problems found by records that have not been read again since, and the day they were looked for. */
  readonly #odd = new WeakMap<LoadedClient, { readonly day: string; readonly problems: readonly RecordProblem[] }>();

  constructor(list: ClientList, hiding: Hiding, { text, clock }: { readonly text: Text; readonly clock: Clock }) {
    super();
    this.#text = text;
    this.#clock = clock;
    const show = () => this.#show(hiding.hidden ? [] : list.records);
    this.own(list.onDidChange(show));
    this.own(hiding.onDidChange(show));
  }

  #oddities(client: LoadedClient): readonly RecordProblem[] {
    const day = this.#clock.today();
    const known = this.#odd.get(client);
    if (known?.day === day) return known.problems;
    const problems = oddityProblems(client, day);
    this.#odd.set(client, { day, problems });
    return problems;
  }

  #show(records: readonly LoadedRecord[]): void {
    this.#collection.clear();
    for (const record of records) {
      const problems = record.kind === 'broken' ? record.problems : [...record.warnings, ...this.#oddities(record)];
      if (problems.length === 0) continue;
      const positionAt = positionsIn(record.text ?? '');
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
      this.#collection.set(uriOf(record.path), diagnostics);
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
