import fc from 'fast-check';

/** What came of a property: how many cases it was tried on, and the smallest case it does not hold for. */
export interface Outcome {
  readonly cases: number;
  /** What failed and how to see it again; `undefined` where nothing did. */
  readonly failure: string | undefined;
}

/** Something that holds for whatever is given to the product. */
export interface FuzzProperty {
  readonly name: string;
  /** How many of all cases are its own, in proportion to the others. */
  readonly share: number;
  /** Tries it on so many cases; the same seed and count give the same cases. */
  run(seed: number, count: number): Promise<Outcome>;
}

/** Longer counterexamples are cut off: nobody reads them, and the seed gives them again. */
const LONGEST_REPORT = 12_000;

const LONGEST_CAUSE = 2_000;

/** A property of one generated value, which `check` throws for where it does not hold. */
export function propertyOf<T>(
  name: string,
  share: number,
  values: fc.Arbitrary<T>,
  check: (value: T) => void | Promise<void>,
): FuzzProperty {
  const run = async (seed: number, count: number): Promise<Outcome> => {
    const property = fc.asyncProperty(values, async (value) => check(value));
    const details = await fc.check(property, { seed, numRuns: count });
    if (!details.failed) return { cases: details.numRuns, failure: undefined };
    const report = (await fc.asyncDefaultReportMessage(details)) ?? '';
    const again = `Again: npm run fuzz -- --only ${name} --seed ${seed} --cases ${count}`;
    const parts = [again, causeOf(details.errorInstance), report.slice(0, LONGEST_REPORT)];
    return { cases: details.numRuns, failure: parts.join('\n') };
  };
  return { name, share, run };
}

/** What was wrong, with the first places in the code that led there. */
function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^ +at /.test(line) && !line.includes('node_modules'));
  return [`${error.name}: ${error.message}`.slice(0, LONGEST_CAUSE), ...frames.slice(0, 8)].join('\n');
}

/** How many cases each property gets of so many, at least one. */
export function sharedOut(properties: readonly FuzzProperty[], cases: number): ReadonlyMap<FuzzProperty, number> {
  const whole = properties.reduce((sum, { share }) => sum + share, 0);
  let [shares, given] = [0, 0];
  const counts = properties.map((property): [FuzzProperty, number] => {
    shares += property.share;
    const count = Math.max(1, Math.round((cases * shares) / whole) - given);
    given += count;
    return [property, count];
  });
  return new Map(counts);
}
