import assert from 'node:assert/strict';
import { textFrom } from '../../../../src/base/messages.ts';
import { FLAG_GROUPS } from '../../../../src/relationship/client/flag-groups.ts';
import { flagKinds, groupsInOrder } from '../../../../src/relationship/flags/flag-kinds.ts';
import { searchFlags } from '../../../../src/relationship/flags/search-flags.ts';
import { bundles } from '../../../support/flags.ts';

const kinds = flagKinds();

describe('Searching the red flags', () => {
  const found = (query: string, language: keyof typeof bundles = 'en') =>
    searchFlags(kinds, query, textFrom(bundles[language], language)).map(({ id }) => id);

  it('takes words in any order, and their beginnings', () => {
    assert.deepEqual(found('desig RESP'), ['responsive-refused']);
    assert.deepEqual(found("amateur's design"), ['design-replaced']);
  });

  it('finds a whole group by its name', () => {
    const money = kinds.filter(({ group }) => group === 'money').map(({ id }) => id);
    assert.deepEqual(
      found('money').filter((id) => money.includes(id)),
      money,
    );
  });

  it('does without capitals and accents, in every language', () => {
    assert.deepEqual(found('ECHEANCE comptabilite', 'fr'), ['late-payment']);
    assert.deepEqual(found('périmètre grandit', 'fr'), ['scope-creep']);
    assert.deepEqual(found('СЧЕТА бухгалтерии', 'ru'), ['late-payment']);
    assert.deepEqual(found('thanh toan tre', 'vi'), ['late-payment']);
    assert.deepEqual(found('khong dam dung ten', 'vi'), ['ashamed-of-result']);
  });

  it('finds a kind by what people also call it, in every language', () => {
    assert.deepEqual(found('ghosting'), ['answers-put-off']);
    assert.deepEqual(found('weekend calls'), ['extra-support']);
    assert.deepEqual(found('discount'), ['haggling']);
    assert.deepEqual(found('scope creep'), ['scope-creep']);
    assert.deepEqual(found('micromanagement'), ['takes-over-work']);
    assert.deepEqual(found('rabais', 'fr'), ['haggling']);
    assert.deepEqual(found('скидка', 'ru'), ['haggling']);
    assert.deepEqual(found('giam gia', 'vi'), ['haggling']);
  });

  it('finds all for an empty query, in the order of the groups, and none for what is not there', () => {
    assert.deepEqual(
      found('  '),
      kinds.map(({ id }) => id),
    );
    assert.deepEqual(
      found('-- !'),
      kinds.map(({ id }) => id),
    );
    assert.deepEqual(found('qwertz'), []);
  });

  it('leaves groups with their kinds, in order and none empty', () => {
    const groups = groupsInOrder(searchFlags(kinds, 'design', textFrom(bundles.en, 'en')));
    assert.deepEqual(
      groups.map(({ group }) => group),
      ['advice'],
    );
    assert.deepEqual(
      groupsInOrder(kinds).map(({ group }) => group),
      FLAG_GROUPS.slice(0, -1),
    );
  });
});
