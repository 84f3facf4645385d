import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import pictures from '../../media/pictures.json';
import manifest from '../../package.json';
import english from '../../package.nls.json';
import { scenes } from '../../scripts/screenshots/scenes.mjs';
import { repositoryRoot } from '../support/paths.ts';

/** A picture as a page or the walkthrough names it. */
interface Named {
  readonly by: string;
  readonly file: string;
  readonly alt: string;
}

const inRepository = (path: string) => join(repositoryRoot, path);
const isPicture = (name: string) => /\.(webp|png|jpe?g|gif)$/.test(name);

/** What the README and the pages of `docs/` show, in Markdown; what lies elsewhere on the network is not ours to check. */
function namedByPages(): readonly Named[] {
  const pages = readdirSync(inRepository('docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name));
  return ['README.md', ...pages].flatMap((page) => {
    const text = readFileSync(inRepository(page), 'utf8').replace(/```[\s\S]*?```|`[^`\n]*`/g, '');
    return [...text.matchAll(/!\[([^\]]*)\]\(([^)\s]+)[^)]*\)/g)].flatMap(([, alt = '', address = '']) =>
      address.includes('://') ? [] : [{ by: page, file: join(dirname(page), address), alt: alt.replace(/\s+/g, ' ') }],
    );
  });
}

function namedByWalkthrough(): readonly Named[] {
  return manifest.contributes.walkthroughs.flatMap(({ steps }) =>
    steps.flatMap(({ id, media: { image, altText } }) =>
      Object.values(image).map((file) => {
        const alt = english[altText.replaceAll('%', '') as keyof typeof english];
        return { by: `the step "${id}"`, file, alt };
      }),
    ),
  );
}

describe('The pictures', () => {
  const named = [...namedByPages(), ...namedByWalkthrough()];

  it('that a page or the walkthrough names are made by `npm run screenshots`, with the same description', () => {
    assert.ok(named.length > 12);
    for (const { by, file, alt } of named) {
      const made = pictures.find((picture) => picture.file === file);
      assert.ok(made, `${by} shows ${file}, which media/pictures.json does not list`);
      assert.equal(alt, made.alt, `${by} describes ${file}`);
    }
  });

  it('that are listed are there, under 40 kB each, and each shows a scene that can be shown', () => {
    assert.equal(new Set(pictures.map(({ file }) => file)).size, pictures.length);
    for (const { file, scene } of pictures) {
      assert.ok(existsSync(inRepository(file)), `${file} is missing: npm run screenshots -- ${scene}`);
      assert.ok(statSync(inRepository(file)).size <= 40_000, `${file} is too large`);
      assert.ok(Object.hasOwn(scenes, scene), `there is no scene "${scene}"`);
    }
  });

  it('that lie in media/ are listed, but for the icon', () => {
    const listed = new Set(pictures.map(({ file }) => file));
    const there = readdirSync(inRepository('media'), { recursive: true, encoding: 'utf8' }).filter(isPicture);
    const stray = there.map((name) => relative(repositoryRoot, inRepository(join('media', name))));
    assert.deepEqual(
      stray.filter((file) => !listed.has(file)),
      ['media/icon.png'],
    );
  });
});
