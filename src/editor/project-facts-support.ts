import type * as vscode from 'vscode';
import type { Background } from '../base/ports/background.ts';
import type { Text } from '../base/ports/text.ts';
import type { DiscoveredFacts } from '../project/facts/project-fact.ts';
import type { ProjectTask } from '../project/project-task.ts';
import type { ClientList } from './client-list.ts';
import type { ContextKeys } from './context-keys.ts';
import type { Hiding } from './hiding.ts';
import { ProjectFactsView } from './project-facts-view.ts';
import { LastSeenFacts } from './seen-facts.ts';

/** What discovers the facts of projects and shows them. */
export interface ProjectFactsSupport extends vscode.Disposable {
  readonly view: ProjectFactsView;
  readonly seen: LastSeenFacts;
  /** Reads projects where it holds nobody up; there is none in a browser. */
  readonly thread: Background<ProjectTask, DiscoveredFacts> | undefined;
}

/** Builds the *Project Facts* view. It is there once somebody asked for facts in this workspace; nothing is read at start. */
export function registerProjectFacts(
  parts: { readonly list: ClientList; readonly hiding: Hiding; readonly keys: ContextKeys; readonly text: Text },
  { state, thread }: { readonly state: vscode.Memento; readonly thread: ProjectFactsSupport['thread'] },
): ProjectFactsSupport {
  const view = new ProjectFactsView(parts);
  const seen = new LastSeenFacts(state);
  if (seen.isAny) parts.keys.set('deorbit.factsAsked', true);
  return { view, seen, thread, dispose: () => view.dispose() };
}
