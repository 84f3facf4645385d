import assert from 'node:assert/strict';
import * as v from 'valibot';
import { changedValue, sameJson } from '../../../src/relationship/client/change-value.ts';
import { isLanguage } from '../../../src/relationship/client/identity-names.ts';
import { isSameName } from '../../../src/relationship/client/same-name.ts';
import { calendarDate } from '../../../src/relationship/client/values.ts';

describe('A day in a record', () => {
  it('is one that the calendar has', () => {
    for (const day of ['2024-02-29', '2000-02-29', '2026-02-28', '2026-12-31', '2026-04-30', '0001-01-01'])
      assert.equal(v.is(calendarDate, day), true, day);
  });

  it('is none that it has not', () => {
    for (const day of [
      ...['2026-02-29', '1900-02-29', '2100-02-29', '2024-02-30', '2026-04-31', '2026-12-32'],
      ...['2026-00-01', '2026-13-01', '2026-01-00', '2026-1-1', '12026-01-01', '2026-01-011', '2026-01-01T00:00'],
    ])
      assert.equal(v.is(calendarDate, day), false, day);
  });
});

describe('Two values of a file', () => {
  it('are the same in whatever order their fields are', () => {
    const value = { a: [1, { x: null, y: 'z' }], b: {} };
    assert.equal(sameJson(value, { b: {}, a: [1, { y: 'z', x: null }] }), true);
  });

  it('are not the same where anything is other, more or less', () => {
    for (const [one, other] of [
      [[1], [1, 2]],
      [
        [1, 2],
        [2, 1],
      ],
      [[], {}],
      [{ a: 1 }, { a: 2 }],
      [{ a: 1 }, { b: 1 }],
      [{ a: 1 }, { a: 1, b: 2 }],
      [{ toString: 1 }, { b: 1 }],
      [null, {}],
      ['1', 1],
    ] as const) {
      const said = JSON.stringify([one, other]);
      assert.equal(sameJson(one, other), false, said);
      assert.equal(sameJson(other, one), false, said);
    }
  });
});

describe('A change to a file', () => {
  it('makes the list that it needs, and has no holes in it', () => {
    assert.deepEqual(changedValue({}, [{ path: ['log', 3, 'line'], value: 'x' }]), { log: [{ line: 'x' }] });
    assert.deepEqual(changedValue({ log: [1] }, [{ path: ['log', 5], value: 2 }]), { log: [1, 2] });
  });

  it('that takes out what is not there leaves everything as it is', () => {
    const value = { name: 'Acme', exit: 'soon', log: [{ line: 'x' }] };
    for (const path of [['notes'], ['exit', 'lastDay'], ['log', 1], ['name', 0], ['log', 'x'], ['notes', 'a']])
      assert.deepEqual(changedValue(value, [{ path, value: undefined }]), value, path.join());
  });
});

describe('A name', () => {
  it('is the same with other capitals, spaces around it and another form of its accents', () => {
    assert.equal(isSameName(' Café ÉTÉ\t', 'cafe\u0301 e\u0301te\u0301'), true);
    assert.equal(isSameName('Acme', 'Acme Ltd'), false);
    assert.equal(isSameName('Cafe', 'Café'), false);
  });

  it('of a language is one that documents can be written in', () => {
    assert.deepEqual(['en', 'vi', 'de', 'EN', ''].map(isLanguage), [true, true, false, false, false]);
  });
});
