import { lintSource } from '@secretlint/core';
import { rules } from '@secretlint/secretlint-rule-preset-recommend';
import { isMasked } from '../../../base/secrets/placeholders.ts';
import type { SecretSpan } from '../../../base/secrets/secret-span.ts';

/**
 * Rules left out: a comment in the letter must not switch the others off, and of addresses our own rule tells examples from
 * passwords.
 */
const LEFT_OUT: readonly string[] = ['filter-comments', 'basicauth', 'database-connection-string'];

const used = rules
  .filter(({ meta }) => !LEFT_OUT.some((name) => meta.id === `@secretlint/secretlint-rule-${name}`))
  .map((rule) => ({ id: rule.meta.id, rule }));

/**
 * Finds keys and tokens by the rules of secretlint's recommended preset: more services than our own rules know.
 *
 * This module is large. Load it on use.
 */
export async function scanSecrets(text: string): Promise<readonly SecretSpan[]> {
  const source = { filePath: 'letter.md', ext: '.md', contentType: 'text' as const, content: text };
  const { messages } = await lintSource({ source, options: { config: { rules: used }, noPhysicFilePath: true } });
  return messages
    .map(({ range: [start, end] }): SecretSpan => ({ kind: 'token', start, end }))
    .filter(({ start, end }) => !isMasked(text.slice(start, end)));
}
