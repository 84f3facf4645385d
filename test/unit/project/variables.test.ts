import assert from 'node:assert/strict';
import { packageReaders } from '../../../src/project/packages/package-readers.ts';
import { catalogue } from '../../../src/project/services/catalogue.ts';
import { EntryFinder } from '../../../src/project/services/find-entry.ts';
import { knowServices } from '../../../src/project/services/service-knowledge.ts';
import { codeVariablesReader } from '../../../src/project/variables/code-variables.ts';
import { judgeOfVariables } from '../../../src/project/variables/judge-variables.ts';
import { keepsStoredData } from '../../../src/project/variables/variable-names.ts';
import { variableReaders } from '../../../src/project/variables/variable-readers.ts';
import { discoverIn, observationsOf, type ProjectFiles } from '../../support/project-readers.ts';

const finder = new EntryFinder(catalogue);

/** The variables that files read, as `NAME:line`, with `=` where something stands in for it. */
function readsIn(path: string, text: string): string[] {
  return observationsOf(variableReaders, { [path]: text }).said.flatMap((each) =>
    each.kind === 'variable-read' ? [`${each.name}:${each.at.line}${each.hasDefault ? ' =' : ''}`] : [],
  );
}

/** The variables that files set, as `NAME sort`. */
function setIn(path: string, text: string): string[] {
  return observationsOf(variableReaders, { [path]: text }).said.flatMap((each) =>
    each.kind === 'variable-set' ? [`${each.commentedOut ? '#' : ''}${each.name} ${each.value} ${each.by}`] : [],
  );
}

function factsIn(files: ProjectFiles): Record<string, string> {
  const { facts } = discoverIn(variableReaders, [judgeOfVariables(finder)], files);
  return Object.fromEntries(
    facts.map(({ name, confidence, detail }) => [
      name,
      [confidence, ...(['secret', 'required', 'documented'] as const).filter((each) => detail[each])].join(' '),
    ]),
  );
}

