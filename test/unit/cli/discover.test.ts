import assert from 'node:assert/strict';
import { join } from 'node:path';
import { deorbit, put } from '../../support/command-line.ts';
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

  it('says what went wrong: no such folder, a file, two folders', async () => {
    await aProject();
    const wrong: readonly (readonly [string[], RegExp])[] = [
      [['nowhere'], /There is no folder nowhere/],
      [['shop/package.json'], /There is no folder shop/],
      [['shop', 'other'], /other/],
    ];
    for (const [args, said] of wrong) {
      const { code, err, out } = await discover(...args);
      assert.deepEqual([code, out], [2, ''], args.join(' '));
      assert.match(err, said);
    }
  });

  it('finds nothing in an empty folder, and says so', async () => {
    const { out, code } = await discover();
    assert.match(out, /^Nothing was found\.\n/);
    assert.equal(code, 0);
  });
});
