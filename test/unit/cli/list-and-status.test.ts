import assert from 'node:assert/strict';
import { mkdir, readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { addDays } from '../../../src/base/calendar/days.ts';
import { systemClock } from '../../../src/base/ports/system-clock.ts';
import { deorbit, put, putRecord } from '../../support/command-line.ts';
import { useTemporaryFolder } from '../../support/temporary-folders.ts';

const daysAgo = (days: number): string => addDays(systemClock.today(), -days);
const replyOwedFor = (days: number) => [{ on: daysAgo(days), line: 'A question', replyOwed: true }];

describe('deorbit list', () => {
  const folder = useTemporaryFolder();
  const list = (...args: string[]) => deorbit({ folder: folder() }, 'list', ...args);

  it('lists name, stage, the most urgent fact and the file, in the order of the tree', async () => {
    await putRecord(folder(), 'acme');
    await putRecord(folder(), 'beta', { log: replyOwedFor(3) });
    await putRecord(folder(), 'gamma', { stage: 'leaving' });
    const { code, out, err } = await list();
    const expected = [
      ['Gamma  Leaving                  ', '.clients/gamma.client.json'],
      ['Beta   Active   reply owed 3 d  ', '.clients/beta.client.json'],
      ['Acme   Active                   ', '.clients/acme.client.json'],
    ];
    assert.equal(out, expected.map(([columns, file]) => `${columns}${file}\n`).join(''));
    assert.deepEqual([code, err], [0, '']);
  });

  it('lists a record that cannot be read with the place to mend, beside the others', async () => {
    await putRecord(folder(), 'acme');
    await put(
      join(folder(), '.clients/beta.client.json'),
      '{\n  "version": 1,\n  "name": "Beta"\n  "stage": "lead"\n}\n',
    );
    const { code, out, err } = await list();
    assert.match(out, /^Acme .*\n\.clients\/beta\.client\.json:4:3: A comma is missing before this place\.\n$/);
    assert.equal(err, 'deorbit: 1 record cannot be read; its line says where to mend it.\n');
    assert.equal(code, 0);
  });

  it('gives programs the same as JSON', async () => {
    const file = await putRecord(folder(), 'acme', { log: replyOwedFor(2) });
    const broken = await put(join(folder(), '.clients/beta.client.json'), '{\n  "version": 1,,\n}');
    const { out } = await list('--format', 'json');
    const { clients, broken: found } = JSON.parse(out);
    const fact = { kind: 'reply-owed', text: 'reply owed 2 d', due: true, days: 2 };
    assert.deepEqual(clients, [{ name: 'Acme', id: 'acme-id', stage: 'active', fact, file }]);
    assert.deepEqual([found[0].file, found[0].line, found[0].column], [broken, 2, 16]);
  });

  it('gives a record without an id the same one each time, by whatever way, and writes it nowhere', async () => {
    const bare = '{ "name": "Acme", "stage": "active" }';
    const file = await put(join(folder(), '.clients/acme.client.json'), bare);
    await put(join(folder(), '.clients/beta.client.json'), bare.replace('Acme', 'Beta'));
    await symlink(folder(), join(folder(), 'link'));
    const idsSeen = async (...args: string[]): Promise<Record<string, string>> => {
      const clients: { name: string; id: string }[] = JSON.parse((await list('--format', 'json', ...args)).out).clients;
      return Object.fromEntries(clients.map(({ name, id }) => [name, id]));
    };
    const first = await idsSeen();
    assert.deepEqual(await idsSeen('--folder', 'link'), first);
    assert.notEqual(first.Acme, first.Beta);
    assert.match(first.Acme ?? '', /^[0-9a-z]{25}$/);
    const { out } = await deorbit({ folder: folder() }, 'status', first.Beta ?? '', '--format', 'json');
    assert.equal(JSON.parse(out).name, 'Beta');
    assert.equal(await readFile(file, 'utf8'), bare);
  });

  it('lets no record steer the terminal', async () => {
    await putRecord(folder(), 'acme', { name: 'Ac\u001b[31mme\u202egpj\u009b2J\nBeta' });
    const [text, json] = await Promise.all([list(), list('--format', 'json')]);
    assert.doesNotMatch(text.out.slice(0, -1) + json.out, /(?!\n)\p{Cc}|\u202e/u);
    assert.equal(text.out.split('\n').length, 2);
    assert.equal(JSON.parse(json.out).clients[0].name, 'Ac\u001b[31mme\u202egpj\u009b2J\nBeta');
  });

  it('finds .clients above, as far as the root of the repository', async () => {
    await putRecord(folder(), 'outer');
    const inner = join(folder(), 'repository/src/deep');
    await mkdir(inner, { recursive: true });
    const without = await deorbit({ folder: inner }, 'list');
    assert.deepEqual([without.code, without.err.includes('There are no records in')], [2, true]);
    await mkdir(join(folder(), 'repository/.git'));
    const foreign = await deorbit({ folder: inner }, 'list');
    assert.equal(foreign.code, 2, 'records above the repository are of others');
    await putRecord(join(folder(), 'repository'), 'inner');
    const { out } = await deorbit({ folder: inner }, 'list');
    assert.match(out, /^Inner {2}Active/);
  });

  it('takes a folder of records, and the folder that --folder names', async () => {
    await putRecord(join(folder(), 'work'), 'acme');
    const [there, itself] = await Promise.all([list('--folder', 'work'), list('--folder=work/.clients')]);
    assert.match(there.out, /^Acme .* work\/\.clients\/acme\.client\.json\n$/);
    assert.equal(itself.out, there.out);
  });
});

describe('deorbit status', () => {
  const folder = useTemporaryFolder();
  const status = (...args: string[]) => deorbit({ folder: folder() }, 'status', ...args);

  it('tells stage, everything worth knowing and what the handover lacks, row by row', async () => {
    await putRecord(folder(), 'acme', {
      stage: 'leaving',
      log: replyOwedFor(1),
      credentials: [{ name: 'Stripe', account: 'billing@acme.example', ownerNow: 'me' }],
    });
    const { code, out } = await status();
    assert.match(
      out,
      /^Acme · Leaving\n\.clients\/acme\.client\.json\n\n! reply owed 1 d\n- 1 account to transfer\n\n/,
    );
    assert.match(out, /\nThe handover lacks \d+ facts:\n {2}At a glance\n {4}‹project\?› ‹handover date\?›/);
    assert.match(out, /\n {2}Access and credentials\n {4}Stripe ‹[^\n]*‹2FA holder\?›/);
    assert.equal(code, 0);
  });

  it('says as many gaps as the handover has', async () => {
    await putRecord(folder(), 'acme', { credentials: [{ name: 'Stripe' }], scope: [{ what: 'Export' }] });
    const [json, handover] = await Promise.all([status('--format', 'json'), deorbit({ folder: folder() }, 'handover')]);
    const { gaps } = JSON.parse(json.out);
    assert.equal(gaps.length, handover.out.match(/‹[^›]*\?›/g)?.length);
    assert.deepEqual(gaps.find(({ of }: { of: string | null }) => of === 'Stripe').field.slice(0, 2), [
      'credentials',
      '#stripe',
    ]);
  });

  it('speaks the language of the system, and the one asked for', async () => {
    await putRecord(folder(), 'acme');
    const [french, russian] = await Promise.all([
      deorbit({ folder: folder(), env: { LANG: 'fr_FR.UTF-8' } }, 'status'),
      deorbit({ folder: folder(), env: { LC_ALL: 'fr_FR.UTF-8' } }, 'status', '--lang', 'RU'),
    ]);
    assert.match(french.out, /Il manque \d+ informations/);
    assert.match(russian.out, /В документе о передаче не хватает/);
  });

  it('knows a client by file, id and name, whatever their case', async () => {
    await putRecord(folder(), 'cafe-rene', { name: 'Café René', id: 'Zx81' });
    await putRecord(folder(), 'acme');
    const wanted = ['CAFE-RENE', 'cafe-rene.client.json', 'zx81', 'CAFÉ rené', 'Cafe\u0301 Rene\u0301'];
    const runs = await Promise.all(wanted.map((name) => status(name)));
    for (const { out } of runs) assert.match(out, /^Café René · /);
  });

  it('takes the beginning of a name where only one begins so, and says whose', async () => {
    await putRecord(folder(), 'brackwater', { name: 'Brackwater Marine Ltd' });
    await putRecord(folder(), 'brill');
    const [begun, either] = await Promise.all([status('Brackwater M'), status('br')]);
    assert.match(begun.out, /^Brackwater Marine Ltd · /);
    assert.match(begun.err, /^deorbit: "Brackwater M" is how only Brackwater Marine Ltd begins/);
    assert.equal(either.code, 2);
    assert.match(either.err, /br may be any of brackwater\.client\.json, brill\.client\.json\./);
  });

  it("takes the repository's own client where none is named, as the editor does", async () => {
    await putRecord(folder(), 'acme', { repositories: [{ folder: '.' }] });
    await putRecord(folder(), 'beta');
    await put(join(folder(), '.git/config'), '');
    await mkdir(join(folder(), 'src'));
    const [here, below] = await Promise.all([status(), deorbit({ folder: join(folder(), 'src') }, 'handover')]);
    assert.match(here.out, /^Acme · /);
    assert.match(below.out, /Acme/);
  });

  it('does not speak of the handover of a lead', async () => {
    await putRecord(folder(), 'acme', { stage: 'lead' });
    assert.doesNotMatch((await status()).out, /handover/i);
  });
});

describe("The command line with a records folder of the person's own", () => {
  const folder = useTemporaryFolder();
  const own = () => join(folder(), 'home', 'Own');
  const code = () => join(folder(), 'code');
  const run = (setting: string, ...args: string[]) =>
    deorbit({ folder: code(), env: { HOME: join(folder(), 'home'), DEORBIT_RECORDS_FOLDER: setting } }, ...args);
  const beta = { version: 1, id: 'beta-id', name: 'Beta', stage: 'active' };

  beforeEach(async () => {
    await mkdir(code());
    await put(join(own(), 'beta.client.json'), JSON.stringify(beta));
  });

  it('finds its clients everywhere, after those beside the code', async () => {
    const alone = await run('~/Own', 'list');
    assert.deepEqual([alone.code, alone.out.split(' ')[0]], [0, 'Beta']);
    await putRecord(code(), 'acme');
    assert.match((await run(own(), 'list')).out, /^Acme .*\nBeta .*\n$/);
    assert.match((await run(own(), 'status')).out, /Acme/);
    assert.match((await run(own(), 'status', 'beta')).out, /Beta/);
  });

  it('names no client twice where it is the folder beside the code', async () => {
    await putRecord(code(), 'acme');
    assert.match((await run(join(code(), '.clients'), 'list')).out, /^Acme .*\n$/);
  });

  it('leaves it out where another folder is named', async () => {
    await putRecord(code(), 'acme');
    assert.match((await run(own(), 'list', '--folder', '.')).out, /^Acme .*\n$/);
  });

  it('takes the client whose remote the repository has', async () => {
    const gamma = { ...beta, id: 'gamma-id', name: 'Gamma' };
    const repositories = [{ remote: 'git@example.org:beta/shop.git' }];
    await put(join(own(), 'gamma.client.json'), JSON.stringify(gamma));
    await put(join(own(), 'beta.client.json'), JSON.stringify({ ...beta, repositories }));
    await put(join(code(), '.git/config'), '[remote "origin"]\n\turl = https://example.org/beta/shop\n');
    await put(join(code(), '.git/HEAD'), 'ref: refs/heads/main\n');
    assert.match((await run(own(), 'status')).out, /^Beta · /);
  });

  it('refuses one that would be another folder elsewhere, or is none', async () => {
    const relative = await run('Own', 'list');
    assert.equal(relative.code, 2);
    assert.match(relative.err, /DEORBIT_RECORDS_FOLDER is "Own"/);
    const gone = await run('/nowhere/at/all', 'list');
    assert.deepEqual([gone.code, gone.err], [2, 'deorbit: There is no folder /nowhere/at/all.\n']);
  });
});
