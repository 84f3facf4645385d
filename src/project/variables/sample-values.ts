import { looksLikeSecret } from '../../base/secret-shape.ts';

/** Of what sort a sample's value is; the value itself is kept nowhere. */
export type ValueSort = 'empty' | 'placeholder' | 'plain' | 'secret';

const PLACEHOLDER =
  /^(?:<.{0,200}>|\[.{0,200}\]|\{\{.{0,200}\}\}|x{3,}|\*{3,}|\.{3,}|-|null|none|todo|tbd|fixme|secret|password|token|key|\?+)$|change[-_ ]?(?:me|this|it)|your[-_ ]|replace[-_ ]?(?:me|this|with)|placeholder|dummy|insert[-_ ]|xxx|to-?be-?(?:set|filled)|fill[-_ ]?(?:me|in)|set[-_ ]?me|example[-_ ]?(?:key|token|secret)/i;

/** Tells an empty value, a placeholder, a secret and anything else apart. */
export function sortOfValue(raw: string): ValueSort {
  const value = raw.trim();
  if (value === '') return 'empty';
  if (PLACEHOLDER.test(value)) return 'placeholder';
  const user = value.indexOf('://') > 0 ? value.slice(value.indexOf('://') + 3).split('/')[0] : undefined;
  if (user?.includes('@') && user.split('@')[0]?.includes(':')) return 'secret';
  return value.length >= 16 && looksLikeSecret(value.slice(0, 4000)) ? 'secret' : 'plain';
}
