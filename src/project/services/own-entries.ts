import type { OwnServices } from '../../relationship/client/own-services.ts';
import type { CatalogueEntry } from './catalogue-entry.ts';

/** A person's own services as entries of the catalogue. They are named by nothing that many share, so each sign counts. */
export function ownEntries(services: OwnServices): CatalogueEntry[] {
  return services.map((service, index) => ({
    id: `own-${index}`,
    name: service.name.trim(),
    kind: 'service',
    group: 'own',
    packages: service.packages ?? {},
    imports: {},
    enabledBy: {},
    variables: (service.variables ?? []).map((prefix) => prefix.replace(/_$/, '')),
    hosts: service.hosts ?? [],
    files: service.files ?? [],
    actions: [],
    images: [],
    choices: [],
  }));
}
