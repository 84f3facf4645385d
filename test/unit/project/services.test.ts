import assert from 'node:assert/strict';
import type { Observation } from '../../../src/project/facts/observation.ts';
import { packageReaders } from '../../../src/project/packages/package-readers.ts';
import { catalogue } from '../../../src/project/services/catalogue.ts';
import type { CatalogueEntry } from '../../../src/project/services/catalogue-entry.ts';
import { EntryFinder } from '../../../src/project/services/find-entry.ts';
import { judgeOfServices } from '../../../src/project/services/judge-services.ts';
import { knowServices } from '../../../src/project/services/service-knowledge.ts';
import type { Ecosystem } from '../../../src/relationship/client/ecosystems.ts';
import { discoverIn, type ProjectFiles } from '../../support/project-readers.ts';

const { readers, judges } = knowServices(catalogue);
const at = { file: 'src/app.ts', line: 1 };

/** Services and data stores with how sure they are, of what files say and other readers say of variables. */
function usedIn(files: ProjectFiles, variables: readonly Observation[] = []): string[] {
  const others = variables.map((said) => ({
    reads: (path: string) => path === Object.keys(files)[0],
    read: (_file: unknown, observe: (observation: Observation) => void) => observe(said),
  }));
  return discoverIn([...packageReaders, ...readers, ...others], judges, files).facts.map(
    ({ name, confidence }) => `${name} ${confidence}`,
  );
}

const npm = (...names: string[]): string =>
  JSON.stringify({ dependencies: Object.fromEntries(names.map((name) => [name, '1.0.0'])) });

