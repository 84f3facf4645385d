import { dateInWords, monthInWords } from './calendar/days.ts';
import { numberFormat, pluralRulesOf } from './intl-formats.ts';
import { formatAmount } from './money/amount.ts';
import type { MessageId, MessageValues, Text } from './ports/text.ts';

/**
 * A text, or its plural forms under the names that `Intl.PluralRules` gives (`one`, `few`, `many`, `other`). A form under
 * a number is for that number alone, in every language: `0` for "today" instead of "in 0 days".
 */
export type MessageBundle = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

/**
 * The texts of one bundle. Placeholders stand in braces (`{name}`); numbers are written as the language writes them. A
 * text that the bundle lacks is taken from `fallback`, the bundle that has them all.
 */
export function textFrom(bundle: MessageBundle, language: string, fallback: MessageBundle = bundle): Text {
  const formOf = (message: string | Readonly<Record<string, string>>, values: MessageValues): string => {
    if (typeof message === 'string') return message;
    const count = Number(values.count ?? 0);
    return message[String(count)] ?? message[pluralRulesOf(language).select(count)] ?? message.other ?? '';
  };
  const sayValue = (value: MessageValues[string]): string => {
    if (typeof value === 'number') return numberFormat(language).format(value);
    if (typeof value === 'string') return value;
    if ('date' in value) return dateInWords(value.date, language, 'medium');
    if ('month' in value) return monthInWords(value.month, language);
    if ('amount' in value) return formatAmount(value.amount, language);
    return say(value.id, value.values);
  };
  const say = (id: MessageId, values: MessageValues = {}): string => {
    const message = bundle[id] ?? fallback[id] ?? id;
    return formOf(message, values).replace(/\{(\w+)\}(\.(?![.\w]))?/g, (placeholder, name: string, stop = '') => {
      const value = values[name];
      if (value === undefined) return placeholder;
      const said = sayValue(value);
      // Russian dates end in a full stop of their own ("2027 г."), and no sentence has two.
      return said.endsWith('.') ? said : said + stop;
    });
  };
  return { language, say };
}
