import { mergedHeadings } from './headings.ts';
import { withLineEnds } from './lines.ts';
import { findSections, type SectionSpan } from './markers.ts';
import { asInDocument, type MergeLog } from './merge-log.ts';
import { mergeSection } from './merge-section.ts';
import type { Content, Nested, Piece } from './pieces.ts';
import { parseUnits, type Unit } from './units.ts';

/** The three versions of a document; the first and the last with `\n` as line end. */
export interface DocumentTexts {
  readonly base: string | undefined;
  readonly current: string;
  readonly fresh: string;
}

/** Merges the sections of a document where they stand, and leaves everything around them alone. */
export class DocumentMerge {
  readonly #texts: DocumentTexts;
  readonly #log: Omit<MergeLog, 'section'>;
  readonly #base: ReadonlyMap<string, SectionSpan>;
  readonly #current: ReadonlyMap<string, SectionSpan>;
  readonly #fresh: ReadonlyMap<string, SectionSpan>;

  constructor(texts: DocumentTexts, log: Omit<MergeLog, 'section'>) {
    this.#texts = texts;
    this.#log = log;
    this.#base = byName(findSections(texts.base ?? ''));
    this.#fresh = byName(findSections(texts.fresh));
    const documents = new Set([...this.#base.values(), ...this.#fresh.values()].map((section) => section.document));
    this.#current = byName(findSections(texts.current).filter((section) => documents.has(section.document)));
  }

  merge(): Nested {
    const pieces = this.#merged();
    const { base, current, fresh } = this.#texts;
    if (base === undefined || withLineEnds(current, '\n') !== base) return pieces;
    return { pieces: [], tail: asInDocument(fresh, this.#logFor('')) };
  }

  #merged(): Nested {
    const { current } = this.#texts;
    const outside = mergedHeadings(this.#texts, [...this.#current.values()]);
    const added = this.#newSections();
    const pieces: Piece[] = [];
    let [end, sep] = [0, ''];
    for (const section of this.#current.values()) {
      const before = split(outside(end, section.start));
      if (before.core !== '') pieces.push({ sep: sep + before.lead, content: [before.core] });
      sep = before.core === '' ? sep + before.lead + before.trail : before.trail;
      const first = pieces.length === 0 || end === 0 ? (added.get('') ?? []) : [];
      pieces.push(...this.#beside(sep, first, this.#mergeOne(section)), ...this.#pieces(added.get(nameOf(section))));
      [end, sep] = [section.end, ''];
    }
    const lonely = this.#current.size === 0 ? this.#pieces(added.get('')) : [];
    return this.#withRest(pieces, outside(end, current.length), lonely);
  }

  #beside(sep: string, first: readonly string[], section: Omit<Piece, 'sep'>): Piece[] {
    const texts = first.map((text) => ({ content: [text] }));
    return [...texts, section].map((piece, at) => ({ ...piece, sep: at === 0 ? sep : this.#log.lineEnd.repeat(2) }));
  }

  #pieces(sections: readonly string[] | undefined): Piece[] {
    return (sections ?? []).map((text) => ({ sep: this.#log.lineEnd.repeat(2), content: [text] }));
  }

  #withRest(pieces: readonly Piece[], rest: string, lonely: readonly Piece[]): Nested {
    const { lead, core, trail } = split(rest);
    const last = core === '' ? [] : [{ sep: lead, content: [core] }];
    const tail = core === '' ? lead : trail;
    return { pieces: [...pieces, ...last, ...lonely], tail: lonely.length > 0 ? this.#log.lineEnd : tail };
  }

  #logFor(section: string): MergeLog {
    return { ...this.#log, section };
  }

  /** Texts of new sections, by the name of the section they follow; '' for those in front of all. */
  #newSections(): Map<string, string[]> {
    const added = new Map<string, string[]>();
    let after = '';
    for (const section of this.#fresh.values()) {
      if (this.#current.has(nameOf(section))) after = nameOf(section);
      else if (!this.#base.has(nameOf(section))) {
        added.set(after, [...(added.get(after) ?? []), this.#freshText(section)]);
        this.#log.changes.sectionsAdded++;
      }
    }
    return added;
  }

  #freshText(section: SectionSpan): string {
    return asInDocument(this.#texts.fresh.slice(section.start, section.end), this.#logFor(section.id));
  }

  #mergeOne(section: SectionSpan): Omit<Piece, 'sep'> {
    const raw = this.#texts.current.slice(section.start, section.end);
    const [base, fresh] = [this.#base.get(nameOf(section)), this.#fresh.get(nameOf(section))];
    if (!fresh) return base ? this.#gone(section, base, raw) : { content: [raw] };
    const rendered = base && this.#texts.base?.slice(base.start, base.end);
    const news = this.#texts.fresh.slice(fresh.start, fresh.end);
    const plain = withLineEnds(raw, '\n');
    if (plain === news || rendered === news) return { content: [raw] };
    const merged = this.#mergeContent(section, base, fresh);
    return { content: plain === rendered ? [this.#freshText(fresh)] : merged };
  }

  #mergeContent(section: SectionSpan, base: SectionSpan | undefined, fresh: SectionSpan): Content[] {
    const { current } = this.#texts;
    const parts = {
      base: base && contentOf(this.#texts.base ?? '', base),
      current: contentOf(current, section),
      fresh: contentOf(this.#texts.fresh, fresh),
    };
    const begin = current.slice(section.start, section.contentStart);
    return [begin, mergeSection(parts, this.#logFor(section.id)), current.slice(section.contentEnd, section.end)];
  }

  #gone(section: SectionSpan, base: SectionSpan, raw: string): Omit<Piece, 'sep'> {
    const before = signatures(this.#texts.base ?? '', base);
    if (before === signatures(this.#texts.current, section)) {
      this.#log.changes.sectionsRemoved++;
      return { content: [raw], only: 'neither' };
    }
    const place = { kind: 'section removed', section: section.id, label: '' } as const;
    return { content: [raw], only: 'text', choice: { place, mine: raw, record: '' } };
  }
}

/** A file may hold several documents; each has a section of its own under the same id. */
function nameOf({ id, document }: SectionSpan): string {
  return `${id} ${document}`;
}

function byName(sections: readonly SectionSpan[]): Map<string, SectionSpan> {
  const known = new Map<string, SectionSpan>();
  for (const section of sections) if (!known.has(nameOf(section))) known.set(nameOf(section), section);
  return known;
}

function contentOf(text: string, section: SectionSpan) {
  return { text, start: section.contentStart, end: section.contentEnd };
}

function split(text: string): { readonly lead: string; readonly core: string; readonly trail: string } {
  const core = text.trim();
  const lead = core === '' ? text.length : text.indexOf(core);
  return { lead: text.slice(0, lead), core, trail: text.slice(lead + core.length) };
}

// What a section says, whatever a formatter did to it.
function signatures(text: string, section: SectionSpan): string {
  const units = parseUnits(text, contentOf(text, section));
  return units.map((unit) => signatureOf(unit)).join('\n');
}

function signatureOf(unit: Unit): string {
  if (unit.kind === 'line') return `${unit.id} ${unit.content.meaning}`;
  if (unit.kind === 'row' || unit.kind === 'header')
    return `${unit.id} ${unit.cells.map((cell) => cell.meaning).join('|')}`;
  return unit.id;
}
