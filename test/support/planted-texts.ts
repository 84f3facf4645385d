import MarkdownIt from 'markdown-it';
import * as v from 'valibot';
import { findGaps } from '../../src/documents/sections/gaps.ts';
import { linesOf } from '../../src/documents/sections/lines.ts';
import { findDocuments, findRowMarker, findSections } from '../../src/documents/sections/markers.ts';
import { changedValue } from '../../src/relationship/client/change-value.ts';
import { type ClientRecord, clientRecordSchema } from '../../src/relationship/client/record.ts';
import type { RecordPath } from '../../src/relationship/client/record-edit.ts';
import { recordFixture } from './handover.ts';

const full = recordFixture('full');

/** Every place of a record that takes any text at all. */
export const textFields: readonly RecordPath[] = pathsOfTexts(full, []).filter(
  (path) => path.join() !== '$schema' && v.safeParse(clientRecordSchema, planted([path], 'a <b> | c')).success,
);

function pathsOfTexts(value: unknown, path: RecordPath): RecordPath[] {
  if (typeof value === 'string') return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, field]) =>
    pathsOfTexts(field, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

/** The full client with a text at each of the places. */
export function planted(paths: readonly RecordPath[], text: string): ClientRecord {
  return changedValue(
    full,
    paths.map((path) => ({ path, value: text })),
  ) as ClientRecord;
}

const parser = new MarkdownIt({ html: true, linkify: false });

/**
 * What a Markdown parser makes of a document, without its words: blocks in their order, and what is not plain text. The
 * whole of a text that was planted is as plain as code.
 */
export function shapeOf(markdown: string, text: string): string[] {
  return parser.parse(markdown, {}).flatMap(({ type, children, content }) => {
    if (type === 'html_block') return [content.trim().startsWith('<!-- deorbit') ? 'mark' : `HTML ${content}`];
    const odd = (children ?? []).flatMap((token) =>
      token.type === 'code_inline' && token.content === text ? [] : oddity(token.type, token.markup, token.content),
    );
    return [type, ...odd];
  });
}

function oddity(type: string, markup: string, content: string): string[] {
  if (/^(?:text|text_special|softbreak)$/.test(type) || markup === 'autolink' || markup === '**') return [];
  if (type === 'html_inline')
    return content === '<br>' ? [] : [content.startsWith('<!-- #') ? 'key' : `HTML ${content}`];
  return [`${type} ${content}`];
}

/** All that Deorbit reads back from a document. */
export function marksOf(text: string): object {
  return {
    documents: findDocuments(text).length,
    sections: findSections(text).map(({ id, closed }) => [id, closed]),
    rows: linesOf(text).filter(({ start, end }) => findRowMarker(text.slice(start, end))).length,
    gaps: findGaps(text).map(({ label }) => label),
  };
}
