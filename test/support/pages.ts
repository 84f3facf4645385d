import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from './paths.ts';

/** A page in Markdown that people read. */
export interface Page {
  /** From the root of the repository, such as `docs/clients.md`. */
  readonly file: string;
  /** Its text without fenced and indented blocks of code, which are examples. */
  readonly text: string;
}

const AT_ROOT = ['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'SECURITY.md'];

/** All pages: those at the root, and those below `docs/`. */
export function readPages(): readonly Page[] {
  const below = readdirSync(join(repositoryRoot, 'docs'), { recursive: true, encoding: 'utf8' });
  const files = [...AT_ROOT, ...below.filter((name) => name.endsWith('.md')).map((name) => join('docs', name))];
  return files.map((file) => ({ file, text: withoutExamples(readFileSync(join(repositoryRoot, file), 'utf8')) }));
}

function withoutExamples(text: string): string {
  return text.replace(/^```[\s\S]*?^```$/gm, '').replace(/^(?: {4}|\t).*$/gm, '');
}

/** Links and pictures of a page, each with what it is called and where it leads. */
export function linksIn({ text }: Page): readonly { readonly alt: string | undefined; readonly target: string }[] {
  const plain = text.replace(/`[^`\n]*`/g, '');
  return [...plain.matchAll(/(!?)\[([^\]]*)\]\(([^)\s]+)(?:\s+"[^"]*")?\)/g)].map(
    ([, picture, label = '', target = '']) => ({
      alt: picture ? label : undefined,
      target,
    }),
  );
}

/** The anchors that a page's headings have where it is shown on the web. */
export function anchorsOf({ text }: Page): ReadonlySet<string> {
  const found = new Map<string, number>();
  const anchors = [...text.matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) => {
    const words = heading.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[`*]/g, '');
    const anchor = words
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-');
    const before = found.get(anchor) ?? 0;
    found.set(anchor, before + 1);
    return before === 0 ? anchor : `${anchor}-${before}`;
  });
  return new Set(anchors);
}
