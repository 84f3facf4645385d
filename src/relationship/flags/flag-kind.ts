import type { Message } from '../../base/ports/text.ts';
import type { FlagGroup } from '../client/flag-groups.ts';
import type { RepairKind } from '../client/private.ts';

/** How much a red flag counts before patterns are looked at: 1 a nuisance, 2 a burden, 3 a reason to act by itself. */
export type FlagWeight = 1 | 2 | 3;

/** A kind of red flag: of the catalogue, of the person's own, or one that only a record names. */
export interface FlagKind {
  /** Kebab-case and stable: what `redFlags[].flag` of a record holds. */
  readonly id: string;
  readonly origin: 'catalogue' | 'own' | 'unknown';
  readonly group: FlagGroup;
  /** A few words, as one would say it. */
  readonly title: Message;
  /** What it is and why it matters. */
  readonly explanation: Message | undefined;
  /** Words that people also look for it by; never shown. */
  readonly searchWords: Message | undefined;
  /** What has to have happened for it to count. */
  readonly evidence: Message | undefined;
  readonly weight: FlagWeight;
  /** Ethics or abuse: unresolved, it makes the whole level serious. */
  readonly severe: boolean;
  /** Whether it can be seen while the client is still a lead. */
  readonly beforeSigning: boolean;
  /** The honest question to oneself, where part of the cause may be one's own (practices 57, 61, 65 and 67). */
  readonly ownFault: Message | undefined;
  /** The kind of repair that usually helps. */
  readonly repair: RepairKind;
  /** How that repair is usually done. */
  readonly repairHint: Message | undefined;
  /** The numbered practices that the kind rests on. */
  readonly practices: readonly number[];
}

/** How a kind of the catalogue is noted down; its texts are found by its id. */
export interface CatalogueEntry {
  readonly group: FlagGroup;
  readonly weight: FlagWeight;
  readonly repair: RepairKind;
  readonly practices: readonly number[];
  readonly severe?: boolean;
  readonly beforeSigning?: boolean;
  /** Whether the catalogue has an own-fault question for it. */
  readonly asksOneself?: boolean;
}
