import * as vscode from 'vscode';
import { DisposableBag } from '../base/disposables.ts';
import { collator } from '../base/intl-formats.ts';
import { LatestWork } from '../base/latest-work.ts';
import type { Log } from '../base/ports/log.ts';
import type { LoadedClient } from '../records/parse-record.ts';
import type { ClientView, ClientViews } from '../relationship/agenda/client-views.ts';
import type { Profile } from '../relationship/client/profile.ts';
import type { SignalContext } from '../relationship/signals/signal-context.ts';
import type { ClientEntry } from './agenda-nodes.ts';
import type { CalendarDay } from './calendar-day.ts';
import type { ClientList } from './client-list.ts';
import type { OwnProfile } from './own-profile.ts';

/** How it goes with every client of the window, by the day and the person's own profile. */
export class Standings extends DisposableBag {
  readonly #list: ClientList;
  readonly #day: CalendarDay;
  readonly #profile: OwnProfile;
  readonly #log: Log;
  readonly #changed = this.own(new vscode.EventEmitter<void>());
  #views: ClientViews | undefined;
  #context: { readonly profile: Profile; readonly signals: SignalContext } | undefined;
  #byPath: ReadonlyMap<string, ClientView> = new Map();
  #coming: readonly ClientEntry[] = [];
  #snoozed: readonly ClientEntry[] = [];
  readonly #work = new LatestWork();
  /** Views whose failure is in the log. */
  readonly #logged = new WeakSet<ClientView>();

  /** Fires after the records, the profile or the day have changed. */
  readonly onDidChange = this.#changed.event;

  constructor(parts: {
    readonly list: ClientList;
    readonly day: CalendarDay;
    readonly profile: OwnProfile;
    readonly log: Log;
  }) {
    super();
    this.#log = parts.log;
    this.#list = parts.list;
    this.#day = parts.day;
    this.#profile = parts.profile;
    for (const { onDidChange } of [parts.list, parts.day, parts.profile]) this.own(onDidChange(() => this.#workOut()));
    this.own({ dispose: () => this.#work.stop() });
  }

  /** The day that all of it stands on, `YYYY-MM-DD`. */
  get today(): string {
    return this.#day.today;
  }

  /** What is shown of a client. */
  of(client: LoadedClient): ClientView {
    const known = this.#byPath.get(client.path);
    return known?.record === client.record ? known : this.#list.workings.now.viewOf(client.record, this.signals);
  }

  /** Loads what works all of it out, for whoever asks for more than the clients there are. */
  prepare(): Promise<void> {
    return this.#list.workings.load();
  }

  /** What is due and what is coming within thirty days, of all clients, in the order in which it is to be done. */
  get agenda(): readonly ClientEntry[] {
    return this.#coming;
  }

  /** What is left alone for a while, of all clients, the soonest back first. */
  get snoozed(): readonly ClientEntry[] {
    return this.#snoozed;
  }

  /** Whether more clients have come than could be worked out at once: what is told of them is that of before. */
  get isBehind(): boolean {
    return this.#work.isUnderWay;
  }

  /** Settles when what is told is that of the records as they are, or that could not be worked out. */
  upToDate(): Promise<void> {
    return this.#work.over();
  }

  /** What is quick is there at once, as after an edit; a thousand clients at the start hold nobody up. */
  #workOut(): void {
    const { clients } = this.#list;
    if (clients.length === 0) {
      this.#work.stop();
      this.#tell(clients, []);
      return;
    }
    this.#views ??= new this.#list.workings.now.ClientViews();
    const records = clients.map(({ record }) => record);
    const failed = (error: unknown) => {
      this.#log.error('how it goes with the clients', error);
      // What was told before is told still, and nobody waits for more.
      this.#changed.fire();
    };
    this.#work.begin(this.#views.steps(records, this.signals), (views) => this.#tell(clients, views), failed);
  }

  #tell(clients: readonly LoadedClient[], views: readonly ClientView[]): void {
    this.#logFailures(clients, views);
    this.#byPath = new Map(clients.flatMap(({ path }, at) => (views[at] ? [[path, views[at]] as const] : [])));
    this.#coming = clients.length > 0 ? this.#comingOf(clients, views) : [];
    this.#snoozed = clients
      .flatMap((client, at) => (views[at]?.snoozed ?? []).map((entry): ClientEntry => ({ client, entry })))
      .sort((a, b) => (a.entry.snoozedUntil ?? '').localeCompare(b.entry.snoozedUntil ?? ''));
    this.#changed.fire();
  }

  /** Once each: a row says that something is wrong, the log says where. */
  #logFailures(clients: readonly LoadedClient[], views: readonly ClientView[]): void {
    for (const [at, view] of views.entries()) {
      if (!view.failure || this.#logged.has(view)) continue;
      this.#logged.add(view);
      this.#log.error(`how it goes with the client of ${clients[at]?.path}`, view.failure.cause);
    }
  }

  #comingOf(clients: readonly LoadedClient[], views: readonly ClientView[]): readonly ClientEntry[] {
    const { byDay, LOOK_AHEAD_DAYS, within } = this.#list.workings.now;
    return clients
      .flatMap((client, at) =>
        within(views[at]?.agenda ?? [], LOOK_AHEAD_DAYS).map((entry): ClientEntry => ({ client, entry })),
      )
      .sort((a, b) => byDay(a.entry, b.entry) || collator().compare(a.client.record.name, b.client.record.name));
  }

  /**
   * What signals are worked out by on this day. The same object as long as the day and the profile are the same: what was
   * worked out by it still holds. Only there where a record was read, or {@link prepare} has been waited for.
   */
  get signals(): SignalContext {
    const { profile } = this.#profile;
    const { today } = this.#day;
    if (this.#context?.profile !== profile || this.#context.signals.today !== today)
      this.#context = { profile, signals: this.#list.workings.now.signalContext(profile, today) };
    return this.#context.signals;
  }
}
