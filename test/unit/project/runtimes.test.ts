import assert from 'node:assert/strict';
import { judgeLicences } from '../../../src/project/licences/judge-licences.ts';
import { licenceReaders } from '../../../src/project/licences/licence-readers.ts';
import { packageReaders } from '../../../src/project/packages/package-readers.ts';
import { judgeRuntimes } from '../../../src/project/runtimes/judge-runtimes.ts';
import { runtimeReaders } from '../../../src/project/runtimes/runtime-readers.ts';
import { discoverIn, type ProjectFiles } from '../../support/project-readers.ts';

function runtimesOf(files: ProjectFiles): string[] {
  const { facts } = discoverIn(runtimeReaders, [judgeRuntimes], files);
  return facts.map(({ name, detail }) => [name, detail.version, ...(detail.contradicts ?? [])].join(' | '));
}

const places: Readonly<Record<string, readonly [path: string, text: string, runtime: string]>> = {
  nvm: ['.nvmrc', 'v20.11.0\n', 'Node.js | 20.11.0'],
  engines: ['package.json', '{"engines": {"node": ">=20"}}', 'Node.js | >=20'],
  asdf: ['.tool-versions', '# x\nruby 3.3.0\n', 'Ruby | 3.3.0'],
  mise: ['mise.toml', '[tools]\npython = "3.12"', 'Python | 3.12'],
  Composer: ['composer.json', '{"require": {"php": "^8.2"}}', 'PHP | ^8.2'],
  'go.mod': ['go.mod', 'module x\n\ngo 1.22\n', 'Go | 1.22'],
  Maven: ['pom.xml', '<!-- <java.version>11</java.version> -->\n<java.version>21</java.version>', 'Java | 21'],
  Gradle: ['build.gradle.kts', 'languageVersion = JavaLanguageVersion.of(17)', 'Java | 17'],
  '.NET': ['A.csproj', '<TargetFramework>net8.0</TargetFramework>', '.NET | 8.0'],
  'global.json': ['global.json', '{"sdk": {"version": "8.0.100"}}', '.NET | 8.0.100'],
  Rust: ['rust-toolchain.toml', '[toolchain]\nchannel = "1.78"', 'Rust | 1.78'],
  'an image': ['Dockerfile', 'ARG V=3.12\nFROM python:${V}-slim AS base', 'Python | 3.12'],
  'Gradle of old': ['android/app/build.gradle', 'sourceCompatibility JavaVersion.VERSION_17', 'Java | 17'],
  'a pipeline': [
    '.github/workflows/a.yml',
    'jobs:\n  a:\n    steps:\n      - with:\n          node-version: 20',
    'Node.js | 20',
  ],
};

