/** The log a person can open. Implementations redact what looks like a secret. */
export interface Log {
  info(line: string): void;
  warn(line: string): void;
  error(line: string, cause?: unknown): void;
}
