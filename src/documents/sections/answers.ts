import type { Message } from '../../base/ports/text.ts';
import type { GapAddress, Rendering } from '../rendering.ts';
import type { Cell } from './cells.ts';
import { isAnswered, readFilledGaps } from './filled-gaps.ts';
import { findGaps } from './gaps.ts';
import { findSections } from './markers.ts';
import { plainTextOf } from './meaning.ts';
import { matchColumns } from './tables.ts';
import { hasSurplusCells, type LineUnit, parseUnits, type RowUnit } from './units.ts';

/** What a person put in the place of a gap. */
export interface Answer {
  readonly gap: GapAddress;
  /** Plain text. */
  readonly text: string;
  /** Where it begins in the document's text. */
  readonly offset: number;
  /** Why nobody can tell what was answered; left out for an answer that can be read. */
  readonly why?: Message;
}

type Keyed = RowUnit | LineUnit;

/** A mark that says no more than the gap did. */
const NOTHING = /^(?:[-–—?]|\.{3}|…)?$/;

/**
 * What a person put in the place of the gaps of a rendering. No answer: the gap still stands, nothing is there, the row is
 * gone, or the words around the gap were rewritten, so that nobody can tell the answer from them. A row that has more cells than
 * its table has columns gives one answer with the reason why it cannot be read.
 */
export function readAnswers(rendering: Rendering, currentText: string): Answer[] {
  const document = rendering.identity.id;
  const rendered = keyedUnits(rendering.text, document);
  const current = keyedUnits(currentText, document);
  const seen = new Map<string, number>();
  const unreadable = new Set<Keyed>();
  return rendering.gaps.flatMap((gap) => {
    const place = `${gap.section} ${gap.row} ${gap.label}`;
    const order = seen.get(place) ?? 0;
    seen.set(place, order + 1);
    const [before, now] = [rendered, current].map((units) => units.get(`${gap.section} ${gap.row}`));
    if (!before || !now || unreadable.has(now)) return [];
    if (now.kind !== 'row' || !hasSurplusCells(now)) return answerIn(gap, order, [before, now]);
    if (standsIn(currentText.slice(now.start, now.end), gap, order)) return [];
    unreadable.add(now);
    return [unreadableRow(gap, now)];
  });
}

/**
 * Answers in rows that came with a later rendering while the document still stands on an earlier one: so it does as long as
 * conflicts are undecided.
 */
export function readAnswersOfNewRows(rendering: Rendering, later: Rendering, currentText: string): Answer[] {
  const known = keyedUnits(rendering.text, rendering.identity.id);
  return readAnswers(later, currentText).filter(({ gap }) => !known.has(`${gap.section} ${gap.row}`));
}

function standsIn(row: string, { label }: GapAddress, order: number): boolean {
  return findGaps(row).filter((gap) => gap.label === label).length > order;
}

function unreadableRow(gap: GapAddress, row: RowUnit): Answer {
  const name = plainTextOf(row.cells[0]?.text ?? '');
  return { gap, text: '', offset: row.start, why: { id: 'answer.surplusCells', values: { row: name } } };
}

function keyedUnits(text: string, document: string): Map<string, Keyed> {
  const units = new Map<string, Keyed>();
  for (const section of findSections(text)) {
    if (section.document !== document) continue;
    for (const unit of parseUnits(text, { start: section.contentStart, end: section.contentEnd })) {
      if ((unit.kind !== 'row' && unit.kind !== 'line') || unit.key === undefined) continue;
      const place = `${section.id} ${unit.key}`;
      if (!units.has(place)) units.set(place, unit);
    }
  }
  return units;
}

function answerIn(gap: GapAddress, order: number, [before, now]: readonly [Keyed, Keyed]): Answer[] {
  let passed = 0;
  for (const [rendered, current] of cellPairs(before, now)) {
    const labels = findGaps(rendered.text).map((found) => found.label);
    const here = labels.flatMap((label, index) => (label === gap.label ? [index] : []));
    const index = here[order - passed];
    passed += here.length;
    if (index !== undefined) return current ? answerAt(gap, index, [rendered, current]) : [];
  }
  return [];
}

function answerAt(gap: GapAddress, index: number, [rendered, current]: readonly [Cell, Cell]): Answer[] {
  const filled = readFilledGaps(rendered.text, current.text)?.[index];
  if (!filled || !isAnswered(filled) || findGaps(filled.text).length > 0) return [];
  const text = plainTextOf(filled.text);
  return NOTHING.test(text) ? [] : [{ gap, text, offset: current.start + filled.offset }];
}

function cellPairs(before: Keyed, now: Keyed): [Cell, Cell | undefined][] {
  if (before.kind === 'line') return now.kind === 'line' ? [[before.content, now.content]] : [];
  if (now.kind === 'line') return [];
  const columns = matchColumns(before.table.columns, now.table.columns);
  return before.cells.map((cell, index) => [cell, now.cells[columns[index] ?? -1]]);
}
