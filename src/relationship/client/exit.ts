import * as v from 'valibot';
import { language } from './identity.ts';
import { calendarDate, field, group, needed, rows, text } from './values.ts';

/** How the work ends; the reason code of the handover. */
export const exitType = v.picklist([
  'complete',
  'retainer end',
  'switching',
  'in-house',
  'mutual',
  'provider ends',
  'cause',
]);
export type ExitType = v.InferOutput<typeof exitType>;

/** How the work ends when a developer starts the exit and the record says nothing else. */
export const USUAL_EXIT_TYPE: ExitType = 'provider ends';

/** The end of the work: dates, people, what is settled and what is not. */
export const exit = group(
  {
    type: field(exitType, 'How the work ends.'),
    emergency: field(v.boolean(), 'True when everything has to happen within a day (non-payment, abuse).'),
    noticeBy: field(v.picklist(['me', 'client', 'both']), 'Who gave notice.'),
    announcedOn: field(calendarDate, 'The day notice was given in writing.'),
    acknowledgedOn: field(calendarDate, 'The day the client confirmed it.'),
    handoverOn: field(calendarDate, 'The day of the handover.'),
    lastDay: field(calendarDate, 'The last working day.'),
    transitionFrom: field(calendarDate, 'First day of the transition.'),
    transitionTo: field(calendarDate, 'Last day of the transition.'),
    recipient: field(text, 'Who receives the handover: the client, or the next developer by name.'),
    reason: field(text, 'The one neutral reason that the client is told.'),
    reasonLanguage: field(
      language,
      'The language that reason is written in; the language of correspondence when left out.',
    ),
    reasonTranslations: rows(
      { language: needed(language, 'The language of this wording.'), text: needed(text, 'The reason in it.') },
      'The same reason in other languages.',
    ),
    earlyReason: field(text, 'Why the work ends before the agreed notice does. Private.'),
    optionsOffered: rows({ what: needed(text, 'What was offered.') }, 'Ways forward that were offered.'),
    referrals: rows(
      { name: needed(text, 'Who it is.'), contact: field(text, 'How to reach them.') },
      'Developers that were recommended.',
    ),
    versions: rows(
      {
        version: needed(text, 'Its number, such as "1.1".'),
        on: field(calendarDate, 'Date of the version.'),
        note: field(text, 'What changed.'),
      },
      'Versions of the handover document.',
    ),
    deadlines: rows(
      {
        what: needed(text, 'What falls due.'),
        on: field(calendarDate, 'The day it falls due.'),
        note: field(text, 'What happens then.'),
        doneOn: field(calendarDate, 'The day it was dealt with.'),
      },
      'Deadlines the client owns from now on: launches, filings, contract dates.',
    ),
    openPoints: rows(
      {
        kind: field(v.picklist(['question', 'past problem', 'unrecorded promise']), 'What sort of point it is.'),
        what: needed(text, 'The point, in a sentence.'),
        outcome: field(text, 'The answer so far, or how it was solved.'),
      },
      'What is not clear, past problems, agreed but unrecorded promises. The client sees them.',
    ),
    knowledgeTransfer: rows(
      {
        session: needed(text, 'What the session is called.'),
        on: field(calendarDate, 'Date of the session.'),
        attendees: field(text, 'Who takes part.'),
        topics: field(text, 'What it is about.'),
        recording: field(text, 'Where the recording is.'),
        doneOn: field(calendarDate, 'The day it was held.'),
      },
      'Sessions in which knowledge is handed on.',
    ),
    questionsFrom: field(calendarDate, 'First day on which questions are answered after the handover.'),
    questionsUntil: field(calendarDate, 'Last day on which questions are answered.'),
    exceptions: rows(
      {
        what: needed(text, 'What is missing.'),
        why: field(text, 'Why it is still missing.'),
        acceptedBy: field(text, 'Who accepts the risk.'),
      },
      'What is still missing at the end.',
    ),
    checklist: rows(
      {
        step: needed(text, 'What is to be done.'),
        due: field(calendarDate, 'The day it is planned for.'),
        doneOn: field(calendarDate, 'The day it was done.'),
        skipped: field(text, 'Why it was left out.'),
      },
      'Steps of the exit.',
    ),
    subscriptionsMoved: field(text, 'Whether subscriptions have moved to a card of the client.'),
    checkAfterWeek: field(calendarDate, 'Completeness check, one week after.'),
    checkedAfterWeekOn: field(calendarDate, 'The day of that check.'),
    checkAfterMonth: field(calendarDate, 'Second check, 30 days after.'),
    checkedAfterMonthOn: field(calendarDate, 'The day of that check.'),
    deletionOn: field(calendarDate, 'The day your copies of the data are deleted.'),
    deletedOn: field(calendarDate, 'The day they were deleted.'),
    feedback: field(text, 'Whether feedback or a testimonial is asked for.'),
    signOff: rows(
      {
        party: field(v.picklist(['client', 'me']), 'Which side signs.'),
        name: field(text, 'Name of the person.'),
        title: field(text, 'Title of the person.'),
        on: field(calendarDate, 'Date of the signature.'),
      },
      'Who signs the handover, on both sides.',
    ),
    emergencySteps: rows(
      {
        what: needed(text, 'What is to be done.'),
        due: field(calendarDate, 'The day it is planned for.'),
        doneOn: field(calendarDate, 'The day it was done.'),
        skipped: field(text, 'Why it was left out.'),
      },
      'What an exit within a day needs: documents, access, export, notice, invoice, rotation, records, legal advice.',
    ),
  },
  'How it ends.',
);

/** Exits that were taken back, with what changed. Private. */
export const pastExits = rows(
  {
    cancelledOn: field(calendarDate, 'The day it was taken back.'),
    whatChanged: field(text, 'Why it was taken back.'),
    announcedOn: field(calendarDate, 'The day notice had been given.'),
    lastDay: field(calendarDate, 'The last day that was planned.'),
    reason: field(text, 'The reason the client was told.'),
  },
  'Exits that were taken back, with their plan. Private.',
);
