import assert from 'node:assert/strict';
import { packageReaders } from '../../../src/project/packages/package-readers.ts';
import { observationsOf, type ProjectFiles } from '../../support/project-readers.ts';

/** Packages as `name`, with `dev` for those needed to work on the project alone, and their line. */
function packagesOf(files: ProjectFiles): string[] {
  return observationsOf(packageReaders, files).said.map((each) =>
    each.kind === 'dependency'
      ? `${each.ecosystem} ${each.name}${each.dev ? ' dev' : ''} :${each.at.line}`
      : `not a package: ${each.kind}`,
  );
}

const manifests: Readonly<Record<string, readonly [path: string, text: string, packages: readonly string[]]>> = {
  npm: [
    'apps/web/package.json',
    '{\n "name": "web",\n "dependencies": {\n  "stripe": "^14"\n },\n "devDependencies": { "vite": "5" },\n "scripts": { "stripe-cli": "x" }\n}',
    ['npm stripe :4', 'npm vite dev :6'],
  ],
  Composer: [
    'composer.json',
    '{"require": {"php": "^8.2", "ext-gd": "*",\n"Stripe/stripe-php": "^13"},\n"require-dev": {"phpunit/phpunit": "11"}}',
    ['composer stripe/stripe-php :2', 'composer phpunit/phpunit dev :3'],
  ],
  pip: [
    'requirements/base.txt',
    '# comment\nDjango==5.0.2\n-r other.txt\n#stripe==1\nsentry_sdk[django]>=1.4  # errors\n\n',
    ['python django :2', 'python sentry-sdk :5'],
  ],
  'pip for development': ['requirements-dev.txt', 'pytest\n', ['python pytest dev :1']],
  'PEP 621': [
    'pyproject.toml',
    '[project]\nname = "x"\ndependencies = [\n  "fastapi>=0.1", # web\n  # "boto3",\n  "Stripe[async]==8.0",\n]\n[project.optional-dependencies]\ndev = ["ruff"]\ns3 = ["boto3"]\n[dependency-groups]\ntest = ["pytest>=8"]',
    ['python fastapi :4', 'python stripe :6', 'python ruff dev :9', 'python boto3 :10', 'python pytest dev :12'],
  ],
  'Cargo, with a list over several lines': [
    'Cargo.toml',
    '[dependencies]\nserde = { version = "1", features = [\n  "derive", # all\n] }\naxum = "0.7"',
    ['cargo serde :2', 'cargo axum :5'],
  ],
  Poetry: [
    'pyproject.toml',
    '[tool.poetry.dependencies]\npython = "^3.12"\nstripe = "^8"\nuvicorn = { version = "^0.2", extras = ["standard"] }\n[tool.poetry.group.dev.dependencies]\npytest = "*"',
    ['python stripe :3', 'python uvicorn :4', 'python uvicorn :4', 'python uvicorn :4', 'python pytest dev :6'],
  ],
  Pipenv: [
    'Pipfile',
    '[packages]\nflask = "*"\n[dev-packages]\nblack = "*"',
    ['python flask :2', 'python black dev :4'],
  ],
  'setup.cfg': [
    'setup.cfg',
    '[options]\ninstall_requires =\n    flask>=2\n    # stripe\n    redis\nzip_safe = no\n',
    ['python flask :3', 'python redis :5'],
  ],
  'setup.py': [
    'setup.py',
    'setup(name="x",\n  install_requires=["flask", "redis>=4"],\n  zip_safe=False)',
    ['python flask :2', 'python redis :2'],
  ],
  Bundler: [
    'Gemfile',
    "source 'https://rubygems.org'\ngem 'pg', '~> 1.5'\n# gem 'redis'\ngroup :development, :test do\n  gem 'rspec-rails'\nend\ngem \"stripe\"\ngem 'letter_opener', group: :development\n",
    ['ruby pg :2', 'ruby rspec-rails dev :5', 'ruby stripe :7', 'ruby letter_opener dev :8'],
  ],
  Go: [
    'go.mod',
    'module acme.example/x\n\ngo 1.22\n\nrequire github.com/lib/pq v1.10.9\nrequire (\n\tgithub.com/stripe/stripe-go/v76 v76.1.0\n\tgolang.org/x/sys v0.1.0 // indirect\n)\nreplace (\n\texample.org/a => ../a\n)',
    ['go github.com/lib/pq :5', 'go github.com/stripe/stripe-go/v76 :7'],
  ],
  Cargo: [
    'Cargo.toml',
    '[package]\nname = "x"\n[dependencies]\nsqlx = { version = "0.7", features = ["postgres"] }\naxum = "0.7"\n[dev-dependencies]\nproptest = "1"\n[dependencies.redis]\nversion = "0.25"',
    ['cargo sqlx :4', 'cargo axum :5', 'cargo proptest dev :7', 'cargo redis :9'],
  ],
  Maven: [
    'pom.xml',
    '<project>\n<dependency>\n<groupId>com.stripe</groupId>\n<artifactId>stripe-java</artifactId>\n</dependency>\n<!-- <dependency><groupId>a</groupId><artifactId>b</artifactId></dependency> -->\n<dependency><groupId>junit</groupId><artifactId>junit</artifactId><scope>test</scope></dependency>\n</project>',
    ['maven com.stripe:stripe-java :4', 'maven junit:junit dev :7'],
  ],
  'Gradle in Kotlin': [
    'app/build.gradle.kts',
    'plugins { id("java") }\ndependencies {\n  implementation("com.stripe:stripe-java:24.0.0")\n  // implementation("a:b:1")\n  testImplementation("org.junit:junit:5")\n  runtimeOnly("org.postgresql:postgresql")\n}',
    ['maven com.stripe:stripe-java :3', 'maven org.junit:junit dev :5', 'maven org.postgresql:postgresql :6'],
  ],
  'Gradle in Groovy': [
    'build.gradle',
    "dependencies {\n  implementation 'com.stripe:stripe-java:24.0.0'\n  implementation group: 'io.sentry', name: 'sentry', version: '7'\n}",
    ['maven com.stripe:stripe-java :2', 'maven io.sentry:sentry :3'],
  ],
  'a version catalogue': [
    'gradle/libs.versions.toml',
    '[versions]\nstripe = "24"\n[libraries]\nstripe = { module = "com.stripe:stripe-java", version.ref = "stripe" }\nsentry = { group = "io.sentry", name = "sentry" }\nplain = "a.b:c:1"',
    ['maven com.stripe:stripe-java :4', 'maven io.sentry:sentry :5', 'maven a.b:c :6'],
  ],
  NuGet: [
    'src/Shop/Shop.csproj',
    '<Project>\n<PackageReference Include="Stripe.net" Version="43.1.0" />\n<!-- <PackageReference Include="SendGrid" Version="9" /> -->\n</Project>',
    ['nuget Stripe.net :2'],
  ],
  'NuGet of before': [
    'packages.config',
    '<packages>\n<package id="Twilio" version="5.1.0" targetFramework="net48" />\n</packages>',
    ['nuget Twilio :2'],
  ],
  pub: [
    'pubspec.yaml',
    'name: app\nenvironment:\n  sdk: ">=3.0.0"\ndependencies:\n  flutter:\n    sdk: flutter\n  firebase_core: ^2.1.0\n  # stripe: 1\ndev_dependencies:\n  lints: any\n',
    ['pub flutter :5', 'pub firebase_core :7', 'pub lints dev :10'],
  ],
};

