import type { TemplateProblem, TemplateWorker } from '../base/ports/template-worker.ts';
import type { Message } from '../base/ports/text.ts';
import {
  type HandoverRequest,
  type OwnTexts,
  tidy,
  viewPage,
  viewSections,
} from '../documents/handover/render-handover.ts';
import type { HandoverTemplateView, SectionId } from '../documents/handover/view.ts';
import { LETTER_SECTION, viewLetter } from '../documents/letters/render-letter.ts';
import type { OwnTemplate } from '../documents/own-templates/template-files.ts';
import { type TemplateName, variablesOf } from '../documents/own-templates/template-names.ts';
import { beginMarker, endMarker, findDocuments, findSections } from '../documents/sections/markers.ts';
import type { Profile } from '../relationship/client/profile.ts';
import type { ClientRecord } from '../relationship/client/record.ts';
import { type HandoverOrder, handoverRequest } from './draft-handover.ts';
import { type LetterOrder, letterRequest } from './draft-letter.ts';

/** A template of a person's own that could not be used. */
export interface BrokenTemplate {
  readonly path: string;
  readonly problems: readonly TemplateProblem[];
}

/** What own templates made of a handover; where one is broken, the built-in one is used. */
export interface OwnResult {
  readonly texts: OwnTexts;
  readonly broken: readonly BrokenTemplate[];
}

/**
 * Fills a person's own templates with what the handover says. They come from a folder that others may write to as well, so
 * they run apart, and get nothing but the texts that the document shows anyway.
 */
export async function runOwnTemplates(
  templates: readonly OwnTemplate[],
  worker: TemplateWorker,
  draft: { readonly record: ClientRecord; readonly profile: Profile | undefined; readonly order: HandoverOrder },
): Promise<OwnResult> {
  const request = handoverRequest(draft.record, draft.profile, draft.order);
  const run = new Run(templates, worker);
  const sections = new Map<SectionId, string>();
  for (const { id, view } of viewSections(request)) {
    const text = await run.text(id, view, (made) => staysInside(id, made) || { id: 'template.marks' });
    if (text !== undefined) sections.set(id, text);
  }
  const page = request.sections ? undefined : await pageText(run, { ...request, own: { sections } });
  return { texts: { sections, ...(page !== undefined && { page }) }, broken: run.broken };
}

/** What a template of the person's own made of a letter; left out where there is none, or where it is broken. */
export interface OwnLetter {
  readonly text: string | undefined;
  readonly broken: readonly BrokenTemplate[];
}

/** The same with the template of a letter's kind. */
export async function runOwnLetter(
  templates: readonly OwnTemplate[],
  worker: TemplateWorker,
  draft: { readonly record: ClientRecord; readonly profile: Profile | undefined; readonly order: LetterOrder },
): Promise<OwnLetter> {
  const request = letterRequest(draft.record, draft.profile, draft.order);
  const run = new Run(templates, worker);
  const fits = (made: string) => staysInside(LETTER_SECTION, made) || ({ id: 'template.letterMarks' } as const);
  const text = await run.text(request.kind, viewLetter(request).view, fits);
  return { text, broken: run.broken };
}

/** What is wrong with a template, whatever it is filled with. */
export async function checkOwnTemplate(
  name: TemplateName,
  source: string,
  worker: TemplateWorker,
): Promise<readonly TemplateProblem[]> {
  const outcome = await worker.run({ source, variables: variablesOf(name) });
  return outcome.kind === 'problems' ? outcome.problems : [];
}

class Run {
  readonly broken: BrokenTemplate[] = [];
  readonly #templates: readonly OwnTemplate[];
  readonly #worker: TemplateWorker;

  constructor(templates: readonly OwnTemplate[], worker: TemplateWorker) {
    this.#templates = templates;
    this.#worker = worker;
  }

  /** What the template of that name makes; `undefined` where there is none, or where it is broken. */
  async text(name: TemplateName, view: object, check: (made: string) => true | Message): Promise<string | undefined> {
    const template = this.#templates.find((each) => each.name === name);
    if (!template) return undefined;
    if ('problem' in template) return this.#refuse(template, [template.problem]);
    const outcome = await this.#worker.run({ source: template.source, variables: variablesOf(name), view });
    if (outcome.kind === 'problems') return this.#refuse(template, outcome.problems);
    const verdict = check(outcome.text);
    if (verdict === true) return outcome.text;
    return this.#refuse(template, [{ message: verdict, line: 1, column: 1, length: 0 }]);
  }

  #refuse({ path }: OwnTemplate, problems: readonly TemplateProblem[]): undefined {
    this.broken.push({ path, problems });
  }
}

async function pageText(run: Run, request: HandoverRequest): Promise<string | undefined> {
  const { view } = viewPage(request);
  return run.text('handover', view, (made) => keepsMarks(made, view) || { id: 'template.pageMarks' });
}

/** Whether a section's text lets its end be found: no mark of ours in it, no code or comment that is left open. */
function staysInside(id: string, text: string): boolean {
  if (/<!--\s*deorbit/.test(text)) return false;
  const framed = tidy([beginMarker(id, 'check'), text, endMarker(id, 'check')].join('\n\n'));
  const lastComment = text.lastIndexOf('<!--');
  const leavesComment = lastComment >= 0 && !text.includes('-->', lastComment + 4);
  return !leavesComment && findSections(framed)[0]?.closed === true;
}

/** Whether a page names its document first, and holds every section whole, between its marks and in its order. */
function keepsMarks(text: string, { marker, sections }: HandoverTemplateView): boolean {
  const page = tidy(text);
  const found = findSections(page);
  const isWhole = sections.every(({ begin, body }, index) => {
    const span = found[index];
    if (!span?.closed || !page.startsWith(begin, span.start)) return false;
    return page.slice(span.contentStart, span.contentEnd).trim() === tidy(body).trim();
  });
  return isWhole && found.length === sections.length && page.startsWith(marker) && findDocuments(page).length === 1;
}