describe('A service', () => {
  it('is sure when a package is listed and imported, likely when only listed, left over when no longer listed', () => {
    const code = "import Stripe from 'stripe';";
    assert.deepEqual(usedIn({ 'package.json': npm('stripe'), 'src/pay.ts': code }), ['Stripe sure']);
    assert.deepEqual(usedIn({ 'package.json': npm('stripe') }), ['Stripe likely']);
    assert.deepEqual(usedIn({ 'package.json': npm('react'), 'src/pay.ts': code }), ['Stripe weak']);
  });

  it('is an alternative where a framework’s settings offer many of its sort, unless something else shows it', () => {
    const offers = ['OPENAI', 'ANTHROPIC', 'MISTRAL', 'GROQ', 'COHERE'].map((name) => `env('${name}_API_KEY')`);
    const files = { 'config/ai.php': `<?php return [${offers.join(', ')}];`, 'composer.json': '{}' };
    const read = (name: string): Observation => ({
      kind: 'variable-read',
      name: `${name}_API_KEY`,
      hasDefault: false,
      at: { file: 'config/ai.php', line: 1 },
    });
    const all = ['OPENAI', 'ANTHROPIC', 'MISTRAL', 'GROQ', 'COHERE'].map(read);
    assert.deepEqual([...new Set(usedIn(files, all).map((said) => said.split(' ').at(-1)))], ['weak']);
    const client = { 'src/ai.php': "post('https://api.openai.com/v1/responses')" };
    assert.ok(usedIn({ ...files, ...client }, all).includes('OpenAI likely'));
  });

  it('is not a scheme of an address that only has its name', () => {
    assert.deepEqual(usedIn({ 'app/show.html.erb': "homepage.start_with?('gemini://')" }), []);
    assert.deepEqual(usedIn({ '.env': 'MAILER_DSN=mailgun+https://default' }), ['Mailgun sure']);
  });

  it('is not what a comment, a test or a text about it names', () => {
    const manifest = npm('react');
    for (const [path, text] of Object.entries({
      'src/a.ts': "// import Stripe from 'stripe';\n/*\nimport x from 'stripe'\n*/\n// https://api.stripe.com/v1",
      'test/fixtures/pay.ts': "import Stripe from 'stripe';",
      'src/pay.test.ts': "fetch('https://api.stripe.com/v1')",
      'README.md': 'or use Stripe: https://api.stripe.com/v1',
      'config/x.yml': '# url: https://api.stripe.com/v1',
      'index.html': '<!-- <script src="https://js.stripe.com/v3/"></script> -->',
    }))
      assert.deepEqual(usedIn({ 'package.json': manifest, [path]: text }), [], path);
  });

  it('is likely when it is called without a package, and sure with its variable beside that', () => {
    const files = { 'src/mail.ts': "await fetch('https://api.postmarkapp.com/email')" };
    assert.deepEqual(usedIn(files), ['Postmark likely']);
    const read = { kind: 'variable-read', name: 'POSTMARK_TOKEN', hasDefault: false, at } as const;
    assert.deepEqual(usedIn(files, [read]), ['Postmark sure']);
  });

  it('is likely when code reads its variable, and weak when only a sample names it', () => {
    const files = { 'src/app.ts': '' };
    const read = { kind: 'variable-read', name: 'NEXT_PUBLIC_ALGOLIA_APP_ID', hasDefault: false, at } as const;
    assert.deepEqual(usedIn(files, [read]), ['Algolia likely']);
    const set = {
      kind: 'variable-set',
      name: 'ALGOLIA_APP_ID',
      value: 'empty',
      by: 'sample',
      commentedOut: false,
      at: { file: '.env.example', line: 2 },
    } as const;
    assert.deepEqual(usedIn(files, [set]), ['Algolia weak']);
    assert.deepEqual(usedIn(files, [{ ...set, commentedOut: true }]), []);
  });

  it('is chosen by settings, in the manner of several frameworks', () => {
    const chosen: Readonly<Record<string, readonly [text: string, used: string]>> = {
      '.env.example': ['MAIL_MAILER=postmark\nMAIL_HOST=\nAWS_ACCESS_KEY_ID=\n', 'Postmark sure'],
      'shop/settings.py': ['EMAIL_BACKEND = "anymail.backends.sendgrid.EmailBackend"', 'SendGrid sure'],
      'config/environments/production.rb': ['config.action_mailer.delivery_method = :mailgun', 'Mailgun sure'],
      'config/packages/mailer.yaml': ['framework:\n  mailer:\n    transport: mailjet', 'Mailjet sure'],
    };
    for (const [path, [text, used]] of Object.entries(chosen)) assert.deepEqual(usedIn({ [path]: text }), [used], path);
  });

  it('is not what a framework brings unasked: its settings name every mailer there is', () => {
    const services =
      "<?php return ['postmark' => ['token' => env('POSTMARK_TOKEN')], 'ses' => ['key' => env('SES_KEY')]];";
    const mail = "'default' => env('MAIL_MAILER', 'mailgun'), 'ses' => ['transport' => 'ses'],";
    const scaffold = (name: string): Observation => ({
      kind: 'variable-read',
      name,
      hasDefault: false,
      at: { file: 'config/services.php', line: 1 },
    });
    const used = usedIn({ 'config/services.php': services, 'config/mail.php': mail }, [
      scaffold('POSTMARK_TOKEN'),
      scaffold('SES_KEY'),
    ]);
    assert.deepEqual(
      used.filter((each) => !each.endsWith('weak')),
      [],
    );
  });

  it('is not what stands in a file that says it is not used, or that imports what is gone, or is put away', () => {
    const read = { kind: 'variable-read', name: 'UPS_CLIENT_SECRET', hasDefault: false } as const;
    const code = 'const url = "https://onlinetools.ups.com/security";\n';
    const place = (file: string) => ({ file, line: 2 });
    for (const head of [
      '// Draft, not compiled.\n',
      '//go:build ignore\n',
      '/* Nicht mehr in Gebrauch */\n',
      '# устарел\n',
    ])
      assert.deepEqual(usedIn({ 'src/ups.ts': head + code }, [{ ...read, at: place('src/ups.ts') }]), [], head);
    assert.deepEqual(usedIn({ 'src/ups.ts.bak': code, 'src/old/ups.ts': code }), []);
    const gone = {
      'package.json': npm('react'),
      'src/pay.ts': "import Stripe from 'stripe';\nnew Stripe(process.env.STRIPE_SECRET_KEY);",
    };
    const key = { ...read, name: 'STRIPE_SECRET_KEY', at: place('src/pay.ts') };
    assert.deepEqual(usedIn(gone, [key]), ['Stripe weak']);
  });

  it('is weak where only projects that lie in the tests use it, and a data file that lists it shows nothing', () => {
    const code = "import Stripe from 'stripe';\nfetch('https://api.stripe.com/v1');";
    const inTests = { 'test/projects/shop/package.json': npm('stripe'), 'test/projects/shop/src/a.ts': code };
    assert.deepEqual(usedIn({ 'package.json': npm('react'), ...inTests }), ['Stripe weak']);
    assert.deepEqual(usedIn({ 'package.json': npm('stripe'), 'src/a.ts': code, ...inTests }), ['Stripe sure']);
    const listed = 'export const HOSTS = `\nsparkpost = host smtp.sparkpostmail.com\n`;';
    assert.deepEqual(usedIn({ 'src/hosts.ts': listed }), []);
    assert.deepEqual(usedIn({ 'src/mail.ts': "const host = 'smtp.sparkpostmail.com';" }), ['SparkPost likely']);
  });

  it('is what a provider of Terraform manages', () => {
    const providers = (...names: string[]) => names.map((name) => `provider "${name}" {}`).join('\n');
    assert.deepEqual(usedIn({ 'infra/main.tf': providers('aws', 'cloudflare') }), ['AWS sure', 'Cloudflare sure']);
    assert.deepEqual(usedIn({ 'main.tf': providers('google', 'azurerm', 'hcloud') }), [
      'Google Cloud sure',
      'Azure sure',
      'Hetzner Cloud sure',
    ]);
    const required = 'required_providers {\n  dd = {\n    source = "DataDog/datadog"\n  }\n}';
    assert.deepEqual(usedIn({ 'versions.tf': required }), ['Datadog sure']);
    assert.deepEqual(usedIn({ 'main.tf': '# provider "aws" {}\nmodule "a" {\n  source = "x/vpc/aws"\n}' }), []);
  });

  it('is found in every language by its imports', () => {
    const projects: Readonly<Record<string, readonly [manifest: string, text: string, path: string, code: string]>> = {
      'Stripe sure': ['Gemfile', "gem 'stripe'", 'app/models/charge.rb', 'Stripe::Charge.create(x)'],
      'Twilio sure': ['requirements.txt', 'twilio', 'sms/send.py', 'from twilio.rest import Client'],
      'Sentry sure': [
        'go.mod',
        'require github.com/getsentry/sentry-go v0.2',
        'main.go',
        'import (\n\t"github.com/getsentry/sentry-go"\n)',
      ],
      'Mollie sure': [
        'composer.json',
        '{"require":{"mollie/mollie-api-php":"2"}}',
        'src/Pay.php',
        '<?php\nuse Mollie\\Api\\MollieApiClient;',
      ],
      'Algolia sure': [
        'pom.xml',
        '<project><dependency>\n<groupId>com.algolia</groupId><artifactId>algoliasearch</artifactId>\n</dependency></project>',
        'src/A.java',
        'import com.algolia.search.SearchClient;',
      ],
      'SendGrid sure': [
        'A.csproj',
        '<PackageReference Include="SendGrid" Version="9" />',
        'Mail.cs',
        'using SendGrid.Helpers.Mail;',
      ],
      'OpenAI sure': ['Cargo.toml', '[dependencies]\nasync-openai = "0.2"', 'src/main.rs', 'use async_openai::Client;'],
      'Mapbox sure': [
        'pubspec.yaml',
        'dependencies:\n  mapbox_maps_flutter: 1',
        'lib/a.dart',
        "import 'package:mapbox_maps_flutter/mapbox_maps_flutter.dart';",
      ],
      'Amazon S3 sure': ['requirements.txt', 'boto3', 'files.py', 'import boto3\ns3 = boto3.client("s3")'],
    };
    for (const [used, [manifest, text, path, code]] of Object.entries(projects))
      assert.ok(
        usedIn({ [manifest]: text, [path]: code }).includes(used),
        `${used}: ${usedIn({ [manifest]: text, [path]: code })}`,
      );
  });
});

