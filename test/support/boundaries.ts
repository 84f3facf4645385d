import { addDays } from '../../src/base/calendar/days.ts';
import type { ClientRecord, LogEntry, RedFlagRow } from '../../src/relationship/client/record.ts';
import type { Thresholds } from '../../src/relationship/client/thresholds.ts';
import { CATALOGUE } from '../../src/relationship/flags/catalogue.ts';
import type { Standing } from '../../src/relationship/signals/standing.ts';
import { DECIDING_ON } from './deciding.ts';
import { aGoodClient, seen, standingOn } from './stories.ts';

const today = DECIDING_ON;
const owed: LogEntry = { on: '2026-01-05', direction: 'in', replyOwed: true };

/** The name of a number of the profile. */
export type Name = keyof Thresholds;
/** Numbers of one's own. */
export type Own = Partial<Thresholds>;

/** A number of the profile, and what is just not and just so when it is `n`; others may have to make room for it. */
export interface Boundary {
  readonly from: number;
  readonly to: number;
  readonly around: (n: number, own: Own) => readonly [before: boolean, after: boolean];
}

/** How it stands with an otherwise good client by such numbers. */
export function standing(own: Own, different: Partial<ClientRecord>, day = today, incomeShare?: number): Standing {
  const share = incomeShare === undefined ? {} : { incomeShare };
  return standingOn(day, aGoodClient(different), { profile: { thresholds: own }, ...share });
}

/** What holds for one less, and for the number itself. */
export function lessAndSo(n: number, holds: (count: number) => boolean): readonly [boolean, boolean] {
  return [holds(n - 1), holds(n)];
}

/** What does not hold for the number itself, and holds for one more. */
export function soAndMore(n: number, holds: (count: number) => boolean): readonly [boolean, boolean] {
  return [holds(n), holds(n + 1)];
}

/** A list of so many. */
export function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

/** The day so many business days after Monday, 5 January. */
function businessDay(count: number): string {
  return addDays('2026-01-05', Math.floor(count / 5) * 7 + (count % 5));
}

const weightOn = (day: string, own: Own, different: Partial<ClientRecord>) =>
  standing(own, different, day).orbit.weight;
const promise = { promises: [{ what: 'Login', due: '2026-01-01' }] };
/** Silent since New Year's Day with work open. */
export const QUIET: Partial<ClientRecord> = {
  scope: [{ what: 'Shop' }],
  log: [{ on: '2026-01-01', direction: 'out' }],
};
/** Leaving was decided on New Year's Day. */
export const DECIDED: Partial<ClientRecord> = { decision: { what: 'leave', coolingOffUntil: '2026-01-01' } };
const weighing = (total: number): RedFlagRow[] =>
  CATALOGUE.filter((kind) => !kind.severe && kind.id !== 'outgrown')
    .slice(0, total)
    .map(({ id }) => seen(id, '2026-11-01', { weight: 1 }));
/** The numbers of orbit. */
export const ORBIT_BOUNDARIES: Partial<Record<Name, Boundary>> = {
  replyOwedAfterBusinessDays: {
    from: 1,
    to: 30,
    around: (n, own) => lessAndSo(n, (days) => weightOn(businessDay(days), own, { log: [owed] }) > 0),
  },
  replyOwedStepBusinessDays: {
    from: 1,
    to: 30,
    around: (n, own) => lessAndSo(n, (days) => weightOn(businessDay(3 + days), own, { log: [owed] }) > 1),
  },
  replyOwedAtMost: {
    from: 1,
    to: 30,
    around: (n, own) => [weightOn(today, own, { log: [owed] }) > n, weightOn(today, own, { log: [owed] }) === n],
  },
  promiseOverdueAfterDays: {
    from: 1,
    to: 60,
    around: (n, own) => lessAndSo(n, (days) => weightOn(addDays('2026-01-01', days), own, promise) > 0),
  },
  promiseOverdueStepDays: {
    from: 1,
    to: 60,
    around: (n, own) => lessAndSo(n, (days) => weightOn(addDays('2026-01-02', days), own, promise) > 2),
  },
  promiseOverdueAtMost: {
    from: 1,
    to: 30,
    around: (n, own) => [weightOn(today, own, promise) > n, weightOn(today, own, promise) === n],
  },
  silenceAfterDays: {
    from: 1,
    to: 60,
    around: (n, own) => lessAndSo(n, (days) => weightOn(addDays('2026-01-01', days), own, QUIET) > 0),
  },
  silenceStepDays: {
    from: 1,
    to: 60,
    around: (n, own) => lessAndSo(n, (days) => weightOn(addDays('2026-01-22', days), own, QUIET) > 2),
  },
  silenceAtMost: {
    from: 1,
    to: 20,
    around: (n, own) => [weightOn(today, own, QUIET) > n, weightOn(today, own, QUIET) === n],
  },
  unannouncedAfterDays: {
    from: 1,
    to: 60,
    around: (n, own) =>
      soAndMore(n, (days) => standing(own, DECIDED, addDays('2026-01-01', days)).orbit.state === 'orbiting'),
  },
  nearOrbitAt: {
    from: 3,
    to: 30,
    around: (n, own) =>
      lessAndSo(n, (atMost) => standing({ ...own, promiseOverdueAtMost: atMost }, promise).orbit.state === 'near'),
  },
  orbitingAt: {
    from: 3,
    to: 30,
    around: (n, own) =>
      lessAndSo(n, (weight) => {
        const both = { ...own, promiseOverdueAtMost: weight - 1, replyOwedAtMost: 1 };
        return standing(both, { ...promise, log: [owed] }).orbit.state === 'orbiting';
      }),
  },
  orbitingKinds: {
    from: 1,
    to: 3,
    around: (n, own) =>
      lessAndSo(n, (kinds) => {
        const delivered = { what: 'Logo', state: 'done', doneOn: '2026-01-01' } as const;
        const all = [promise, { log: [owed] }, { scope: [{ what: 'Shop' }, delivered] }];
        const some = Object.assign({}, ...all.slice(0, kinds)) as Partial<ClientRecord>;
        return standing({ ...own, orbitingAt: 1 }, some).orbit.state === 'orbiting';
      }),
  },
};

const levels = ['calm', 'watch', 'trouble', 'serious'];
const isAtLeast = (level: string, own: Own, weight: number) =>
  levels.indexOf(standing(own, { redFlags: weighing(weight) }).flags.level) >= levels.indexOf(level);

/** The numbers of the red flags. */
export const FLAG_BOUNDARIES: Partial<Record<Name, Boundary>> = {
  watchAt: { from: 1, to: 7, around: (n, own) => lessAndSo(n, (weight) => isAtLeast('watch', own, weight)) },
  troubleAt: { from: 1, to: 12, around: (n, own) => lessAndSo(n, (weight) => isAtLeast('trouble', own, weight)) },
  seriousAt: { from: 1, to: 25, around: (n, own) => lessAndSo(n, (weight) => isAtLeast('serious', own, weight)) },
  patternFrom: {
    from: 2,
    to: 20,
    around: (n, own) =>
      lessAndSo(n, (count) => {
        const redFlags = times(count, () => seen('haggling', '2026-11-01'));
        return standing(own, { redFlags }).flags.open[0]?.counts === 4;
      }),
  },
};
