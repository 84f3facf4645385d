import { grouped } from '../../base/grouped.ts';
import type { Message } from '../../base/ports/text.ts';
import type { FlagGroup } from '../client/flag-groups.ts';
import type { ClientRecord, RedFlagRow } from '../client/record.ts';
import { keysOfRows } from '../client/row-titles.ts';
import { aboutGroup } from '../flags/catalogue.ts';
import type { FlagKind } from '../flags/flag-kind.ts';
import { weightOf } from '../flags/flag-kinds.ts';
import type { SignalContext } from './signal-context.ts';

/** One time that a red flag was seen. */
export interface Sighting {
  /** Names the row in the record, see `keysOfRows`. */
  readonly key: string;
  readonly row: RedFlagRow;
}

/** A red flag that is open, with every time it was seen. */
export interface OpenFlag {
  readonly kind: FlagKind;
  /** The latest first. */
  readonly sightings: readonly Sighting[];
  /** What one sighting weighs: the person's own weight of the row, else that of the kind. */
  readonly weight: number;
  /** Seen often enough to count double. */
  readonly isPattern: boolean;
  /** What the flag counts for: its weight, doubled for a pattern. */
  readonly counts: number;
}

/** How serious the open flags are together. */
export type FlagLevel = 'calm' | 'watch' | 'trouble' | 'serious';

/** The red flags of a client. */
export interface RedFlags {
  /** The heaviest first. */
  readonly open: readonly OpenFlag[];
  /** Settled ones, the latest first: they count nothing and stay visible. */
  readonly resolved: readonly (Sighting & { readonly kind: FlagKind })[];
  readonly weight: number;
  readonly level: FlagLevel;
  /** The group that weighs most, with what it weighs. */
  readonly heaviest: { readonly group: FlagGroup; readonly weight: number; readonly count: number } | undefined;
}

/**
 * What the flags of a record come to. A flag seen twice counts double, one slip counts once (practices 32 and 92); settled,
 * declined and future ones count nothing; an open one of ethics or abuse is serious whatever it weighs (practices 43, 64).
 */
export function redFlagsOf(record: ClientRecord, context: SignalContext): RedFlags {
  const rows = record.redFlags ?? [];
  const keys = keysOfRows(rows);
  const sightings = rows.map((row, index): Sighting => ({ key: keys[index] ?? '', row }));
  const open = openFlags(
    sightings.filter(({ row }) => isOpenSighting(row, context.today)),
    context,
  );
  const weight = open.reduce((sum, { counts }) => sum + counts, 0);
  return {
    open,
    resolved: sightings
      .filter(({ row }) => !row.declinedOn && isResolved(row, context.today))
      .sort((a, b) => (b.row.resolvedOn ?? '').localeCompare(a.row.resolvedOn ?? ''))
      .map((sighting) => ({ ...sighting, kind: context.kindOf(sighting.row.flag) })),
    weight,
    level: open.some(({ kind }) => kind.severe) ? 'serious' : levelOf(weight, context),
    heaviest: heaviestGroup(open),
  };
}

/** Whether a red flag of the record counts on a day: seen by then, not settled yet, not declined. */
export function isOpenSighting(row: RedFlagRow, today: string): boolean {
  return !row.declinedOn && !isResolved(row, today) && (row.seenOn ?? today) <= today;
}

function isResolved({ resolvedOn, resolution }: RedFlagRow, today: string): boolean {
  return resolvedOn === undefined ? (resolution ?? '') !== '' : resolvedOn <= today;
}

function levelOf(weight: number, { thresholds }: SignalContext): FlagLevel {
  if (weight >= thresholds.seriousAt) return 'serious';
  if (weight >= thresholds.troubleAt) return 'trouble';
  return weight >= thresholds.watchAt ? 'watch' : 'calm';
}

function openFlags(sightings: readonly Sighting[], context: SignalContext): readonly OpenFlag[] {
  const byFlag = grouped(sightings, ({ row }) => row.flag);
  const flags = [...byFlag].map(([flag, seen]) => openFlag(context.kindOf(flag), seen, context));
  return flags.sort((a, b) => Number(b.kind.severe) - Number(a.kind.severe) || b.counts - a.counts);
}

function openFlag(kind: FlagKind, seen: readonly Sighting[], { thresholds }: SignalContext): OpenFlag {
  const weight = Math.max(...seen.map(({ row }) => weightOf(kind, row)));
  const isPattern = seen.length >= Math.max(thresholds.patternFrom, 2);
  return {
    kind,
    sightings: [...seen].sort((a, b) => (b.row.seenOn ?? '').localeCompare(a.row.seenOn ?? '')),
    weight,
    isPattern,
    counts: isPattern ? weight * 2 : weight,
  };
}

function heaviestGroup(open: readonly OpenFlag[]): RedFlags['heaviest'] {
  const groups = [...grouped(open, ({ kind }) => kind.group)].map(([group, flags]) => ({
    group,
    weight: flags.reduce((sum, { counts }) => sum + counts, 0),
    count: flags.length,
  }));
  return groups.sort((a, b) => b.weight - a.weight)[0];
}

/** The flags in one sentence: how many are open, what most are about, whether there is a pattern. */
export function verdict({ open, heaviest }: RedFlags): Message {
  if (!heaviest) return { id: 'verdict.none' };
  const openCount: Message = { id: 'verdict.open', values: { count: open.length } };
  const pattern = open.some(({ isPattern }) => isPattern);
  if (open.length === 1 || heaviest.count < 2) {
    return pattern
      ? { id: 'verdict.pattern', values: { open: openCount } }
      : { id: 'verdict.plain', values: { open: openCount } };
  }
  const about = aboutGroup(heaviest.group);
  const part: Message =
    heaviest.count === open.length
      ? { id: 'verdict.aboutAll', values: { about } }
      : { id: 'verdict.about', values: { count: heaviest.count, about } };
  return { id: pattern ? 'verdict.aboutPattern' : 'verdict.aboutPlain', values: { open: openCount, about: part } };
}