describe('A data store', () => {
  it('is only possible with a driver alone, and used when something is configured', () => {
    assert.deepEqual(usedIn({ 'package.json': npm('pg') }), ['PostgreSQL weak']);
    const configured: Readonly<Record<string, readonly [text: string, used: string]>> = {
      '.env.example': ['DATABASE_URL=postgres://user:changeme@localhost:5432/app', 'PostgreSQL sure'],
      'prisma/schema.prisma': ['datasource db {\n  provider = "mysql"\n}', 'MySQL sure'],
      'config/database.yml': ['default: &default\n  adapter: postgresql', 'PostgreSQL sure'],
      'shop/settings.py': ["DATABASES = {'default': {'ENGINE': 'django.db.backends.postgresql'}}", 'PostgreSQL sure'],
      'chart/Chart.yaml': ['name: shop\ndependencies:\n  - name: postgresql\n    version: 14.2.3', 'PostgreSQL likely'],
      'compose.yaml': ['services:\n  cache:\n    image: redis:7-alpine', 'Redis likely'],
      'src/main/resources/application.yml': ['spring:\n  datasource:\n    url: jdbc:mariadb://db/app', 'MariaDB sure'],
      'Program.cs': ['options.UseSqlServer(connection)', 'SQL Server sure'],
      'infra/db.tf': ['resource "aws_db_instance" "db" {\n  engine = "postgres"\n}', 'PostgreSQL sure'],
      'src/app.module.ts': ["TypeOrmModule.forRoot({ type: 'postgres' })", 'PostgreSQL sure'],
      'main.go': ['db, err := sql.Open("mysql", dsn)', 'MySQL sure'],
    };
    for (const [path, [text, used]] of Object.entries(configured))
      assert.deepEqual(usedIn({ [path]: text }), [used], path);
  });

  it('is MariaDB where its image takes the variables of MySQL’s', () => {
    const compose = (image: string) => `services:\n  db:\n    image: ${image}\n    environment:\n      MYSQL_USER: a`;
    const set = {
      kind: 'variable-set',
      name: 'MYSQL_USER',
      value: 'plain',
      by: 'compose',
      commentedOut: false,
      at: { file: 'compose.yaml', line: 5 },
    } as const;
    assert.deepEqual(usedIn({ 'compose.yaml': compose('mariadb:11') }, [set]), ['MariaDB likely']);
    assert.deepEqual(usedIn({ 'compose.yaml': compose('mysql:8') }, [set]), ['MySQL sure']);
  });

  it('is Redis where Upstash keeps it', () => {
    const code = "import { Redis } from '@upstash/redis';";
    const used = usedIn({ 'package.json': npm('@upstash/redis'), 'src/redis.ts': code });
    assert.deepEqual(used.sort(), ['Redis sure', 'Upstash sure']);
    assert.deepEqual(usedIn({ 'package.json': npm('@upstash/qstash') }), ['Upstash likely']);
  });

  it('is not what is commented out, or only started for the tests of a pipeline', () => {
    const files: ProjectFiles = {
      'compose.yaml': 'services:\n  # db:\n  #   image: mysql:8\n',
      'shop/settings.py': "# 'ENGINE': 'django.db.backends.mysql'",
      '.github/workflows/ci.yml': 'services:\n  db:\n    image: postgres:16',
      'config/database.php': "<?php return ['default' => env('DB_CONNECTION', 'mysql')];",
    };
    for (const [path, text] of Object.entries(files)) assert.deepEqual(usedIn({ [path]: text }), [], path);
  });
});

