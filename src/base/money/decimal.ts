/** A decimal number kept exactly: `digits` divided by ten to the power of `scale`. */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

/** Reads a decimal number such as `8.5` or `10,25`; `undefined` for anything else. At most nine decimals. */
export function readDecimal(text: string): Decimal | undefined {
  const match = /^\s*(-?\d{1,9})(?:[.,](\d{1,9}))?\s*$/.exec(text);
  if (!match) return undefined;
  const [, whole = '', fraction = ''] = match;
  return { digits: BigInt(whole + fraction), scale: fraction.length };
}

/** The sum of two decimals, exactly. */
export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  const digits = ({ digits: own, scale: ownScale }: Decimal) => own * 10n ** BigInt(scale - ownScale);
  return { digits: digits(a) + digits(b), scale };
}

/** As people write it in code and in tables: `10.25`. */
export function decimalText({ digits, scale }: Decimal): string {
  const sign = digits < 0n ? '-' : '';
  const text = String(digits < 0n ? -digits : digits).padStart(scale + 1, '0');
  const fraction = scale === 0 ? '' : text.slice(-scale).replace(/(?<!0)0+$/, '');
  return `${sign}${scale === 0 ? text : text.slice(0, -scale)}${fraction && `.${fraction}`}`;
}
