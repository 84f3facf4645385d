import assert from 'node:assert/strict';
import { factsFor } from '../../../src/documents/client-facts.ts';
import { loadLanguagePack } from '../../../src/documents/handover/languages.ts';
import { renderHandover } from '../../../src/documents/handover/render-handover.ts';
import type { SectionId } from '../../../src/documents/handover/view.ts';
import { type Language, language as languages } from '../../../src/relationship/client/identity.ts';
import type { AcceptedFact, ClientRecord } from '../../../src/relationship/client/record.ts';
import { handoverOf, recordFixture, sectionOf, today } from '../../support/handover.ts';

const bare = recordFixture('almost-empty');
const PROJECT_SECTIONS: readonly SectionId[] = [
  ...(['repositories', 'environments', 'pipelines', 'services', 'licences', 'architecture'] as const),
  ...(['development', 'operations', 'security', 'knownIssues'] as const),
];

function aFact(kind: AcceptedFact['kind'], name: string, different: Partial<AcceptedFact> = {}): AcceptedFact {
  return { kind, name, evidence: [{ file: 'src/app.ts', line: 3 }], seenOn: '2026-11-20', ...different };
}

/** A section of a client of whom only these facts are known, without its marks. */
function sectionWith(id: SectionId, facts: readonly AcceptedFact[], different: Partial<ClientRecord> = {}): string {
  return sectionOf(handoverOf({ ...bare, ...different, facts: [...facts] }), id);
}

async function inLanguage(language: Language, record: ClientRecord, sections?: readonly SectionId[]) {
  const pack = await loadLanguagePack(language);
  const facts = factsFor(record, undefined, today);
  return renderHandover({ facts, pack, documentId: 'd', today, ...(sections && { sections }) });
}

