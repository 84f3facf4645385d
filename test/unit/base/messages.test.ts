import assert from 'node:assert/strict';
import { textFrom } from '../../../src/base/messages.ts';
import type { MessageId } from '../../../src/base/ports/text.ts';

const id = (name: string) => name as MessageId;

describe('A text of the interface', () => {
  const text = textFrom(
    { items: { 0: 'keine', one: '{count} Ding', other: '{count} Dinge' }, plain: 'Hallo {name}{name}' },
    'de',
    { only: 'only in English' },
  );

  it('takes the plural form of the language, and the form for a number where there is one', () => {
    const say = (count: number) => text.say(id('items'), { count });
    assert.deepEqual([say(0), say(1), say(2), say(1234)], ['keine', '1 Ding', '2 Dinge', '1.234 Dinge']);
  });

  it('puts values in as they are, whatever they hold', () => {
    assert.equal(text.say(id('plain'), { name: '$& {name}' }), 'Hallo $& {name}$& {name}');
  });

  it('leaves to be seen what it was not given: a value, a form or the whole text', () => {
    assert.equal(text.say(id('plain')), 'Hallo {name}{name}');
    assert.equal(text.say(id('nowhere')), 'nowhere');
    const sparse = textFrom({ days: { one: '{count} день' }, none: {}, all: { other: 'x' } }, 'ru');
    assert.deepEqual(
      [sparse.say(id('days'), { count: 5 }), sparse.say(id('none')), sparse.say(id('all'), { count: 1 })],
      ['', '', 'x'],
    );
  });

  it('falls back to the complete bundle', () => {
    assert.equal(text.say(id('only')), 'only in English');
  });
});
