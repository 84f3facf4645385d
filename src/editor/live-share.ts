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
    if (found || !hasFunction(giver, 'getApiAsync')) return;
    found = true;
    const api = await Promise.resolve(giver.getApiAsync(API_VERSION)).catch(() => undefined);
    if (disposed || !hasFunction(api, 'onDidChangeSession')) return;
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
  const session: unknown = hasField(api, 'session') ? api.session : undefined;
  return hasField(session, 'id') && typeof session.id === 'string' && session.id !== '';
}

function isDisposable(value: unknown): value is Disposable {
  return hasFunction(value, 'dispose');
}

function hasFunction<Name extends string>(
  value: unknown,
  name: Name,
): value is Record<Name, (...values: readonly unknown[]) => unknown> {
  return hasField(value, name) && typeof value[name] === 'function';
}

function hasField<Name extends string>(value: unknown, name: Name): value is Record<Name, unknown> {
  return typeof value === 'object' && value !== null && name in value;
}
