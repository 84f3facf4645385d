import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { secretsIn } from '../../../src/base/secret-shape.ts';
import { findSecrets } from '../../../src/documents/checks/leaks/find-secrets.ts';
import { scanSecrets } from '../../../src/documents/checks/leaks/secretlint-scanner.ts';
import { HARMLESS_LINES } from '../../support/harmless-lines.ts';
import { moreSecretKinds, type SecretKind, secretKinds } from '../../support/secret-kinds.ts';
import { timeTaken } from '../../support/time-taken.ts';

type Finder = (text: string) => Promise<readonly { readonly start: number; readonly end: number }[]>;
const everywhere: readonly (readonly [where: string, find: Finder])[] = [
  ['with the further rules', (text) => findSecrets(text)],
  ['by the own rules, as in a browser', async (text) => secretsIn(text)],
];

/** The last signs of what must be found, behind which nothing of it stands. */
async function isFound({ secret, text }: SecretKind, find: Finder): Promise<boolean> {
  const start = text.indexOf(secret);
  const found = await find(text);
  return found.some((place) => place.start <= start + 8 && place.end >= start + secret.length - 1);
}

async function missed(kinds: readonly SecretKind[], find: Finder): Promise<string[]> {
  const found = await Promise.all(kinds.map((kind) => isFound(kind, find)));
  return kinds.filter((_, at) => !found[at]).map(({ name }) => name);
}

describe('A secret in a text', () => {
  for (const [where, find] of everywhere) {
    it(`is found, of twenty-six kinds and more, ${where}`, async () => {
      assert.equal(secretKinds(1).length, 26);
      for (const seed of [1, 2, 3, 4]) {
        assert.deepEqual(await missed(secretKinds(seed), find), []);
        assert.deepEqual(await missed(moreSecretKinds(seed), find), []);
      }
    });

    it(`is not seen in ${HARMLESS_LINES.length} harmless lines, ${where}`, async () => {
      assert.ok(HARMLESS_LINES.length >= 200);
      const found = await Promise.all(HARMLESS_LINES.map((line) => find(line)));
      assert.deepEqual(
        HARMLESS_LINES.filter((_, at) => (found[at] ?? []).length > 0),
        [],
      );
      assert.deepEqual(await find(HARMLESS_LINES.join('\n')), []);
    });
  }

  it('is found where letter and mark are two signs, with the offsets of the text as it is', async () => {
    const value = ['ngua-', 'Xanh7'].join('');
    const text = `Gửi chị Lan, mật khẩu: ${value}\n`.normalize('NFD');
    const [found, ...more] = await findSecrets(text);
    assert.deepEqual([found && text.slice(found.start, found.end), more], [value, []]);
  });

  it('is found where it signs in on a command line, in a header, and behind a short label', async () => {
    const value = ['Sosna', 'Kot-4471'].join('');
    const lines = [`curl -u admin:${value} https://example.com`, `Authorization: Basic ${value}==`, `pw: ${value}`];
    for (const line of lines) assert.equal((await findSecrets(line)).length, 1, line);
    for (const line of ['curl -u user:$PASSWORD https://example.com', 'Authorization: Bearer <token>'])
      assert.deepEqual(await findSecrets(line), [], line);
  });

  it('cannot be hidden by a comment for the further rules', async () => {
    const { text } = secretKinds(1).find(({ name }) => name === 'GitHub token, classic') ?? assert.fail();
    const commented = `<!-- secretlint-disable -->\n${text}`;
    assert.equal((await scanSecrets(commented)).length, 1);
  });

  it('is found letter for letter where it is one of those the person keeps, and no part of a short one', async () => {
    const known = ['two plain words', 'abc'];
    const text = 'It is: two plain words. An abc, and two plain words.';
    assert.deepEqual(await findSecrets(text, known), [
      { kind: 'known', start: 7, end: 22 },
      { kind: 'known', start: 36, end: 51 },
    ]);
  });
});

describe('Looking for secrets', function () {
  this.timeout(30_000);

  const prose = HARMLESS_LINES.filter((line) => line.includes(' ')).join(' ');

  it('takes time in proportion to the text: 1 MB, and an eighth of it', async () => {
    const text = (length: number) => `${prose}\n`.repeat(Math.ceil(length / prose.length));
    const [long, short] = [text(1_000_000), text(125_000)];
    const eighth = await timeTaken(() => findSecrets(short), { rounds: 5 });
    const whole = await timeTaken(() => findSecrets(long), { enough: 60, rounds: 8 });
    assert.ok(whole < 24 * eighth, `${eighth} ms and ${whole} ms`);
  });

  it('leaves nothing behind that blocks the program: 1,600 texts', async () => {
    for (let round = 0; round < 1600; round++) await scanSecrets('Our last day is 31 May.');
    const started = performance.now();
    for (let round = 0; round < 4; round++) await wait(10);
    const took = performance.now() - started;
    assert.ok(took < 500, `${took} ms for four pauses of 10 ms`);
  });
});
