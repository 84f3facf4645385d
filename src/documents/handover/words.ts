import type english from '../../../templates/en/words.json';
import { numberFormat, pluralRulesOf } from '../../base/intl-formats.ts';

/** Everything of the handover's wording that is not in its templates; one file a language, all of the same form. */
export type Words = Omit<typeof english, 'noticeDays' | 'branches'> & {
  readonly branches: { readonly merged: string } & Readonly<
    Record<Exclude<keyof (typeof english)['branches'], 'merged'>, PluralForms>
  >;
  readonly noticeDays: Readonly<Record<keyof (typeof english)['noticeDays'], PluralForms>>;
};
export type LabelId = keyof Words['labels'];
export type GapId = keyof Words['gaps'];

/**
 * A text with its plural forms, named as `Intl.PluralRules` names them; `other` serves where a form is missing, and a
 * form under a number is for that number alone.
 */
export type PluralForms = { readonly other: string } & Readonly<Record<string, string>>;

/** Puts values in the place of their `{name}`; a value is never searched for further names. */
export function fillIn(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (placeholder, name: string) => values[name] ?? placeholder);
}

/** Chooses the plural form for a number and puts the number in the place of `{count}`. */
export function countOf(forms: PluralForms, count: number, language: string): string {
  const form = forms[String(count)] ?? forms[pluralRulesOf(language).select(count)] ?? forms.other;
  return fillIn(form, { count: numberFormat(language).format(count) });
}
