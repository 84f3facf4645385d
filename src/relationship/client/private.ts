import * as v from 'valibot';
import { IDEAL_QUESTIONS } from './ideal-questions.ts';
import { calendarDate, calendarMonth, field, group, needed, rows, text } from './values.ts';

/** How well the client fits; never shown to them. */
export const fit = group(
  {
    intake: rows(
      { question: needed(text, 'What was asked.'), answer: needed(text, 'What they said.') },
      'Answers from the first talks and the questionnaire.',
    ),
    gut: rows(
      {
        on: needed(calendarDate, 'The day you felt so.'),
        feeling: needed(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5)), '1 (bad) to 5 (good).'),
      },
      'Gut feeling from 1 (bad) to 5 (good), with dates.',
    ),
    ideal: rows(
      {
        question: v.pipe(v.picklist(IDEAL_QUESTIONS), v.description('What the ideal client of your profile is asked.')),
        fits: field(v.picklist(['yes', 'partly', 'no']), 'How well this client matches it.'),
        note: field(text, 'What you saw.'),
      },
      'This client beside your ideal one, in your own judgement (practices 139 to 145).',
    ),
  },
  'How well the client fits. Private.',
);

/** Hours by month, entered or imported. Private. */
export const effort = rows(
  {
    month: needed(calendarMonth, 'The month, such as "2026-10".'),
    hours: v.pipe(v.number(), v.minValue(0), v.description('Hours worked in the month.')),
    agreedHours: field(v.number(), 'Hours that were agreed for the month.'),
    source: field(text, 'Where the figure comes from.'),
    imported: field(
      v.array(
        v.looseObject({
          from: needed(text, 'Where they were imported from.'),
          days: needed(
            v.array(
              v.looseObject({
                on: needed(calendarDate, 'The day.'),
                hours: needed(v.pipe(v.number(), v.minValue(0)), 'Hours worked on it.'),
              }),
            ),
            'Hours of each day.',
          ),
        }),
      ),
      'Hours by day of the month as they were imported, by where they come from; written by Deorbit.',
    ),
  },
  'Hours by month. Private.',
);

/** Contacts in and out. Private. */
export const log = rows(
  {
    on: needed(calendarDate, 'The day of the contact.'),
    direction: field(v.picklist(['in', 'out']), 'in: from the client; out: from you.'),
    channel: field(text, 'E-mail, telephone, chat, in person.'),
    with: field(text, 'Whom it was with.'),
    line: field(text, 'What it was about, in one line.'),
    document: field(text, 'Of a letter: the kind of document that it was; written by Deorbit.'),
    mood: field(v.picklist(['good', 'neutral', 'negative']), 'How it felt.'),
    replyOwed: field(v.boolean(), 'True while you owe an answer.'),
    repliedOn: field(calendarDate, 'The day you answered.'),
  },
  'Contacts in and out. Private.',
);

/** Red flags seen or accepted. Private. */
export const redFlags = rows(
  {
    flag: v.pipe(v.string(), v.description('Which one: an id of the catalogue or of your own.')),
    seenOn: field(calendarDate, 'The day you saw it.'),
    evidence: field(text, 'What happened, in your words.'),
    weight: field(v.pipe(v.number(), v.minValue(1), v.maxValue(3)), 'How much it counts, 1 to 3.'),
    ownFault: field(v.picklist(['mine', 'shared', 'theirs']), 'Your honest answer to the own-fault question.'),
    resolvedOn: field(calendarDate, 'The day it was settled.'),
    resolution: field(text, 'How it was settled.'),
    declinedOn: field(calendarDate, 'The day you said that what the record suggested was no red flag.'),
  },
  'Red flags. Private.',
);

/** Ways to mend a relationship: talking, changing what was agreed, other people on the work, a limit that is held to. */
export const REPAIR_KINDS = ['conversation', 'new terms', 'other person', 'boundary'] as const;
export type RepairKind = (typeof REPAIR_KINDS)[number];

/** What was tried to mend the relationship. Private. */
export const repairs = rows(
  {
    kind: needed(v.picklist(REPAIR_KINDS), 'What was tried.'),
    on: field(calendarDate, 'The day it was tried.'),
    outcome: field(text, 'What came of it.'),
    worked: field(v.boolean(), 'Whether it helped.'),
  },
  'Repairs tried. Private.',
);

/** What the agenda leaves alone for a while. Private. */
export const snoozed = rows(
  {
    what: v.pipe(v.string(), v.description('Which entry of the agenda; written by Deorbit.')),
    until: v.pipe(calendarDate, v.description('The day it comes back.')),
  },
  'What the agenda leaves alone for a while. Private.',
);

/** Keep, repair or leave. Private. */
export const decision = group(
  {
    what: field(v.picklist(['keep', 'repair', 'leave']), 'What you decided.'),
    on: field(calendarDate, 'The day you decided.'),
    coolingOffUntil: field(calendarDate, 'The decision counts from this day on.'),
    reason: field(text, 'The private reason; never shown to the client.'),
  },
  'The decision. Private.',
);
