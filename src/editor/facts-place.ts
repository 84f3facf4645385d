import type { FactsPlace } from '../actions/accept-facts.ts';
import type { Files } from '../base/ports/files.ts';
import { isUri } from '../base/ports/vscode/uri-paths.ts';
import type { LoadedClient } from '../records/parse-record.ts';
import { pathBetween } from '../records/path-between.ts';
import type { ClientList, Workplace } from './client-list.ts';

/** The folder that facts are from, as the record of a client tells it. */
export function factsPlaceOf(
  { list, files }: { readonly list: ClientList; readonly files: Files },
  client: LoadedClient,
  place: Workplace,
): FactsPlace {
  const own = list.ownPlaceOf(client);
  const folder = own?.folder === place.folder ? undefined : calledIn(list, files, place);
  const beside = list.workplaceOf(client);
  const between = beside && pathBetween(files, beside.folder, place.folder);
  // Where a record lies beside no code, or on another drive, nothing but the whole path says which file is meant.
  return { folder, path: between ?? (isUri(place.folder) ? undefined : place.folder) };
}

/** Folders of one name are told apart by the ones that they are in. */
function calledIn({ workplaces }: ClientList, files: Files, { name, folder }: Workplace): string {
  const isShared = workplaces.filter((other) => other.name === name).length > 1;
  return isShared ? `${files.baseName(files.parent(folder))}/${name}` : name;
}
