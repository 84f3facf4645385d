import { countOf, fillIn } from '../handover/words.ts';
import { isWorkKnown, unknownTask } from './ending.ts';
import type { LetterNeed, LetterWriter } from './letter-writer.ts';
import type { OwnView } from './view.ts';
import type { LetterWords } from './words.ts';
import type { PointView } from './work-view.ts';

type Point = keyof LetterWords['points'];

/** What an agreement has to settle before it is signed, each ticked where the record knows it (practices 123 and 125). */
export function buildAgreementChecklist(write: LetterWriter): OwnView<'agreement-checklist'> {
  const points = [
    scope(write),
    term(write, 'fees'),
    term(write, 'deposit'),
    term(write, 'paymentTerms'),
    lateFees(write),
    notice(write),
    ownership(write),
    term(write, 'acceptance'),
    term(write, 'changeRequests'),
    term(write, 'liability'),
    term(write, 'confidentiality'),
    term(write, 'reference'),
  ];
  return { points, isComplete: points.every(({ mark }) => mark === KNOWN) };
}

const KNOWN = 'x';

/** The points that are one text of the agreement. */
type Term = 'fees' | 'deposit' | 'paymentTerms' | 'acceptance' | 'changeRequests' | 'liability' | 'confidentiality';

function term(write: LetterWriter, name: Term | 'reference'): PointView {
  const label = name === 'reference' ? 'agreement' : name;
  return point(write, name, write.text(write.facts.agreement[name]), { label, field: ['agreement', name] });
}

function point(write: LetterWriter, name: Point, known: string, need: LetterNeed): PointView {
  return {
    mark: known === '' ? ' ' : KNOWN,
    what: write.letters.points[name],
    text: write.need(known, need),
    key: write.key(`point.${name}`),
  };
}

function scope(write: LetterWriter): PointView {
  const { facts, letters } = write;
  if (!isWorkKnown(facts)) {
    const { what, key } = unknownTask(write);
    return { mark: ' ', what: letters.points.scope, text: what, key };
  }
  const agreed = facts.scope.filter(({ state }) => state === undefined || state === 'agreed' || state === 'approved');
  const named = (agreed.length > 0 ? agreed : facts.scope).map(({ what }) => write.text(what));
  return { mark: KNOWN, what: letters.points.scope, text: write.list(named), key: write.key('point.scope') };
}

/** Rate and clause as agreed; else the law that applies where the record names it (practice 36). */
function lateFees(write: LetterWriter): PointView {
  const { regime, rate, clause } = write.facts.agreement.latePayment;
  const byLaw = regime === undefined || regime === 'contract' ? '' : write.letters.lateRegimes[regime];
  const agreed = inOne(write, write.text(rate), write.text(clause));
  const need: LetterNeed = { label: 'lateClause', field: ['agreement', 'latePayment', 'clause'] };
  return point(write, 'lateFees', agreed || byLaw, need);
}

function notice(write: LetterWriter): PointView {
  const { days, kind = 'calendar', clause } = write.facts.agreement.notice;
  const length = days === undefined ? '' : countOf(write.words.noticeDays[kind], days, write.language);
  const known = length === '' ? '' : inOne(write, length, write.text(clause));
  return point(write, 'notice', known, { label: 'notice', field: ['agreement', 'notice', 'days'], kind: 'days' });
}

function ownership(write: LetterWriter): PointView {
  const { ownership: owner, ownershipFrom: from } = write.facts.agreement;
  const known = inOne(write, write.text(owner), write.text(from));
  const need: LetterNeed = { label: 'owner', kind: 'party', field: ['agreement', 'ownership'] };
  return point(write, 'ownership', owner === undefined ? '' : known, need);
}

/** A fact with what is known beside it. */
function inOne({ words }: LetterWriter, text: string, detail: string): string {
  return text !== '' && detail !== '' ? fillIn(words.withDetail, { text, detail }) : text || detail;
}
