/** Rows with their columns under each other, two spaces between them. */
export function alignedRows(rows: readonly (readonly string[])[]): readonly string[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, at) => Math.max(...rows.map((row) => widthOf(row[at] ?? ''))));
  return rows.map((row) =>
    row
      .map((cell, at) => cell + ' '.repeat((widths[at] ?? 0) - widthOf(cell)))
      .join('  ')
      .trimEnd(),
  );
}

/** Characters as a reader counts them: an accent that is a code point of its own takes no room. */
function widthOf(cell: string): number {
  return [...new Intl.Segmenter().segment(cell)].length;
}
