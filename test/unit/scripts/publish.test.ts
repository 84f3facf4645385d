import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findObstacles } from '../../../scripts/publish/obstacles.mjs';
import { repositoryRoot } from '../../support/paths.ts';

const galleries = [
  { name: 'One', token: 'VSCE_PAT' },
  { name: 'Other', token: 'OVSX_PAT' },
];
const tokens = { VSCE_PAT: 'a', OVSX_PAT: 'b' };

describe('Publishing', () => {
  let manifest: Record<string, unknown> & { readonly repository: { readonly url: string } };

  before(async () => {
    manifest = JSON.parse(await readFile(join(repositoryRoot, 'package.json'), 'utf8'));
  });

  it('finds nothing in the way of a checkout that is committed, pushed where it says, and whose tokens are there', () => {
    const remote = manifest.repository.url;
    assert.deepEqual(findObstacles(manifest, { remote, changes: '', tokens }, galleries), []);
    const bySsh = remote.replace('https://github.com/', 'git@github.com:');
    assert.deepEqual(findObstacles(manifest, { remote: bySsh, changes: '', tokens }, galleries), []);
  });

  it("holds back under an address that is not the checkout's own, before all is committed, or without tokens", () => {
    const found = findObstacles(
      manifest,
      { remote: 'https://example.com/me/fork.git', changes: ' M a.ts', tokens: {} },
      galleries,
    );
    assert.equal(found.length, 4, found.join('\n'));
    const surroundings = { remote: manifest.repository.url, changes: '', tokens };
    const bare = findObstacles({ repository: manifest.repository }, surroundings, galleries);
    assert.ok(bare.some((obstacle) => obstacle.includes('"publisher"')));
  });
});

describe('What the galleries show', () => {
  it('is all there', async () => {
    const manifest = JSON.parse(await readFile(join(repositoryRoot, 'package.json'), 'utf8'));
    const { displayName, description, categories, keywords, galleryBanner, extensionKind, capabilities } = manifest;
    const texts = JSON.parse(await readFile(join(repositoryRoot, 'package.nls.json'), 'utf8'));
    for (const text of [displayName, description]) assert.ok(texts[text.slice(1, -1)], text);
    assert.ok(categories.length > 0 && keywords.length >= 5 && keywords.length <= 30);
    assert.match(galleryBanner.color, /^#[0-9a-f]{6}$/);
    assert.match(galleryBanner.theme, /^(?:dark|light)$/);
    assert.deepEqual(extensionKind, ['workspace']);
    assert.ok(capabilities.untrustedWorkspaces.description && capabilities.virtualWorkspaces.description);
    assert.deepEqual(
      [manifest.pricing, manifest.license, manifest.preview, manifest.sponsor],
      ['Free', 'MIT', true, undefined],
    );
    const { url } = manifest.repository;
    const address = url.replace(/\.git$/, '');
    assert.deepEqual(
      [manifest.bugs.url, manifest.homepage, manifest.qna],
      [`${address}/issues`, `${address}#readme`, `${address}/issues`],
    );
  });

  it('has a picture of at least 128 pixels', async () => {
    const { icon } = JSON.parse(await readFile(join(repositoryRoot, 'package.json'), 'utf8'));
    const picture = await readFile(join(repositoryRoot, icon));
    const [width, height] = [picture.readUInt32BE(16), picture.readUInt32BE(20)];
    assert.ok(width >= 128 && width === height, `${width} x ${height}`);
  });
});
