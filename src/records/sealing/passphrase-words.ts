import list from './passphrase-words.json';

/**
 * The words that passphrases are made of: 2048 plain English words of 4 to 8 letters. No two begin with the same four
 * letters, so that one that was misheard or mistyped is seldom another of them.
 */
export const PASSPHRASE_WORDS: readonly string[] = list.words.split(' ');
