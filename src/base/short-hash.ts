const FACTORS = [0x9e3779b1, 0x85ebca6b] as const;
const FINAL = 0xc2b2ae35;

/**
 * A short name for a text, the same for the same text: eight letters and digits, from 64 bits mixed in the way of
 * MurmurHash 3. It tells versions of one thing apart; it is no protection against somebody who wants two to be alike.
 */
export function shortHash(text: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, FACTORS[0]);
    low = Math.imul(low ^ unit, FACTORS[1]);
    high = (high << 5) | (high >>> 27);
  }
  [high, low] = [mixed(high ^ (low >>> 13)), mixed(low ^ (high >>> 16))];
  return `${half(high)}${half(low)}`;
}

function mixed(value: number): number {
  const once = Math.imul(value ^ (value >>> 16), FINAL);
  return once ^ (once >>> 13);
}

function half(value: number): string {
  return (value >>> 0).toString(36).padStart(4, '0').slice(-4);
}
