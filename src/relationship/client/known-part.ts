import type * as v from 'valibot';

/** What schemas are made of, as far as fields lie in it. */
interface SchemaParts {
  readonly wrapped?: v.GenericSchema;
  readonly item?: v.GenericSchema;
  readonly entries?: Readonly<Record<string, v.GenericSchema>>;
  readonly options?: readonly (v.GenericSchema | string)[];
}

/** A value without the fields that its schema does not know, however deep they lie; the value itself stays as it is. */
export function knownPartOf(schema: v.GenericSchema, value: unknown): unknown {
  const { wrapped, item, entries, options = [] } = schema as SchemaParts;
  if (wrapped) return knownPartOf(wrapped, value);
  if (Array.isArray(value)) return item ? value.map((each) => knownPartOf(item, each)) : value;
  if (typeof value !== 'object' || value === null) return value;
  if (!entries) {
    const option = options.find((each) => typeof each === 'object' && 'entries' in each);
    return typeof option === 'object' ? knownPartOf(option, value) : value;
  }
  const known = Object.entries(value).flatMap(([key, part]): [string, unknown][] => {
    const field = Object.hasOwn(entries, key) ? entries[key] : undefined;
    return field ? [[key, knownPartOf(field, part)]] : [];
  });
  return Object.fromEntries(known);
}
