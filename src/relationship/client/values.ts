import * as v from 'valibot';
import { expected } from './expectations.ts';

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isCalendarDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = month === 2 && leap ? 29 : DAYS_IN_MONTH[month - 1];
  return days !== undefined && day >= 1 && day <= days;
}

/** A day of the calendar, `YYYY-MM-DD`; it never passes through a time zone. */
export const calendarDate = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}$/, expected('record.expected.date')),
  v.check(isCalendarDate, expected('record.expected.realDate')),
);

/** A month of the calendar, `YYYY-MM`. */
export const calendarMonth = v.pipe(v.string(), v.regex(/^\d{4}-(0[1-9]|1[0-2])$/, expected('record.expected.month')));

/** An exact amount: a decimal number, a space, an ISO 4217 code, such as `1250.00 EUR`. */
export const money = v.pipe(
  v.string(),
  v.regex(/^-?\d{1,15}(\.\d{1,4})? [A-Z]{3}$/, expected('record.expected.money')),
);

/** An exact decimal number, such as `2.15`; as text, because JSON's own numbers are not exact. */
export const decimal = v.pipe(v.string(), v.regex(/^-?\d{1,3}(\.\d{1,4})?$/, expected('record.expected.decimal')));

/** An ISO 4217 currency code, such as `EUR`. */
export const currency = v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, expected('record.expected.currency')));

/** One line or a few, in plain words; never interpreted as Markdown. */
export const text = v.string();

/** A share in whole or broken percent, 0 to 100. */
export const percent = v.pipe(v.number(), v.minValue(0), v.maxValue(100));

/** Identifies a row inside its record; made by Deorbit, left out in rows written by hand. */
export const rowId = v.pipe(
  v.string(),
  v.regex(/^[\p{L}\p{N}][\p{L}\p{N}_.-]{0,63}$/u, expected('record.expected.rowId')),
);

type Described<S extends v.GenericSchema> = v.OptionalSchema<
  v.SchemaWithPipe<readonly [S, v.DescriptionAction<v.InferOutput<S>, string>]>,
  undefined
>;

/** An optional field with the description that completion and hovers show. */
export function field<S extends v.GenericSchema>(schema: S, description: string): Described<S> {
  return v.optional(v.pipe(schema, v.description(description))) as Described<S>;
}

/** A field that its row has to have, with the description that completion and hovers show. */
export function needed<S extends v.GenericSchema>(schema: S, description: string) {
  return v.pipe(schema, v.description(description)) as v.SchemaWithPipe<
    readonly [S, v.DescriptionAction<v.InferOutput<S>, string>]
  >;
}

/** An optional list of rows with its description. Fields that Deorbit does not know are kept. */
export function rows<const E extends v.ObjectEntries>(entries: E, description: string) {
  return field(
    v.array(v.looseObject({ id: field(rowId, 'Identifies the row; made by Deorbit.'), ...entries })),
    description,
  );
}

/** An optional group of fields with its description. Fields that Deorbit does not know are kept. */
export function group<const E extends v.ObjectEntries>(entries: E, description: string) {
  return field(v.looseObject(entries), description);
}
