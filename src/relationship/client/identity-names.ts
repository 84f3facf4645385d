/** Where a client stands on the way from first contact to gone. */
export const STAGES = ['lead', 'active', 'leaving', 'left'] as const;

/** Languages that documents for a client can be written in. */
export const LANGUAGES = ['en', 'fr', 'ru', 'vi'] as const;

/** Whether documents can be written in a language of that name. */
export function isLanguage(name: string): name is (typeof LANGUAGES)[number] {
  return LANGUAGES.some((known) => known === name);
}
