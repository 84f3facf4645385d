/** A place in a paragraph that somebody has still to fill in. */
export interface PlaceToFill {
  readonly start: number;
  readonly end: number;
  /** Left by the writer, and no gap that Deorbit wrote. */
  readonly byHand: boolean;
}

/** What `PLACEHOLDERS.gap` leaves of a gap; written out, as every pattern of the source is tried on hostile texts. */
const GAP_RUN = /\uE004+/g;

interface ByHand {
  /** Stands wherever the pattern finds something. Such a pattern takes longer to get ready than a letter to be checked. */
  readonly sign: RegExp;
  readonly pattern: RegExp;
}

/**
 * Places that people leave to fill in: `[your name]`, `{{date}}`, `‹name›`, `<tên khách>`, `____`, `……`, `... tháng ...`, `«__»`,
 * `???`, `ИМЯ_КЛИЕНТА`, `TODO`, `XX.XX.2027`. Boxes to tick, footnotes, links, numbers of tickets and errors, lines to sign on, and
 * a mark that is quoted or spoken of, such as a TODO comment, are none; nor is what looks like HTML or like a name of a program's own: that is in ASCII. A letter and its
 * accents are one, however they are written.
 */
const LEFT_BY_HAND: readonly ByHand[] = [
  {
    sign: /\[/,
    pattern:
      /(?<!\])\[(?![\sxX]\]|\^|\p{Lu}{1,10}-?\d)(?=[^[\]\r\n]{0,60}\p{L})(?:[^[\]\r\n\p{M}]\p{M}{0,4}){1,60}\](?![[(:])/gu,
  },
  { sign: /\{/, pattern: /\{\{?(?:[^{}\r\n\p{M}]\p{M}{0,4}){1,60}\}\}?/gu },
  { sign: /[‹⟨]/, pattern: /[‹⟨](?:[^‹›⟨⟩\r\n\p{M}]\p{M}{0,4}){1,60}[›⟩]/gu },
  { sign: /</, pattern: /<(?=[ -;=?-~]{0,60}[^ -~\r\n])\p{L}\p{M}{0,4}(?:[^<>\r\n\p{M}]\p{M}{0,4}){1,60}>/gu },
  {
    sign: /_[./-]/,
    pattern: /(?<![\p{L}\p{M}\p{N}_*])_{1,4}(?:[./-]_{1,4}){1,3}(?:[./-]\d{2,4})?(?![\p{L}\p{N}_*])/gu,
  },
  { sign: /…|\.{5}/, pattern: /(?<=[ \t])(?:…[.…]{1,29}|\.{1,5}…[.…]{1,24}|\.{5,30})(?=[ \t.,;)]|$)/gmu },
  { sign: /(?:…|\.{3}) /, pattern: /(?<=[ \t])(?:\.{3,9}|…) \p{L}(?:[\p{L}\p{M}]){0,11} (?:\.{3,9}|…)(?=[ \t])/gu },
  { sign: /\?{3}/, pattern: /(?<=[\p{L}\p{M}:(] )\?{3,9}(?= \p{L})/gu },
  {
    sign: /_[^\sa-z]/,
    pattern:
      /(?<![\p{L}\p{M}\p{N}_])(?=[A-Z_]{0,60}[^ -~])(?:\p{Lu}\p{M}{0,4}){1,20}(?:_(?:\p{Lu}\p{M}{0,4}){1,20}){1,5}(?![\p{L}\p{M}\p{N}_])/gu,
  },
  {
    sign: /_{3}|[«“„"]_/,
    pattern: /(?<![\p{L}\p{M}\p{N}_*])_{3,9}(?![\p{L}\p{N}_*])|(?<=[«“„"])_{1,2}(?=[»“”"])/gu,
  },
  {
    sign: /TODO|FIXME|TB[DC]|[Xx]{2}/,
    pattern:
      /(?<![\p{L}\p{M}\p{N}_/."“«-])(?:(?:TODO|FIXME)(?! (?:comment|list|item|tag|marker|app))|TBD|TBC|X{3,20}|x{3,20}|[Xx]{2,4}(?:[./-][Xx]{2,4})+(?:[./-]\d{2,4})?)(?!\.\p{L}|[\p{L}\p{N}_/"”»-])/gu,
  },
];
/** Most paragraphs have none, and none of what all of them begin with. */
const ANY = /[[{<‹⟨_…\uE004]|\.{3}|\?{3}|TODO|TB[DC]|FIXME|XX|xx/;

/** The places to fill in a paragraph, see `masked`; of those inside each other the outer one. */
export function placesToFill(paragraph: string): readonly PlaceToFill[] {
  if (!ANY.test(paragraph)) return [];
  const marked = placesOf(paragraph, GAP_RUN, false);
  const byHand = LEFT_BY_HAND.filter(({ sign }) => sign.test(paragraph));
  return [...marked, ...outermost(byHand.flatMap(({ pattern }) => placesOf(paragraph, pattern, true)))];
}

function placesOf(text: string, pattern: RegExp, byHand: boolean): PlaceToFill[] {
  return [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({ start: index, end: index + length, byHand }));
}

function outermost(places: PlaceToFill[]): PlaceToFill[] {
  let end = 0;
  return places
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((place) => {
      if (place.start < end) return false;
      end = place.end;
      return true;
    });
}
