/** The editors a person has open. A record that is open with unsaved changes is never written behind their back. */
export interface OpenDocuments {
  /** Whether the file is open with changes that are not saved. */
  hasUnsavedChanges(path: string): boolean;
  /** Saves it; false when that did not work. */
  save(path: string): Promise<boolean>;
}

/** For places without editors, such as the command line. */
export const noOpenDocuments: OpenDocuments = {
  hasUnsavedChanges: () => false,
  save: async () => true,
};
