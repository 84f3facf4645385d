import { UserError } from '../../base/user-error.ts';

/** Kinds of keys that age itself knows; others need a program of their own on the machine that seals. */
const KNOWN = /^age1(?:pq1|tag1|tagpq1|(?!.*1))[a-z0-9]+$/;
const AFTER_QUANTUM = /^age1(?:tag)?pq1/;
const MOST_RECIPIENTS = 50;

/**
 * The public keys to seal for, without the spaces around them and without doubles. Whether the letters of a key are right is
 * seen by its checksum when it is used.
 *
 * @throws {UserError} `recipient.*` where one is no public key of age; a secret key is never quoted
 */
export function cleanRecipients(recipients: readonly string[]): readonly string[] {
  const clean = [...new Set(recipients.map((recipient) => recipient.trim()).filter((recipient) => recipient !== ''))];
  if (clean.length === 0) throw new UserError('recipient.none');
  if (clean.length > MOST_RECIPIENTS) throw new UserError('recipient.tooMany', { limit: MOST_RECIPIENTS });
  for (const recipient of clean) {
    if (/^AGE-(?:SECRET-KEY|PLUGIN)/i.test(recipient)) throw new UserError('recipient.secret');
    if (/^ssh-|^ecdsa-/.test(recipient)) throw new UserError('recipient.ssh');
    if (/^age1[a-z0-9]+1/.test(recipient) && !KNOWN.test(recipient)) throw new UserError('recipient.plugin');
    if (!KNOWN.test(recipient)) throw new UserError('recipient.none');
  }
  // Whoever breaks the older kind would open the file all the same; age refuses the mixture, too.
  const modern = clean.filter((recipient) => AFTER_QUANTUM.test(recipient)).length;
  if (modern > 0 && modern < clean.length) throw new UserError('recipient.mixed');
  return clean;
}
