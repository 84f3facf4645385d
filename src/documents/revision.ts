import { shortHash } from '../base/short-hash.ts';
import type { Rendering } from './rendering.ts';
import { cutAtRevision } from './sections/markers.ts';

/** Stands in the marker while the rendering's name is worked out, which is no part of what it names. */
const UNNAMED = '0';

/**
 * A rendering with its revision, in its identity and in its marker: a name made from what it says and where its answers
 * belong. Renderings that differ in nothing have the same.
 */
export function withRevision(rendering: Rendering): Rendering {
  const { identity, gaps, sections, asked } = rendering;
  const pieces = cutAtRevision(rendering.text, identity.id);
  const revision = shortHash(JSON.stringify([pieces.join(UNNAMED), gaps, sections, asked]));
  return { ...rendering, identity: { ...identity, revision }, text: pieces.join(revision) };
}
