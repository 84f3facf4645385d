import { reasonFor, referralList } from './ending.ts';
import type { LetterWriter } from './letter-writer.ts';
import type { OwnView } from './view.ts';

/**
 * The kind answer to a lead that is not taken on: thanks, a clear no, at most one neutral reason, another developer where
 * one is known, and no promise (practices 20, 27 and 101).
 */
export function buildDecline(write: LetterWriter): OwnView<'decline'> {
  const isReasonKnown = write.facts.exit.reason !== undefined;
  return { reason: isReasonKnown ? reasonFor(write) : '', referrals: referralList(write) };
}
