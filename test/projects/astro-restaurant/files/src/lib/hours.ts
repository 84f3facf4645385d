export interface Hours {
  weekday: number;
  from: string;
  to: string;
  closed?: boolean;
}

/** Says whether the house is open. Times are local to Basel. */
export function isOpen(hours: Hours[], now: Date): boolean {
  const day = hours.find((h) => h.weekday === now.getDay());
  if (!day || day.closed) return false;
  const minutes = now.getHours() * 60 + now.getMinutes();
  return minutes >= toMinutes(day.from) && minutes < toMinutes(day.to);
}

// XXX: breaks for closing times after midnight (New Year's Eve)
export function toMinutes(time: string): number {
  const [h, m] = time.split(':').map(Number);
  return h * 60 + m;
}
