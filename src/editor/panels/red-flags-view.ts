import { dateInWords, monthInWords } from '../../base/calendar/days.ts';
import type { Message, MessageId } from '../../base/ports/text.ts';
import { printOf } from '../../relationship/client/row-reference.ts';
import { keysOfRows } from '../../relationship/client/row-titles.ts';
import { groupTitle } from '../../relationship/flags/catalogue.ts';
import type { FlagKind } from '../../relationship/flags/flag-kind.ts';
import {
  flagKinds,
  flagsBeforeSigning,
  groupsInOrder,
  overruledOwnFlags,
} from '../../relationship/flags/flag-kinds.ts';
import { healthByMonth } from '../../relationship/signals/health.ts';
import { type OpenFlag, verdict } from '../../relationship/signals/red-flags.ts';
import type { OpenFlagView, PastFlagView, RedFlagsView, TrendView } from '../../webview/messages.ts';
import { type PanelCase, sayIn, warningsOf } from './panel-case.ts';
import { panelWords } from './panel-words.ts';

/** Months from which on a line says more than the figures themselves. */
const POINTS_OF_A_TREND = 3;

/** The kinds of red flag that the catalogue of a client offers: for a lead those that show before signing. */
export function kindsOffered({ record, profile }: PanelCase): readonly FlagKind[] {
  const kinds = flagKinds(profile);
  return record.stage === 'lead' ? flagsBeforeSigning(kinds) : kinds;
}

/** The red flags of a client as their panel shows them. */
export function redFlagsView(of: PanelCase): RedFlagsView {
  const { record, readOnly, standing, context, text } = of;
  const say = sayIn(text);
  const isLead = record.stage === 'lead';
  return {
    page: 'redFlags',
    words: panelWords(text),
    client: record.name,
    today: context.today,
    warnings: warningsOf(of),
    editable: !readOnly,
    intro: text.say(isLead ? 'redFlags.introLead' : 'redFlags.intro'),
    verdict: text.say(verdict(standing.flags).id, verdict(standing.flags).values),
    level: levelOf(of),
    arithmetic: arithmeticOf(of).map(say),
    open: newestFirst(standing.flags.open).map((flag) => openFlagView(flag, of)),
    suggested: standing.suggested.map(({ kind, evidence }) => ({
      flag: kind.id,
      title: say(kind.title),
      explanation: kind.explanation ? say(kind.explanation) : '',
      evidence: evidence.map(say),
    })),
    orbit: orbitView(of),
    trend: trendOf(of),
    settled: settledOf(of),
    declined: declinedOf(of),
    catalogue: catalogueOf(of),
    catalogueTitle: text.say(isLead ? 'redFlags.lookFor' : 'panel.allFlags'),
    catalogueNote: catalogueNoteOf(of),
  };
}

/** The level in words with what waits besides; where something does, nobody is told that all is calm. */
function levelOf(of: PanelCase): string {
  const { flags, unsettled } = of.standing;
  const waiting = unsettled.map(({ message }) => sayIn(of.text)(message));
  const isCalm = flags.level === 'calm' && (of.record.stage !== 'lead' || flags.open.length === 0);
  return [...(isCalm && waiting.length > 0 ? [] : [of.text.say(levelId(of))]), ...waiting].join(' ');
}

/** The level in words. Before anything is signed even a single flag is worth a question. */
function levelId({ record, standing }: PanelCase): MessageId {
  const { level, open } = standing.flags;
  if (record.stage !== 'lead') return `levelSays.${level}`;
  return level === 'calm' && open.length > 0 ? 'levelSaysLead.watch' : `levelSaysLead.${level}`;
}

/** The open flags, the one that was seen last at the top; of two seen on one day the heavier. */
function newestFirst(open: readonly OpenFlag[]): readonly OpenFlag[] {
  const seen = ({ sightings }: OpenFlag) => sightings[0]?.row.seenOn ?? '';
  return [...open].sort((a, b) => seen(b).localeCompare(seen(a)));
}

/** Nobody orbits a lead who has done nothing yet to be put off. */
function orbitView({ record, standing, text }: PanelCase): RedFlagsView['orbit'] {
  const { state, signals } = standing.orbit;
  if (record.stage === 'lead' && signals.length === 0) return undefined;
  return { sentence: text.say(`orbitState.${state}`), signals: signals.map(({ message }) => sayIn(text)(message)) };
}

