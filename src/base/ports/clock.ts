/** Tells the time; everybody else receives it. */
export interface Clock {
  /** The day where the person is, `YYYY-MM-DD`. */
  today(): string;
  /** Milliseconds since 1970. */
  now(): number;
}
