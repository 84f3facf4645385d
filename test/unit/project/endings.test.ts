import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { knowledge } from '../../../src/project/facts/knowledge.ts';
import { endingOf } from '../../../src/project/variables/code-text.ts';
import { repositoryRoot } from '../../support/paths.ts';

/** Names that readers take for more than code, in whatever folder they may have to stand. */
const NAMES =
  `package.json composer.json requirements.txt constraints-dev.in pyproject.toml Pipfile setup.cfg setup.py Gemfile gems.rb
  a.gemspec go.mod Cargo.toml pubspec.yaml pom.xml a.pom a.csproj a.fsproj a.vbproj Directory.Packages.props Directory.Build.props
  packages.config build.gradle build.gradle.kts libs.versions.toml .nvmrc .node-version .python-version .ruby-version .php-version
  .java-version .go-version runtime.txt rust-toolchain rust-toolchain.toml .tool-versions mise.toml .mise.local.toml .sdkmanrc
  global.json .fvmrc fvm_config.json system.properties Dockerfile Dockerfile.prod web.Dockerfile Containerfile Jenkinsfile
  Jenkinsfile.release crontab a.cron main.tf wp-config.php wp-config-sample.php README README.md readme.rst INSTALL.txt setup.adoc
  a.mdx LICENSE LICENSE.md CODEOWNERS style.css plugin.php deno.json deno.jsonc phpunit.xml phpunit.xml.dist Pest.php artisan
  Makefile GNUmakefile justfile .justfile Justfile Taskfile.yml Taskfile.dist.yaml robots.txt sitemap.xml security.txt site.mjs
  _data/meta.cjs seo.cts env.mts AndroidManifest.xml app.entitlements index.html a.htm a.blade.php a.twig a.erb a.njk a.liquid a.hbs
  a.ejs a.astro a.vue a.svelte a.jsx a.ts a.tsx a.cshtml a.haml a.slim a.pug .gitlab-ci.yml azure-pipelines.yaml a.json5 a.conf
  a.properties a.template a.sh a.bash a.zsh a.PY A.YML`.split(/\s+/);
const FOLDERS = [
  '',
  '.github/workflows/',
  '.circleci/',
  '.gitlab/ci/',
  'pipelines/',
  'tests/',
  'requirements/',
  'docs/',
  'src/',
];

describe('the endings that a reader names', () => {
  it('leave no file out that it wants', () => {
    const folder = join(repositoryRoot, 'test/projects');
    const found = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));
    const paths = [...found, ...FOLDERS.flatMap((each) => NAMES.map((name) => each + name))];
    const wanted = knowledge.readers.map(() => 0);
    for (const path of paths) {
      const name = path.slice(path.lastIndexOf('/') + 1);
      for (const [index, reader] of knowledge.readers.entries()) {
        if (!reader.reads(path, name)) continue;
        wanted[index] = (wanted[index] ?? 0) + 1;
        assert.ok(reader.endings?.includes(endingOf(name)) ?? true, `${path}: ${reader.endings?.join(' ')}`);
      }
    }
    // A reader that wants none of all these would be compared with nothing.
    assert.deepEqual(
      knowledge.readers.filter(({ endings }, index) => endings && wanted[index] === 0),
      [],
    );
  });
});
