import { addDays } from '../../base/calendar/days.ts';
import type { ClientFacts } from '../client-facts.ts';
import type { LetterVariant } from './letter-kinds.ts';
import type { LetterWriter } from './letter-writer.ts';
import type { LetterSource, OwnView } from './view.ts';
import type { LetterGapId } from './words.ts';

/** Long enough for a client who is away for some days, short enough that both still remember the talk. */
const ANSWER_WITHIN_DAYS = 7;

/**
 * What was agreed in a talk, or how both sides work together, so that it counts in writing (practices 70, 72, 125 and 126).
 */
export function buildTalkConfirmation(
  write: LetterWriter,
  variant: LetterVariant<'talk-confirmation'>,
  { today, documentId, history }: LetterSource,
): OwnView<'talk-confirmation'> {
  const { agreement } = write.facts;
  const talk = agreement.talks.find(({ key }) => key === documentId);
  const ofTalk = (label: LetterGapId, field: 'on' | 'agreed' | 'next') =>
    ({ label, field: ['agreement', 'talks', `#${documentId}`, field], newRow: { id: documentId } }) as const;
  const term = (name: 'responseTime' | 'channels' | 'changeRequests') =>
    write.need(write.text(agreement[name]), { label: name, field: ['agreement', name] });
  const rhythm = agreement.reportEvery;
  return {
    isBoundaries: variant === 'boundaries',
    talkedOn: write.need(write.date(talk?.on ?? history?.lastTalkOn), { ...ofTalk('talkedOn', 'on'), kind: 'date' }),
    agreed: write.need(write.text(talk?.agreed), ofTalk('agreed', 'agreed')),
    next: write.need(write.text(talk?.next), ofTalk('nextStep', 'next')),
    responseTime: term('responseTime'),
    channels: term('channels'),
    changeRequests: term('changeRequests'),
    reports: rhythm === undefined ? '' : write.letters.rhythms[rhythm],
    hasAgreement: isAgreementKnown(agreement),
    agreement: write.text(agreement.reference),
    answerBy: write.date(addDays(today, ANSWER_WITHIN_DAYS)),
  };
}

/** Whether the record knows of an agreement; how both sides work together can be settled without one. */
function isAgreementKnown({ notice, ...agreement }: ClientFacts['agreement']): boolean {
  const { reference, signedOn, startedOn, fees, paymentTerms, ownership } = agreement;
  const known = [reference, signedOn, startedOn, fees, paymentTerms, ownership, notice.days];
  return known.some((term) => term !== undefined);
}
