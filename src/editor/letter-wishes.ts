import * as v from 'valibot';
import type { CheckWishes } from '../actions/check-letter.ts';
import { isMark } from '../documents/checks/language-data.ts';
import { isRuleId, SEVERITIES } from '../documents/checks/rule-table.ts';
import { language } from '../relationship/client/identity.ts';

const byName = v.record(v.string(), v.unknown());
const phrase = v.pipe(v.string(), v.trim(), v.minLength(1));

/** What two settings, of whatever form, say of the letter checks; entries that are not of their form are passed over. */
export function wishesFrom(severities: unknown, phrases: unknown): CheckWishes {
  return { severities: severitiesFrom(severities), phrases: phrasesFrom(phrases) };
}

function severitiesFrom(value: unknown): CheckWishes['severities'] {
  const entries = Object.entries(v.is(byName, value) ? value : {});
  return Object.fromEntries(
    entries.flatMap(([rule, severity]) => {
      const known = SEVERITIES.find((each) => each === severity);
      return isRuleId(rule) && known ? [[rule, known]] : [];
    }),
  );
}

function phrasesFrom(value: unknown): CheckWishes['phrases'] {
  return Object.fromEntries(
    Object.entries(v.is(byName, value) ? value : {}).flatMap(([name, marks]) => {
      if (!v.is(language, name) || !v.is(byName, marks)) return [];
      const own = Object.entries(marks).filter(([mark, words]) => isMark(mark) && Array.isArray(words));
      const read = own.map(([mark, words]) => [mark, (words as unknown[]).filter((words) => v.is(phrase, words))]);
      return [[name, Object.fromEntries(read)]];
    }),
  );
}
