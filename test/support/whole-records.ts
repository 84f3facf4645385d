import fc from 'fast-check';
import type { Profile } from '../../src/relationship/client/profile.ts';
import { profileSchema } from '../../src/relationship/client/profile.ts';
import { type ClientRecord, clientRecordSchema } from '../../src/relationship/client/record.ts';
import type { JsonValue } from '../../src/relationship/client/record-edit.ts';
import { CATALOGUE } from '../../src/relationship/flags/catalogue.ts';
import { anyText } from './any-text.ts';
import { type SchemaPart, type ValueChoices, valueFor } from './arbitrary-values.ts';

const flag = fc.oneof(fc.constantFrom(...CATALOGUE.map(({ id }) => id)), anyText);
const ownName = fc.oneof(
  fc.constantFrom('mine', 'x-note', 'Заметка', '', '__proto__', 'constructor', 'toString', 'a "b"\n', 'length', '0'),
  fc.string({ maxLength: 4 }),
);
const ownValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(null, 0, -1.5, 1e21, true, [], {}, [[1, { a: null }]], { list: ['x', '// y'] }),
  },
);

const choices: ValueChoices = {
  textOf: (name) => (name === 'flag' ? flag : anyText),
  number: fc.constantFrom(0, 1, 2, 3, 20, 25, 0.1, 1e6, 1e300),
  passedOver: new Set(['$schema']),
  mostRows: 2,
  oneIn: 3,
};

/** A field or two that nobody knows, in every third group and row. */
const own: ValueChoices['own'] = fc.oneof(
  { weight: 2, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: fc.dictionary(ownName, ownValue, { minKeys: 1, maxKeys: 2, noNullPrototype: true }) },
);

/** Any record that the schema accepts, of every group and field that it has. */
export const anyWholeRecord = valueFor(clientRecordSchema as SchemaPart, choices) as fc.Arbitrary<ClientRecord>;

/** The same with fields that the schema does not know, as JSON has it. */
export const anyOwnRecord = valueFor(clientRecordSchema as SchemaPart, { ...choices, own }) as fc.Arbitrary<JsonValue>;

/** Any profile that the schema accepts. */
export const anyProfile = valueFor(profileSchema as SchemaPart, choices) as fc.Arbitrary<Profile>;
