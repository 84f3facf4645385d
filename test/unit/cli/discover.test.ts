import assert from 'node:assert/strict';
import { join } from 'node:path';
import { deorbit, put } from '../../support/command-line.ts';
import { git } from '../../support/git.ts';
import { useTemporaryFolder } from '../../support/temporary-folders.ts';

describe('deorbit discover', () => {
  const folder = useTemporaryFolder();
  const discover = (...args: string[]) => deorbit({ folder: folder() }, 'discover', ...args);
  const aProject = async () => {
    await put(join(folder(), 'shop/package.json'), '{ "dependencies": { "stripe": "16.0.0" } }');
    await put(join(folder(), 'shop/src/pay.ts'), "import Stripe from 'stripe';\n// TODO: refund in part\n");
    await put(join(folder(), 'shop/.env.example'), 'STRIPE_SECRET_KEY=\n');
  };

  it('lists what a project’s files tell, each with its place', async () => {
    await aProject();
    const { out, code } = await discover('shop');
    assert.match(out, /^Services and accounts \(1\)\n {2}Stripe {2}src\/pay\.ts:1/m);
    assert.match(out, /^Remaining work \(1\)\n {2}refund in part {2}src\/pay\.ts:2$/m);
    assert.match(out, /there is no git history/);
    assert.equal(code, 0);
  });

  it('gives programs the same, with how sure it is and what was not read', async () => {
    await aProject();
    const { out } = await discover('shop', '--format', 'json');
    const { facts, notRead } = JSON.parse(out);
    const stripe = facts.find(({ name }: { name: string }) => name === 'Stripe');
    assert.deepEqual([stripe.kind, stripe.confidence], ['service', 'sure']);
    assert.deepEqual(stripe.evidence[0], { file: 'src/pay.ts', line: 1 });
    assert.deepEqual(notRead, [{ path: '.git', why: 'no-git' }]);
  });

  it('finds services of the person’s own that the profile describes', async () => {
    await put(join(folder(), 'shop/app.py'), 'requests.post("https://api.lumio.example/v2/orders")\n');
    const services = [{ name: 'Lumio', hosts: ['api.lumio.example'] }];
    await put(join(folder(), 'profile.json'), JSON.stringify({ version: 1, services }));
    assert.doesNotMatch((await discover('shop')).out, /Lumio/);
    const { out, code } = await discover('shop', '--profile', 'profile.json');
    assert.match(out, /^ {2}Lumio {2}app\.py:1$/m);
    assert.equal(code, 0);
  });

  it('says where the usual profile is wrong, and finds everything else', async () => {
    await aProject();
    const services = [{ name: 'Lumio', hosts: ['https://api.lumio.example'] }];
    await put(join(folder(), 'home/.config/deorbit/profile.json'), JSON.stringify({ version: 1, services }));
    const { out, err, code } = await discover('shop');
    assert.match(err, /profile\.json:1:\d+/);
    assert.match(out, /^ {2}Stripe/m);
    assert.equal(code, 0);
  });

  it('lists what git tells behind what files do, and from which state they are', async () => {
    await aProject();
    const shop = join(folder(), 'shop');
    git(shop, 'init', '-q', '-b', 'main');
    git(shop, 'remote', 'add', 'origin', 'git@git.example:acme/shop.git');
    git(shop, 'add', '.');
    git(shop, 'commit', '-q', '-m', 'first');
    git(shop, 'tag', 'v1');
    git(shop, 'switch', '-q', '-c', 'refunds');
    await put(join(shop, '.env'), 'A=b');
    git(shop, 'add', '-f', '.env');
    git(shop, 'commit', '-q', '-m', 'second');
    git(shop, 'branch', 'old', 'main');
    git(shop, 'rm', '-q', '.env');
    git(shop, 'switch', '-q', '--detach');
    const { out } = await discover('shop');
    const [first = '', head = ''] = git(shop, 'rev-parse', 'main', 'HEAD').split('\n');
    assert.match(out, /^ {2}main {2}the default branch, 1 commit on no remote, \d{4}-\d\d-\d\d$/m);
    assert.match(out, /^ {2}refunds {2}1 unmerged commit, 2 commits on no remote, \d{4}-\d\d-\d\d$/m);
    assert.match(out, new RegExp(`^ {2}v1 {2}${first.slice(0, 12)}, \\d{4}-\\d\\d-\\d\\d$`, 'm'));
    assert.match(out, /^ {2}origin {2}git@git\.example:acme\/shop\.git$/m);
    assert.match(out, new RegExp(`^ {2}\\.env {2}still in the project, ${head.slice(0, 12)} {2}\\.env:1$`, 'm'));
    assert.match(out, /compared by ancestry/);
    assert.match(out, new RegExp(`As of commit ${head.slice(0, 12)}\\.\nNo branch is checked out`));
    assert.match(out, /uncommitted changes/);
    assert.doesNotMatch(out, /^ {2}old/m);
    assert.match((await discover('shop', '--all')).out, /^ {2}old {2}merged, /m);
    const json = JSON.parse((await discover('shop', '--format', 'json')).out);
    assert.deepEqual([json.commit, json.branch, json.dirty, json.notRead], [head, undefined, true, []]);
  });

  it('says what went wrong: no such folder, a file, two folders', async () => {
    await aProject();
    const wrong: readonly (readonly [string[], RegExp])[] = [
      [['nowhere'], /There is no folder nowhere/],
      [['shop/package.json'], /shop\/package\.json is a file, not a folder\. Name the folder it lies in\./],
      [['shop', 'other'], /other/],
    ];
    for (const [args, said] of wrong) {
      const { code, err, out } = await discover(...args);
      assert.deepEqual([code, out], [2, ''], args.join(' '));
      assert.match(err, said);
    }
  });

  it('is helped with in words about a project, not about clients', async () => {
    const { out } = await discover('--help');
    assert.match(out, /--profile FILE +your own profile: the services you describe in it/);
    assert.doesNotMatch(out, /DEORBIT_RECORDS_FOLDER|client|handover/i);
  });

  it('finds nothing in an empty folder, and says so', async () => {
    const { out, code } = await discover();
    assert.match(out, /^Nothing was found\.\n/);
    assert.equal(code, 0);
  });
});
