import english from '../../l10n/en.json';
import { textFrom } from './messages.ts';
import type { Text } from './ports/text.ts';

/** The texts of the interface in English, at hand without waiting. */
export const englishText: Text = textFrom(english, 'en');
