import assert from 'node:assert/strict';
import * as v from 'valibot';
import { knownPartOf } from '../../../src/relationship/client/known-part.ts';

describe('The part of a value that its schema knows', () => {
  const row = v.looseObject({ name: v.optional(v.string()) });
  const schema = v.looseObject({
    rows: v.optional(v.array(row)),
    one: v.union([v.string(), row]),
    plain: v.union([v.string(), v.number()]),
    any: v.unknown(),
  });

  it('has no other fields, however deep they lie', () => {
    const value = { rows: [{ name: 'a', other: 1 }, 'text'], one: { name: 'b', other: 2 }, other: 3 };
    assert.deepEqual(knownPartOf(schema, value), { rows: [{ name: 'a' }, 'text'], one: { name: 'b' } });
  });

  it('is the value itself where the schema names no fields for it', () => {
    const value = { one: 'text', plain: { x: 1 }, any: [{ y: 2 }] };
    assert.deepEqual(knownPartOf(schema, value), value);
    assert.deepEqual(knownPartOf(schema, { one: null, rows: null }), { one: null, rows: null });
    assert.deepEqual(knownPartOf(v.picklist(['yes', 'no']), { x: 1 }), { x: 1 });
  });
});