describe('The catalogue', () => {
  const finder = new EntryFinder(catalogue);
  const judge = judgeOfServices(finder);

  it('has its entries once', () => {
    for (const key of ['id', 'name'] as const) {
      const values = catalogue.map((entry) => entry[key]);
      assert.deepEqual(
        values.filter((value, index) => values.indexOf(value) !== index),
        [],
        key,
      );
    }
    assert.ok(catalogue.length > 300);
  });

  /** Every sign of an entry, as what a file would say. */
  function signsOf(entry: CatalogueEntry): Observation[] {
    const packages = (Object.entries(entry.packages) as [Ecosystem, readonly string[]][]).flatMap(
      ([ecosystem, names]) =>
        names.map(
          (name): Observation => ({
            kind: 'dependency',
            ecosystem,
            name: name.replace('*', 'x'),
            dev: false,
            at,
          }),
        ),
    );
    const variables = entry.variables.map(
      (name): Observation => ({
        kind: 'variable-read',
        name: name.endsWith('KEY') ? name : `${name}_KEY`,
        hasDefault: false,
        at,
      }),
    );
    const hosts = entry.hosts.map((name): Observation => ({ kind: 'host', name, at }));
    const choices = entry.choices.map((name): Observation => ({ kind: 'choice', of: 'driver', name, at }));
    const images = entry.images.map((name): Observation => ({ kind: 'choice', of: 'image', name, at }));
    return [...packages, ...variables, ...hosts, ...choices, ...images];
  }

  for (const entry of catalogue)
    it(`finds ${entry.name} by each of its signs`, () => {
      const signs = signsOf(entry);
      assert.ok(signs.length > 0 || Object.keys(entry.imports).length > 0);
      const blind = signs.filter((sign) => !judge([sign]).some(({ name }) => name === entry.name));
      assert.deepEqual(blind, []);
    });
});
