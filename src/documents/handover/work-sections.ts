import type { ClientFacts } from '../client-facts.ts';
import { isKnownIssue } from './found-facts.ts';
import type { Need, RowWriter, SectionWriter } from './section-writer.ts';
import type { RemainingView, SectionViews } from './view.ts';
import { fillIn } from './words.ts';

type ScopeFact = ClientFacts['scope'][number];
type ScopeStateName = NonNullable<ScopeFact['state']>;

const DELIVERED: readonly ScopeStateName[] = ['done', 'handed over'];
/** Work that both sides count on; a wish or a quote may well have no acceptance yet. */
const COMMITTED: readonly ScopeStateName[] = ['agreed', 'approved'];

function stateOf(item: ScopeFact): ScopeStateName {
  return item.state ?? 'agreed';
}

/** Handover checklist, section 2: what is done or handed over. */
export function buildDelivered(write: SectionWriter): SectionViews['delivered'] | undefined {
  const items = write.facts.scope.filter((item) => DELIVERED.includes(stateOf(item)));
  if (items.length === 0) return undefined;
  return {
    rows: items.map((item) => {
      const row = write.row(item.key, ['scope', `#${item.key}`]);
      return {
        what: row.cell(withPlace(item)),
        state: row.cell(write.words.scopeStates[stateOf(item)]),
        date: row.cell(write.date(item.doneOn)),
        location: row.cell(item.location),
        acceptanceRef: row.cell(item.acceptanceRef),
        key: row.key,
      };
    }),
  };
}

/** Handover checklist, section 3: everything else but what was declined, and known issues. */
export function buildRemaining(write: SectionWriter): RemainingView {
  const open = write.facts.scope.filter(
    (item) =>
      stateOf(item) !== 'declined' && !DELIVERED.includes(stateOf(item)) && !isKnownIssue(item) && !isGone(item),
  );
  return {
    rows: open.map((item) => remainingRow(write, item)),
    details: open.filter(hasDetails).map((item) => detailRow(write, item)),
  };
}

/** A remark of the code that nobody agreed on, and that the code makes no more. */
function isGone({ inProject, place, state }: ScopeFact): boolean {
  return inProject && place === undefined && state === 'noted';
}

/** Work that is only marked in the code says itself what is to be done. */
function isCommitted(item: ScopeFact): boolean {
  return COMMITTED.includes(stateOf(item)) && !item.inProject;
}

function hasDetails(item: ScopeFact): boolean {
  const known = item.contractRef ?? item.acceptance ?? item.blocker;
  return known !== undefined || isCommitted(item);
}

/** Work with the line of the project's files that it was found at. */
function withPlace({ what, place }: ScopeFact): string {
  return place ? `${what}\n${place}` : what;
}

function remainingRow(write: SectionWriter, item: ScopeFact): RemainingView['rows'][number] {
  const row = write.row(item.key, ['scope', `#${item.key}`]);
  return {
    what: row.cell(withPlace(item)),
    state: row.cell(write.words.scopeStates[stateOf(item)]),
    done: row.cell(write.percent(item.percentDone)),
    nextStep: neededWhenCommitted(row, item, 'nextStep', { label: 'nextStep' }),
    ownerAfter: neededWhenCommitted(row, item, 'ownerAfter', { label: 'workOwnerAfter' }),
    due: row.cell(write.date(item.due)),
    key: row.key,
  };
}

function detailRow(write: SectionWriter, item: ScopeFact): RemainingView['details'][number] {
  const row = write.row(`${item.key}.acceptance`, ['scope', `#${item.key}`]);
  return {
    what: row.cell(item.what),
    contractRef: row.cell(item.contractRef),
    acceptance: neededWhenCommitted(row, item, 'acceptance', { label: 'acceptance' }),
    blocker: row.cell(item.blocker),
    key: row.key,
  };
}

function neededWhenCommitted(
  row: RowWriter,
  item: ScopeFact,
  field: 'nextStep' | 'ownerAfter' | 'acceptance',
  need: Need,
): string {
  return isCommitted(item) ? row.need(item[field], field, need) : row.cell(item[field]);
}

/** Handover checklist, section 4: deadlines of the exit, and the renewals of everything that is handed over. */
export function buildDeadlines(write: SectionWriter): SectionViews['deadlines'] | undefined {
  const { exit, assets } = write.facts;
  const own = exit.deadlines.map(({ key, what, on, note }) => ({ key, what, on, note }));
  const renewals = assets.flatMap(({ key, kind, name, renewal, autoRenew }) =>
    renewal === undefined
      ? []
      : [
          {
            key: `renewal.${key}`,
            what: write.withDetail(name, write.words.assetKinds[kind]),
            on: renewal,
            note: autoRenew && fillIn(write.words.labelled, { label: write.words.labels.autoRenew, value: autoRenew }),
          },
        ],
  );
  const all = [...own, ...renewals].sort((a, b) => (a.on ?? '9').localeCompare(b.on ?? '9'));
  if (all.length === 0) return undefined;
  return {
    rows: all.map((deadline) => {
      const row = write.row(deadline.key, ['exit', 'deadlines', `#${deadline.key}`]);
      return {
        date: row.need(write.date(deadline.on), 'on', { label: 'date', kind: 'date' }),
        what: row.cell(deadline.what),
        note: row.cell(deadline.note),
        key: row.key,
      };
    }),
  };
}

/** Handover checklist, section 21. */
export function buildOpenPoints(write: SectionWriter): SectionViews['openPoints'] | undefined {
  const { openPoints } = write.facts.exit;
  if (openPoints.length === 0) return undefined;
  return {
    rows: openPoints.map((point) => {
      const row = write.row(point.key, ['exit', 'openPoints', `#${point.key}`]);
      return {
        kind: row.cell(write.words.openPointKinds[point.kind ?? 'question']),
        what: row.cell(point.what),
        outcome: row.cell(point.outcome),
        key: row.key,
      };
    }),
  };
}

/** Handover checklist, section 29. */
export function buildExceptions(write: SectionWriter): SectionViews['exceptions'] | undefined {
  const { exceptions } = write.facts.exit;
  if (exceptions.length === 0) return undefined;
  return {
    rows: exceptions.map((exception) => {
      const row = write.row(exception.key, ['exit', 'exceptions', `#${exception.key}`]);
      return {
        what: row.cell(exception.what),
        why: row.cell(exception.why),
        acceptedBy: row.need(exception.acceptedBy, 'acceptedBy', { label: 'acceptedBy' }),
        key: row.key,
      };
    }),
  };
}
