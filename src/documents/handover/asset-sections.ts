import type { AssetKind } from '../../relationship/client/access.ts';
import type { ClientFacts } from '../client-facts.ts';
import {
  calledWithVersion,
  type FoundFact,
  foundAbout,
  foundOf,
  noLongerFound,
  rowOf,
  unlistedOf,
  whereIs,
} from './found-facts.ts';
import type { LineSpec, Need, SectionWriter } from './section-writer.ts';
import type { FoundView, LicencesView, SectionViews, ThingsView, ThingView } from './view.ts';
import type { LabelId } from './words.ts';

type AssetFact = ClientFacts['assets'][number];
type AssetField = Exclude<keyof AssetFact, 'key' | 'kind' | 'name'>;

/** A field of an asset in the order of the list: its label where that is not its name, and whether a handover needs it. */
type FieldSpec = readonly [field: AssetField, label: LabelId, need?: Need];

const OWNERS: readonly FieldSpec[] = [
  ['ownerNow', 'ownerNow'],
  ['ownerAfter', 'ownerAfter', { label: 'ownerAfter' }],
  ['billingOwner', 'billingOwner'],
  ['cost', 'cost'],
];

const DOMAIN: readonly FieldSpec[] = [
  ['provider', 'registrar', { label: 'registrar' }],
  ...OWNERS,
  ['registrant', 'registrant'],
  ['renewal', 'expiry', { label: 'renewal', kind: 'date' }],
  ['autoRenew', 'autoRenew'],
  ['transferLock', 'transferLock'],
  ['authCodeMethod', 'authCodeMethod'],
  ['dnsHost', 'dnsHost'],
  ['zoneExport', 'zoneExport'],
  ['mailRecords', 'mailRecords'],
  ['note', 'note'],
];

const CERTIFICATE: readonly FieldSpec[] = [
  ['provider', 'issuer'],
  ...OWNERS,
  ['renewal', 'expiry', { label: 'renewal', kind: 'date' }],
  ['autoRenew', 'autoRenew'],
  ['renewalMethod', 'renewalMethod'],
  ['keyLocation', 'keyLocation', { label: 'keyLocation' }],
  ['note', 'note'],
];

const HOSTING: readonly FieldSpec[] = [
  ['provider', 'provider', { label: 'provider' }],
  ...OWNERS,
  ['renewal', 'renewal'],
  ['autoRenew', 'autoRenew'],
  ['plan', 'plan'],
  ['region', 'region'],
  ['serverSpec', 'serverSpec'],
  ['network', 'network'],
  ['capacity', 'capacity'],
  ['infrastructureCode', 'infrastructureCode'],
  ['note', 'note'],
];

const SERVICE: readonly FieldSpec[] = [
  ['purpose', 'purpose'],
  ['provider', 'provider'],
  ...OWNERS,
  ['renewal', 'renewal'],
  ['autoRenew', 'autoRenew'],
  ['plan', 'plan'],
  ['serviceLevel', 'serviceLevel'],
  ['supportContact', 'supportContact'],
  ['neededBy', 'neededBy'],
  ['note', 'note'],
];

const BACKUP: readonly FieldSpec[] = [
  ['location', 'location', { label: 'location' }],
  ['provider', 'provider'],
  ...OWNERS,
  ['schedule', 'schedule'],
  ['retention', 'retention'],
  ['restoreTestedOn', 'restoreTestedOn'],
  ['restoreSteps', 'restoreSteps'],
  ['exportFormat', 'exportFormat'],
  ['personalData', 'personalData'],
  ['deletedOn', 'deletedOn'],
  ['deletionProof', 'deletionProof'],
  ['note', 'note'],
];

/** Handover checklist, section 6. */
export function buildDomains(write: SectionWriter): (ThingsView & FoundView) | undefined {
  return withFound(assetThings(write, ['domain'], DOMAIN), foundRows(write, unlistedOf(write, 'domain')));
}

/** Handover checklist, section 7. */
export function buildCertificates(write: SectionWriter): ThingsView | undefined {
  return assetThings(write, ['certificate'], CERTIFICATE);
}

/** Handover checklist, section 8. */
export function buildHosting(write: SectionWriter): ThingsView | undefined {
  return assetThings(write, ['hosting'], HOSTING);
}

/** Handover checklist, section 12; also things of no kind of their own. */
export function buildServices(write: SectionWriter): (ThingsView & FoundView) | undefined {
  return withFound(assetThings(write, ['service', 'other'], SERVICE), foundRows(write, unlistedOf(write, 'service')));
}

