import * as v from 'valibot';
import { calendarDate, field, money, rows, text } from './values.ts';

/** How far the transfer of an account has come. */
export const transferState = v.picklist(['not started', 'under way', 'transferred', 'stays', 'closed']);
export type TransferState = v.InferOutput<typeof transferState>;

/** What opens what, and who holds it. Never the secret itself. */
export const credentials = rows(
  {
    name: v.pipe(
      v.string(),
      v.minLength(1),
      v.description('What it opens, such as "Stripe dashboard". Never the secret.'),
    ),
    service: field(text, 'The service or product.'),
    url: field(text, 'Address where one signs in.'),
    account: field(text, 'Account or login name; never a password, token or key.'),
    role: field(text, 'Rights of the account, such as administrator.'),
    ownerNow: field(text, 'Who controls the account today: a name, or "me" or "client".'),
    ownerAfter: field(text, 'Who controls it after the handover: a name, or "me" or "client".'),
    billingOwner: field(text, 'Who pays for it.'),
    recoveryEmail: field(text, 'Where a reset of the password goes.'),
    secondFactor: field(text, 'Who holds the second factor.'),
    keptIn: field(text, 'Where the secret is kept: a vault, a manager, a reference such as op://... Never the secret.'),
    reference: field(
      text,
      'Where the secret is read from when it is sealed: op://vault/item/field, bw:ITEM, vault:PATH#FIELD or env:FILE#KEY. Private; never the secret.',
    ),
    heldIn: field(
      text,
      'Which program holds the secret for you, such as VS Code; written when it is stored there. Private; never the secret.',
    ),
    transferMethod: field(text, 'How it is handed over: vault share, sealed file, change of owner.'),
    transfer: field(transferState, 'How far the transfer has come; not started when left out.'),
    transferredOn: field(calendarDate, 'The day it was handed over.'),
    receivedBy: field(text, 'Who received it.'),
    sealedOn: field(calendarDate, 'The day its secret was last sealed into a file. Private.'),
    sealedIn: field(text, 'Name of the file it was last sealed into. Private.'),
    rotate: field(v.boolean(), 'Whether the client changes it after the transfer; true when left out.'),
    rotateReason: field(text, 'Why it has to be changed.'),
    rotateOrder: field(v.pipe(v.number(), v.integer(), v.minValue(1)), 'Which is changed first.'),
    rotatedOn: field(calendarDate, 'The day it was changed.'),
    rotatedBy: field(text, 'Who changed it.'),
    myAccess: field(text, 'Your own access that goes with it: account, key, token.'),
    myAccessRemovedOn: field(calendarDate, 'The day your own access was removed.'),
    myAccessRemovedBy: field(text, 'Who removed it.'),
    myAccessVerified: field(text, 'How it was checked that the access is gone.'),
  },
  'Accounts and keys, without their values.',
);

/** What kind of thing an asset is; it decides the section of the handover. */
export const assetKind = v.picklist([
  'domain',
  'certificate',
  'hosting',
  'service',
  'licence',
  'backup',
  'monitoring',
  'other',
]);
export type AssetKind = v.InferOutput<typeof assetKind>;

const common = {
  kind: v.pipe(assetKind, v.description('Decides which further fields make sense.')),
  name: v.pipe(v.string(), v.minLength(1), v.description('What it is, such as acme.example.')),
  provider: field(text, 'Registrar, host, supplier, issuer.'),
  ownerNow: field(text, 'Who owns the account today.'),
  ownerAfter: field(text, 'Who owns it after the handover.'),
  billingOwner: field(text, 'Whose card pays.'),
  cost: field(money, 'What it costs a month.'),
  renewal: field(calendarDate, 'The day it expires or renews.'),
  autoRenew: field(text, 'Whether it renews by itself.'),
  note: field(text, 'Anything the next owner should know; the client sees it.'),
};

const domain = {
  registrant: field(text, 'Domain: who is registered as its holder.'),
  transferLock: field(text, 'Domain: whether the transfer lock is on.'),
  authCodeMethod: field(text, 'Domain: how the transfer code (EPP) is had. Never the code.'),
  dnsHost: field(text, 'Domain: who serves its DNS.'),
  zoneExport: field(text, 'Domain: where the exported zone is.'),
  mailRecords: field(text, 'Domain: state of SPF, DKIM and DMARC.'),
};

const hosting = {
  plan: field(text, 'Hosting, service: plan and its limits.'),
  region: field(text, 'Hosting: where it runs.'),
  serverSpec: field(text, 'Hosting: size of the machine.'),
  network: field(text, 'Hosting: ports and firewall.'),
  capacity: field(text, 'Hosting: how full it is.'),
  infrastructureCode: field(text, 'Hosting: where the infrastructure is described as code.'),
};

const keeping = {
  renewalMethod: field(text, 'Certificate: how it is renewed.'),
  keyLocation: field(text, 'Certificate: where its key is. Never the key.'),
  purpose: field(text, 'Service: what it is for.'),
  serviceLevel: field(text, 'Service: what the supplier promises.'),
  supportContact: field(text, 'Service: where to get help.'),
  neededBy: field(text, 'Service: which feature depends on it.'),
  transferable: field(text, 'Licence: whether it can be passed on.'),
  location: field(text, 'Backup: where it is.'),
  schedule: field(text, 'Backup: how often.'),
  retention: field(text, 'Backup: how long it is kept.'),
  restoreTestedOn: field(calendarDate, 'Backup: the day of the last restore test.'),
  restoreSteps: field(text, 'Backup: how to restore.'),
  exportFormat: field(text, 'Backup: exports delivered, and their format.'),
  personalData: field(text, 'Backup: role under data protection law.'),
  deletedOn: field(calendarDate, 'Backup: the day your copy is deleted.'),
  deletionProof: field(text, 'Backup: how the deletion is proved.'),
  meaning: field(text, 'Monitoring: what it means when it fires.'),
  notifiedNow: field(text, 'Monitoring: who is told now.'),
  notifiedAfter: field(text, 'Monitoring: who is told after the handover.'),
  dashboard: field(text, 'Monitoring: address of the dashboard or the logs.'),
};

/** Things that outlive the work: domains, certificates, hosting, services, licences, backups, monitoring. */
export const assets = rows(
  { ...common, ...domain, ...hosting, ...keeping },
  'Domains, certificates, hosting, services, licences, backups, monitoring.',
);
