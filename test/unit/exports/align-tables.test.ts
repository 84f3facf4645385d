import assert from 'node:assert/strict';
import { alignTables } from '../../../src/documents/exports/align-tables.ts';

describe('The tables of a document that goes out', () => {
  it('have their columns below each other', () => {
    assert.equal(
      alignTables('| A | Long name |\n| --- | --: |\n| 1 | 2 |'),
      '| A   | Long name |\n| --- | --------: |\n| 1   |         2 |',
    );
  });

  it('begin at a rule with bars: a row with dashes below it stays as it was typed', () => {
    for (const text of ['| Long name |\n---', '| A long name | and another |\n--- | ---\n| 1 | 2 |'])
      assert.equal(alignTables(text), text);
  });
});
