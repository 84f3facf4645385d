import type { ClientRecord, RedFlagRow } from '../client/record.ts';
import type { FlagKind } from '../flags/flag-kind.ts';
import type { Finding, SuggestionRule } from './finding.ts';
import type { SignalContext } from './signal-context.ts';
import { agreementSuggestions } from './suggestions-about-agreement.ts';
import { conversationSuggestions } from './suggestions-about-conversations.ts';
import { moneySuggestions } from './suggestions-about-money.ts';
import { timeSuggestions } from './suggestions-about-time.ts';

/** A red flag that the record itself suggests; it counts nothing until the person accepts it. */
export interface Suggestion extends Finding {
  readonly kind: FlagKind;
}

const rules: readonly SuggestionRule[] = [
  ...moneySuggestions,
  ...agreementSuggestions,
  ...timeSuggestions,
  ...conversationSuggestions,
];

/** The red flags a record suggests, without those the person has accepted, settled or declined since they could be seen. */
export function suggestionsOf(record: ClientRecord, context: SignalContext): readonly Suggestion[] {
  if (record.stage === 'left') return [];
  return rules.flatMap((rule) => {
    const found = rule(record, context);
    return found && !isAnswered(record, found) ? [{ ...found, kind: context.kindOf(found.flag) }] : [];
  });
}

function isAnswered(record: ClientRecord, { flag, since }: Finding): boolean {
  return (record.redFlags ?? []).some(
    (row) =>
      row.flag === flag &&
      (isUndated(row) ||
        [row.seenOn, row.resolvedOn, row.declinedOn].some((answered) => answered !== undefined && answered >= since)),
  );
}

/** Noted by hand without any day: it stands until it is resolved. */
function isUndated({ seenOn, resolvedOn, declinedOn }: RedFlagRow): boolean {
  return seenOn === undefined && resolvedOn === undefined && declinedOn === undefined;
}
