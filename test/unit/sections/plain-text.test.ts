import assert from 'node:assert/strict';
import { plainTextOf } from '../../../src/documents/sections/meaning.ts';

describe('The plain text of a value in Markdown', () => {
  it('has the characters that its entities stand for, and what stands for none as it is', () => {
    assert.equal(plainTextOf('&#65;&#x42;&amp;&lt;'), 'AB&<');
    for (const none of ['&#0;', '&#xD800;', '&#x110000;', '&nosuch;'])
      assert.equal(plainTextOf(`a${none}b`), `a${none}b`);
  });

  it('has code as it is, without the blanks that only keep backticks apart', () => {
    assert.equal(plainTextOf('`a *b*`'), 'a *b*');
    assert.equal(plainTextOf('`` a`b ``'), 'a`b');
  });
});
