import type { Message, MessageId, Text } from '../base/ports/text.ts';
import type { EndUnderWay } from '../relationship/exit/end-under-way.ts';
import type { Recommendation } from '../relationship/signals/decision.ts';
import type { Orbit } from '../relationship/signals/orbit.ts';
import { verdict } from '../relationship/signals/red-flags.ts';
import type { Standing } from '../relationship/signals/standing.ts';
import type { Suggestion } from '../relationship/signals/suggestions.ts';
import { plainLine } from './places.ts';

/** How it goes with a client, in lines: orbit, red flags, what the record suggests, what was decided, what to do about it. */
export function standingAsText(text: Text, standing: Standing, end: EndUnderWay | undefined): readonly string[] {
  const { orbit, suggested, decided, recommendation } = standing;
  return [
    ...orbitAsText(text, orbit),
    ...flagsAsText(text, standing),
    ...suggestedAsText(text, suggested),
    ...decided.map((message) => say(text, message)),
    ...(end ? [say(text, end.sentence), ...end.details.map((message) => `  ${say(text, message)}`)] : []),
    ...(recommendation ? recommendationAsText(text, recommendation) : []),
  ];
}

function orbitAsText(text: Text, { state, signals }: Orbit): readonly string[] {
  return [text.say(`orbitState.${state}`), ...signals.map(({ message }) => `  ${say(text, message)}`)];
}

/** The verdict with its level, and what waits besides: where something does, nothing is called calm. */
function flagsAsText(text: Text, { flags, unsettled }: Standing): readonly string[] {
  const level: Message = { id: `level.${flags.level}` };
  const sentence =
    flags.level === 'calm' && unsettled.length > 0
      ? text.say('standing.redFlagsOnly', { verdict: verdict(flags) })
      : text.say('standing.redFlags', { level, verdict: verdict(flags) });
  // Orbit has lines of its own above.
  const waiting = unsettled.filter(({ kind }) => kind !== 'orbit');
  return [sentence, ...waiting.map(({ message }) => `  ${say(text, message)}`)];
}

function suggestedAsText(text: Text, suggested: readonly Suggestion[]): readonly string[] {
  if (suggested.length === 0) return [];
  const lines = suggested.flatMap(({ kind, evidence }) => [
    `  ${titleOf(text, kind.title)}`,
    ...evidence.map((message) => `    ${say(text, message)}`),
  ]);
  return [text.say('cli.status.suggested'), ...lines];
}

function recommendationAsText(text: Text, recommendation: Recommendation): readonly string[] {
  const parts: readonly [MessageId, readonly Message[]][] = [
    ['cli.status.for', recommendation.speaksFor],
    ['cli.status.against', recommendation.speaksAgainst],
    ['cli.status.wouldChange', recommendation.wouldChange],
    ['cli.status.mind', recommendation.modifiers],
  ];
  return [
    text.say('cli.status.recommendation', { sentence: recommendation.sentence }),
    `  ${say(text, recommendation.reason)}`,
    ...parts.flatMap(([title, messages]) => messages.map((message) => `  ${text.say(title)} ${say(text, message)}`)),
  ];
}

/** The same for programs; names of states and kinds are the same in every language. */
export function standingAsJson(text: Text, standing: Standing, end: EndUnderWay | undefined) {
  const { orbit, flags, suggested, unsettled, decided, leaveDecision, recommendation } = standing;
  const saidOf = (messages: readonly Message[]) => messages.map((message) => text.say(message.id, message.values));
  return {
    orbit: {
      state: orbit.state,
      weight: orbit.weight,
      signals: orbit.signals.map(({ kind, weight, days, message }) => {
        return { kind, weight, days, text: text.say(message.id, message.values) };
      }),
    },
    redFlags: {
      level: flags.level,
      weight: flags.weight,
      verdict: saidOf([verdict(flags)])[0],
      open: flags.open.map(({ kind, counts, sightings }) => ({ flag: kind.id, counts, seen: sightings.length })),
      suggested: suggested.map(({ flag, evidence }) => ({ flag, evidence: saidOf(evidence) })),
    },
    unsettled: unsettled.map(({ kind, message }) => ({ kind, text: text.say(message.id, message.values) })),
    decided: decided.length > 0 ? { text: saidOf(decided), leaving: leaveDecision ?? null } : null,
    end: end ? { text: saidOf([end.sentence, ...end.details]) } : null,
    recommendation: recommendation
      ? {
          advice: recommendation.advice,
          rule: recommendation.rule,
          text: saidOf([recommendation.sentence])[0],
          reason: saidOf([recommendation.reason])[0],
          lookAgainOn: recommendation.lookAgainOn ?? null,
          speaksFor: saidOf(recommendation.speaksFor),
          speaksAgainst: saidOf(recommendation.speaksAgainst),
          wouldChange: saidOf(recommendation.wouldChange),
          mind: saidOf(recommendation.modifiers),
        }
      : null,
  };
}

function titleOf(text: Text, title: Message | string): string {
  return plainLine(typeof title === 'string' ? title : text.say(title.id, title.values));
}

function say(text: Text, { id, values }: Message): string {
  return plainLine(text.say(id, values));
}
