import type { Span } from './code-spans.ts';

/** What both sides changed differently. */
export interface Conflict extends ConflictPlace {
  /** What the person wrote; stands in the merged text. */
  readonly mine: string;
  /** What the record says now; empty where it has nothing there any more. */
  readonly record: string;
  /** Where `mine` stands in the merged text. */
  readonly offset: number;
}

/** Which part of a document a conflict is about. */
export interface ConflictPlace {
  readonly kind: 'cell' | 'row' | 'line' | 'prose' | 'row removed' | 'section removed';
  readonly section: string;
  readonly row?: string | undefined;
  /** Header of the column, or what a line begins with; may be empty. */
  readonly label: string;
}

/** The merged text, or the same with the record's value in each conflict. */
export type Side = 'text' | 'records';

/** A place that reads differently on the two sides. */
export interface Choice {
  readonly place: ConflictPlace;
  readonly mine: string;
  readonly record: string;
}

/** Text with pieces of its own, such as a section. */
export interface Nested {
  readonly pieces: readonly Piece[];
  /** White space behind the last piece; anything where there are no pieces. */
  readonly tail: string;
}

export type Content = string | Choice | Nested;

/** A part of the merged text with what parts it from the one before. */
export interface Piece {
  readonly sep: string;
  readonly content: readonly Content[];
  /** Where it does not stand on both sides. */
  readonly only?: Side | 'neither' | undefined;
  /** The conflict that begins with this piece. */
  readonly choice?: Choice | undefined;
}

/** How far two units are apart: 0 on one line, 1 on the next, 2 with a blank line between. */
export function distance(separator: string): number {
  return Math.min(2, separator.split('\n').length - 1);
}

/** Of two separators the one that parts more. */
export function wider(first: string, second: string): string {
  return distance(second) > distance(first) ? second : first;
}

/** The white space in front of each unit, and behind the last one. */
export function separatorsOf(text: string, part: Span, units: readonly Span[]): { seps: string[]; tail: string } {
  let end = part.start;
  const seps = units.map((unit) => {
    const sep = text.slice(end, unit.start);
    end = unit.end;
    return sep;
  });
  return { seps, tail: text.slice(end, part.end) };
}

/** Writes pieces down for one side, and notes where the conflicts came to stand. */
export class PieceWriter {
  readonly conflicts: Conflict[] = [];
  readonly #parts: string[] = [];
  readonly #side: Side;
  #length = 0;

  constructor(side: Side) {
    this.#side = side;
  }

  get text(): string {
    return this.#parts.join('');
  }

  /** Writes pieces and what follows them. Where a piece is left out, the wider of the separators around it stays. */
  write({ pieces, tail }: Nested): void {
    let carried: string | undefined;
    for (const piece of pieces) {
      // What the record's side alone would put in leaves nothing behind on the other.
      if (piece.only === 'records' && this.#side === 'text') continue;
      const sep = carried === undefined ? piece.sep : wider(carried, piece.sep);
      if (piece.only && piece.only !== this.#side) carried = sep;
      else {
        carried = undefined;
        this.#add(sep);
        this.#writePiece(piece);
      }
    }
    this.#add(carried === undefined ? tail : wider(carried, tail));
  }

  #writePiece(piece: Piece): void {
    if (piece.choice) this.#note(piece.choice);
    for (const content of piece.content) {
      if (typeof content === 'string') this.#add(content);
      else if ('pieces' in content) this.write(content);
      else this.#writeChoice(content);
    }
  }

  #writeChoice(choice: Choice): void {
    this.#note(choice);
    this.#add(this.#side === 'text' ? choice.mine : choice.record);
  }

  #note({ place, mine, record }: Choice): void {
    this.conflicts.push({ ...place, mine, record, offset: this.#length });
  }

  #add(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }
}
