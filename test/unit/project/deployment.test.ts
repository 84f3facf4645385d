import assert from 'node:assert/strict';
import { deployment } from '../../../src/project/deployment/deployment-knowledge.ts';
import { judgeDomains } from '../../../src/project/deployment/judge-domains.ts';
import { FILE_SIGNS } from '../../../src/project/deployment/platform-files.ts';
import { discoverIn, type ProjectFiles } from '../../support/project-readers.ts';

function told(files: ProjectFiles): string[] {
  return discoverIn(deployment.readers, deployment.judges, files).facts.map(
    ({ kind, name, confidence }) => `${kind === 'domain' ? 'domain ' : ''}${name} ${confidence}`,
  );
}

describe('Where a project is deployed', () => {
  const configured: Readonly<Record<string, readonly [text: string, said: readonly string[]]>> = {
    'vercel.json': ['{}', ['Vercel likely']],
    'netlify.toml': ['[build]', ['Netlify likely']],
    'fly.toml': ['app = "x"', ['Fly.io likely']],
    'render.yaml': ['services: []', ['Render likely']],
    Procfile: ['web: bin/rails s', ['Heroku likely']],
    'firebase.json': ['{"hosting": {"public": "dist"}}', ['Firebase Hosting likely']],
    'wrangler.toml': ['name = "x"', ['Cloudflare likely']],
    'serverless.yml': ['provider:\n  name: aws', ['AWS Lambda likely']],
    'infra/task-definition.json': ['{"containerDefinitions": []}', ['Amazon ECS likely']],
    'app.yaml': ['runtime: python312', ['Google App Engine likely']],
    'azure.yaml': ['services:\n  web:\n    host: appservice', ['Azure App Service likely']],
    'spec.yaml': ['services:\n  - name: web\n    instance_size_slug: basic-xxs', ['DigitalOcean App Platform likely']],
    'k8s/web.yaml': ['apiVersion: apps/v1\nkind: Deployment', ['Kubernetes likely']],
    'charts/web/Chart.yaml': ['name: web', ['Helm likely']],
    Dockerfile: ['FROM node:20', ['Docker likely']],
    'compose.prod.yaml': ['services:\n  web:\n    image: a/b', ['Docker Compose likely']],
    'infra/main.tf': ['provider "aws" {}', ['Terraform likely']],
    'config/deploy.rb': ["set :application, 'shop'", ['Capistrano likely']],
    'config/deploy.yml': ['service: shop\nimage: acme/shop\nservers:\n  - 10.0.0.1', ['Kamal likely']],
    'deploy.php': ["<?php\nnamespace Deployer;\nrequire 'recipe/laravel.php';", ['Deployer likely']],
    '.vscode/sftp.json': ['{"protocol": "sftp"}', ['SFTP likely']],
    'Envoy.blade.php': ['@task', ['Laravel Envoy likely']],
    '.github/workflows/deploy.yml': ['steps:\n  - uses: superfly/flyctl-actions/setup-flyctl@master', ['Fly.io sure']],
    '.gitlab-ci.yml': ['deploy:\n  script:\n    - helm upgrade --install web chart', ['Helm sure']],
    'azure-pipelines.yml': ['- task: AzureWebApp@1', ['Azure App Service sure']],
    'package.json': ['{"scripts": {\n"deploy": "wrangler deploy"}}', ['Cloudflare likely']],
  };
  for (const [path, [text, said]] of Object.entries(configured))
    it(`is told by ${path}`, () => assert.deepEqual(told({ [path]: text }), said));

  it('is not told by what is commented out, an echo, the name of a step, documentation or a container for work', () => {
    assert.deepEqual(
      told({
        '.github/workflows/ci.yml': '# - run: fly deploy\n- name: fly deploy later\n- echo "vercel deploy"',
        'docs/vercel.json': '{}',
        'test/fixtures/site/netlify.toml': '[build]',
        '.devcontainer/Dockerfile': 'FROM node',
        'compose.yaml': 'services:\n  db:\n    image: postgres:16',
        'README.md': 'fly deploy',
        'app.json': '{"expo": {"name": "x"}}',
        'values.yaml': '# kind: Deployment',
      }),
      [],
    );
  });

  it('is not told by a word that only ends as a command begins', () => {
    const text = "- run: printf 'web deployment of %s'\n- run: check 'expected in web deploy'";
    assert.deepEqual(told({ '.github/workflows/chart.yml': text }), []);
    assert.deepEqual(told({ '.github/workflows/d.yml': '- run: eb deploy shop' }), ['AWS Elastic Beanstalk sure']);
  });

  it('is weak when its file says that it is not used any more', () => {
    assert.deepEqual(told({ 'codemagic.yaml': '# Not used any more since 1.3.\nworkflows: {}' }), ['Codemagic weak']);
    assert.deepEqual(told({ 'deploy/old/netlify.toml': '[build]', 'vercel.json.bak': '{}' }), []);
  });

  it('is not guessed from a Procfile where another platform is plain', () => {
    const said = told({ Procfile: 'web: x', '.github/workflows/d.yml': '- run: flyctl deploy --remote-only' });
    assert.deepEqual(said.sort(), ['Fly.io sure', 'Heroku weak']);
  });

  it('is sure when configuration and a pipeline agree', () => {
    assert.deepEqual(told({ 'vercel.json': '{}', Makefile: 'deploy:\n\tvercel deploy --prod' }), ['Vercel sure']);
  });

  it('has no platform without a path', () => {
    for (const { platform, path } of FILE_SIGNS) assert.ok(!path.test('src/main.ts'), platform);
  });
});

