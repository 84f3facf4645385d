import type { Text } from '../../base/ports/text.ts';
import type { LetterFinding, Replacement } from '../checks/letter-finding.ts';
import { placesIn, type TextPlace } from './text-places.ts';

/** A checked file, as reports tell of it. */
export interface CheckedFile {
  /** As it was named. */
  readonly file: string;
  readonly text: string;
  readonly findings: readonly LetterFinding[];
}

/** One finding for programs; lines and columns from 1, columns in UTF-16 units, the end behind the last character. */
export interface ReportedFinding extends ReportedRange {
  readonly file: string;
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  /** Each would mend it by itself, the best first. */
  readonly replacements: readonly (ReportedRange & { readonly text: string })[];
}

interface ReportedRange extends TextPlace {
  readonly endLine: number;
  readonly endColumn: number;
}

/** Findings as `deorbit check --format json` gives them. */
export function reportFindings({ file, text, findings }: CheckedFile, said: Text): ReportedFinding[] {
  const placeOf = placesIn(text);
  const rangeOf = ({ start, end }: Pick<Replacement, 'start' | 'end'>): ReportedRange => {
    const to = placeOf(end);
    return { ...placeOf(start), endLine: to.line, endColumn: to.column };
  };
  return findings.map(({ rule, severity, message, replacements, start, end }) => ({
    file,
    rule,
    severity,
    ...rangeOf({ start, end }),
    message: said.say(message.id, message.values),
    replacements: replacements.map((each) => ({ ...rangeOf(each), text: each.text })),
  }));
}
