import { LANGUAGES } from '../../relationship/client/identity-names.ts';
import { DOCUMENT_KINDS, type DocumentIdentity } from '../rendering.ts';
import { codeSpans, isInside } from './code-spans.ts';
import { type Line, linesWith } from './lines.ts';

/** The marker line of a document, found in a text. */
export interface DocumentMarker {
  readonly identity: DocumentIdentity;
  readonly offset: number;
  readonly length: number;
}

/** A section found in a text. Offsets count from the start of the text. */
export interface SectionSpan {
  readonly id: string;
  /** Id of the document the section belongs to. */
  readonly document: string;
  /** Start of the line that begins it. */
  readonly start: number;
  /** End of the line that ends it, line end not included. */
  readonly end: number;
  readonly contentStart: number;
  readonly contentEnd: number;
  /** False where somebody deleted the end marker: the section then runs to the next one, or to the end. */
  readonly closed: boolean;
}

/** The comment that keys a row or a line, found in it. */
export interface RowMarker {
  readonly key: string;
  readonly offset: number;
  readonly length: number;
}

/** What stands in every comment that names a document, and in those that begin or end a section. */
const DOCUMENT = /deorbit\s/;
const SECTION = /deorbit:(?:begin|end)\s/;
const ROW_MARKER = /<!--[ \t]*#([\p{L}\p{N}_.-]+)[ \t]*-->/gu;

function wordsOfComment(line: string): string[] | undefined {
  const text = line.trim();
  if (!text.startsWith('<!--') || !text.endsWith('-->') || text.length < 7) return undefined;
  const words = text.slice(4, -3).trim();
  return words.startsWith('deorbit') ? words.split(/\s+/) : undefined;
}

function identityFrom(words: readonly string[]): DocumentIdentity | undefined {
  const kind = DOCUMENT_KINDS.find((known) => known === words[1]);
  const values = new Map(words.slice(2).map((word): [string, string] => splitAtEquals(word)));
  const client = values.get('client');
  const id = values.get('doc');
  const revision = values.get('rev');
  const lang = LANGUAGES.find((known) => known === values.get('lang'));
  if (!kind || !client || !id || !lang) return undefined;
  const identity = { kind, client: decoded(client), id, language: lang, ...(revision && { revision }) };
  const [variant, invoice, about] = [values.get('variant'), values.get('invoice'), values.get('about')];
  const rows = { ...(invoice && { invoice: decoded(invoice) }), ...(about && { about: decoded(about) }) };
  return { ...identity, ...(variant && { variant }), ...rows };
}

/** Ids made by hand may hold anything: in the marker they are percent-encoded, half of a character, which has no encoding, by its unit. */
function encoded(id: string): string {
  const pieces = id.split(/(\p{Cs})/u);
  return pieces.map((piece, at) => (at % 2 === 0 ? encodeURIComponent(piece) : unitOf(piece))).join('');
}

function unitOf(half: string): string {
  return `%u${half.charCodeAt(0).toString(16).toUpperCase()}`;
}

function decoded(id: string): string {
  try {
    const pieces = id.split(/%u([0-9A-F]{4})/);
    return pieces.map((piece, at) => (at % 2 === 0 ? decodeURIComponent(piece) : characterOf(piece))).join('');
  } catch {
    return id;
  }
}

function characterOf(unit: string): string {
  return String.fromCharCode(Number.parseInt(unit, 16));
}

function splitAtEquals(word: string): [string, string] {
  const at = word.indexOf('=');
  return at < 0 ? [word, ''] : [word.slice(0, at), word.slice(at + 1)];
}

/** The documents whose marker stands in a text. Markers in fenced code do not count; nor do those of unknown kinds. */
export function findDocuments(text: string): DocumentMarker[] {
  const found: DocumentMarker[] = [];
  for (const line of linesWith(text, DOCUMENT)) {
    const words = line.code ? undefined : wordsOfComment(text.slice(line.start, line.end));
    const identity = words?.[0] === 'deorbit' ? identityFrom(words) : undefined;
    if (identity) found.push({ identity, offset: line.start, length: line.end - line.start });
  }
  return found;
}

interface OpenSection {
  readonly id: string;
  readonly document: string;
  readonly begin: Line;
}

