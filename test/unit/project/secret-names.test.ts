import assert from 'node:assert/strict';
import { secretLooksOf } from '../../../src/project/git/secret-names.ts';

describe('A name in the history', () => {
  const cases: readonly (readonly [string | undefined, string])[] = [
    ['sure', 'id_rsa deploy/id_ed25519 deploy_rsa vault.kdbx cert.p12 release.keystore AuthKey.p8 .git-credentials'],
    ['sure', 'config/service-account.json shop-firebase-adminsdk-x1.json serviceAccountKey.json .netrc'],
    ['likely', '.env .ENV .env.production web/.env.local prod.env .envrc server.pem config/master.key prod.tfvars'],
    [
      'likely',
      'terraform.tfstate terraform.tfstate.backup credentials.json .aws/credentials config/secrets.yml wp-config.php',
    ],
    ['weak', '.npmrc .env.test tests/.env fixtures/id_rsa certs/ca.pem fullchain.pem chart/templates/secret.yaml'],
    [
      undefined,
      '.env.example .env.sample .env.dist .env.template .env-example sample.env example.env .env.vault .env.production.enc',
    ],
    [
      undefined,
      'id_rsa.pub secrets.yml.example wp-config-sample.php terraform.tfvars.example src/env.ts environment.ts .env.d.ts',
    ],
    [
      undefined,
      'src/credentials.ts docs/credentials.md keys.py auth.ts config/secrets.example.yml keyboard.keymap monkey',
    ],
  ];
  for (const [looks, paths] of cases)
    it(`looks ${looks ?? 'like no secret'}: ${paths}`, () => {
      for (const path of paths.split(' ')) assert.equal(secretLooksOf(path), looks, path);
    });
});
