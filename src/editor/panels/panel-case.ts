import type { Message, Text } from '../../base/ports/text.ts';
import type { Profile } from '../../relationship/client/profile.ts';
import type { ClientRecord } from '../../relationship/client/record.ts';
import { incomeShares } from '../../relationship/signals/income.ts';
import type { SignalContext } from '../../relationship/signals/signal-context.ts';
import { type Standing, signalContext, standingOf } from '../../relationship/signals/standing.ts';

/** What a panel's page is made from: a client on a day, and the language to say it in. */
export interface PanelCase {
  readonly record: ClientRecord;
  readonly readOnly: boolean;
  readonly profile: Profile;
  /** Whether the profile could be read; where not, the defaults take its place. */
  readonly profileIsRead: boolean;
  readonly context: SignalContext;
  readonly standing: Standing;
  readonly text: Text;
}

/** What a {@link PanelCase} is worked out from. */
export interface PanelFacts {
  readonly record: ClientRecord;
  readonly readOnly: boolean;
  /** Every client whose invoices are known, this one among them: for the share of income. */
  readonly all: readonly ClientRecord[];
  /** `undefined` where the profile cannot be read. */
  readonly profile: Profile | undefined;
  readonly today: string;
  readonly text: Text;
}

const NO_PROFILE: Profile = { version: 1 };

/** Works out how it goes with a client, for a panel to show. */
export function panelCase({ record, readOnly, all, profile, today, text }: PanelFacts): PanelCase {
  const incomeShare = incomeShares(all, today).get(record.id);
  const context = { ...signalContext(profile ?? NO_PROFILE, today), incomeShare };
  return {
    record,
    readOnly,
    profile: profile ?? NO_PROFILE,
    profileIsRead: profile !== undefined,
    context,
    standing: standingOf(record, context),
    text,
  };
}

/** What has to be known before anything is changed here. */
export function warningsOf({ readOnly, profileIsRead, text }: PanelCase): readonly string[] {
  return [
    ...(readOnly ? [text.say('tree.readOnly')] : []),
    ...(profileIsRead ? [] : [text.say('panel.profileNotRead')]),
  ];
}

/** Says a message in the language of a case. */
export function sayIn(text: Text): (message: Message) => string {
  return ({ id, values }) => text.say(id, values);
}
