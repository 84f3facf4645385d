import type { ClientRecord, ScopeItem } from '../client/record.ts';
import type { ScopeState } from '../client/work.ts';
import type { SuggestionRule } from './finding.ts';

/** Whether an agreement is on record: a day, or a place where it is written; an e-mail will do (practice 126). */
export function hasAgreement({ agreement }: ClientRecord): boolean {
  return agreement?.signedOn !== undefined || (agreement?.reference ?? '') !== '';
}

/** Work is under way and nothing is agreed in writing (practices 63 and 124). */
const noAgreement: SuggestionRule = (record, { today }) => {
  if (!['lead', 'active'].includes(record.stage) || hasAgreement(record)) return undefined;
  const days = [
    record.agreement?.startedOn,
    ...(record.invoices ?? []).map(({ issued }) => issued),
    ...(record.effort ?? []).filter(({ hours }) => hours > 0).map(({ month }) => `${month}-01`),
    ...(record.scope ?? []).map(({ doneOn }) => doneOn),
  ].filter((day) => day !== undefined && day <= today) as string[];
  const underWay = (record.scope ?? []).some(isUnderWay);
  const [since] = days.sort();
  if (since === undefined && !underWay) return undefined;
  return {
    flag: 'no-agreement',
    evidence: [
      since === undefined
        ? { id: 'evidence.noAgreement' }
        : { id: 'evidence.noAgreementSince', values: { date: { date: since } } },
    ],
    since: since ?? '',
  };
};

function isUnderWay({ state, percentDone }: ScopeItem): boolean {
  return state === 'done' || state === 'handed over' || (percentDone ?? 0) > 0;
}

/** The states that only a request after the agreement has, for rows or agreements without a day. */
const LATER_REQUESTS: readonly ScopeState[] = ['requested', 'quoted', 'approved'];

/** What was added after the agreement and is neither priced nor given time, beside what was agreed. */
function growthOf(record: ClientRecord, today: string) {
  const signedOn = record.agreement?.signedOn;
  const wanted = (record.scope ?? []).filter(({ state }) => state !== 'cancelled' && state !== 'declined');
  const isAddition = ({ requestedOn, state = 'agreed' }: ScopeItem) =>
    signedOn !== undefined && requestedOn !== undefined
      ? requestedOn > signedOn && requestedOn <= today
      : hasAgreement(record) && LATER_REQUESTS.includes(state) && (requestedOn ?? '') <= today;
  const additions = wanted.filter(isAddition);
  return {
    agreed: wanted.length - additions.length,
    loose: additions.filter(({ price, estimate }) => !price && !estimate),
  };
}

/** Requests after the agreement, without a price or time, above fifteen per cent of what was agreed (practices 60, 149). */
const scopeCreep: SuggestionRule = (record, { today, thresholds }) => {
  const { agreed, loose } = growthOf(record, today);
  if (loose.length === 0 || loose.length * 100 <= agreed * thresholds.additionsAbovePercent) return undefined;
  const since =
    loose
      .map(({ requestedOn }) => requestedOn ?? '')
      .sort()
      .at(-1) ?? '';
  return {
    flag: 'scope-creep',
    evidence: [
      { id: 'evidence.additions', values: { count: loose.length, agreed } },
      ...loose.map(({ what }) => ({ id: 'evidence.addition', values: { what } }) as const),
    ],
    since,
  };
};

/** Only one person at the client is known: the work ends when they leave (practice 40). */
const oneContact: SuggestionRule = (record, { today }) => {
  const known = (record.contacts ?? []).filter(({ current, vendor }) => current !== false && !vendor);
  const [only] = known;
  if (record.stage !== 'active' || known.length !== 1 || !only) return undefined;
  const answered = (record.redFlags ?? []).some(({ flag }) => flag === 'one-contact');
  const name = only.name ?? only.role ?? '';
  return answered
    ? undefined
    : {
        flag: 'one-contact',
        evidence: [name ? { id: 'evidence.oneContact', values: { name } } : { id: 'evidence.oneContactUnnamed' }],
        since: today,
      };
};

/** What agreement, scope and contacts of a client suggest. */
export const agreementSuggestions: readonly SuggestionRule[] = [noAgreement, scopeCreep, oneContact];
