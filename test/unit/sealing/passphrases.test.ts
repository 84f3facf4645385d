import assert from 'node:assert/strict';
import { systemRandomBytes } from '../../../src/base/ports/random-bytes.ts';
import { PASSPHRASE_WORDS } from '../../../src/records/sealing/passphrase-words.ts';
import { generatePassphrase, judgePassphrase } from '../../../src/records/sealing/passphrases.ts';
import { sealCredentials } from '../../../src/records/sealing/sealing.ts';

describe('A generated passphrase', () => {
  it('is made of 2048 plain words, no two of which begin alike', () => {
    assert.equal(PASSPHRASE_WORDS.length, 2048);
    assert.equal(new Set(PASSPHRASE_WORDS.map((word) => word.slice(0, 4))).size, 2048);
    for (const word of PASSPHRASE_WORDS) assert.match(word, /^[a-z]{4,8}$/);
  });

  it('has seven of them, another one each time, each word as likely as the others', () => {
    const counts = new Map<string, number>();
    const made = new Set<string>();
    for (let round = 0; round < 8192; round++) {
      const passphrase = generatePassphrase();
      made.add(passphrase);
      const words = passphrase.split('-');
      assert.equal(words.length, 7);
      for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    assert.equal(made.size, 8192);
    assert.equal(counts.size, 2048, 'every word is drawn');
    // 28 times each on average; the sum of squares of the differences tells an uneven draw.
    const chiSquare = PASSPHRASE_WORDS.reduce((sum, word) => sum + ((counts.get(word) ?? 0) - 28) ** 2 / 28, 0);
    assert.ok(Math.abs(chiSquare - 2047) < 6 * Math.sqrt(2 * 2047), `${chiSquare}`);
  });

  it('uses every bit it draws, from nowhere but the source it is given, and no word twice', () => {
    const from = (...drawn: number[]) =>
      generatePassphrase(() => new Uint8Array([(drawn[0] ?? 0) >> 8, (drawn.shift() ?? 0) & 0xff])).split('-');
    const words = (...places: number[]) => places.map((place) => PASSPHRASE_WORDS[place]);
    assert.deepEqual(from(0, 1, 255, 256, 2047, 2048, 1024, 0xffff, 7, 8), words(0, 1, 255, 256, 2047, 1024, 7));
    assert.throws(() => generatePassphrase(() => new Uint8Array(2)), /repeats itself/);
    assert.equal(systemRandomBytes(32).length, 32);
  });

  it('is never refused, whatever the client is called', () => {
    for (let round = 0; round < 500; round++) {
      const passphrase = generatePassphrase();
      assert.equal(judgePassphrase(passphrase, [passphrase]), undefined, passphrase);
    }
    const once = Array(7).fill('garden').join('-');
    assert.equal(judgePassphrase(once)?.id, 'passphrase.weak');
  });
});

describe('A typed passphrase', () => {
  it('is refused when it is short, and when most of it would be guessed', () => {
    assert.deepEqual(judgePassphrase('Tr0ub4dor&3'), { id: 'passphrase.short', values: { shortest: 14 } });
    for (const weak of [
      'aaaaaaaaaaaaaaaaaaaaaaaa',
      '12345678901234567890',
      'passwordpasswordpassword',
      'Password123456789!',
      'qwertyuiopasdfghjkl',
      'acme acme acme acme acme',
      'correct horse battery staple',
      'summer2026summer2026',
      'Acme-Shop-2026-Password!!',
      'пароль пароль пароль заказчик',
      'abcdefghijklmnopqrstuvwxyz',
      'acme shop invoice payment server contract',
      'password welcome admin login master secret qwerty',
      'abcdefgh 12345678 87654321 zyxwvuts mellow garden',
      'garden garden river river mellow mellow Garden River',
    ])
      assert.equal(judgePassphrase(weak, ['Acme Shop'])?.id, 'passphrase.weak', weak);
  });

  it('is taken when it is long and of its own making, in any script', () => {
    for (const good of [
      'my aunt never waters plants on rainy sundays',
      'k3J9vQ2mXz8LpR4t',
      'шесть синих велосипедов стоят возле старой мельницы',
      'con mèo vàng ngủ trưa trên mái nhà ngói đỏ cạnh bờ sông',
      'l’éléphant myope collectionne sept parapluies jaunes',
    ])
      assert.equal(judgePassphrase(good, ['Acme Shop']), undefined, good);
  });

  it('that is weak does not get as far as a file', async () => {
    const content = { client: 'Acme', entries: [{ name: 'Stripe', value: 'x' }] };
    const passphrase = 'correct horse battery';
    await assert.rejects(sealCredentials(content, { kind: 'passphrase', passphrase }), { id: 'passphrase.weak' });
  });
});
