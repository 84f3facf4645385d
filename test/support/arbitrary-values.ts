import fc from 'fast-check';
import type * as v from 'valibot';

/** Any day of the calendar, most of them near the days of the stories. */
export const anyDay: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .integer({ min: 0, max: 1200 })
      .map((days) => new Date(Date.UTC(2025, 0, 1 + days)).toISOString().slice(0, 10)),
  },
  { weight: 1, arbitrary: fc.constantFrom('0000-01-01', '0001-01-01', '1900-02-28', '2024-02-29', '9999-12-31') },
);

/** Any amount as a record writes it, odd ones too. */
export const anyAmount: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('0', '0.00', '-5.00', '0.0001', '1000.00', '999999999999999.9999'),
    fc.constantFrom('EUR', 'USD'),
  )
  .map((parts) => parts.join(' '));

/** What a schema is made of, as far as values are made by it. */
export type SchemaPart = v.GenericSchema & {
  readonly entries?: Readonly<Record<string, SchemaPart>>;
  readonly item?: SchemaPart;
  readonly wrapped?: SchemaPart;
  readonly value?: SchemaPart;
  readonly options?: readonly unknown[];
  readonly literal?: unknown;
  readonly pipe?: readonly Step[];
};

interface Step {
  readonly type: string;
  readonly requirement?: unknown;
  readonly pipe?: readonly Step[];
}

/** What is put where a schema leaves a choice. */
export interface ValueChoices {
  /** Where any text may stand, by the name of its field. */
  textOf(name: string): fc.Arbitrary<string>;
  readonly number: fc.Arbitrary<number>;
  /** Fields that are left out everywhere, by name. */
  readonly passedOver: ReadonlySet<string>;
  readonly mostRows: number;
  /** Of how many optional fields one is there. */
  readonly oneIn: number;
  /** Fields that the schema does not know, for every group and row. */
  readonly own?: fc.Arbitrary<Readonly<Record<string, unknown>>>;
}

/** Whatever a schema allows, bad luck included: values that nobody means and a file may hold. */
export function valueFor(schema: SchemaPart, choices: ValueChoices, name = ''): fc.Arbitrary<unknown> {
  switch (schema.type) {
    case 'optional':
      return schema.wrapped ? valueFor(schema.wrapped, choices, name) : fc.constant(undefined);
    case 'loose_object':
      return groupOf(schema, choices);
    case 'array':
      return schema.item ? fc.array(valueFor(schema.item, choices), { maxLength: choices.mostRows }) : fc.constant([]);
    case 'record':
      return schema.value
        ? fc.dictionary(choices.textOf(''), valueFor(schema.value, choices), { maxKeys: choices.mostRows })
        : fc.constant({});
    case 'union':
      return fc.oneof(...((schema.options ?? []) as readonly SchemaPart[]).map((option) => valueFor(option, choices)));
    case 'picklist':
      return fc.constantFrom(...(schema.options ?? []));
    case 'boolean':
      return fc.boolean();
    case 'literal':
      return fc.constant(schema.literal);
    case 'number':
      return numberOf(schema, choices);
    default:
      return textOf(schema, choices, name);
  }
}

/** What a schema asks for, also where a description was put around it. */
function stepsOf({ pipe = [] }: { readonly pipe?: readonly Step[] }): readonly Step[] {
  return pipe.flatMap((step, index) => [step, ...(index === 0 ? stepsOf(step) : [])]);
}

const ABSENT = Symbol('absent');

function groupOf({ entries = {} }: SchemaPart, choices: ValueChoices): fc.Arbitrary<unknown> {
  const fields = Object.entries(entries).flatMap(([name, entry]): [string, fc.Arbitrary<unknown>][] => {
    if (choices.passedOver.has(name)) return [];
    const value = valueFor(entry, choices, name);
    const absent = { weight: choices.oneIn - 1, arbitrary: fc.constant(ABSENT) };
    return [[name, entry.type === 'optional' ? fc.oneof(absent, { weight: 1, arbitrary: value }) : value]];
  });
  const known = fc
    .record(Object.fromEntries(fields))
    .map((group) => Object.fromEntries(Object.entries(group).filter(([, value]) => value !== ABSENT)));
  if (!choices.own) return known;
  return fc.tuple(known, choices.own).map(([group, own]) => {
    const unknown = Object.entries(own).filter(([name]) => !Object.hasOwn(entries, name));
    // Unlike a spread, this makes a field called "__proto__" a field like any other.
    return Object.fromEntries([...Object.entries(group), ...unknown]);
  });
}

function numberOf(schema: SchemaPart, { number }: ValueChoices): fc.Arbitrary<number> {
  const steps = stepsOf(schema);
  const limit = (type: string, otherwise: number) =>
    Number(steps.find((step) => step.type === type)?.requirement ?? otherwise);
  const [min, max] = [limit('min_value', Number.NEGATIVE_INFINITY), limit('max_value', Number.POSITIVE_INFINITY)];
  const isWhole = steps.some(({ type }) => type === 'integer');
  return fc
    .oneof(number, fc.integer({ min: -3, max: 60 }))
    .map((given) => Math.min(Math.max(isWhole ? Math.round(given) : given, min), max));
}

const anyRowId = fc.oneof(
  fc.constantFrom('k3f9x2', 'a', 'đường', 'Zürich.2', 'x_y-z', '1'),
  fc.integer({ min: 0, max: 1e6 }).map((number) => `r${number.toString(36)}`),
);

function textOf(schema: SchemaPart, choices: ValueChoices, name: string): fc.Arbitrary<string> {
  const steps = stepsOf(schema);
  const form = steps.find(({ type }) => type === 'regex')?.requirement;
  if (form instanceof RegExp) return textOfForm(form);
  const isNeeded = steps.some(({ type }) => type === 'min_length');
  const any = choices.textOf(name);
  return isNeeded ? any.map((text) => (text.trim() === '' ? 'x' : text)) : any;
}

function textOfForm(form: RegExp): fc.Arbitrary<string> {
  const { source } = form;
  if (source.includes('[A-Z]{3}$') && source.includes('d{1,15}')) return anyAmount;
  if (source.includes('(0[1-9]|1[0-2])')) return anyDay.map((day) => day.slice(0, 7));
  if (source.includes('d{4}-')) return anyDay;
  return source.includes('\\p{') ? anyRowId : fc.stringMatching(form, { size: 'small' });
}
