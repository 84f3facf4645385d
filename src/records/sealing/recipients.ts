import { UserError } from '../../base/user-error.ts';

/** Kinds of keys that age itself knows; others need a program of their own on the machine that seals. */
const KNOWN = /^age1(?:pq1|tag1|tagpq1|(?!.*1))[a-z0-9]+$/;
const AFTER_QUANTUM = /^age1(?:tag)?pq1/;
const MOST_RECIPIENTS = 50;

/** Digits of a key that say which one is meant; the whole key would fill a line. */
const KEY_BEGINNING = 12;
/** The letters of Bech32, in the order of their values, and what its checksum is worked out with (Bitcoin's BIP 173). */
const BECH32 = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const BECH32_GENERATORS = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

/**
 * The public keys to seal for, without the spaces around them and without doubles. A slip in a key is seen by its checksum,
 * here and not only when it is used: until then, much else has been asked.
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
    if (!hasChecksum(recipient)) throw mistyped(recipient);
  }
  // Whoever breaks the older kind would open the file all the same; age refuses the mixture, too.
  const modern = clean.filter((recipient) => AFTER_QUANTUM.test(recipient)).length;
  if (modern > 0 && modern < clean.length) throw new UserError('recipient.mixed');
  return clean;
}

/** A key of the right form with a letter too many, too few or wrong. */
export function mistyped(recipient: string): UserError {
  return new UserError('recipient.mistyped', { recipient: recipient.slice(0, KEY_BEGINNING) });
}

/** Whether the last letters of a key fit the others (BIP 173, for keys of any length as age has them). */
function hasChecksum(recipient: string): boolean {
  const divider = recipient.lastIndexOf('1');
  const kind = [...recipient.slice(0, divider)].map((letter) => letter.charCodeAt(0));
  const letters = [...recipient.slice(divider + 1)].map((letter) => BECH32.indexOf(letter));
  if (letters.includes(-1)) return false;
  return bech32Rest([...kind.map((code) => code >> 5), 0, ...kind.map((code) => code & 31), ...letters]) === 1;
}

function bech32Rest(values: readonly number[]): number {
  return values.reduce((rest, value) => {
    const shifted = ((rest & 0x1ffffff) << 5) ^ value;
    const top = rest >>> 25;
    return BECH32_GENERATORS.reduce((sum, generator, bit) => ((top >> bit) & 1 ? sum ^ generator : sum), shifted);
  }, 1);
}
