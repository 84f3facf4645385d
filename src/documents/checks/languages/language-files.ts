import type { LanguageData, MarkedPhrase } from '../language-data.ts';

/** The files of a language under `templates/<language>/checks/`, as they are written. */
export interface LanguageFiles {
  /** Lists of phrases by name; `abbreviations` are the words behind which a full stop ends no sentence. */
  readonly classes: Readonly<Record<string, readonly string[]>>;
  readonly tone: Partial<Pick<LanguageData, 'instead'>> & MarksOfFile;
  readonly elements: Partial<Pick<LanguageData, 'insert'>> & MarksOfFile;
}

interface MarksOfFile {
  readonly marks: Readonly<Record<string, readonly MarkedPhrase[]>>;
  readonly exceptions: Readonly<Record<string, readonly string[]>>;
}

/** Puts the files of a language together. */
export function languageData(
  about: Pick<LanguageData, 'language' | 'longest'>,
  { classes, elements, tone }: LanguageFiles,
): LanguageData {
  const { abbreviations = [], ...rest } = classes;
  return {
    ...about,
    abbreviations,
    classes: rest,
    marks: { ...elements.marks, ...tone.marks },
    exceptions: { ...elements.exceptions, ...tone.exceptions },
    instead: tone.instead ?? {},
    insert: elements.insert ?? {},
  };
}
