import type { Message } from '../../../base/ports/text.ts';
import type { ClientRecord } from '../../../relationship/client/record.ts';
import type { ClientFacts } from '../../client-facts.ts';
import type { LetterFinding } from '../letter-finding.ts';
import { RULES } from '../rule-table.ts';
import { fieldInWords } from './field-words.ts';
import { findPrivate, type PrivateFinding } from './find-private.ts';
import { findSecrets } from './find-secrets.ts';

/** What a letter is checked against, where the record of its client is at hand. */
export interface LetterContext {
  readonly record: ClientRecord;
  /** Records of the person's other clients; this client's own is passed over. */
  readonly others: readonly ClientRecord[];
  /** What this client may be told. */
  readonly facts: ClientFacts;
}

/**
 * Finds what leaks in a letter: secrets, and with a record text of private fields and what names other clients. No finding
 * holds a word of what leaks.
 *
 * @param known secrets that the person keeps
 * @returns in the order of the text
 */
export async function findLetterLeaks(
  text: string,
  context: LetterContext | undefined,
  known: readonly string[] = [],
): Promise<LetterFinding[]> {
  const secrets = (await findSecrets(text, known)).map(({ start, end }): LetterFinding => {
    return { ...findingOf('leak-secret', { id: 'check.leak.secret' }), start, end };
  });
  const told = context ? findPrivate(text, context.record, context.others, context.facts) : [];
  return [...secrets, ...told.map(findingOfPrivate)].sort((a, b) => a.start - b.start || a.end - b.end);
}

function findingOfPrivate({ kind, field, start, end }: PrivateFinding): LetterFinding {
  const rule = kind === 'private' ? 'leak-private' : 'leak-other-client';
  return {
    ...findingOf(rule, { id: `check.leak.${kind}`, values: { field: fieldInWords({ kind, field }) } }),
    start,
    end,
  };
}

function findingOf(rule: 'leak-secret' | 'leak-private' | 'leak-other-client', message: Message) {
  const { severity } = RULES[rule];
  return { rule, severity, message, replacements: [] };
}