/** Handover checklist, section 14. */
export function buildBackups(write: SectionWriter): ThingsView | undefined {
  return assetThings(write, ['backup'], BACKUP);
}

function withFound(listed: ThingsView | undefined, found: FoundView['found']): (ThingsView & FoundView) | undefined {
  return listed || found.length > 0 ? { things: [], ...listed, found } : undefined;
}

function foundRows(write: SectionWriter, facts: readonly FoundFact[]): FoundView['found'] {
  return facts.map((fact) => {
    const row = rowOf(write, fact);
    return { name: row.cell(calledWithVersion(write, fact)), where: row.cell(whereIs(fact)), key: row.key };
  });
}

function assetThings(
  write: SectionWriter,
  kinds: readonly AssetKind[],
  fields: readonly FieldSpec[],
): ThingsView | undefined {
  const things = write.facts.assets.filter(({ kind }) => kinds.includes(kind));
  return things.length === 0 ? undefined : { things: things.map((asset) => assetThing(write, asset, fields)) };
}

function assetThing(write: SectionWriter, asset: AssetFact, fields: readonly FieldSpec[]): ThingView {
  const specs: LineSpec[] = [];
  for (const [field, label, need] of fields) {
    const value = asset[field] === undefined ? undefined : shown(write, asset, field);
    // Of the many fields that an asset may have, a record tells a few.
    if (value !== undefined || need) specs.push({ field, label, value, need });
  }
  const about = foundAbout(write.facts, asset);
  const value = about ? whereIs(about) : noLongerFound(write, asset);
  const seen: LineSpec = { field: 'seenIn', label: 'seenIn', value };
  return {
    name: write.text(asset.name),
    lines: write.lines([...specs, seen], ['assets', `#${asset.key}`], `${asset.key}.`),
  };
}

function shown(write: SectionWriter, asset: AssetFact, field: AssetField): string | undefined {
  switch (field) {
    case 'renewal':
    case 'restoreTestedOn':
    case 'deletedOn':
      return write.date(asset[field]);
    case 'cost':
      return write.money(asset.cost);
    default:
      return asset[field];
  }
}

/** Handover checklist, section 13: licences, who owns the work and from when. */
export function buildLicences(write: SectionWriter): LicencesView | undefined {
  const { agreement, assets } = write.facts;
  const lines = write.lines(
    [
      { field: 'ownership', label: 'ownership', value: agreement.ownership },
      { field: 'ownershipFrom', label: 'ownershipFrom', value: agreement.ownershipFrom },
      { field: 'openSourceLicences', label: 'openSourceLicences', value: agreement.openSourceLicences },
      { field: 'toolsKept', label: 'toolsKept', value: agreement.toolsKept },
    ],
    ['agreement'],
  );
  const rows = assets.filter(({ kind }) => kind === 'licence').map((licence) => licenceRow(write, licence));
  const found = foundRows(write, foundOf(write, 'licence'));
  return lines.length + rows.length + found.length === 0 ? undefined : { lines, rows, found };
}

function licenceRow(write: SectionWriter, licence: AssetFact): LicencesView['rows'][number] {
  const row = write.row(licence.key, ['assets', `#${licence.key}`]);
  return {
    name: row.cell(write.withDetail(licence.name, licence.provider)),
    ownerNow: row.cell(licence.ownerNow),
    ownerAfter: row.need(licence.ownerAfter, 'ownerAfter', { label: 'ownerAfter' }),
    transferable: row.cell(licence.transferable),
    renewal: row.cell(write.date(licence.renewal)),
    note: row.cell(licence.note),
    key: row.key,
  };
}

/** Handover checklist, section 18. */
export function buildMonitoring(write: SectionWriter): SectionViews['monitoring'] | undefined {
  const monitors = write.facts.assets.filter(({ kind }) => kind === 'monitoring');
  if (monitors.length === 0) return undefined;
  return {
    rows: monitors.map((monitor) => {
      const row = write.row(monitor.key, ['assets', `#${monitor.key}`]);
      return {
        name: row.cell(write.withDetail(monitor.name, monitor.provider)),
        meaning: row.cell(monitor.meaning),
        notifiedNow: row.cell(monitor.notifiedNow),
        notifiedAfter: row.need(monitor.notifiedAfter, 'notifiedAfter', { label: 'notifiedAfter' }),
        dashboard: row.cell(monitor.dashboard),
        note: row.cell(monitor.note),
        key: row.key,
      };
    }),
  };
}
