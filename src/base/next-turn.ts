/** Settles once whatever runs now is over: for what must not hold up the start. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
