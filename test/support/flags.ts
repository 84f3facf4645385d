import english from '../../l10n/en.json' with { type: 'json' };
import french from '../../l10n/fr.json' with { type: 'json' };
import russian from '../../l10n/ru.json' with { type: 'json' };
import vietnamese from '../../l10n/vi.json' with { type: 'json' };
import { type MessageBundle, textFrom } from '../../src/base/messages.ts';
import type { Message, Text } from '../../src/base/ports/text.ts';
import type { Profile } from '../../src/relationship/client/profile.ts';
import type { ClientRecord } from '../../src/relationship/client/record.ts';
import { type RedFlags, redFlagsOf } from '../../src/relationship/signals/red-flags.ts';
import { signalContext } from '../../src/relationship/signals/standing.ts';
import { aClient } from './records.ts';

/** The texts of the interface, language by language. */
export const bundles: Readonly<Record<'en' | 'fr' | 'ru' | 'vi', MessageBundle>> = {
  en: english,
  fr: french,
  ru: russian,
  vi: vietnamese,
};

/** The interface in English. */
export const inEnglish: Text = textFrom(english, 'en');

/** What a message says in English; nothing where there is none. */
export function said(message: Message | undefined): string | undefined {
  return message && inEnglish.say(message.id, message.values);
}

/** What the red flags of a record come to, for the person whose profile it is. */
export function flagsOf(redFlags: ClientRecord['redFlags'], profile: Profile = { version: 1 }): RedFlags {
  return redFlagsOf(aClient({ redFlags }), signalContext(profile, '2026-11-21'));
}
