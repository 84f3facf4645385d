import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NodeFiles } from '../../../src/base/ports/node/node-files.ts';
import { readProjectFiles } from '../../../src/project/read-project-files.ts';
import { waysOut } from '../../../src/project/ways-out.ts';
import { useTemporaryFolder } from '../../support/temporary-folders.ts';

/** What is found in files, as `kind path:line -> remedy: entry`. */
function found(files: Record<string, string>): string[] {
  const ways = waysOut(Object.entries(files).map(([path, text]) => ({ path, text })));
  return ways.map(({ kind, path, line, remedy, entry }) => `${kind} ${path}:${line} -> ${remedy}: ${entry}`);
}

describe('Ways out of the workspace', () => {
  it('are image builds that copy everything', () => {
    const image = (line: string, ignore?: string) =>
      found({ Dockerfile: `FROM node\n${line}\n`, ...(ignore !== undefined && { '.dockerignore': ignore }) });
    for (const line of ['COPY . .', 'COPY ./ /app/', 'ADD . /app', 'copy --chown=node:node . .', 'COPY [".", "/app"]'])
      assert.deepEqual(image(line), ['image Dockerfile:2 -> .dockerignore: .clients'], line);
    for (const line of ['COPY src src', 'COPY --from=build . .', '# COPY . .', 'COPY package.json .'])
      assert.deepEqual(image(line), [], line);
    for (const ignore of ['.clients', '/.clients/\n', '**/.clients', '.*', 'x\n*\n!src'])
      assert.deepEqual(image('COPY . .', ignore), [], ignore);
    for (const ignore of ['', 'node_modules', '.clients\n!.clients'])
      assert.equal(image('COPY . .', ignore).length, 1, ignore);
  });

  it('are commands that copy or pack the folder', () => {
    const script = (line: string) => found({ 'scripts/deploy.sh': `#!/bin/sh\n${line}\n` });
    const path = 'scripts/deploy.sh';
    assert.deepEqual(script('rsync -az --delete ./ me@host:/srv'), [`copy ${path}:2 -> ${path}: --exclude=.clients`]);
    assert.deepEqual(script('scp -r . me@host:/srv'), [`copy ${path}:2 -> ${path}: --exclude=.clients`]);
    assert.deepEqual(script('zip -r app.zip .'), [`archive ${path}:2 -> ${path}: -x '.clients/*'`]);
    assert.deepEqual(script('tar czf app.tgz .'), [`archive ${path}:2 -> ${path}: --exclude=.clients`]);
    for (const line of [
      'rsync -a dist/ h:/x',
      'rsync -a --exclude=.clients ./ h:/x',
      'zip -r a.zip *',
      'tar xzf a.tgz',
    ])
      assert.deepEqual(script(line), [], line);
    assert.equal(found({ 'package.json': '{"scripts":{\n"ship":"zip -qr a.zip . && x"}}' }).length, 1);
  });

  it('are tools that upload the folder', () => {
    assert.deepEqual(found({ 'vercel.json': '{}' }), ['upload vercel.json:1 -> .vercelignore: .clients']);
    assert.deepEqual(found({ 'vercel.json': '{}', '.vercelignore': '.clients\n' }), []);
    assert.deepEqual(found({ 'app.yaml': '# x\nruntime: nodejs22\n' }), [
      'upload app.yaml:2 -> .gcloudignore: .clients',
    ]);
    assert.deepEqual(found({ 'app.yaml': 'name: mine\n' }), []);
    assert.equal(found({ '.vscode/sftp.json': '{ "host": "x" }' }).length, 1);
    assert.deepEqual(found({ '.vscode/sftp.json': '{ "ignore": [".clients"] }' }), []);
    assert.equal(found({ 'netlify.toml': '[build]\n  publish = "."\n' }).length, 1);
    assert.deepEqual(found({ 'netlify.toml': '[build]\n  publish = "dist"\n' }), []);
  });
});

describe('The files that say how a project is deployed', () => {
  const folder = useTemporaryFolder();

  it('are read from the root and the usual folders, and nothing else', async () => {
    for (const path of ['Dockerfile', 'scripts/deploy.sh', 'src/deploy.sh', 'notes.txt', '.vscode/sftp.json']) {
      await mkdir(join(folder(), path, '..'), { recursive: true });
      await writeFile(join(folder(), path), 'x');
    }
    const read = await readProjectFiles(new NodeFiles(), folder());
    assert.deepEqual(read.map(({ path }) => path).sort(), ['.vscode/sftp.json', 'Dockerfile', 'scripts/deploy.sh']);
    assert.deepEqual(await readProjectFiles(new NodeFiles(), join(folder(), 'gone')), []);
  });
});