describe('The domains of a project', () => {
  const named: Readonly<Record<string, readonly [text: string, domains: readonly string[]]>> = {
    'public/CNAME': ['shop.acme-flowers.fr\n', ['shop.acme-flowers.fr']],
    'vercel.json': [
      '{\n"alias": ["acme-flowers.fr", "www.acme-flowers.fr"]\n}',
      ['acme-flowers.fr', 'www.acme-flowers.fr'],
    ],
    'wrangler.toml': [
      'routes = [\n  { pattern = "api.acme-flowers.fr/*", zone_name = "acme-flowers.fr" }\n]',
      ['api.acme-flowers.fr', 'acme-flowers.fr'],
    ],
    'config/deploy.yml': ['proxy:\n  ssl: true\n  host: acme-flowers.fr', ['acme-flowers.fr']],
    'k8s/ingress.yaml': [
      'spec:\n  rules:\n    - host: api.acme-flowers.fr\n  tls:\n    - hosts:\n        - www.acme-flowers.fr',
      ['api.acme-flowers.fr', 'www.acme-flowers.fr'],
    ],
    'nginx/site.conf': ['server_name acme-flowers.fr www.acme-flowers.fr;', ['acme-flowers.fr', 'www.acme-flowers.fr']],
    Caddyfile: ['acme-flowers.fr {\n  reverse_proxy web:3000\n}', ['acme-flowers.fr']],
    'compose.prod.yml': ['labels:\n  - "traefik.http.routers.web.rule=Host(`acme-flowers.fr`)"', ['acme-flowers.fr']],
    'infra/dns.tf': ['domain_name = "acme-flowers.fr"', ['acme-flowers.fr']],
    'shop/settings/production.py': ['ALLOWED_HOSTS = ["acme-flowers.fr"]', ['acme-flowers.fr']],
    'astro.config.mjs': ["  site: 'https://acme-flowers.fr',", ['acme-flowers.fr']],
    '_config.yml': ['url: "https://acme-flowers.fr"\nfriends:\n  url: https://friends.fr', ['acme-flowers.fr']],
    'config/_default/hugo.toml': [
      'baseURL = "https://acme-flowers.fr/"\n[params]\nshop_url = "https://friends.fr/"',
      ['acme-flowers.fr'],
    ],
    'infra/zone.tf': [
      'resource "aws_route53_record" "www" {\n  name = "www.acme-flowers.fr"\n}\nresource "aws_instance" "a" {\n  name = "a.b.fr"\n}',
      ['www.acme-flowers.fr'],
    ],
    'shop/settings.py': [
      'ALLOWED_HOSTS = [\n    "acme-flowers.fr",\n]\nEMAIL_HOST = "mail.acme-flowers.fr"',
      ['acme-flowers.fr'],
    ],
    'config/environments/production.rb': [
      'config.hosts << "acme-flowers.fr"\nconfig.host = Rails.application.domain',
      ['acme-flowers.fr'],
    ],
    'public/robots.txt': ['User-agent: *\nSitemap: https://acme-flowers.fr/sitemap.xml', ['acme-flowers.fr']],
    'public/.well-known/security.txt': [
      'Contact: https://friends.fr\nCanonical: https://acme-flowers.fr/.well-known/security.txt',
      ['acme-flowers.fr'],
    ],
    'templates/base.html': [
      '<link rel="canonical" href="https://acme-flowers.fr/shop">\n<!-- <link rel="canonical" href="https://old.fr"> -->',
      ['acme-flowers.fr'],
    ],
    'src/app/layout.tsx': ["metadataBase: new URL('https://acme-flowers.fr'),", ['acme-flowers.fr']],
    'src/config/site.ts': [
      "export const site = {\n  url: 'https://acme-flowers.fr',\n  links: { url: 'https://friends.fr/acme' } };",
      ['acme-flowers.fr'],
    ],
    'package.json': ['{\n  "homepage": "https://acme-flowers.fr"\n}', ['acme-flowers.fr']],
    'wp-config.php': ["define('WP_HOME', 'https://acme-flowers.fr');", ['acme-flowers.fr']],
    'app/src/main/AndroidManifest.xml': ['<data android:host="acme-flowers.fr" />', ['acme-flowers.fr']],
    'ios/Runner/Runner.entitlements': ['<string>applinks:acme-flowers.fr</string>', ['acme-flowers.fr']],
    '.github/workflows/deploy.yml': ['environment:\n  url: https://acme-flowers.fr', ['acme-flowers.fr']],
    '.github/ISSUE_TEMPLATE/config.yml': ['  - url: https://acme-flowers.fr', []],
  };
  for (const [path, [text, domains]] of Object.entries(named))
    it(`are told by ${path}`, () => {
      const said = discoverIn(deployment.readers, [judgeDomains], { [path]: text }).facts.map(({ name }) => name);
      assert.deepEqual(said, domains);
    });

  it('are told by a README where it says where the project runs, and not by what it refers to', () => {
    const text =
      'Live at https://acme-flowers.fr.\nSee [the docs](https://docs.acme.io) of production.\n```\nlive https://a.fr\n```\nhttps://b.fr';
    const said = discoverIn(deployment.readers, [judgeDomains], { 'README.md': text }).facts.map(({ name }) => name);
    assert.deepEqual(said, ['acme-flowers.fr']);
  });

  it('are not placeholders, files, platforms, registries and machines of one’s own', () => {
    const text = [
      'host: localhost',
      'host: example.com',
      'host: shop.example.org',
      'host: my-domain.com',
      'host: yourdomain.com',
      'host: db.internal',
      'host: 10.0.0.1',
      'image: ghcr.io/acme/x',
      'url: https://acme.vercel.app',
      '# host: acme-flowers.fr',
      'server: app.sock',
      'url: https://hooks.slack.com.',
    ];
    const files = { 'config/deploy.yml': text.slice(0, -1).join('\n') };
    assert.deepEqual(discoverIn(deployment.readers, [judgeDomains], files).facts, []);
  });

  it('are one where very many stand below it, and never names that only show whose it is', () => {
    const hosts = Array.from({ length: 30 }, (_, at) => `  host: shop${at}.acme-flowers.co.uk`);
    const files = {
      'k8s/a.yml': hosts.join('\n'),
      'infra/dns.tf': 'domain = "0a1b2c3d4e5f60718293a4b5c6d7e8f9.acme.fr"',
    };
    const said = discoverIn(deployment.readers, [judgeDomains], files).facts.map(({ name }) => name);
    assert.deepEqual(said, ['acme-flowers.co.uk']);
  });
});