/** How the level comes about: a line for each flag, the sum, the boundaries. */
function arithmeticOf({ standing, context }: PanelCase): readonly Message[] {
  const { open, weight } = standing.flags;
  const { watchAt, troubleAt, seriousAt } = context.thresholds;
  const lines = open.map(({ kind, sightings, isPattern, ...figures }): Message => {
    const values = { flag: kind.title, count: sightings.length, weight: figures.weight, counts: figures.counts };
    return { id: isPattern ? 'arithmetic.pattern' : 'arithmetic.flag', values };
  });
  const severe = open.find(({ kind }) => kind.severe);
  return [
    ...lines,
    { id: 'arithmetic.sum', values: { weight } },
    ...(severe ? [{ id: 'arithmetic.severe', values: { flag: severe.kind.title } } as const] : []),
    { id: 'arithmetic.bounds', values: { watch: watchAt, trouble: troubleAt, serious: seriousAt } },
  ];
}

function openFlagView({ kind, sightings, weight, ...flag }: OpenFlag, { text }: PanelCase): OpenFlagView {
  const say = sayIn(text);
  const { counts, isPattern } = flag;
  const answers = sightings.flatMap(({ row }) => row.ownFault ?? []);
  const summary = { count: sightings.length, weight, counts };
  return {
    flag: kind.id,
    title: say(kind.title),
    summary: text.say(isPattern ? 'redFlags.seenPattern' : 'redFlags.seen', summary),
    repairHint: kind.repairHint ? say(kind.repairHint) : '',
    weight,
    sightings: sightings.map(({ key, row }) => ({
      row: { key, print: printOf(row) },
      seenOn: row.seenOn ?? '',
      date: row.seenOn ? dateInWords(row.seenOn, text.language, 'medium') : text.say('redFlags.noDate'),
      evidence: row.evidence ?? '',
    })),
    ownFault: kind.ownFault ? { question: say(kind.ownFault), answer: answers[0] } : undefined,
  };
}

function settledOf({ standing, text }: PanelCase): readonly PastFlagView[] {
  const say = sayIn(text);
  return standing.flags.resolved.map(({ key, row, kind }) => ({
    row: { key, print: printOf(row) },
    title: say(kind.title),
    lines: [
      row.evidence ?? '',
      row.resolvedOn ? text.say('redFlags.settledOn', { date: { date: row.resolvedOn } }) : '',
      row.resolution ?? '',
    ].filter((line) => line !== ''),
  }));
}

function declinedOf({ record, context, text }: PanelCase): readonly PastFlagView[] {
  const rows = record.redFlags ?? [];
  const keys = keysOfRows(rows);
  return rows
    .map((row, index) => ({ row, key: keys[index] ?? '' }))
    .filter(({ row }) => row.declinedOn !== undefined)
    .sort((a, b) => (b.row.declinedOn ?? '').localeCompare(a.row.declinedOn ?? ''))
    .map(({ row, key }) => ({
      row: { key, print: printOf(row) },
      title: sayIn(text)(context.kindOf(row.flag).title),
      lines: [
        row.evidence ?? '',
        text.say('redFlags.declinedOn', { date: { date: row.declinedOn ?? context.today } }),
      ].filter((line) => line !== ''),
    }));
}

function trendOf({ record, context, text }: PanelCase): TrendView | undefined {
  const months = healthByMonth(record, context);
  const [first, last] = [months[0], months.at(-1)];
  if (months.length < POINTS_OF_A_TREND || !first || !last) return undefined;
  const values = { from: first.weight, month: { month: first.month }, to: last.weight };
  return {
    caption: text.say('redFlags.trend', values),
    points: months.map(({ month, weight, level }) => ({
      month: monthInWords(month, text.language),
      weight,
      said: text.say('redFlags.trendPoint', { weight, level: { id: `level.${level}` } }),
    })),
  };
}

function catalogueOf(of: PanelCase): RedFlagsView['catalogue'] {
  const say = sayIn(of.text);
  return groupsInOrder(kindsOffered(of)).map(({ group, kinds }) => ({
    id: group,
    title: say(groupTitle(group)),
    kinds: kinds.map(({ id, title, explanation, evidence }) => ({
      flag: id,
      title: say(title),
      explanation: explanation ? say(explanation) : '',
      evidence: evidence ? say(evidence) : '',
    })),
  }));
}

function catalogueNoteOf({ record, profile, text }: PanelCase): string {
  const overruled = overruledOwnFlags(profile).map(({ title }) => title);
  return [
    ...(record.stage === 'lead' ? [text.say('redFlags.beforeSigning')] : []),
    ...(overruled.length > 0 ? [text.say('redFlags.overruled', { flags: overruled.join(', ') })] : []),
  ].join(' ');
}