describe('The packages of a project', () => {
  for (const [name, [path, text, packages]] of Object.entries(manifests)) {
    it(`are read from ${name}, also with line ends of Windows`, () => {
      const unique = [...new Set(packages)];
      assert.deepEqual([...new Set(packagesOf({ [path]: text }))], unique);
      assert.deepEqual([...new Set(packagesOf({ [path]: text.replaceAll('\n', '\r\n') }))], unique);
    });
  }

  it('are not those of test data or of somebody else', () => {
    const text = '{"dependencies": {"stripe": "1"}}';
    for (const folder of ['test/fixtures/app', 'vendor/acme/x', 'web/node_modules/x', 'testdata'])
      assert.deepEqual(packagesOf({ [`${folder}/package.json`]: text }), [], folder);
  });

  it('are read as far as a broken manifest goes, and it is said to be broken', () => {
    const broken = {
      'package.json': '{"dependencies": {"stripe": "1"',
      'pyproject.toml': '[project]\ndependencies = ["stripe",',
      'pubspec.yaml': 'dependencies:\n  stripe: 1\n\tx: 2',
      'Cargo.toml': '[dependencies]\nstripe = "1"\nhello there',
      'pom.xml':
        '<project><dependency>\n<groupId>a.b</groupId><artifactId>stripe</artifactId></dependency>\n<dependency>',
    };
    for (const [path, text] of Object.entries(broken)) {
      const { said, broken: names } = observationsOf(packageReaders, { [path]: text });
      assert.match(JSON.stringify(said), /stripe/, path);
      assert.deepEqual(names, [path]);
    }
  });

  it('may be nested as deeply as they like', () => {
    const { broken } = observationsOf(packageReaders, { 'package.json': '{"a":'.repeat(200_000) });
    assert.deepEqual(broken, ['package.json']);
  });
});
