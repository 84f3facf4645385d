import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateHybridIdentity, identityToRecipient } from 'age-encryption';
import { NodeBackground } from '../../../src/base/ports/node/node-background.ts';
import { UserError } from '../../../src/base/user-error.ts';
import { generatePassphrase } from '../../../src/records/sealing/passphrases.ts';
import { cleanRecipients } from '../../../src/records/sealing/recipients.ts';
import { LARGEST_SEALED, openSealed, sealCredentials, whatOpens } from '../../../src/records/sealing/sealing.ts';
import type { OpenWith, SealingOutcome, SealingTask } from '../../../src/records/sealing/sealing-task.ts';
import { type AgeKey, age, ageTyping, newAgeKey, openedByAge } from '../../support/age.ts';
import { repositoryRoot } from '../../support/paths.ts';
import { useTemporaryFolder } from '../../support/temporary-folders.ts';

const CANARY = 'canary-7Qx!Zw9';

const content = {
  client: 'Acme',
  sealedOn: '2026-11-22',
  entries: [
    { name: 'Stripe', where: 'https://stripe.example', account: 'jana', value: CANARY },
    {
      name: 'Ключ сервера',
      value: '-----BEGIN KEY-----\n"quoted"\\n\n-----END KEY-----\n',
      notes: 'Évite le vendredi',
    },
  ],
};

const PASSPHRASE = 'walnut geyser mitten lagoon ivory thimble quartz';

async function refusal(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => assert.fail('it was not refused'),
    (refused: unknown) => refused,
  );
  assert.ok(error instanceof UserError, String(error));
  assert.ok(!JSON.stringify([error.id, error.values, String(error.cause), error.stack]).includes(CANARY));
  return error.id;
}

