/** Where files go that a person throws away and may want back. */
export interface Trash {
  /**
   * Moves a file to the trash.
   *
   * @returns false where there is none for it; then the file is still there
   */
  take(path: string): Promise<boolean>;
}

/** For places without a trash, such as servers and the command line. */
export const noTrash: Trash = { take: async () => false };
