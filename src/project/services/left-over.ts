import type { Ecosystem } from '../../relationship/client/ecosystems.ts';
import type { Observation } from '../facts/observation.ts';
import type { CatalogueEntry } from './catalogue-entry.ts';
import type { EntryFinder } from './find-entry.ts';
import { NAMED_FILE } from './read-signs.ts';

/** Of every ecosystem that has a manifest, what its packages let code use. */
export type Listed = ReadonlyMap<Ecosystem, ReadonlySet<CatalogueEntry>>;

/** What the manifests of a project let its code use. */
export function listedEntries(observations: readonly Observation[], finder: EntryFinder): Listed {
  const listed = new Map<Ecosystem, Set<CatalogueEntry>>();
  const seen = new Set<string>();
  for (const observation of observations) {
    if (observation.kind !== 'dependency') continue;
    const { ecosystem, name } = observation;
    const entries = listed.get(ecosystem) ?? new Set();
    listed.set(ecosystem, entries);
    if (seen.has(`${ecosystem} ${name}`)) continue;
    seen.add(`${ecosystem} ${name}`);
    const { own, enabled } = finder.byPackage(ecosystem, name);
    for (const entry of [...own, ...enabled]) entries.add(entry);
  }
  return listed;
}

/** Whether code imports a service whose package no manifest lists any longer; without any manifest nobody can tell. */
export function isLeftOver(entry: CatalogueEntry, ecosystem: Ecosystem, listed: Listed): boolean {
  const entries = listed.get(ecosystem);
  if (!entries || entries.has(entry)) return false;
  return (entry.packages[ecosystem] ?? entry.enabledBy[ecosystem]) !== undefined;
}

/** Whether a service's own configuration was left behind: it comes with packages, and no manifest lists one. */
function isLeftBehind(entry: CatalogueEntry, listed: Listed): boolean {
  const ecosystems = [...listed.keys()].filter((each) => entry.packages[each] !== undefined);
  return ecosystems.length > 0 && ecosystems.every((each) => !listed.get(each)?.has(entry));
}

/** The files that only speak of services whose packages were removed, and of which. */
export function leftOverFiles(
  observations: readonly Observation[],
  finder: EntryFinder,
): ReadonlyMap<string, ReadonlySet<CatalogueEntry>> {
  const listed = listedEntries(observations, finder);
  const files = new Map<string, Set<CatalogueEntry>>();
  for (const observation of observations)
    for (const entry of leftOverOf(observation, finder, listed)) {
      const { file } = observation.at;
      files.set(file, (files.get(file) ?? new Set()).add(entry));
    }
  return files;
}

function leftOverOf(observation: Observation, finder: EntryFinder, listed: Listed): readonly CatalogueEntry[] {
  if (observation.kind === 'import') {
    const { ecosystem, name } = observation;
    return finder.byImport(ecosystem, name).filter((entry) => isLeftOver(entry, ecosystem, listed));
  }
  if (observation.kind !== 'choice' || observation.of !== NAMED_FILE) return [];
  return finder.entries.filter(({ id }) => id === observation.name).filter((entry) => isLeftBehind(entry, listed));
}
