import assert from 'node:assert/strict';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NodeFiles } from '../../../src/base/ports/node/node-files.ts';
import { envValue } from '../../../src/records/sealing/env-value.ts';
import { envFileOf, readEnvReference } from '../../../src/records/sealing/read-reference.ts';
import { parseReference, referenceOf } from '../../../src/records/sealing/references.ts';
import { useTemporaryFolder } from '../../support/temporary-folders.ts';

const CANARY = 'canary-3Kd!Lp8';

describe('A reference to a secret', () => {
  it('names a key of an env file, or the command that a vault is asked with', () => {
    assert.deepEqual(parseReference('env:../ops/.env.production#DB_PASSWORD'), {
      kind: 'env',
      path: '../ops/.env.production',
      key: 'DB_PASSWORD',
    });
    assert.deepEqual(parseReference(' env:C:\\ops\\#1\\.env#A.B-C '), {
      kind: 'env',
      path: 'C:\\ops\\#1\\.env',
      key: 'A.B-C',
    });
    const commands = Object.entries({
      'op://Acme/Stripe/password': 'op read op://Acme/Stripe/password',
      "op://Acme/Jana's key/one time": "op read 'op://Acme/Jana'\\''s key/one time'",
      'bw:Stripe dashboard': "bw get password 'Stripe dashboard'",
      'bw:4f1c#notes': 'bw get notes 4f1c',
      'vault:secret/acme/db#password': 'vault kv get -field=password secret/acme/db',
      'vault:$(id)#`id`': "vault kv get '-field=`id`' '$(id)'",
    });
    for (const [text, command] of commands) {
      const reference = parseReference(text);
      assert.equal(reference?.kind === 'command' && reference.command, command);
    }
  });

  it('is nothing else: not a place in plain words, not a half of one', () => {
    for (const text of [
      '',
      '1Password, vault Acme',
      'env:.env',
      'env:#KEY',
      'env:.env#',
      'env:.env#A B',
      'op://Acme',
      'bw:',
    ])
      assert.equal(parseReference(text), undefined, text);
    for (const text of ['vault:secret/acme', 'bw:Stripe#card', 'https://v.example/#x', `op://a/${'x'.repeat(2000)}`])
      assert.equal(parseReference(text), undefined, text);
  });

  it('stands in its own field, else where the secret is kept', () => {
    const [own, kept] = [{ reference: 'bw:one' }, { keptIn: 'bw:two' }];
    const commandOf = (row: object) => {
      const found = referenceOf(row);
      return found?.kind === 'command' ? found.command : undefined;
    };
    assert.equal(commandOf({ ...own, ...kept }), 'bw get password one');
    assert.equal(commandOf({ ...kept, reference: 'somewhere' }), 'bw get password two');
    assert.equal(commandOf({ keptIn: 'Jana’s safe' }), undefined);
  });
});