describe('A sealed file', () => {
  const folder = useTemporaryFolder();
  let [mine, other]: AgeKey[] = [];
  const path = (name: string) => join(folder(), name);
  const withKey = (key = mine): OpenWith => ({ kind: 'identity', identity: key?.identity ?? '' });
  const forKeys = (...keys: (AgeKey | undefined)[]) =>
    ({ kind: 'recipients', recipients: keys.map((key) => key?.recipient ?? '') }) as const;

  before(async () => {
    [mine, other] = await Promise.all([newAgeKey(), newAgeKey()]);
  });

  it('is opened by age with the key of each recipient, and reads as what it is', async () => {
    await writeFile(path('acme.age'), await sealCredentials(content, forKeys(mine, other)));
    for (const key of [mine, other]) {
      assert.ok(key);
      const opened = JSON.parse(await openedByAge(path('acme.age'), key));
      assert.deepEqual(opened, { format: 'deorbit sealed credentials', version: 1, ...content });
    }
  });

  it('is opened by age with the passphrase, and by nothing else', async () => {
    const passphrase = generatePassphrase();
    await writeFile(path('acme.age'), await sealCredentials(content, { kind: 'passphrase', passphrase }));
    await ageTyping(passphrase, '-d', '-o', path('open.json'), path('acme.age'));
    assert.deepEqual(JSON.parse(await readFile(path('open.json'), 'utf8')).entries, content.entries);
    const sealed = await readFile(path('acme.age'));
    assert.equal(await refusal(openSealed(sealed, withKey())), 'sealed.forPassphrase');
    const wrong = { kind: 'passphrase', passphrase: `${passphrase} ` } as const;
    assert.equal(await refusal(openSealed(sealed, wrong)), 'sealed.wrongPassphrase');
  });

  it('that age made is opened, armored and binary, whatever an e-mail did to its line ends', async () => {
    const form = { format: 'deorbit sealed credentials', version: 1, entries: content.entries, more: 1 };
    await writeFile(path('plain.json'), JSON.stringify(form));
    for (const armor of [[], ['-a']]) {
      await age(...armor, '-r', mine?.recipient ?? '', '-o', path('made.age'), path('plain.json'));
      const made = await readFile(path('made.age'));
      const opened = await openSealed(made, withKey());
      assert.deepEqual(opened.entries, content.entries);
      if (armor.length === 0) continue;
      const mailed = `\uFEFF\r\n${made.toString().replaceAll('\n', '  \r\n')}\r\n`;
      assert.deepEqual((await openSealed(Buffer.from(mailed), withKey())).entries, content.entries);
    }
  });

  it('that age made with a passphrase is opened in a thread that leaves this one free', async () => {
    await writeFile(
      path('plain.json'),
      JSON.stringify({ format: 'deorbit sealed credentials', version: 1, entries: [] }),
    );
    await ageTyping(PASSPHRASE, '-p', '-o', path('made.age'), path('plain.json'));
    const thread = new NodeBackground<SealingTask, SealingOutcome>(
      new URL(`file://${join(repositoryRoot, 'dist', 'sealing-worker.js')}`),
    );
    let turns = 0;
    const timer = setInterval(() => turns++, 5);
    const openWith: OpenWith = { kind: 'passphrase', passphrase: PASSPHRASE };
    const opened = await openSealed(await readFile(path('made.age')), openWith, thread);
    clearInterval(timer);
    assert.deepEqual(opened.entries, []);
    // Worked out here, the key alone would leave this thread no turn at all for about a second.
    assert.ok(turns > 20, `${turns} turns`);
  });

  it('that nobody waits for any more is given up at once, with the thread that works on it', async () => {
    const script = new URL(`file://${join(repositoryRoot, 'dist', 'sealing-worker.js')}`);
    const thread = new NodeBackground<SealingTask, SealingOutcome>(script, { isEnded: true });
    const controller = new AbortController();
    const sealFor = { kind: 'passphrase', passphrase: PASSPHRASE } as const;
    const sealing = sealCredentials(content, sealFor, thread, controller);
    setTimeout(() => controller.abort(), 50);
    await assert.rejects(sealing, (error) => error === controller.signal.reason);
    await assert.rejects(sealCredentials(content, sealFor, thread, controller), { name: 'AbortError' });
  });

  it('is read with the file that age-keygen wrote, comments and all', async () => {
    const sealed = await sealCredentials(content, forKeys(mine));
    const identity = `# created: 2026-11-22\r\n# public key: ${mine?.recipient}\r\n${mine?.identity}\r\n`;
    assert.deepEqual(await openSealed(sealed, { kind: 'identity', identity }), content);
  });

  it('is made for the keys that quantum computers do not break, which newer versions of age make', async () => {
    const identity = await generateHybridIdentity();
    const recipient = await identityToRecipient(identity);
    assert.match(recipient, /^age1pq1/);
    const sealed = await sealCredentials(content, { kind: 'recipients', recipients: [` ${recipient}\n`, recipient] });
    assert.deepEqual(await openSealed(sealed, { kind: 'identity', identity }), content);
    const mixed = { kind: 'recipients', recipients: [recipient, mine?.recipient ?? ''] } as const;
    assert.equal(await refusal(sealCredentials(content, mixed)), 'recipient.mixed');
  });

  it('says what is wrong where it cannot be opened, and quotes nothing', async () => {
    const sealed = await sealCredentials(content, forKeys(mine));
    const text = new TextDecoder().decode(sealed);
    const open = (bytes: Uint8Array | string, openWith = withKey()) =>
      refusal(openSealed(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, openWith));
    assert.equal(await open(sealed, withKey(other)), 'sealed.wrongKey');
    assert.equal(await open(sealed, { kind: 'passphrase', passphrase: PASSPHRASE }), 'sealed.forKey');
    assert.equal(await open(sealed, { kind: 'identity', identity: CANARY }), 'sealed.identity');
    assert.equal(await open(sealed, { kind: 'identity', identity: '' }), 'sealed.identity');
    assert.equal(await open(''), 'sealed.empty');
    assert.equal(await open('{"entries": []}'), 'sealed.notAge');
    assert.equal(await open(new Uint8Array(LARGEST_SEALED + 1)), 'sealed.tooLarge');
    assert.equal(await open(text.slice(0, -200)), 'sealed.damaged');
    assert.equal(await open(text.replace(/\n.{64}\n(?=-----END|.{1,64}\n-----END)/, '\n')), 'sealed.damaged');
    assert.equal(await open('age-encryption.org/v1\n-> scrypt AAAA 24\n'), 'sealed.damaged');
    assert.equal(await open('age-encryption.org/v1\n-> scrypt AAAA 24\nAAAA\n--- AAAA\n'), 'sealed.tooMuchWork');
  });

  it('tells what opens it, or that nothing does, before anybody types a secret', async () => {
    const look = (bytes: Uint8Array | string) => whatOpens(typeof bytes === 'string' ? Buffer.from(bytes) : bytes);
    assert.equal(await look(await sealCredentials(content, forKeys(mine))), 'identity');
    const sealed = await sealCredentials(content, { kind: 'passphrase', passphrase: PASSPHRASE });
    assert.equal(await look(sealed), 'passphrase');
    assert.equal(await refusal(look('{"entries": []}')), 'sealed.notAge');
    assert.equal(await refusal(look('')), 'sealed.empty');
    assert.equal(await refusal(look(sealed.subarray(0, 90))), 'sealed.damaged');
    assert.equal(
      await refusal(look('age-encryption.org/v1\n-> scrypt AAAA 24\nAAAA\n--- AAAA\n')),
      'sealed.tooMuchWork',
    );
  });

  it('is refused cut anywhere, and with any byte turned over', async () => {
    await writeFile(
      path('plain.json'),
      JSON.stringify({ format: 'deorbit sealed credentials', version: 1, entries: [] }),
    );
    await age('-r', mine?.recipient ?? '', '-o', path('made.age'), path('plain.json'));
    const whole = await readFile(path('made.age'));
    for (let at = 0; at < whole.length; at += 7) {
      const turned = Buffer.from(whole);
      turned[at] = (turned[at] ?? 0) ^ 0x01;
      for (const bytes of [whole.subarray(0, at), turned])
        assert.match(await refusal(openSealed(bytes, withKey())), /^sealed\.(?!notCredentials)/);
    }
  });

  it('that holds something else, or comes from a newer version, is told apart', async () => {
    for (const [plain, id] of [
      [CANARY, 'sealed.notCredentials'],
      ['[]', 'sealed.notCredentials'],
      ['{"format":"deorbit sealed credentials","version":1,"entries":[{"name":7}]}', 'sealed.notCredentials'],
      ['{"format":"deorbit sealed credentials","version":2}', 'sealed.newer'],
    ] as const) {
      await writeFile(path('plain.json'), plain);
      await age('-r', mine?.recipient ?? '', '-o', path('made.age'), path('plain.json'));
      assert.equal(await refusal(openSealed(await readFile(path('made.age')), withKey())), id);
    }
  });

  it('is made for keys only that are keys', async () => {
    const seal = (...recipients: string[]) => refusal(sealCredentials(content, { kind: 'recipients', recipients }));
    const key = mine?.recipient ?? '';
    assert.equal(await seal(), 'recipient.none');
    assert.equal(await seal('jana@acme.example'), 'recipient.none');
    assert.equal(await seal(`${key.slice(0, 20)}${key[20] === 'q' ? 'p' : 'q'}${key.slice(21)}`), 'recipient.mistyped');
    assert.equal(await seal(key, key.slice(0, -3)), 'recipient.mistyped');
    const swapped = `${key.slice(0, 30)}${key[31]}${key[30]}${key.slice(32)}`;
    if (swapped !== key) assert.throws(() => cleanRecipients([swapped]), { id: 'recipient.mistyped' });
    const known = ['age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p', key];
    assert.deepEqual(cleanRecipients(known), known);
    assert.equal(await seal(mine?.identity ?? ''), 'recipient.secret');
    assert.equal(await seal('ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAA'), 'recipient.ssh');
    assert.equal(
      await seal('age1yubikey1qwt50d05nh5vutpdzmlg5wn80xq5negm4uj9ghv0snvdd3yysf5yw3rhl3t'),
      'recipient.plugin',
    );
    assert.equal(await refusal(sealCredentials({ ...content, entries: [] }, forKeys(mine))), 'seal.noEntries');
    const large = { ...content, entries: [{ name: 'Image', value: 'x'.repeat(LARGEST_SEALED) }] };
    assert.equal(await refusal(sealCredentials(large, forKeys(mine))), 'seal.tooLarge');
  });

  it('holds no value that can be read without the key', async () => {
    const text = new TextDecoder().decode(await sealCredentials(content, forKeys(mine)));
    assert.match(text, /^-----BEGIN AGE ENCRYPTED FILE-----\n/);
    for (const seen of [text, Buffer.from(text, 'base64').toString('latin1')])
      for (const part of [CANARY, 'Stripe', 'Acme']) assert.ok(!seen.includes(part), part);
  });
});
