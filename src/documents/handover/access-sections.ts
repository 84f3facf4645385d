import { keepsStoredData } from '../../project/variables/variable-names.ts';
import type { ClientFacts } from '../client-facts.ts';
import { noLongerFound } from './found-facts.ts';
import type { RowWriter, SectionWriter } from './section-writer.ts';
import type { CredentialsView, SectionViews } from './view.ts';

type CredentialFact = ClientFacts['credentials'][number];

/** Comes after every order that a person gave. */
const UNORDERED = Number.MAX_SAFE_INTEGER;

/** Handover checklist, section 5. Access is not ownership: the tables name both, and never a value. */
export function buildCredentials(write: SectionWriter): CredentialsView {
  const { credentials } = write.facts;
  return {
    rows: credentials.map((credential) => ownershipRow(write, credential)),
    custody: credentials.map((credential) => custodyRow(write, credential)),
    handedOver: credentials.filter(hasTransferFacts).map((credential) => transferRow(write, credential)),
  };
}

function ownershipRow(write: SectionWriter, credential: CredentialFact): CredentialsView['rows'][number] {
  const row = write.row(credential.key, ['credentials', `#${credential.key}`]);
  const opens = write.withDetail(credential.name, credential.service);
  return {
    name: row.cell(credential.url ? `${opens}\n${credential.url}` : opens),
    account: neededOfAccounts(row, credential, 'account'),
    role: row.cell(credential.role),
    ownerNow: neededOfAccounts(row, credential, 'ownerNow'),
    ownerAfter: row.need(credential.ownerAfter, 'ownerAfter', { label: 'ownerAfter' }),
    transfer: row.cell(write.words.transferStates[credential.transfer ?? 'not started']),
    key: row.key,
  };
}

/** Nobody signs in to a key that the project's files name: what an account has to have is nothing it lacks. */
function neededOfAccounts(
  row: RowWriter,
  credential: CredentialFact,
  field: 'account' | 'ownerNow' | 'secondFactor',
): string {
  return credential.inProject ? row.cell(credential[field]) : row.need(credential[field], field, { label: field });
}

function custodyRow(write: SectionWriter, credential: CredentialFact): CredentialsView['custody'][number] {
  const row = write.row(`${credential.key}.custody`, ['credentials', `#${credential.key}`]);
  return {
    name: row.cell(write.withDetail(credential.name, noLongerFound(write, credential))),
    keptIn: row.need(credential.keptIn, 'keptIn', { label: 'keptIn' }),
    secondFactor: neededOfAccounts(row, credential, 'secondFactor'),
    recoveryEmail: row.cell(credential.recoveryEmail),
    billingOwner: row.cell(credential.billingOwner),
    key: row.key,
  };
}

function hasTransferFacts({ transferMethod, transferredOn, receivedBy }: CredentialFact): boolean {
  return (transferMethod ?? transferredOn ?? receivedBy) !== undefined;
}

function transferRow(write: SectionWriter, credential: CredentialFact): CredentialsView['handedOver'][number] {
  const row = write.row(`${credential.key}.transfer`, ['credentials', `#${credential.key}`]);
  return {
    name: row.cell(credential.name),
    method: row.cell(credential.transferMethod),
    date: row.cell(write.date(credential.transferredOn)),
    receivedBy: row.cell(credential.receivedBy),
    key: row.key,
  };
}

/** Handover checklist, section 27: every access of the provider's own, and whether it is gone. */
export function buildAccessRemoval(write: SectionWriter): SectionViews['accessRemoval'] | undefined {
  const held = write.facts.credentials.filter(({ myAccess, myAccessRemovedOn }) => myAccess ?? myAccessRemovedOn);
  if (held.length === 0) return undefined;
  return {
    rows: held.map((credential) => {
      const row = write.row(credential.key, ['credentials', `#${credential.key}`]);
      return {
        access: row.cell(credential.myAccess),
        name: row.cell(credential.name),
        date: row.cell(write.date(credential.myAccessRemovedOn) ?? write.words.notYet),
        removedBy: row.cell(credential.myAccessRemovedBy),
        verified: row.cell(credential.myAccessVerified),
        key: row.key,
      };
    }),
  };
}

/**
 * Handover checklist, section 28: what the client changes once it holds the accounts. A secret that the provider knew is
 * changed unless the record says otherwise; an account that is closed has none.
 */
export function buildRotation(write: SectionWriter): SectionViews['rotation'] {
  const { credentials } = write.facts;
  const secrets = credentials
    .filter(({ rotate, transfer }) => rotate !== false && transfer !== 'closed')
    .sort((a, b) => (a.rotateOrder ?? UNORDERED) - (b.rotateOrder ?? UNORDERED));
  return {
    rows: secrets.map((credential, index) => {
      const row = write.row(credential.key, ['credentials', `#${credential.key}`]);
      return {
        order: String(index + 1),
        name: row.cell(credential.name),
        reason: row.cell(reasonToChange(write, credential)),
        date: row.cell(write.date(credential.rotatedOn)),
        rotatedBy: row.cell(credential.rotatedBy),
        key: row.key,
      };
    }),
  };
}

/** The person's own reason; else how the secret may be known, and what hangs on it, which a change would break. */
function reasonToChange({ words }: SectionWriter, { rotateReason, inProject, name = '' }: CredentialFact): string {
  if (rotateReason !== undefined) return rotateReason;
  const reason = inProject ? words.namedInProject : words.knownToUs;
  return keepsStoredData(name) ? `${reason}\n${words.dataDependsOnIt}` : reason;
}
