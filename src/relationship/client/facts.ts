import * as v from 'valibot';
import { expected } from './expectations.ts';
import { FACT_KINDS } from './fact-kinds.ts';
import { calendarDate, field, group, rowId, rows, text } from './values.ts';

const kind = v.pipe(v.picklist(FACT_KINDS), v.description('What sort of thing it is.'));
const name = v.pipe(v.string(), v.minLength(1), v.description('What it is called; of a secret only its name.'));
const key = field(text, 'Of a task: what it is known by when its line moves; made by Deorbit.');

const folder = field(
  text,
  'Folder of the workspace that it is from; the one that the record belongs to when left out.',
);

/** A line of the project's files: a path from its root with forward slashes, and a number from 1. */
const place = v.looseObject({
  file: v.pipe(text, v.description('Path from the root of the project, with forward slashes.')),
  line: v.pipe(v.number(), v.integer(), v.minValue(1), v.description('Line in it, from 1.')),
});

/** What the project's own files say, as accepted into the record. Names and places, never values. */
export const facts = rows(
  {
    kind,
    name,
    version: field(text, 'Which version of it.'),
    detail: group(
      {
        contradicts: field(v.array(text), 'Places that state another version: file:line: version.'),
        secret: field(v.boolean(), 'Variable: whether its value has to be kept secret.'),
        required: field(v.boolean(), 'Variable: whether the code has no default for it.'),
        documented: field(v.boolean(), 'Variable: whether a sample or README names it.'),
        triggers: field(v.array(text), 'Pipeline: what starts it.'),
        word: field(text, 'Task: TODO, FIXME, HACK, XXX or checkbox.'),
        commit: field(text, 'Branch, tag, secret-looking file in the history: its commit.'),
        date: field(calendarDate, 'Branch, tag: the day of its last commit.'),
        isDefault: field(v.boolean(), 'Branch: whether the others come together in it.'),
        ahead: field(v.number(), 'Branch: how many of its commits the default branch lacks.'),
        behind: field(v.number(), 'Branch: how many commits of the default branch it lacks.'),
        unpushed: field(v.number(), 'Branch: how many of its commits no remote has.'),
        present: field(v.boolean(), 'Secret-looking file in the history: whether it is still in the project.'),
        note: field(text, 'Anything else worth a line: a file, a region, a commit.'),
      },
      'Further things about it.',
    ),
    folder,
    evidence: v.pipe(v.array(place), v.description('Where it can be seen, the best place first.')),
    key,
    commit: field(text, 'The commit it was read from.'),
    seenOn: v.pipe(calendarDate, v.description('The day it was last found.')),
    goneOn: field(calendarDate, 'The day it was no longer found.'),
    row: field(rowId, 'The row of scope, assets or credentials that accepting it made.'),
  },
  "What the project's own files say; the handover shows it.",
);

/** What the project's own files say and nobody wants to hear of again. Private. */
export const ignoredFacts = rows({ kind, name, key, folder }, 'Facts that are not offered again. Private.');

/** Where a piece of work comes from: in words, or as a task in the project's files that is followed when its line moves. */
export const scopeSource = v.union(
  [text, v.looseObject({ ...place.entries, key, folder })],
  expected('record.expected.source'),
);
