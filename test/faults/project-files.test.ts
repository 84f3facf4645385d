import assert from 'node:assert/strict';
import { deployment } from '../../src/project/deployment/deployment-knowledge.ts';
import { packageReaders } from '../../src/project/packages/package-readers.ts';
import { catalogue } from '../../src/project/services/catalogue.ts';
import { knowServices } from '../../src/project/services/service-knowledge.ts';
import { observationsOf } from '../support/project-readers.ts';

const readers = [...packageReaders, ...knowServices(catalogue).readers, ...deployment.readers];

const paths = [
  'package.json',
  'requirements.txt',
  'pyproject.toml',
  'Cargo.toml',
  'setup.cfg',
  'setup.py',
  'Gemfile',
  'go.mod',
  'pom.xml',
  'build.gradle',
  'gradle/libs.versions.toml',
  'Shop.csproj',
  'pubspec.yaml',
  'src/pay.ts',
  'src/pay.py',
  'app/pay.rb',
  'Pay.java',
  'pay.go',
  'pay.rs',
  'pay.php',
  'Pay.cs',
  'lib/pay.dart',
  '.env.example',
  'config/application.yml',
  'compose.prod.yml',
  'infra/main.tf',
  'k8s/web.yaml',
  '.github/workflows/ci.yml',
  'README.md',
  'index.html',
];

const middles = [
  'a',
  ' ',
  '\n',
  '"',
  "'",
  '#',
  '/*',
  '<!--',
  '-->',
  '://',
  'https://',
  'https://js.stripe.com ',
  '// https://api.stripe.com\n',
  '/*\nhttps://api.stripe.com ',
  '- ',
  '- - ',
  'a:\n',
  'a: [',
  '{',
  '[',
  '[[',
  ']',
  'a = "',
  '"""',
  '"dependencies":{',
  '<dependency>',
  'gem "a"\n',
  'import ',
  'from "',
  'require("stripe")',
  "import x from 'stripe'\n",
  'use a\\b;',
  'A::',
  'a::',
  'smtp',
  'smtp.',
  'driver: ',
  'driver=mysql ',
  'image: postgres\n',
  'host: a.fr ',
  'a.',
  'a-',
  'kind: Deployment\n',
  '- hosts:',
  'flyctl deploy\n',
  'resource "aws_s3_bucket"',
  '\u0000',
  '\uD800',
  'é',
];

describe('Files of a project that somebody broke', function () {
  this.timeout(60_000);

  it(`stop no reader and slow none down (${paths.length} sorts of files, ${middles.length} texts of 100 kB)`, () => {
    const slow: string[] = [];
    for (const path of paths)
      for (const middle of middles) {
        const text = middle.repeat(Math.ceil(100_000 / middle.length));
        const time = Math.min(
          ...[0, 1, 2].map(() => timeOf(path, text)).filter((each, round) => round === 0 || each > 0),
        );
        if (time > 300) slow.push(`${path} ${JSON.stringify(middle)}: ${Math.round(time)} ms`);
      }
    assert.deepEqual(slow, []);
  });

  it('are read to the end of what they hold, whichever byte is missing', () => {
    const text =
      '[project]\ndependencies = ["stripe", {a = "b"}]\n[a.b]\nc = """x\n"""\nd:\n  - e: |\n      f\n  - [g, {h: i}]\n';
    for (const path of ['pyproject.toml', 'pubspec.yaml', 'package.json', 'compose.prod.yml'])
      for (let at = 0; at < text.length; at++)
        assert.doesNotThrow(() => observationsOf(readers, { [path]: text.slice(0, at) + text.slice(at + 1) }));
  });
});

let quick = 0;
/** In milliseconds; nothing where the same has been quick already. */
function timeOf(path: string, text: string): number {
  const key = path.length + text.length;
  if (quick === key) return 0;
  const started = performance.now();
  observationsOf(readers, { [path]: text });
  const time = performance.now() - started;
  quick = time < 100 ? key : 0;
  return time;
}
