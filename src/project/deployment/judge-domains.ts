import type { Judge, JudgedFact } from '../facts/judge-facts.ts';
import type { Evidence } from '../facts/project-fact.ts';
import { SERVED_UNDER } from './own-domain.ts';

/** More names than this below one domain are a pattern, such as one for each country, and the domain itself tells it. */
const MOST_BELOW_ONE = 20;

/** The domains of a project, each with its places. */
export const judgeDomains: Judge = (observations) => {
  const places = new Map<string, Evidence[]>();
  for (const observation of observations) {
    if (observation.kind !== 'choice' || observation.of !== SERVED_UNDER || isCheckOfOwner(observation.name)) continue;
    const list = places.get(observation.name);
    if (list) list.push(observation.at);
    else places.set(observation.name, [observation.at]);
  }
  const below = new Map<string, number>();
  for (const name of places.keys()) below.set(domainOf(name), (below.get(domainOf(name)) ?? 0) + 1);
  return [...places].flatMap(([name, evidence]): JudgedFact[] => {
    const domain = domainOf(name);
    const isOneOfMany = (below.get(domain) ?? 0) > MOST_BELOW_ONE;
    return [{ kind: 'domain', name: isOneOfMany ? domain : name, confidence: 'sure', evidence }];
  });
};

/** A name that stands in the DNS to show whose the domain is. */
function isCheckOfOwner(name: string): boolean {
  return /^[a-z\d_-]{24,}\.|^_/.test(name) && !/^xn--/.test(name);
}

/** What is registered: the last two parts, or three below such as `co.uk`. */
function domainOf(name: string): string {
  const parts = name.split('.');
  const isBelowGroup = /^(?:com|co|org|net|gov|edu|ac|or|ne|gob|gouv)\.[a-z]{2}$/.test(parts.slice(-2).join('.'));
  return parts.slice(isBelowGroup ? -3 : -2).join('.');
}
