import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import { parse } from 'jsonc-parser';
import * as v from 'valibot';
import { draftHandover } from '../src/actions/draft-handover.ts';
import { draftLetter, letterRequest } from '../src/actions/draft-letter.ts';
import { factsFor } from '../src/documents/client-facts.ts';
import { english } from '../src/documents/handover/english.ts';
import { viewPage, viewSections } from '../src/documents/handover/render-handover.ts';
import { english as letters } from '../src/documents/letters/english.ts';
import { viewLetter } from '../src/documents/letters/render-letter.ts';
import { profileSchema } from '../src/relationship/client/profile.ts';
import { clientRecordSchema } from '../src/relationship/client/record.ts';

const today = '2026-11-21';
const documentId = 'k3f9x2';

/** A document as a person gets it from a record, and the text that its templates alone make of the same views. */
export interface TwoWays {
  readonly ours: () => string;
  readonly bare: () => string;
}

/** As fast as Handlebars can fill it: compiled before anything is measured, and nothing escaped, as in ours. */
function compiled(template: string): (view: object) => string {
  const fill = Handlebars.compile(template, { strict: true, noEscape: true, knownHelpersOnly: true });
  return (view) => fill(view);
}

/** The handover and a farewell for a client of whom nearly everything is known. */
export async function documentsOf(fixtures: string): Promise<{ readonly handover: TwoWays; readonly letter: TwoWays }> {
  const read = async (name: string): Promise<unknown> => parse(await readFile(join(fixtures, name), 'utf8'));
  const record = v.parse(clientRecordSchema, await read('full.client.json'));
  const profile = v.parse(profileSchema, await read('profile.json'));

  const request = { facts: factsFor(record, profile, today), pack: english, documentId, today };
  const sections = viewSections(request).map(({ id, view }) => ({
    render: compiled(english.sections[id]),
    view,
  }));
  const page = { render: compiled(english.handover), view: viewPage(request).view };
  const order = { kind: 'farewell', pack: letters, documentId, today } as const;
  const farewell = compiled(letters.templates.farewell);
  const letterView = viewLetter(letterRequest(record, profile, order)).view;
  return {
    handover: {
      ours: () => draftHandover(record, profile, { pack: english, documentId, today }).text,
      bare: () => {
        const bodies = sections.map(({ render, view }) => render(view));
        return page.render({
          ...page.view,
          sections: page.view.sections.map((section, at) => ({ ...section, body: bodies[at] ?? '' })),
        });
      },
    },
    letter: {
      ours: () => draftLetter(record, profile, order).text,
      bare: () => farewell(letterView),
    },
  };
}
