import assert from 'node:assert/strict';
import { looksLikeSecret, withoutSecrets } from '../../../src/base/secret-shape.ts';

// Put together at run time, so that no scanner of this repository takes them for real ones.
const join = (...parts: string[]) => parts.join('');
const secrets = [
  join('sk_', 'live_', '4eC39HqLyjWDarjtT1zdp7dc'),
  join('ghp', '_16C7e42F292c6912E7710c838347Ae178B4a'),
  join('AKI', 'AIOSFODNN7EXAMPLE'),
  join('xox', 'b-123456789012-abcdefABCDEF'),
  join('postgres://app:', 'hunter2horse', '@db.example/app'),
  join('-----BEGIN ', 'OPENSSH PRIVATE KEY-----'),
  join('pass', 'word: Tr0ub4dor&3xYz'),
  join('**Pass', 'wort:** `hunter22`'),
  join('Mot de', ' passe : vélo-Bleu9'),
  join('Пар', 'оль: лошадь77'),
  join('Mật ', 'khẩu: ngựa-xanh7'),
  join('DB_PASS', 'WORD=correcthorse'),
  join('"api_', 'key": "abc123def",'),
  join('token', ' = hunter2getToken;'),
  join('pass', 'word: correct.horse.battery'),
  join('Mot de', ' passe : soleilbleu;'),
  join('pass', 'word = tiger(2024)'),
  join('token', ' = getToken() || "ghp', '_16C7e42F292c6912E7710c838347Ae178B4a"'),
  join('vT9', 'kQ2mZp7Lx4Rw8Yb3Nc6'),
];

describe('Something in the shape of a secret', () => {
  it('is what belongs to the id of a key beside it, also where nothing names it', () => {
    const [id, key] = [join('AKI', 'AIOSFODNN7EXAMPLE'), join('wJalrXUtnFEMI/', 'K7MDENG/bPxRfiCYEXAMPLEKEY')];
    assert.equal(withoutSecrets(`rotate ${id} ${key} now`), 'rotate [redacted] [redacted] now');
    assert.equal(withoutSecrets(`"${key}", // of\n'${id}'`), `"[redacted]", // of\n'[redacted]'`);
    assert.equal(looksLikeSecret(`see ${key}`), false, 'a path may look the same');
  });

  for (const secret of secrets) {
    it(`is recognised: ${secret.slice(0, 8)}...`, () => assert.equal(looksLikeSecret(`It is ${secret}`), true));
  }

  for (const harmless of [
    'Stripe dashboard',
    'billing@acme.example',
    'https://console.acme.example/projects/shop-2024',
    'op://clients/acme/hosting',
    "Nora's telephone",
    'administrator',
    'Password manager',
    'Password manager: the one of the studio',
    'Secretary: Jana Novak-Smith',
    'Password: kept by the client',
    'Password: ‹who holds it?›',
    'Password: <your-password>',
    'Password: xxxxxxxx, token: ********',
    'Password: op://clients/acme/hosting',
    'Token: bw:acme-hosting, secret = vault:acme/hosting',
    'API_KEY=STRIPE_API_KEY, token=$GITHUB_TOKEN, secret: ${{ secrets.x }}',
    'Token: none',
    'token = getToken();',
    'const token = await vault.readToken("shop");',
    'password: askPassword(user),',
    'apiKey = defaultApiKey;',
    'secret: config.sessionSecret,',
    'this.token = this.accessToken;',
  ]) {
    it(`is not seen in "${harmless}"`, () => assert.equal(looksLikeSecret(harmless), false));
  }

  it('is looked for in a text of any size, one long word among them', () => {
    const whole = `${'x'.repeat(12_000_000)} ${secrets[0]}`;
    assert.doesNotMatch(withoutSecrets(whole).slice(-60), /4eC39HqLyjWDarjtT1zdp7dc/);
  });

  it('is blacked out in a log line', () => {
    const line = withoutSecrets(`reading ${secrets[0]} from postgres`);
    assert.equal(line, 'reading [redacted] from postgres');
    assert.equal(withoutSecrets(`${join('tok', 'en=abc123def')} was sent`), 'token=[redacted] was sent');
  });
});
