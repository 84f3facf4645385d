import type { MessageId } from '../../base/ports/text.ts';
import type { LetterFinding } from './letter-finding.ts';
import { type LetterInParts, marksOf, type Place, sentenceOf, sharesSentence } from './letter-in-parts.ts';
import { findingAt, wordsAt } from './make-finding.ts';
import { type CheckedKind, isEnding } from './required-elements.ts';
import type { RuleId } from './rule-table.ts';

/** Rules of which each phrase is a finding by itself, and what is said of it. */
const BY_PHRASE = {
  blame: 'check.blame',
  'break-up': 'check.breakUp',
  badmouthing: 'check.badmouthing',
  apology: 'check.apology.drama',
  wavering: 'check.wavering',
  threat: 'check.threat',
  sarcasm: 'check.sarcasm',
  'empty-promise': 'check.emptyPromise',
  absolute: 'check.absolute',
  'over-explaining': 'check.overExplaining.phrase',
  'gap-left': 'check.gapLeft',
} as const satisfies Readonly<Partial<Record<RuleId, MessageId>>>;
type RuleByPhrase = keyof typeof BY_PHRASE;

/** Letters that announce what follows by the contract; an ending announces nothing but its end. */
const ANNOUNCES_CONSEQUENCES: ReadonlySet<CheckedKind> = new Set(['payment-reminder', 'non-payment-notice']);
/** Letters that tell of a breach of the contract. */
const TELLS_OF_BREACH: ReadonlySet<CheckedKind> = new Set([
  ...ANNOUNCES_CONSEQUENCES,
  'farewell',
  'termination-agreement',
]);
/** More words than this are an explanation (practice P 26). */
const LONGEST_REASON = 25;

/** What a letter says in a tone that does not serve it; of one sentence each rule tells once. */
export function findTone(letter: LetterInParts): LetterFinding[] {
  const places = [...findPhrases(letter), ...findReasons(letter), ...findApologies(letter), ...findDoubt(letter)];
  const told = new Map<string, LetterFinding>();
  for (const { finding, sentence } of places) {
    const key = `${finding.rule} ${sentence}`;
    if (!told.has(key)) told.set(key, finding);
  }
  return [...told.values()];
}

/** A finding and the offset of the sentence it stands in. */
interface InSentence {
  readonly finding: LetterFinding;
  readonly sentence: number;
}

function findPhrases(letter: LetterInParts): InSentence[] {
  return (Object.keys(BY_PHRASE) as RuleByPhrase[]).flatMap((rule) =>
    marksOf(letter, rule)
      .filter((place) => !isBasedOnClause(letter, rule, place))
      .map((place) => atPhrase(letter, rule, place, BY_PHRASE[rule])),
  );
}

/** Facts of a notice that names its clause are no blame, and what follows by the clause is no threat. */
function isBasedOnClause({ kind }: LetterInParts, rule: RuleByPhrase, place: Place): boolean {
  const kinds = rule === 'threat' ? ANNOUNCES_CONSEQUENCES : rule === 'blame' ? TELLS_OF_BREACH : undefined;
  return kinds?.has(kind) === true && sharesSentence(place, 'clause');
}

/**
 * In an ending, every reason behind the first, and one that goes on and on; private life but in messages that neither
 * end nor decline anything (practices P 26, W 27).
 */
function findReasons(letter: LetterInParts): InSentence[] {
  const personal = keepsPrivateLifeOut(letter)
    ? marksOf(letter, 'private-life').map((place) =>
        atPhrase(letter, 'over-explaining', place, 'check.overExplaining.private'),
      )
    : [];
  if (!isEnding(letter.kind)) return personal;
  const reasons = reasonsOfDecision(letter);
  const later = reasons
    .slice(1)
    .map((place) => atPhrase(letter, 'over-explaining', place, 'check.overExplaining.second'));
  const long = reasons
    .slice(0, 1)
    .filter(({ marked }) => marked.wordsToEnd > LONGEST_REASON)
    .map((place) => atPhrase(letter, 'over-explaining', place, 'check.overExplaining.long'));
  return [...personal, ...later, ...long];
}

/** A message says why somebody is away for a day, unless it decides; letters of every other kind have a purpose of their own. */
function keepsPrivateLifeOut(letter: LetterInParts): boolean {
  return letter.kind !== 'message' || marksOf(letter, 'decision').length > 0;
}

/** Reasons in the paragraph that decides and in the one behind it; elsewhere a reason may be that of anything. */
function reasonsOfDecision(letter: LetterInParts): Place[] {
  const near = new Set(
    letter.parts.flatMap((part, index) =>
      part.analysis.marks.some(({ mark }) => mark === 'decision') ? [part, letter.parts[index + 1]] : [],
    ),
  );
  return marksOf(letter, 'reason').filter(({ part }) => near.has(part));
}

/** One apology is polite; from the second on it is a burden for the reader (practices P 30, P 109). */
function findApologies(letter: LetterInParts): InSentence[] {
  const [first] = marksOf(letter, 'sorry', 'apology');
  return marksOf(letter, 'sorry')
    .filter((place) => !(place.part === first?.part && place.marked === first.marked))
    .filter((place) => !sharesSentence(place, 'apology'))
    .map((place) => atPhrase(letter, 'apology', place, 'check.apology.second'));
}

/** Words of doubt in the sentence that decides (practice P 107). */
function findDoubt(letter: LetterInParts): InSentence[] {
  if (!isEnding(letter.kind)) return [];
  return marksOf(letter, 'doubt')
    .filter((place) => sharesSentence(place, 'decision'))
    .map((place) => atPhrase(letter, 'wavering', place, 'check.wavering'));
}

function atPhrase(letter: LetterInParts, rule: RuleId, place: Place, id: MessageId): InSentence {
  const finding = findingAt(letter, rule, place, { id, values: { phrase: wordsAt(letter, place) } });
  return { finding, sentence: place.part.paragraph.start + (sentenceOf(place)?.start ?? 0) };
}
