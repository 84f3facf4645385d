import { dateInWords } from '../base/calendar/days.ts';
import { FileError } from '../base/ports/files.ts';
import type { Message } from '../base/ports/text.ts';
import { type CompiledLanguage, noLanguage, type OwnPhrases } from '../documents/checks/compiled-language.ts';
import type { KeptLanguages } from '../documents/checks/languages/kept-files.ts';
import { loadLanguage, loadLanguageWith, sweepLanguages } from '../documents/checks/languages/load-language.ts';
import { findLetterLeaks, type LetterContext } from '../documents/checks/leaks/leak-findings.ts';
import { LetterChecker, type LetterToCheck, MOST_FINDINGS } from '../documents/checks/letter-checker.ts';
import type { LetterFinding } from '../documents/checks/letter-finding.ts';
import { checkedLanguage, identityOfLetter, type LetterIdentity } from '../documents/checks/letter-identity.ts';
import type { LetterFacts } from '../documents/checks/letter-in-parts.ts';
import { isMoneyOpen } from '../documents/checks/money-open.ts';
import { PatternError } from '../documents/checks/phrases/parse-pattern.ts';
import type { CheckedKind } from '../documents/checks/required-elements.ts';
import type { RuleId, Severity } from '../documents/checks/rule-table.ts';
import { type ClientFacts, factsFor } from '../documents/client-facts.ts';
import type { Language } from '../relationship/client/identity.ts';
import type { Profile } from '../relationship/client/profile.ts';
import type { ClientRecord } from '../relationship/client/record.ts';

/** BCP 47 for a language that nobody has named. */
export const UNDETERMINED = 'und';

/** What a person wants different from the defaults. */
export interface CheckWishes {
  readonly severities: Readonly<Partial<Record<RuleId, Severity>>>;
  readonly phrases: Readonly<Partial<Record<Language, OwnPhrases>>>;
}

/** Whether what was thrown says that a phrase of the person's own is badly written. */
export function isBadPhrase(error: unknown): error is PatternError {
  return error instanceof PatternError;
}

/** A letter, and what is known of it beside its text. */
export interface LetterInContext {
  readonly text: string;
  /** What is asked for in place of what the letter says of itself. */
  readonly asked: LetterIdentity;
  /** The client it goes to, where the record is at hand. */
  readonly record: ClientRecord | undefined;
}

/** How a letter was understood. */
export interface UnderstoodLetter {
  readonly kind: CheckedKind;
  /** `undefined` where nobody said, or the rules do not know it. */
  readonly language: Language | undefined;
  readonly facts: LetterFacts;
  /** What was not checked, and why. */
  readonly remarks: readonly Message[];
}

/**
 * How a letter is to be read: its kind from what is asked for, else from the letter, else a message; its language also from
 * the record, and never guessed.
 */
export function understandLetter({ text, asked, record }: LetterInContext): UnderstoodLetter {
  const own = identityOfLetter(text);
  const named = asked.language ?? own.language ?? record?.language;
  const language = checkedLanguage(named);
  const remarks: Message[] = [];
  if (named === undefined || named === UNDETERMINED) remarks.push({ id: 'check.remark.noLanguage' });
  else if (!language) remarks.push({ id: 'check.remark.unknownLanguage', values: { language: named } });
  if (!record) remarks.push({ id: 'check.remark.noRecord' });
  const facts = record ? factsOf(record, language) : {};
  return { kind: asked.kind ?? own.kind ?? 'message', language, facts, remarks };
}

/** What the record can fill into a sentence that is offered. */
function factsOf(record: ClientRecord, language: Language | undefined): LetterFacts {
  const { lastDay } = record.exit ?? {};
  const fillings: Record<string, string> = lastDay && language ? { lastDay: dateInWords(lastDay, language) } : {};
  return { moneyOpen: isMoneyOpen(record), fillings };
}

/**
 * What checks letters of a language for a person: with phrases of their own, or with nothing but the shape where no
 * language is known.
 *
 * @param kept where languages are kept that have been put together
 * @throws {PatternError} where one of the person's phrases is badly written
 */
export async function checkerFor(
  language: Language | undefined,
  wishes?: CheckWishes,
  kept?: KeptLanguages,
): Promise<LetterChecker> {
  return new LetterChecker(await languageFor(language, language && wishes?.phrases[language], kept));
}

async function languageFor(
  language: Language | undefined,
  own: OwnPhrases | undefined,
  kept: KeptLanguages | undefined,
): Promise<CompiledLanguage> {
  if (!language) return noLanguage();
  return own && Object.keys(own).length > 0 ? loadLanguageWith(language, own, kept) : loadLanguage(language, kept);
}

/**
 * Removes what is kept of the languages and is of no use any more, a person's former phrases above all. What cannot be removed
 * now is another time.
 *
 * @param now milliseconds since 1970
 */
export async function sweepKept(kept: KeptLanguages, wishes: CheckWishes, now: number): Promise<void> {
  try {
    await sweepLanguages(kept, wishes.phrases, now);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
  }
}

/** Who a letter goes to, and what must not reach them. */
export interface LetterAudience {
  readonly record: ClientRecord;
  /** Records of all of the person's clients. */
  readonly clients: readonly ClientRecord[];
  readonly profile: Profile | undefined;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/**
 * All that is found in a letter, leaks too, in the order of the text; without an audience, secrets are the only leaks. At most
 * `MOST_FINDINGS` of leaks and as many of the rest, so that neither hides the other.
 *
 * @param known secrets that the person keeps, found letter for letter; no finding quotes one
 */
export async function checkLetter(
  checker: LetterChecker,
  letter: LetterToCheck,
  audience: LetterAudience | undefined,
  known: readonly string[] = [],
): Promise<LetterFinding[]> {
  const leaks = await findLetterLeaks(letter.text, audience && leakContext(audience), known);
  return [...checker.check(letter), ...leaks.slice(0, MOST_FINDINGS)].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  );
}

/** What a client may be told, made once for each version of the record: the search for leaks keeps an index of it. */
const told = new WeakMap<ClientRecord, { readonly profile: Profile | undefined; readonly facts: ClientFacts }>();

function leakContext({ record, clients, profile, today }: LetterAudience): LetterContext {
  const known = told.get(record);
  const facts = known && known.profile === profile ? known.facts : factsFor(record, profile, today);
  told.set(record, { profile, facts });
  return { record, others: clients, facts };
}

/** The findings as heavy as the person wants them; those that are off are left out. */
export function weighFindings(findings: readonly LetterFinding[], wishes?: CheckWishes): LetterFinding[] {
  return findings.flatMap((finding) => {
    const severity = wishes?.severities[finding.rule] ?? finding.severity;
    return severity === 'off' ? [] : [{ ...finding, severity }];
  });
}