describe('The handover of a project', () => {
  for (const language of languages.options) {
    it(`has each of its sections, without a hole or an English word left: ${language}`, async () => {
      const { text, gaps } = await inLanguage(language, recordFixture('full'), PROJECT_SECTIONS);
      assert.deepEqual(
        gaps.filter(({ section }) => section !== 'cover'),
        [],
      );
      const { words } = await loadLanguagePack(language);
      for (const id of PROJECT_SECTIONS) assert.ok(text.includes(`## ${words.sections[id]}\n`), id);
      assert.ok(!/[{}]|undefined|null|NaN|\[object/.test(text.replace(/<!--.*?-->/g, '')));
      const english =
        /\b(In the project|Scheduled job|Variable \||Secret \||Still in|Known fault|not merged|Runtime)\b/;
      if (language !== 'en' && language !== 'fr') assert.ok(!english.test(text), english.exec(text)?.[0]);
    });

    it(`asks for what no file tells, and takes the answers into the record: ${language}`, async () => {
      const facts = ['deployment', 'runtime'].map((kind) => aFact(kind as AcceptedFact['kind'], 'Thing'));
      const { gaps } = await inLanguage(language, { ...bare, facts });
      const ofProject = gaps.filter(({ field: [first] }) => first === 'system').map(({ field }) => field.join('.'));
      assert.deepEqual(ofProject, [
        ...['system.environments', 'system.rollback', 'system.documentation', 'system.incidents', 'system.lastScan'],
      ]);
    });
  }

  const COUNTED: Readonly<Record<Language, Readonly<Record<number, readonly [string, string, string]>>>> = {
    en: {
      1: ['1 commit not merged', '1 commit behind', '1 commit not pushed yet'],
      2: ['2 commits not merged', '2 commits behind', '2 commits not pushed yet'],
    },
    fr: {
      1: ['1 commit non fusionné', 'En retard de 1 commit', '1 commit pas encore poussé'],
      2: ['2 commits non fusionnés', 'En retard de 2 commits', '2 commits pas encore poussés'],
    },
    ru: {
      1: ['Не влит 1 коммит', 'Отстаёт на 1 коммит', 'Не отправлен на сервер 1 коммит'],
      2: ['Не влиты 2 коммита', 'Отстаёт на 2 коммита', 'Не отправлены на сервер 2 коммита'],
      5: ['Не влито 5 коммитов', 'Отстаёт на 5 коммитов', 'Не отправлено на сервер 5 коммитов'],
      21: ['Не влит 21 коммит', 'Отстаёт на 21 коммит', 'Не отправлен на сервер 21 коммит'],
    },
    vi: { 2: ['2 commit chưa merge', 'Chậm hơn branch mặc định 2 commit', '2 commit chưa push'] },
  };

  for (const [language, counts] of Object.entries(COUNTED))
    it(`counts what a branch has that others have not: ${language}`, async () => {
      for (const [count, texts] of Object.entries(counts)) {
        const detail = { ahead: Number(count), behind: Number(count), unpushed: Number(count) };
        const record = { ...bare, facts: [aFact('branch', 'next', { detail })] };
        const { text } = await inLanguage(language as Language, record, ['repositories']);
        assert.ok(text.replaceAll('\u00a0', ' ').includes(`| next | ${texts.join('<br>')} |`), text);
      }
    });

  it('says once what a row of the record says, and says it again where that row is gone', () => {
    const facts = [
      aFact('service', 'Sentry', { row: 'a1' }),
      aFact('domain', 'acme.example', { row: 'a2' }),
      aFact('deployment', 'Fly.io', { row: 'a3' }),
      aFact('variable', 'STRIPE_KEY', { row: 'c1', detail: { secret: true } }),
      aFact('ci-secret', 'DEPLOY_TOKEN', { row: 'c2' }),
      aFact('task', 'mend the lock', { row: 's1', detail: { word: 'FIXME' } }),
    ];
    const rows: Partial<ClientRecord> = {
      assets: [
        { id: 'a1', kind: 'service', name: 'Errors (Sentry)' },
        { id: 'a2', kind: 'domain', name: 'The domain' },
        { id: 'a3', kind: 'hosting', name: 'Our machines' },
      ],
      credentials: [
        { id: 'c1', name: 'Payment key' },
        { id: 'c2', name: 'Deploy token' },
      ],
      scope: [{ id: 's1', what: 'Mend the lock' }],
    };
    const { text } = handoverOf({ ...bare, ...rows, facts });
    // Where a variable is used stands nowhere but in its own table.
    const once = facts.filter(({ kind }) => kind !== 'variable');
    for (const { name } of once) assert.ok(!text.includes(`| ${name} |`) && !text.includes(`| \`${name}\` |`), name);
    assert.ok(text.includes('- **In the project:** src/app.ts:3 <!-- #a1.seenIn -->'));
    const alone = handoverOf({ ...bare, facts }).text;
    for (const { name } of facts) assert.ok(alone.includes(`| ${name} |`) || alone.includes(`| \`${name}\` |`), name);
  });

  it('asks who gets a key that its files name, and nothing that only an account has or that the code says', () => {
    const facts = [
      aFact('variable', 'STRIPE_KEY', { row: 'c1', detail: { secret: true } }),
      aFact('task', 'mend it', { row: 's1', goneOn: '2026-11-21' }),
    ];
    const credentials = [{ id: 'c1', name: 'STRIPE_KEY' }];
    const scope = [
      { id: 's1', what: 'mend it', source: { file: 'a.ts', line: 1 } },
      { id: 's2', what: 'Login' },
    ];
    const { gaps } = handoverOf({ ...bare, facts, credentials, scope }, undefined, ['remaining', 'credentials']);
    assert.deepEqual(
      gaps.map(({ field }) => field.slice(1).join(' ')),
      [...['#s2 nextStep', '#s2 ownerAfter', '#s2 acceptance'], ...['#c1 ownerAfter', '#c1 keptIn']],
    );
  });

  it('knows a row that somebody wrote by its name', () => {
    const assets = [{ kind: 'service' as const, name: 'sentry' }];
    const section = sectionWith('services', [aFact('service', 'Sentry')], { assets });
    assert.ok(section.includes('- **In the project:** src/app.ts:3'));
    assert.ok(!section.includes('| Sentry |'));
  });

  it('lists a fault among the known issues where the work on it was declined', () => {
    const facts = [aFact('task', 'mend the lock', { row: 's1', detail: { word: 'FIXME' } })];
    const scope = [{ id: 's1', what: 'mend the lock', state: 'declined' as const }];
    assert.ok(sectionWith('knownIssues', facts, { scope }).includes('| mend the lock | Known fault | src/app.ts:3 '));
    assert.equal(sectionWith('knownIssues', facts, { scope: [{ id: 's1', what: 'mend the lock' }] }), '');
  });

  it('lists a fault of the code once: as a known issue until somebody plans work on it', () => {
    const facts = [aFact('task', 'mend the lock', { row: 's1', detail: { word: 'FIXME' } })];
    const item = { id: 's1', what: 'Mend the lock', state: 'agreed' as const, source: { file: 'src/a.ts', line: 7 } };
    const noted = handoverOf({ ...bare, facts, scope: [item] });
    assert.ok(sectionOf(noted, 'knownIssues').includes('| Mend the lock | Known fault | src/a.ts:7 <!-- #s1 -->'));
    assert.ok(!sectionOf(noted, 'remaining').includes('Mend the lock'));
    for (const plan of [{ due: '2026-12-01' }, { ownerAfter: 'client' }, { state: 'done' as const }]) {
      const planned = handoverOf({ ...bare, facts, scope: [{ ...item, ...plan }] });
      assert.equal(sectionOf(planned, 'knownIssues'), '');
      assert.match(sectionOf(planned, plan.state ? 'delivered' : 'remaining'), /Mend the lock<br>src\/a\.ts:7/);
    }
    const todo = [aFact('task', 'mend the lock', { row: 's1', detail: { word: 'TODO' } })];
    assert.ok(sectionOf(handoverOf({ ...bare, facts: todo, scope: [item] }), 'remaining').includes('Mend the lock'));
  });

  it('shows nothing that a later run did not find, nor where it was', () => {
    const gone = { goneOn: '2026-11-21' };
    const facts = [
      aFact('service', 'Sentry', gone),
      aFact('runtime', 'Node.js', { version: '20', ...gone }),
      aFact('task', 'mend the lock', { row: 's1', ...gone }),
    ];
    const scope = [{ id: 's1', what: 'Mend the lock', source: { file: 'src/app.ts', line: 3, key: 'k' } }];
    const { text } = handoverOf({ ...bare, scope, facts });
    assert.ok(text.includes('Mend the lock'));
    assert.ok(!/Sentry|Node\.js|src\/app\.ts/.test(text));
  });

  it('says of an account and of a service that the project names no more that this is so', () => {
    const gone = { goneOn: '2026-11-21' };
    const facts = [
      aFact('service', 'Stripe', { row: 'a1', ...gone }),
      aFact('variable', 'STRIPE_KEY', { row: 'c1', ...gone }),
    ];
    const assets = [{ id: 'a1', kind: 'service' as const, name: 'Stripe' }];
    const credentials = [{ id: 'c1', name: 'STRIPE_KEY', keptIn: '.env: STRIPE_KEY' }];
    const document = handoverOf({ ...bare, assets, credentials, facts });
    const words = 'not found in the project’s files on 21 November 2026';
    assert.ok(sectionOf(document, 'services').includes(`- **In the project:** ${words}`));
    assert.match(
      sectionOf(document, 'credentials'),
      /STRIPE_KEY.{0,9}\(not found in the project’s files on 21 November 2026\)/,
    );
  });

  it('says nothing of the kind of a secret that one of two places still names', () => {
    const facts = [
      aFact('variable', 'STRIPE_KEY', { row: 'c1', goneOn: '2026-11-21' }),
      aFact('ci-secret', 'STRIPE_KEY', { row: 'c1' }),
    ];
    const document = handoverOf({ ...bare, credentials: [{ id: 'c1', name: 'STRIPE_KEY' }], facts });
    assert.ok(!sectionOf(document, 'credentials').includes('not found'));
  });

  it('claims of no secret that the files name that it was known, and warns of keys that stored data hang on', () => {
    const credentials = [
      { id: 'c1', name: 'STRIPE_KEY' },
      { id: 'c2', name: 'ENCRYPTION_KEY' },
      { id: 'c3', name: 'APP_KEY', rotateReason: 'It was mailed' },
      { id: 'c4', name: 'Mailbox' },
    ];
    const facts = credentials.slice(0, 3).map(({ id, name }) => aFact('variable', name, { row: id }));
    const rows = sectionOf(handoverOf({ ...bare, credentials, facts }), 'rotation').match(/^\| \d .*$/gm) ?? [];
    const [stripe, encryption, app, mailbox] = rows;
    assert.match(
      stripe ?? '',
      /STRIPE_KEY \| Named in the project’s files: whoever worked on it may know the value \|/,
    );
    assert.match(encryption ?? '', /value<br>Stored data or sessions depend on it: before it is changed/);
    assert.match(app ?? '', /\| It was mailed \|/);
    assert.match(mailbox ?? '', /\| Known to the previous developer \|/);
  });

  it('takes a remark of the code for no agreement, and forgets it with the code', () => {
    const source = { file: 'src/app.ts', line: 3, key: 'k' };
    const scope = [{ id: 's1', what: 'Mend the lock', state: 'noted' as const, source }];
    const task = aFact('task', 'mend the lock', { row: 's1', detail: { word: 'TODO' } });
    const there = handoverOf({ ...bare, scope, facts: [task] });
    assert.match(sectionOf(there, 'remaining'), /Mend the lock<br>src\/app\.ts:3 \| Noted in the code, not agreed/);
    const gone = handoverOf({ ...bare, scope, facts: [{ ...task, goneOn: '2026-11-21' }] });
    assert.ok(!gone.text.includes('Mend the lock'));
  });

  it('lists a secret variable with where it is used, though the credentials name it too', () => {
    const facts = [aFact('variable', 'STRIPE_KEY', { row: 'c1', detail: { secret: true, required: true } })];
    const credentials = [{ id: 'c1', name: 'STRIPE_KEY' }];
    assert.match(sectionOf(handoverOf({ ...bare, facts, credentials }), 'environments'), /STRIPE_KEY.*src\/app\.ts:3/);
  });

  it('tells the day and the commit that its files were last read at', () => {
    const facts = [
      aFact('start', 'make run', { seenOn: '2026-10-01', commit: 'a'.repeat(40) }),
      aFact('test', 'make test', { commit: '3f9a2c1d4e5f60718293' }),
    ];
    assert.ok(
      sectionWith('cover', facts).includes('- **Project files as of:** 20 November 2026 (commit 3f9a2c1d4e5f) <!--'),
    );
    assert.ok(!sectionWith('cover', []).includes('Project files'));
  });

  it('puts a scheduled job where it is run: with the pipeline in whose file it stands, else with the operations', () => {
    const file = '.github/workflows/backup.yml';
    const facts = [
      aFact('ci', file, { evidence: [{ file, line: 1 }], detail: { triggers: ['schedule'] } }),
      aFact('schedule', '40 1 * * *', { evidence: [{ file, line: 4 }] }),
      aFact('schedule', 'baskets:remind'),
    ];
    assert.ok(sectionWith('pipelines', facts).includes('| `40 1 * * *` | .github/workflows/backup.yml:4 '));
    assert.ok(!sectionWith('pipelines', facts).includes('baskets'));
    assert.ok(sectionWith('operations', facts).includes('| `baskets:remind` | src/app.ts:3 '));
    assert.ok(!sectionWith('operations', facts).includes('40 1'));
  });

  it('says that versions contradict each other only where they do', () => {
    const node = aFact('runtime', 'Node.js', { version: '20' });
    assert.ok(!sectionWith('development', [node]).includes('another version'));
    const contradicted = { ...node, detail: { contradicts: ['.nvmrc:1: 18'] } };
    const section = sectionWith('development', [contradicted]);
    assert.ok(
      section.includes('another version') && section.includes('| Node.js | 20 | src/app.ts:3 | 18 (.nvmrc:1) '),
    );
  });

  it('takes a remote for the repository that the record has, however its address is written', () => {
    const repositories = [{ remote: 'git@github.com:acme/shop.git' }];
    const origin = aFact('remote', 'origin', { detail: { note: 'https://github.com/acme/shop' }, evidence: [] });
    assert.ok(!sectionWith('repositories', [origin], { repositories }).includes('origin'));
    assert.ok(sectionWith('repositories', [origin]).includes('| Remote | origin | <https://github.com/acme/shop> '));
  });

  it('shows commands and names as they are, whatever stands in them', () => {
    const odd = ['npm run `x`', 'a | b', '<script>', 'KEY ‹gap?›', 'make run -- --all', '*/5 * * * *'];
    const section = sectionWith(
      'development',
      odd.map((name) => aFact('start', name)),
    );
    const shown = ['npm run \\`x\\`', 'a \\| b', '&lt;script&gt;', 'KEY &#8249;gap?&#8250;', '`make run -- --all`'];
    for (const text of [...shown, '`*/5 * * * *`']) assert.ok(section.includes(`| Start | ${text} | `), text);
  });

  it('holds no login that stands in an address of a remote', () => {
    const detail = { note: 'https://jana:canary7x@git.example/shop.git' };
    const { text } = handoverOf({ ...bare, facts: [aFact('remote', 'https://jana:canary7x@git.example', { detail })] });
    assert.ok(text.includes('git.example/shop.git') && !text.includes('canary7x'));
  });

  it('says of no account that it is gone while one folder still uses it', () => {
    const assets = [{ id: 's', kind: 'service' as const, name: 'Stripe' }];
    const gone = aFact('service', 'Stripe', { row: 's', goneOn: '2026-11-21' });
    const used = aFact('service', 'Stripe', { row: 's', folder: 'two' });
    assert.match(sectionWith('services', [gone], { assets }), /November 21, 2026|21 November 2026/);
    assert.doesNotMatch(sectionWith('services', [gone, used], { assets }), /November 21|21 November/);
  });

  it('says of what is from another folder of the workspace which one', () => {
    const folder = 'two';
    const pipeline = { folder, evidence: [{ file: '.github/workflows/ci.yml', line: 1 }] };
    const runtime = { folder, version: '20', detail: { contradicts: ['Dockerfile:1: 18'] } };
    const facts = [
      aFact('ci', '.github/workflows/ci.yml', pipeline),
      aFact('runtime', 'Node.js', runtime),
      aFact('branch', 'main', { folder, evidence: [] }),
      aFact('history-secret', 'config/key.pem', { folder, evidence: [] }),
    ];
    assert.match(sectionWith('pipelines', facts), /two\/\.github\/workflows\/ci\.yml \|/);
    assert.match(sectionWith('development', facts), /two\/src\/app\.ts:3 \| 18 \(two\/Dockerfile:1\)/);
    assert.match(sectionWith('repositories', facts), /main \(two\)/);
    assert.match(sectionWith('security', facts), /two\/config\/key\.pem/);
    const source = { file: 'src/a.ts', line: 2, key: 'k', folder };
    const scope = [{ what: 'Refunds', source }];
    assert.match(sectionWith('remaining', facts, { scope }), /Refunds<br>two\/src\/a\.ts:2/);
  });
});