/** The sections of a text, in the order in which they stand. An end without its beginning is passed over. */
export function findSections(text: string): SectionSpan[] {
  const found: SectionSpan[] = [];
  let open: OpenSection | undefined;
  const close = (contentEnd: number, end: number, closed: boolean): void => {
    if (!open) return;
    const { id, document, begin } = open;
    const contentStart = Math.min(begin.end, contentEnd);
    found.push({ id, document, start: begin.start, end, contentStart, contentEnd, closed });
    open = undefined;
  };
  for (const line of linesWith(text, SECTION)) {
    const [verb, id, document] = (line.code ? undefined : wordsOfComment(text.slice(line.start, line.end))) ?? [];
    if (verb === 'deorbit:begin' && id && document) {
      close(trimEnd(text, line.start), trimEnd(text, line.start), false);
      open = { id, document, begin: line };
    } else if (verb === 'deorbit:end' && open && open.id === id && open.document === document)
      close(line.start, line.end, true);
  }
  close(text.length, text.length, false);
  return found;
}

function trimEnd(text: string, offset: number): number {
  let end = offset;
  while (end > 0 && /\s/.test(text.charAt(end - 1))) end--;
  return end;
}

/** The comment that keys a line of Markdown: the last one, where there are several; none inside a code span. */
export function findRowMarker(line: string): RowMarker | undefined {
  return findRowMarkers(line).at(-1);
}

/** Every comment in a line of Markdown that keys it, in order; those inside a code span are none. */
export function findRowMarkers(line: string): RowMarker[] {
  if (!line.includes('<!--')) return [];
  const code = codeSpans(line);
  return [...line.matchAll(ROW_MARKER)]
    .filter(({ index }) => !isInside(code, index))
    .map(({ index, 0: { length }, 1: key = '' }) => ({ key, offset: index, length }));
}

/** The line that says which document a text holds. Ids are written so that none of them ends the comment. */
export function documentMarker({ kind, client, language: lang, id, ...rest }: DocumentIdentity): string {
  const { variant, invoice, about, revision } = rest;
  const words = [
    `deorbit ${kind} client=${encoded(client)} lang=${lang} doc=${id}`,
    ...(variant ? [`variant=${encoded(variant)}`] : []),
    ...(invoice ? [`invoice=${encoded(invoice)}`] : []),
    ...(about ? [`about=${encoded(about)}`] : []),
    ...(revision ? [`rev=${revision}`] : []),
  ];
  return `<!-- ${words.join(' ')} -->`;
}

/** A text whose markers of a document name another rendering; the rest of the line stays as it is written. */
export function withMarkedRevision(text: string, document: string, revision: string): string {
  return cutAtRevision(text, document).join(revision);
}

/**
 * A text cut wherever its markers of a document name its rendering, so that joined by a name it has that one; the rest of
 * each line stays as it is written.
 */
export function cutAtRevision(text: string, document: string): readonly string[] {
  const pieces: string[] = [];
  let begun = '';
  let from = 0;
  for (const { identity, offset, length } of findDocuments(text)) {
    if (identity.id !== document) continue;
    const line = text.slice(offset, offset + length);
    const [before, behind] = identity.revision ? aroundRevision(line) : withPlaceForRevision(line);
    pieces.push(begun + text.slice(from, offset) + before);
    begun = behind;
    from = offset + length;
  }
  return [...pieces, begun + text.slice(from)];
}

function aroundRevision(line: string): readonly [string, string] {
  const [all = '', name = ''] = /(\srev=)\S+?(?=\s|-->)/.exec(line) ?? [];
  const at = line.indexOf(all);
  return [line.slice(0, at) + name, line.slice(at + all.length)];
}

function withPlaceForRevision(line: string): readonly [string, string] {
  return [`${line.replace(/(?<!\s)\s*-->\s*$/, '')} rev=`, ' -->'];
}

/** The line that begins a section. */
export function beginMarker(section: string, document: string): string {
  return `<!-- deorbit:begin ${section} ${document} -->`;
}

/** The line that ends a section. */
export function endMarker(section: string, document: string): string {
  return `<!-- deorbit:end ${section} ${document} -->`;
}

/** The comment that keys a row of a table, a list item or a line; it stands at the end. */
export function rowMarker(key: string): string {
  return `<!-- #${key} -->`;
}