describe('Runtimes', () => {
  for (const [name, [path, text, expected]] of Object.entries(places))
    it(`are stated by ${name}`, () => assert.deepEqual(runtimesOf({ [path]: text }), [expected]));

  it('contradict each other where versions differ', () =>
    assert.deepEqual(
      runtimesOf({
        '.nvmrc': '20.11',
        Dockerfile: 'FROM node:18-alpine',
        'package.json': '{"engines": {"node": ">=18"}}',
      }),
      ['Node.js | 20.11 | Dockerfile:1: 18'],
    ));

  it('are told by what builds the project rather than by a target or a platform that is pretended', () => {
    assert.deepEqual(
      runtimesOf({
        'A.csproj': '<TargetFramework>net8.0</TargetFramework>',
        'global.json': '{"sdk": {"version": "8.0.303"}}',
        'composer.json': '{"require": {"php": "^8.2"}, "config": {"platform": {"php": "8.2.0"}}}',
      }),
      ['.NET | 8.0.303', 'PHP | ^8.2'],
    );
  });

  it('are a tool of the pipeline where nothing of the project is made for them', () => {
    const workflow = 'jobs:\n  a:\n    steps:\n      - with:\n          python-version: 3.12';
    const confidences = (files: ProjectFiles): string[] =>
      discoverIn([...runtimeReaders, ...packageReaders], [judgeRuntimes], {
        '.github/workflows/a.yml': workflow,
        ...files,
      }).facts.map(({ name, confidence }) => `${name} ${confidence}`);
    assert.deepEqual(confidences({ 'Chart.yaml': 'name: shop' }), ['Python weak']);
    assert.deepEqual(confidences({ 'requirements.txt': 'flask==3.0' }), ['Python sure']);
  });

  it('are told by the pipeline rather than by what a part of the project would do with', () => {
    const files: ProjectFiles = {
      'package.json': '{"dependencies": {"next": "15"}}',
      'packages/app/package.json': '{"engines": {"node": ">=14"}, "dependencies": {"react": "19"}}',
    };
    const factsOf = (more: ProjectFiles): string[] =>
      discoverIn([...runtimeReaders, ...packageReaders], [judgeRuntimes], { ...files, ...more }).facts.map(
        ({ name, confidence, detail }) => `${name} ${detail.version} ${confidence}`,
      );
    const workflow = 'jobs:\n  a:\n    steps:\n      - with:\n          node-version: 20';
    assert.deepEqual(factsOf({ '.github/workflows/a.yml': workflow }), ['Node.js 20 sure']);
    assert.deepEqual(factsOf({}), ['Node.js >=14 likely']);
    assert.deepEqual(factsOf({ '.nvmrc': '22' }), ['Node.js 22 sure']);
  });

  it('do not contradict a range, nor a matrix that holds the version', () =>
    assert.deepEqual(
      runtimesOf({
        '.nvmrc': '20',
        'package.json': '{"engines": {"node": "^20.1"}}',
        '.github/workflows/a.yml': 'strategy:\n  matrix:\n    node-version: [18, 20]',
      }),
      ['Node.js | 20'],
    ));

  it('of the edition of Rust are none', () =>
    assert.deepEqual(runtimesOf({ 'Cargo.toml': '[package]\nedition = "2021"' }), []));
});

describe('Licences and owners', () => {
  const said = (files: ProjectFiles): string[] =>
    discoverIn(licenceReaders, [judgeLicences], files).facts.map(({ kind, name }) => `${kind} ${name}`);

  it('are read from the licence and the manifest of the root', () =>
    assert.deepEqual(
      said({
        LICENSE: 'MIT License\n\nPermission is hereby granted, free of charge,\nto any person obtaining a copy of',
        'package.json': '{"license": "UNLICENSED"}',
        'packages/a/package.json': '{"license": "ISC"}',
        'pyproject.toml': '[project]\nlicense = "Apache-2.0"',
      }),
      ['licence MIT', 'licence UNLICENSED', 'licence Apache-2.0'],
    ));

  it('are one where a manifest says more exactly what the text is the licence of', () => {
    const LICENSE = 'GNU GENERAL PUBLIC LICENSE\nVersion 2, June 1991';
    assert.deepEqual(said({ LICENSE, 'composer.json': '{"license": "GPL-2.0-or-later"}' }), [
      'licence GPL-2.0-or-later',
    ]);
    assert.deepEqual(said({ LICENSE, 'package.json': '{"license": "MIT"}' }), ['licence GPL-2.0', 'licence MIT']);
  });

  it('are read from a pom.xml, not from its name, and from the head of a WordPress plugin', () => {
    const pom =
      '<project>\n<name>MIT tools</name>\n<licenses><license>\n<name>Apache License, Version 2.0</name>\n</license></licenses>\n</project>';
    assert.deepEqual(said({ 'pom.xml': pom }), ['licence Apache-2.0']);
    const plugin = '<?php\n/**\n * Plugin Name: Shop\n * License: GPLv2 or later\n */';
    assert.deepEqual(said({ 'shop.php': plugin }), ['licence GPL-2.0-or-later']);
    assert.deepEqual(said({ 'index.php': '<?php\n// License: GPLv2 or later' }), []);
  });

  it('are read from CODEOWNERS, without what is commented out', () =>
    assert.deepEqual(said({ '.github/CODEOWNERS': '# * @old\n*  @acme/team a@b.example # @no\n/x @acme/team' }), [
      'owner @acme/team',
      'owner a@b.example',
    ]));
});
