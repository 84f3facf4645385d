import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import manifest from '../../../package.json';
import { packagedManifest, packagedReadme } from '../../../scripts/build/packaged-files.mjs';
import { repositoryRoot } from '../../support/paths.ts';

describe('The package for the galleries', () => {
  it('has a manifest without what is for the checkout and the command line, and with all the rest', () => {
    const packaged = packagedManifest(manifest);
    const left = Object.keys(manifest).filter((name) => !Object.hasOwn(packaged, name));
    assert.deepEqual(left.sort(), ['bin', 'dependencies', 'devDependencies', 'private', 'scripts']);
    assert.deepEqual(packaged.contributes, manifest.contributes);
  });

  it('has a README about what it does: nothing to be typed into a shell, and nothing of a checkout', async () => {
    const whole = await readFile(join(repositoryRoot, 'README.md'), 'utf8');
    const packaged = packagedReadme(whole);
    const headings = (text: string) => [...text.matchAll(/^## (.+)$/gm)].map(([, title]) => title);
    assert.deepEqual(
      headings(whole).filter((title) => !headings(packaged).includes(title)),
      ['Install', 'Working on it'],
    );
    assert.doesNotMatch(packaged, /npm |checkout|CONTRIBUTING|no gallery/);
    assert.match(packaged, /^# Deorbit\n[\s\S]*media\/readme\/handover\.webp[\s\S]*## Privacy\n/);
  });
});
