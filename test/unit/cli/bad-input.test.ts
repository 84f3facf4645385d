import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { deorbit, put, putRecord } from '../../support/command-line.ts';
import { useTemporaryFolder } from '../../support/temporary-folders.ts';

describe('Bad input on the command line', () => {
  const folder = useTemporaryFolder();

  /** The one line that a command is refused with. */
  async function refusal(...args: string[]): Promise<string> {
    const { code, out, err } = await deorbit({ folder: folder() }, ...args);
    assert.deepEqual([code, out], [2, ''], `${args.join(' ')}: ${err}`);
    assert.match(err, /^[^\n]+\n$/, 'one line');
    return err.trimEnd();
  }

  it('names the commands and options there are', async () => {
    const [none, verb, option, foreign] = await Promise.all([
      refusal(),
      refusal('hanover'),
      refusal('handover', '--sectoin=money'),
      refusal('list', '--out', 'x'),
    ]);
    assert.match(none, /list, status, agenda, handover/);
    assert.equal(verb, 'deorbit: There is no command hanover. Did you mean handover?');
    assert.equal(option, 'deorbit: "deorbit handover" has no option --sectoin. Did you mean --section?');
    assert.equal(
      foreign,
      'deorbit: "deorbit list" has no option --out. There are: --folder, --format, --lang, --profile, --help.',
    );
  });

  it('says what an option takes', async () => {
    const [missing, next, taken, twice, language, format, two, client] = await Promise.all([
      refusal('handover', '--section'),
      refusal('handover', '--out', '--force'),
      refusal('handover', '--force=yes'),
      refusal('list', '--lang', 'fr', '--lang', 'ru'),
      refusal('list', '--lang', 'de'),
      refusal('handover', '--format', 'json'),
      refusal('status', 'Acme', 'Ltd'),
      refusal('list', 'acme'),
    ]);
    assert.equal(missing, 'deorbit: --section needs a value, such as --section credentials.');
    assert.equal(next, 'deorbit: --out needs a value, such as --out handover.md.');
    assert.equal(taken, 'deorbit: --force takes no value.');
    assert.match(twice, /--lang .* deux fois|--lang .*дважды/);
    assert.equal(language, 'deorbit: --lang can be en, fr, ru, vi, not de.');
    assert.equal(format, 'deorbit: --format can be markdown, not json.');
    assert.match(two, /Acme and Ltd were given/);
    assert.match(client, /"list" takes no client/);
  });

  it('asks which client, and names the near ones', async () => {
    await putRecord(folder(), 'acme');
    await putRecord(folder(), 'acme-2', { name: 'ACME' });
    await putRecord(folder(), 'beta', { name: 'Bêta & Co' });
    const [which, near, far, same] = await Promise.all([
      refusal('status'),
      refusal('status', 'betta'),
      refusal('handover', 'zzzzzz'),
      refusal('status', 'Acme'),
    ]);
    assert.equal(which, 'deorbit: There is more than one client. Name one of acme-2, acme, beta.');
    assert.match(near, /no client betta in \.clients\. Did you mean beta/);
    assert.match(far, /There are: acme-2, ACME, acme, beta, Bêta & Co\.$/);
    assert.match(same, /Acme may be any of acme-2\.client\.json, acme\.client\.json\./);
    assert.equal((await deorbit({ folder: folder() }, 'status', 'acme.client.json')).code, 0);
  });

  it('takes a record that cannot be read for a client too, and names its place', async () => {
    await put(join(folder(), '.clients/acme.client.json'), '{\n  "version": 1,\n  "name": }\n');
    const only = await refusal('handover');
    assert.match(only, /^\.clients\/acme\.client\.json:3:11: A value is missing here\./);
    await putRecord(folder(), 'beta');
    const [which, named] = await Promise.all([refusal('handover'), refusal('status', 'ACME')]);
    assert.match(which, /Name one of acme, beta/);
    assert.match(named, /^\.clients\/acme\.client\.json:3:11: /);
  });

  it('says where nothing was found', async () => {
    await mkdir(join(folder(), '.clients'));
    const [empty, nowhere] = await Promise.all([refusal('list'), refusal('list', '--folder', 'gone')]);
    assert.match(empty, /There are no records in /);
    assert.equal(nowhere, 'deorbit: There is no folder gone.');
  });

  it('names the sections there are, and a profile that is missing or broken', async () => {
    await putRecord(folder(), 'acme');
    await put(join(folder(), 'profile.json'), '{ "version": 1,\n  "name": 12 }');
    const [near, all, missing, broken] = await Promise.all([
      refusal('handover', '--section', 'credential'),
      refusal('handover', '--section', 'qqqq'),
      refusal('status', '--profile', 'mine.json'),
      refusal('status', '--profile', 'profile.json'),
    ]);
    assert.equal(near, 'deorbit: The handover has no section credential. Did you mean credentials?');
    assert.match(all, /There are: cover, emergency, .*, afterwards\.$/);
    assert.equal(missing, 'deorbit: There is no profile mine.json.');
    assert.match(broken, /^profile\.json:2:11: /);
  });

  it('is told in the language asked for, also when that is all that was understood', async () => {
    assert.match(await refusal('hanover', '--lang', 'fr'), /La commande hanover n’existe pas\./);
  });
});
