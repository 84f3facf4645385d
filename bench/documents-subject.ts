import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import { parse } from 'jsonc-parser';
import * as v from 'valibot';
import { draftHandover } from '../src/actions/draft-handover.ts';
import { draftLetter, letterRequest } from '../src/actions/draft-letter.ts';
import { fillBuiltIn } from '../src/documents/built-in-template.ts';
import { factsFor } from '../src/documents/client-facts.ts';
import { english } from '../src/documents/handover/english.ts';
import { type HandoverRequest, viewPage, viewSections } from '../src/documents/handover/render-handover.ts';
import { english as letters } from '../src/documents/letters/english.ts';
import { viewLetter } from '../src/documents/letters/render-letter.ts';
import { profileSchema } from '../src/relationship/client/profile.ts';
import { clientRecordSchema } from '../src/relationship/client/record.ts';

const today = '2026-11-21';
const documentId = 'k3f9x2';

/** The same text by Deorbit and by Handlebars. */
export interface Document {
  /** As a person gets it from a record. */
  readonly ours: () => string;
  /** What its templates alone make of views that are ready. */
  readonly filled: () => string;
  /** The same by Handlebars. */
  readonly bare: () => string;
}

interface Filled {
  readonly template: string;
  readonly view: object;
}

/** As fast as Handlebars can fill it: compiled before anything is measured, and nothing escaped, as in ours. */
function compiled(template: string): (view: object) => string {
  const fill = Handlebars.compile(template, { strict: true, noEscape: true, knownHelpersOnly: true });
  return (view) => fill(view);
}

/** The handover and a farewell for a client of whom nearly everything is known. */
export async function documentsOf(
  fixtures: string,
): Promise<{ readonly handover: Document; readonly letter: Document }> {
  const read = async (name: string): Promise<unknown> => parse(await readFile(join(fixtures, name), 'utf8'));
  const record = v.parse(clientRecordSchema, await read('full.client.json'));
  const profile = v.parse(profileSchema, await read('profile.json'));
  const request = { facts: factsFor(record, profile, today), pack: english, documentId, today };
  const order = { kind: 'farewell', pack: letters, documentId, today } as const;
  const farewell = {
    template: letters.templates.farewell,
    view: viewLetter(letterRequest(record, profile, order)).view,
  };
  return {
    handover: {
      ours: () => draftHandover(record, profile, { pack: english, documentId, today }).text,
      ...pageOf(request),
    },
    letter: {
      ours: () => draftLetter(record, profile, order).text,
      filled: () => fillBuiltIn(farewell.template, farewell.view),
      bare: filledBare(farewell),
    },
  };
}

/** The page of a handover with its sections, all views ready. */
function pageOf(request: HandoverRequest): Pick<Document, 'filled' | 'bare'> {
  const { view } = viewPage(request);
  const sections = viewSections(request).map((each) => ({ template: english.sections[each.id], view: each.view }));
  const bareSections = sections.map(filledBare);
  const barePage = compiled(english.handover);
  const withBodies = (bodies: readonly string[]) => ({
    ...view,
    sections: view.sections.map((section, at) => ({ ...section, body: bodies[at] ?? '' })),
  });
  return {
    filled: () =>
      fillBuiltIn(english.handover, withBodies(sections.map((each) => fillBuiltIn(each.template, each.view)))),
    bare: () => barePage(withBodies(bareSections.map((fill) => fill()))),
  };
}

function filledBare({ template, view }: Filled): () => string {
  const fill = compiled(template);
  return () => fill(view);
}