describe('A key of an env file', () => {
  it('is read as dotenv reads it', () => {
    const text = [
      '\uFEFF# PLAIN=no',
      'PLAIN=a b  # comment',
      'export EXPORTED = with spaces ',
      "SINGLE='a # \\n b' # comment",
      'DOUBLE="line\\nbreak \\"x\\""',
      'TICK=`it\'s "both"`',
      'HASH=pass#word',
      'QUOTED_HASH="pass#word"',
      'KEY_BLOCK="-----BEGIN KEY-----',
      'PLAIN=inside',
      '-----END KEY-----"',
      'OPEN="never closed',
      'AFTER="closed"',
      'URL=postgres://u:p@h/db?x=1',
      'EMPTY=',
      'yaml: like this',
      'TWICE=first',
      'TWICE=last',
      'NEXT=',
    ].join('\r\n');
    const read = (key: string) => envValue(text, key);
    assert.equal(read('PLAIN'), 'a b');
    assert.equal(read('EXPORTED'), 'with spaces');
    assert.equal(read('SINGLE'), 'a # \\n b');
    assert.equal(read('DOUBLE'), 'line\nbreak "x"');
    assert.equal(read('TICK'), 'it\'s "both"');
    assert.equal(read('HASH'), 'pass');
    assert.equal(read('QUOTED_HASH'), 'pass#word');
    assert.equal(read('KEY_BLOCK'), '-----BEGIN KEY-----\nPLAIN=inside\n-----END KEY-----');
    assert.equal(read('OPEN'), '"never closed');
    assert.equal(read('AFTER'), 'closed');
    assert.equal(read('URL'), 'postgres://u:p@h/db?x=1');
    assert.equal(read('yaml'), 'like this');
    assert.equal(read('TWICE'), 'last');
    for (const key of ['EMPTY', 'NEXT', 'plain', 'MISSING', 'toString']) assert.equal(read(key), undefined, key);
  });

  it('is found in time in a hostile file', () => {
    for (const line of ['A="', "A='x", 'A=`\\', '=', 'A=#', ' '.repeat(200), 'A'.repeat(300)]) {
      const text = `${line}\n`.repeat(Math.ceil(300_000 / (line.length + 1)));
      const started = performance.now();
      envValue(text, 'A');
      assert.ok(performance.now() - started < 1000, JSON.stringify(line.slice(0, 9)));
    }
  });
});

describe('A value that an env file holds', () => {
  const folder = useTemporaryFolder();
  const files = new NodeFiles();
  const places = () => ({ base: join(folder(), 'project'), home: join(folder(), 'home') });
  const read = (path: string, key = 'KEY', allowOutside = true) =>
    readEnvReference(files, { path, key }, places(), allowOutside);

  beforeEach(async () => {
    for (const name of ['project', 'home', 'other']) {
      await mkdir(join(folder(), name));
      await writeFile(join(folder(), name, '.env'), `KEY=${name}\nOTHER=${CANARY}\n`);
    }
  });

  it('is read from the project, from home, and from anywhere that is named', async () => {
    assert.equal(await read('.env'), 'project');
    assert.equal(await read('../other/.env'), 'other');
    assert.equal(await read('~/.env'), 'home');
    assert.equal(await read(join(folder(), 'other', '.env')), 'other');
  });

  it('is read from outside of the project only where that is allowed, however the path leads there', async () => {
    await symlink(join(folder(), 'other', '.env'), join(folder(), 'project', 'linked.env'));
    const outside = ['../other/.env', '~/.env', join(folder(), 'other', '.env'), 'linked.env', 'gone/../../other/.env'];
    for (const path of outside) {
      const refusal = await read(path, 'KEY', false).then(
        () => assert.fail(path),
        ({ id, values }) => ({ id, file: values.file }),
      );
      assert.equal(refusal.id, 'reference.outside', path);
      assert.match(String(refusal.file), /(?:other|home)[\\/]\.env$/);
    }
    assert.equal(await read(join(folder(), 'project', '.env'), 'KEY', false), 'project');
    const both = { ...places(), within: [join(folder(), 'other')] };
    assert.equal((await envFileOf(files, 'linked.env', both)).isOutside, false);
    assert.equal((await envFileOf(files, '../home/.env', both)).isOutside, true);
  });

  it('that is not there is said with the file and the key, and nothing of the file', async () => {
    const told = async (path: string, key?: string) =>
      read(path, key).then(
        () => assert.fail(),
        ({ id, values }) => {
          assert.ok(!JSON.stringify(values).includes(CANARY));
          return [id, values.file];
        },
      );
    assert.deepEqual(await told('.env', 'GONE'), ['reference.noKey', '.env']);
    assert.deepEqual(await told('gone/.env'), ['reference.fileNotRead', 'gone/.env']);
    assert.deepEqual(await told('.'), ['reference.fileNotRead', '.']);
    await writeFile(join(folder(), 'project', 'large.env'), `OTHER=${CANARY}\n`.repeat(100_000));
    assert.deepEqual(await told('large.env'), ['reference.fileNotRead', 'large.env']);
  });
});
