import { knownReason, referralList } from './ending.ts';
import type { LetterWriter } from './letter-writer.ts';
import type { OwnView } from './view.ts';

/**
 * The kind answer to a lead that is not taken on: thanks, a clear no, at most one neutral reason, another developer where
 * one is known, and no promise (practices 20, 27 and 101). It needs no reason, and asks for none.
 */
export function buildDecline(write: LetterWriter): OwnView<'decline'> {
  // What a client is told of an ending is no answer to an enquiry.
  const isOfEnding = write.facts.exit.lastDay !== undefined;
  const reason = knownReason(write);
  // A single word is a note, and no sentence to somebody.
  const isSentence = reason?.includes(' ') === true;
  return { reason: isSentence && !isOfEnding ? write.text(reason) : '', referrals: referralList(write) };
}
