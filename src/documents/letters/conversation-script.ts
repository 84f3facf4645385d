import { addresseeOf } from '../handover/reader.ts';
import { endView, goingOnView, isWorkKnown } from './ending.ts';
import type { LetterWriter } from './letter-writer.ts';
import type { OwnView } from './view.ts';

/** What to say and what to answer when the end is announced in person (practices 46, 95, 96, 107 and 111 to 113). */
export function buildConversationScript(write: LetterWriter): OwnView<'conversation-script'> {
  const { client } = write.facts;
  const goingOn = goingOnView(write);
  return {
    ...endView(write),
    ...goingOn,
    // What is said aloud needs no list that has to be looked up first.
    tasks: goingOn.tasks.filter(() => isWorkKnown(write.facts)),
    // A talk is with a person, also where the record names none.
    ...(!addresseeOf(write.facts) && { you: write.words.you.polite.other }),
    partner: write.text(addresseeOf(write.facts)?.name ?? client.name),
  };
}
