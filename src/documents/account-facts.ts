import type { ClientRecord } from '../relationship/client/record.ts';
import { copyRows } from './allow-list.ts';
import { namesProjectSecret } from './project-facts.ts';

/** What opens what, for whom, and how far it has gone over; of secrets, only where they are kept. */
export function copyCredentials(record: ClientRecord) {
  const isOfProject = namesProjectSecret(record);
  const rows = copyRows(record.credentials, [
    'name',
    'service',
    'url',
    'account',
    'role',
    'ownerNow',
    'ownerAfter',
    'billingOwner',
    'recoveryEmail',
    'secondFactor',
    'keptIn',
    'transferMethod',
    'transfer',
    'transferredOn',
    'receivedBy',
    'rotate',
    'rotateReason',
    'rotateOrder',
    'rotatedOn',
    'rotatedBy',
    'myAccess',
    'myAccessRemovedOn',
    'myAccessRemovedBy',
    'myAccessVerified',
  ]);
  return withNames(rows).map((row) => Object.assign(row, { inProject: isOfProject(row) }));
}

const ASSET_FIELDS = [
  'kind',
  'name',
  'provider',
  'ownerNow',
  'ownerAfter',
  'billingOwner',
  'cost',
  'renewal',
  'autoRenew',
  'note',
  'registrant',
  'transferLock',
  'authCodeMethod',
  'dnsHost',
  'zoneExport',
  'mailRecords',
  'plan',
  'region',
  'serverSpec',
  'network',
  'capacity',
  'infrastructureCode',
  'renewalMethod',
  'keyLocation',
  'purpose',
  'serviceLevel',
  'supportContact',
  'neededBy',
  'transferable',
  'location',
  'schedule',
  'retention',
  'restoreTestedOn',
  'restoreSteps',
  'exportFormat',
  'personalData',
  'deletedOn',
  'deletionProof',
  'meaning',
  'notifiedNow',
  'notifiedAfter',
  'dashboard',
] as const;

/** What the project runs on and who owns it, now and afterwards. */
export function copyAssets({ assets }: ClientRecord) {
  return withNames(copyRows(assets, ASSET_FIELDS));
}

/** A name of nothing but spaces was not copied: the row is called by its key. */
function withNames<Row extends { readonly key: string; readonly name: string }>(rows: readonly Row[]): readonly Row[] {
  return rows.map((row) => Object.assign(row, { name: row.name ?? row.key }));
}
