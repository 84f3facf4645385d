import type { Clock } from './clock.ts';

/** The clock of this machine, in its time zone; in a browser that of the machine it runs on. */
export const systemClock: Clock = {
  today: () => {
    const now = new Date();
    const digits = (value: number, length: number): string => String(value).padStart(length, '0');
    return `${digits(now.getFullYear(), 4)}-${digits(now.getMonth() + 1, 2)}-${digits(now.getDate(), 2)}`;
  },
  now: () => Date.now(),
};
