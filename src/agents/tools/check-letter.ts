import * as v from 'valibot';
import { checkerFor, checkLetter, understandLetter, weighFindings } from '../../actions/check-letter.ts';
import { englishText } from '../../base/english-text.ts';
import type { LetterFinding } from '../../documents/checks/letter-finding.ts';
import { CHECKED_KINDS } from '../../documents/checks/letter-identity.ts';
import { placesIn } from '../../documents/exports/text-places.ts';
import { language } from '../../relationship/client/identity.ts';
import { defineTool } from '../agent-tool.ts';
import { chooseClient, clientArgument } from '../choose-client.ts';
import { fromArgument, pageOf } from '../paging.ts';

const LONGEST_LETTER = 100_000;
/** A phrase is quoted to be found again, not to be read once more. */
const LONGEST_PHRASE = 160;

/** What somebody should look at once more in a letter. */
export const checkLetterTool = defineTool({
  name: 'deorbit_check_letter',
  description:
    'Checks a letter to a client for blame, threats, a missing last day, empty promises, secrets and more. Each finding has the rule, the place, the phrase, why, and a better phrase where there is one. Whether it repeats private notes or names other clients is checked in the editor only.',
  input: v.strictObject({
    text: v.pipe(
      v.string(),
      v.minLength(1),
      v.maxLength(LONGEST_LETTER),
      v.description('The whole letter, Markdown or plain text.'),
    ),
    kind: v.optional(
      v.pipe(v.picklist(CHECKED_KINDS), v.description('What it is; "message" when left out: only its wording counts.')),
    ),
    language: v.optional(v.pipe(language, v.description("The language it is in; the client's when left out."))),
    client: clientArgument,
    from: fromArgument,
  }),
  run: async ({ text, kind, language: spoken, client, from }, desk) => {
    const record = client === undefined ? undefined : (await chooseClient(desk, client)).record;
    const asked = { ...(kind && { kind }), ...(spoken && { language: spoken }) };
    const letter = understandLetter({ text, asked, record });
    const checker = await checkerFor(letter.language, undefined, desk.keptLanguages);
    // Nobody's private notes are compared with it: whether something stands there could be found out by trying.
    const found = await checkLetter(checker, { text, kind: letter.kind, facts: letter.facts }, undefined);
    const weighed = weighFindings(found, { severities: desk.severities, phrases: {} });
    const remarks = letter.remarks.filter(({ id }) => id !== 'check.remark.noRecord');
    return {
      data: {
        kind: letter.kind,
        language: letter.language ?? 'unknown',
        findings: pageOf(findingsForModel(text, weighed, secretsIn(found)), from, 'with the same text'),
        ...(remarks.length > 0 && { remarks: remarks.map(({ id, values }) => englishText.say(id, values)) }),
      },
    };
  },
});

interface Span {
  readonly start: number;
  readonly end: number;
}

function secretsIn(findings: readonly LetterFinding[]): readonly Span[] {
  return findings.filter(({ rule }) => rule === 'leak-secret');
}

function findingsForModel(
  text: string,
  findings: readonly LetterFinding[],
  secrets: readonly Span[],
): readonly object[] {
  const holdsSecret = ({ start, end }: Span) => secrets.some((secret) => secret.start < end && start < secret.end);
  const placeOf = placesIn(text);
  return findings.map((finding) => {
    const { rule, severity, start, end, message, replacements } = finding;
    const [best] = holdsSecret(finding) ? [] : replacements;
    const phrase = text.slice(start, Math.min(end, start + LONGEST_PHRASE));
    return {
      rule,
      severity,
      ...placeOf(start),
      // A secret is not repeated.
      ...(!holdsSecret(finding) && end > start && { phrase }),
      why: englishText.say(message.id, message.values),
      ...(best && { suggestion: { replace: text.slice(best.start, best.end), by: best.text } }),
    };
  });
}
