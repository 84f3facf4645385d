import * as v from 'valibot';
import type { Disposable } from '../base/disposables.ts';

/** What of VS Code's list of extensions is needed to find Live Share. */
export interface LiveShare {
  /** What the extension gives to others; `undefined` while it is missing or not active. */
  readonly exports: () => unknown;
  /** Calls back when that may have changed. */
  readonly onDidChange: (changed: () => void) => Disposable;
}

/** The version of Live Share's programming interface that is asked for. */
const API_VERSION = '1.0.4753';

const apiGiver = v.object({ getApiAsync: v.function() });
const sessionState = v.object({ session: v.object({ id: v.nullish(v.string()) }) });
const sessionApi = v.object({ onDidChangeSession: v.function() });

/**
 * Tells whenever a Live Share session begins or ends; at once when one runs already. The extension is never activated for
 * it, and what it gives is used only in the form its documentation names.
 */
export function followSessions(liveShare: LiveShare, tell: (runs: boolean) => void): Disposable {
  const held: Disposable[] = [];
  let found = false;
  let disposed = false;
  const look = async (): Promise<void> => {
    const giver = liveShare.exports();
    if (found || !v.is(apiGiver, giver)) return;
    found = true;
    const api = await Promise.resolve(giver.getApiAsync(API_VERSION)).catch(() => undefined);
    if (disposed || !v.is(sessionApi, api)) return;
    const report = (): void => tell(sessionRuns(api));
    const listening: unknown = api.onDidChangeSession(report);
    if (isDisposable(listening)) held.push(listening);
    if (sessionRuns(api)) report();
  };
  held.push(liveShare.onDidChange(() => void look()));
  void look();
  return {
    dispose: () => {
      disposed = true;
      for (const each of held) each.dispose();
    },
  };
}

/** Outside a session its id is null. */
function sessionRuns(api: unknown): boolean {
  return v.is(sessionState, api) && typeof api.session.id === 'string' && api.session.id !== '';
}

function isDisposable(value: unknown): value is Disposable {
  return typeof value === 'object' && value !== null && 'dispose' in value && typeof value.dispose === 'function';
}
