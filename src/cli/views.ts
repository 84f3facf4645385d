import type { LoadedClient, LoadedRecord } from '../records/parse-record.ts';
import { type ClientView, ClientViews } from '../relationship/agenda/client-views.ts';
import type { Profile } from '../relationship/client/profile.ts';
import { signalContext } from '../relationship/signals/standing.ts';
import type { Shell } from './shell.ts';

/** A client with how it stands. */
export interface ViewedClient {
  readonly client: LoadedClient;
  readonly view: ClientView;
}

/** How it stands with every client whose record can be read; all are needed to tell what share of the income each is. */
export function viewsOf({ clock }: Shell, records: readonly LoadedRecord[], profile: Profile): readonly ViewedClient[] {
  const clients = records.filter((loaded) => loaded.kind === 'client');
  const views = new ClientViews().of(
    clients.map(({ record }) => record),
    signalContext(profile, clock.today()),
  );
  return clients.flatMap((client, at) => (views[at] ? [{ client, view: views[at] }] : []));
}