const code: Readonly<Record<string, readonly [path: string, text: string, reads: readonly string[]]>> = {
  Node: [
    'src/a.ts',
    "// process.env.OLD\nconst a = process.env.API_KEY;\nconst b = process.env['PORT'] ?? 3000;\nprocess.env.NODE_ENV = 'test';\n/*\nprocess.env.GONE\n*/",
    ['API_KEY:2', 'PORT:3 ='],
  ],
  'Node, taken apart': ['src/a.js', 'const {\n  HOST,\n  PORT = 80,\n} = process.env;', ['HOST:2', 'PORT:3 =']],
  Vite: ['src/a.vue', 'import.meta.env.VITE_API\nimport.meta.env.DEV', ['VITE_API:1']],
  NestJS: [
    'src/a.ts',
    "config.get<string>('REDIS_URL')\nconfigService.getOrThrow('JWT_SECRET')",
    ['REDIS_URL:1', 'JWT_SECRET:2'],
  ],
  zod: [
    'src/env.ts',
    'const env = z.object({\n  A_KEY: z.string(),\n  B_KEY: z\n    .string()\n    .default("x"),\n  C_KEY: z.string().optional(),\n});',
    ['A_KEY:2', 'B_KEY:3 =', 'C_KEY:6 ='],
  ],
  Deno: ['a.ts', "Deno.env.get('TOKEN')", ['TOKEN:1']],
  Python: [
    'a.py',
    'os.environ["A_B"]\nos.environ.get("B_C", "x")\nos.getenv("C_D")  # os.getenv("NO")\nos.environ["D_E"] = "x"\n"""\nos.environ["E_F"]\n"""',
    ['A_B:1', 'B_C:2 =', 'C_D:3'],
  ],
  'django-environ and decouple': [
    'settings.py',
    'SECRET_KEY = env("SECRET_KEY")\nDEBUG = env.bool("DEBUG", default=False)\nX = config("HOSTS", cast=Csv())\nY = config("Z_Z", default=1, cast=int)',
    ['SECRET_KEY:1', 'DEBUG:2 =', 'HOSTS:3', 'Z_Z:4 ='],
  ],
  pydantic: [
    'config.py',
    'class Settings(BaseSettings):\n    model_config = SettingsConfigDict(env_prefix="APP_")\n    database_url: str\n    debug: bool = False\n    key: str = Field(...)\n\nclass Other(BaseModel):\n    name: str\n',
    ['APP_DATABASE_URL:3', 'APP_DEBUG:4 =', 'APP_KEY:5'],
  ],
  Laravel: [
    'config/x.php',
    "'key' => env('STRIPE_KEY'),\n'a' => env('A_B', 'x'),\n// env('NO')",
    ['STRIPE_KEY:1', 'A_B:2 ='],
  ],
  Rails: [
    'config/x.rb',
    'ENV["A_B"]\nENV.fetch("B_C")\nENV.fetch("C_D") { 5 }\n# ENV["NO"]\nENV["D_E"] || "x"',
    ['A_B:1', 'B_C:2', 'C_D:3 =', 'D_E:5 ='],
  ],
  Go: [
    'main.go',
    'os.Getenv("A_B")\nPort int `env:"PORT" envDefault:"80"`\nKey string `envconfig:"KEY" required:"true"`\ngetEnv("B_C", "x")',
    ['A_B:1', 'PORT:2 =', 'KEY:3', 'B_C:4 ='],
  ],
  Rust: [
    'a.rs',
    'env::var("A_B")?;\nenv::var("B_C").unwrap_or_else(|_| x);\nenv!("C_D")',
    ['A_B:1', 'B_C:2 =', 'C_D:3'],
  ],
  Spring: [
    'application.yml',
    'a: ${DB_URL}\nb: ${PORT:8080}\nc: ${some.property}\n# d: ${NO}',
    ['DB_URL:1', 'PORT:2 ='],
  ],
  Java: ['A.java', 'System.getenv("A_B");\n@Value("${B_C:}")', ['A_B:1', 'B_C:2 =']],
  '.NET': ['A.cs', 'Environment.GetEnvironmentVariable("A_B") ?? "x";', ['A_B:1 =']],
  Dart: ['a.dart', "String.fromEnvironment('A_B', defaultValue: 'x');\ndotenv.env['B_C']", ['A_B:1 =', 'B_C:2']],
  Compose: ['compose.yml', 'services:\n  a:\n    image: x:${TAG:-1}\n    command: ${A_B:?no}', ['TAG:3 =', 'A_B:4']],
  shell: ['a.sh', 'OWN=1\necho $OWN ${A_B} "${B_C:-x}"\n# $NO\nC_D="${C_D:-1}"', ['A_B:2', 'B_C:2 =', 'C_D:4 =']],
  Symfony: ['config/a.yaml', "dsn: '%env(resolve:DATABASE_URL)%'", ['DATABASE_URL:1']],
  'Rust with helpers, and what it starts programs with': [
    'src/a.rs',
    'required_var("A_B")?;\nCommand::new("git").env("B_C", x);\ndotenvy::var("C_D")',
    ['A_B:1', 'C_D:3'],
  ],
  'a script that runs awk': ['b.sh', 'awk \'{ print $NF }\' "$A_B"\necho "it\'s $B_C"', ['A_B:1', 'B_C:2']],
  'settings of .NET': [
    'B.cs',
    'config["Stripe:SecretKey"]; configuration["Shop:Title"];\nbuilder.Configuration.GetConnectionString("Main") ?? throw new X();',
    ['Stripe__SecretKey:1', 'ConnectionStrings__Main:2'],
  ],
  'code that only asks': [
    'src/switches.ts',
    "if (process.env.A_B === 'on') x();\nif (process.env.B_C === undefined) throw y;\nprocess.env.C_D ?? throw z",
    ['A_B:1 =', 'B_C:2', 'C_D:3'],
  ],
  'a file that says nobody uses it': ['draft.go', '//go:build ignore\npackage x\nos.Getenv("A_B")', []],
  Docker: ['Dockerfile', 'ARG NEEDED\nARG GIVEN=1\n# ARG NO', ['NEEDED:1']],
};

const sets: Readonly<Record<string, readonly [path: string, text: string, set: readonly string[]]>> = {
  'a sample': [
    '.env.example',
    'A_B=\nB_C=changeme\n# C_D=x\nexport D_E="plain" # note\nE_F=postgres://u:p@h/db\nF_G="open\nG_H=1',
    [
      'A_B empty sample',
      'B_C placeholder sample',
      '#C_D plain sample',
      'D_E plain sample',
      'E_F secret sample',
      'F_G plain sample',
      'G_H plain sample',
    ],
  ],
  'a real env file': ['.env.production', 'A_B=x', ['A_B plain env-file']],
  Compose: [
    'docker-compose.yml',
    'services:\n  a:\n    environment:\n      A_B: x\n      # B_C: y\n  b:\n    environment:\n      - C_D=1\n      - D_E',
    ['A_B plain compose', 'C_D plain compose', 'D_E empty compose'],
  ],
  Kubernetes: [
    'k8s/a.yaml',
    'spec:\n  containers:\n    - name: APP\n      env:\n        - name: A_B\n          value: "1"\n        - name: B_C\n          valueFrom:\n            secretKeyRef:\n              name: s\n              key: k',
    ['A_B plain deployment', 'B_C empty deployment'],
  ],
  Terraform: [
    'main.tf',
    'variables = {\n  A_B = var.x\n}\nenv {\n  name = "B_C"\n}\n# C_D = 1',
    ['A_B plain terraform', 'B_C empty terraform'],
  ],
  'wp-config.php': [
    'wp-config.php',
    "<?php\ndefine( 'DB_NAME', 'shop' );\ndefine( 'AUTH_KEY', 'put your unique phrase here' );\n// define('OLD_KEY', 'x');\ndefine('WP_DEBUG', false);\ndefine('WP_MEMORY_LIMIT', '256M');",
    ['DB_NAME plain deployment', 'AUTH_KEY placeholder deployment'],
  ],
  'fly.toml': ['fly.toml', '[env]\n  A_B = "1"', ['A_B plain deployment']],
};

