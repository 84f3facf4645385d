/** Makes random identifiers. */
export interface Ids {
  /** For a client or a document: 128 random bits in letters and digits. */
  longId(): string;
  /** For a row inside a record: short enough to stand in a table. */
  rowId(): string;
}