describe('Environment variables', () => {
  for (const [name, [path, text, expected]] of Object.entries(code))
    it(`are found where ${name} reads them`, () => assert.deepEqual(readsIn(path, text), expected));

  for (const [name, [path, text, expected]] of Object.entries(sets))
    it(`are found where ${name} sets them`, () => assert.deepEqual(setIn(path, text), expected));

  it('are said to be secret, required and documented', () =>
    assert.deepEqual(
      factsIn({
        'src/a.js':
          'process.env.STRIPE_SECRET_KEY; process.env.APP_NAME || "x"; process.env.PATH; process.env.EXTRA_URL',
        '.env.example': 'STRIPE_SECRET_KEY=\nUNUSED_KEY=\n# OLD_KEY=x\nSMTP_HOST=mail',
        'README.md': 'Set `EXTRA_URL`.',
      }),
      {
        STRIPE_SECRET_KEY: 'sure secret required documented',
        APP_NAME: 'sure',
        PATH: 'weak required',
        EXTRA_URL: 'sure required documented',
        UNUSED_KEY: 'weak secret documented',
        OLD_KEY: 'weak secret documented',
        SMTP_HOST: 'likely documented',
      },
    ));

  it('may be required or not where an empty text stands in for them, unless it only pleases a type checker', () => {
    const facts = (text: string, path: string) =>
      discoverIn(variableReaders, [judgeOfVariables(finder)], { [path]: text }).facts.map(
        ({ detail }) => detail.required,
      );
    for (const [path, text] of Object.entries({
      'a.py': 'os.getenv("MAIL_FROM", "")',
      'config/shop.php': "env('MAIL_FROM', '')",
      'a.php': "getenv('MAIL_FROM') ?: ''",
      'a.rs': 'env::var("MAIL_FROM").unwrap_or_default()',
    }))
      assert.deepEqual(facts(text, path), [undefined], path);
    for (const text of ['process.env.MAIL_FROM || ""', "process.env['MAIL_FROM'] ?? ''"])
      assert.deepEqual(facts(text, 'a.ts'), [true], text);
    assert.deepEqual(facts('os.getenv("MAIL_FROM", "x")', 'a.py'), [false]);
  });

  it('show where they are set, however often they are read', () => {
    const reads = Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`src/${at}.ts`, 'process.env.API_KEY']));
    const { facts } = discoverIn(variableReaders, [judgeOfVariables(finder)], {
      ...reads,
      'src/a.ts': 'process.env.API_KEY;',
      '.env.example': 'API_KEY=',
      'api/.env': 'API_KEY=x',
    });
    const files = facts[0]?.evidence.map(({ file }) => file) ?? [];
    assert.ok(
      files.includes('.env.example') && files.includes('api/.env') && files[0]?.startsWith('src/'),
      files.join(),
    );
  });

  it('may be what stored data and sessions hang on', () => {
    const names =
      'ENCRYPTION_KEY APP_KEY NEXTAUTH_SECRET AUTH_SECRET SECRET_KEY_BASE JWT_SECRET RAILS_MASTER_KEY SECRET_KEY';
    assert.deepEqual(
      names.split(' ').filter((name) => !keepsStoredData(name)),
      [],
    );
    const others = 'STRIPE_SECRET_KEY STRIPE_WEBHOOK_SIGNING_SECRET OPENAI_API_KEY DB_PASSWORD PUSHER_APP_KEY_ID';
    assert.deepEqual(others.split(' ').filter(keepsStoredData), []);
  });

  it('are weak where settings that came with a package read them, and no sample names them', () => {
    const { facts } = discoverIn([...variableReaders, ...packageReaders], [judgeOfVariables(finder)], {
      'composer.json': '{"require": {"laravel/pulse": "1"}, "require-dev": {"barryvdh/laravel-debugbar": "3"}}',
      'config/pulse.php': "<?php return [env('PULSE_DOMAIN'), env('PULSE_PATH', 'pulse'), env('PULSE_SECRET_KEY')];",
      'config/debugbar.php': "<?php return [env('DEBUGBAR_OPEN', false), env('DEBUGBAR_EDITOR', 'x')];",
      'config/shop.php': "<?php return [env('SHOP_CURRENCY', 'EUR')];",
      '.env.example': 'DEBUGBAR_OPEN=',
    });
    assert.deepEqual(
      facts.map(({ name, confidence, detail }) => `${name} ${confidence} ${detail.required ?? 'open'}`).sort(),
      [
        'DEBUGBAR_EDITOR weak false',
        'DEBUGBAR_OPEN sure false',
        'PULSE_DOMAIN weak open',
        'PULSE_PATH weak false',
        'PULSE_SECRET_KEY sure true',
        'SHOP_CURRENCY sure false',
      ],
    );
  });

  it('are secret where they are addresses that let anybody in', () => {
    const text = 'process.env.DUB_SLACK_HOOK_CRON; process.env.EDGE_CONFIG; process.env.DISCORD_WEBHOOK';
    const { facts } = discoverIn(variableReaders, [judgeOfVariables(finder)], { 'a.ts': text });
    assert.deepEqual(
      facts.map(({ detail }) => detail.secret),
      [true, true, true],
    );
  });

  it('stand only in code that has one of the words by which files are chosen', () => {
    const { words } = codeVariablesReader;
    for (const [name, [path, text, reads]] of Object.entries(code)) {
      const wanted = words?.(path.slice(path.lastIndexOf('/') + 1));
      if (!wanted || reads.length === 0) continue;
      assert.ok(
        wanted.some((word) => text.toLowerCase().includes(word)),
        name,
      );
    }
    assert.ok(words?.('A.cs')?.some((word) => 'services.GetConnectionString("Main")'.toLowerCase().includes(word)));
    assert.ok(words?.('a.rs')?.some((word) => 'required_var("A_B")'.includes(word)));
  });

  it('that only code of a removed package reads are left over', () => {
    const { readers } = knowServices(catalogue);
    const confidences = (gems: string): string[] =>
      discoverIn([...variableReaders, ...packageReaders, ...readers], [judgeOfVariables(finder)], {
        Gemfile: gems,
        'lib/sms.rb': 'Twilio::REST::Client.new(ENV["TWILIO_ACCOUNT_SID"], ENV["SMS_SENDER"])',
      }).facts.map(({ name, confidence }) => `${name} ${confidence}`);
    assert.deepEqual(confidences('gem "twilio-ruby"'), ['TWILIO_ACCOUNT_SID sure', 'SMS_SENDER sure']);
    assert.deepEqual(confidences('gem "rails"'), ['TWILIO_ACCOUNT_SID weak', 'SMS_SENDER sure']);
  });

  it('are those of the mailer that is chosen, of all that a framework offers', () => {
    const { readers } = knowServices(catalogue);
    const files = (mailer: string): ProjectFiles => ({
      'config/services.php': "env('MAILGUN_DOMAIN'), env('POSTMARK_TOKEN')",
      '.env.example': `MAIL_MAILER=${mailer}\nMAILGUN_DOMAIN=\nPOSTMARK_TOKEN=`,
    });
    const sure = (mailer: string): string[] =>
      discoverIn([...variableReaders, ...readers], [judgeOfVariables(finder)], files(mailer))
        .facts.filter(({ confidence }) => confidence === 'sure')
        .map(({ name }) => name);
    assert.deepEqual(sure('mailgun'), ['MAILGUN_DOMAIN']);
    assert.deepEqual(sure('log'), []);
  });

  it('that tools and platforms set are nobody’s to hand over unless the project sets them itself', () => {
    const read = { 'src/a.js': 'process.env.NODE_ENV; process.env.VERCEL_URL; process.env.VERCEL_TOKEN' };
    assert.deepEqual(factsIn(read), {
      NODE_ENV: 'weak required',
      VERCEL_URL: 'weak required',
      VERCEL_TOKEN: 'sure secret required',
    });
    assert.equal(factsIn({ ...read, '.env.example': 'NODE_ENV=development' }).NODE_ENV, 'sure required documented');
  });

  it('are secret by what they hold, not by a word that stands in them', () => {
    const names = [
      'PRIVATE_KEY',
      'ALLOW_PRIVATE_IPS',
      'NEXT_PRIVATE_PROMPT',
      'MAIL_ENCRYPTION',
      'ENCRYPTION_KEY',
      'ENABLE_AUTH_TOKEN',
    ];
    const facts = factsIn({ 'a.py': names.map((name) => `os.environ["${name}"]`).join('\n') });
    assert.deepEqual(
      names.filter((name) => facts[name]?.includes('secret')),
      ['PRIVATE_KEY', 'ENCRYPTION_KEY'],
    );
  });

  it('of tests and of foreign code are nobody’s', () =>
    assert.deepEqual(factsIn({ 'test/a.test.js': 'process.env.A_B', 'vendor/x/a.php': "env('A_B')" }), {}));
});
