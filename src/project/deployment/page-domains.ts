import { type FileReader, risingLines } from '../facts/file-reader.ts';
import { isOnlyAnExample, isTest } from '../packages/example-paths.ts';
import { isCommentedOut } from '../services/commented-out.ts';
import { isOwnDomain, observeDomain } from './own-domain.ts';

/** A sort of file in which a project says under which address it is reached, and how. */
interface Saying {
  readonly path: RegExp;
  /** The first group is the host name. */
  readonly says: RegExp;
}

const PAGE = /\.(?:html?|php|twig|erb|njk|liquid|hbs|ejs|astro|vue|svelte|[jt]sx|cshtml|haml|slim|pug)$/;

const SAYINGS: readonly Saying[] = [
  { path: /(?:^|\/)robots\.txt$/, says: /^\s{0,4}Sitemap:\s{0,4}https?:\/\/([a-z\d][a-z\d.-]{1,80}[a-z])/gim },
  { path: /(?:^|\/)sitemap[\w-]{0,30}\.xml$/, says: /<loc>\s{0,8}https?:\/\/([a-z\d][a-z\d.-]{1,80}[a-z])/gi },
  { path: /(?:^|\/)security\.txt$/, says: /^Canonical:\s{0,4}https?:\/\/([a-z\d][a-z\d.-]{1,80}[a-z])/gim },
  { path: PAGE, says: /rel=["']canonical["'][^>]{0,60}href=["']https?:\/\/([a-z\d][a-z\d.-]{1,80}[a-z])/gi },
  {
    path: PAGE,
    says: /href=["']https?:\/\/([a-z\d][a-z\d.-]{1,80}[a-z])[^>"']{0,200}["'][^>]{0,60}rel=["']canonical["']/gi,
  },
  { path: PAGE, says: /["']og:url["'][^>]{0,60}content=["']https?:\/\/([a-z\d][a-z\d.-]{1,80}[a-z])/gi },
  { path: /\.[jt]sx?$/, says: /metadataBase:\s{0,8}new URL\(\s{0,8}["'`]https?:\/\/([a-z\d][a-z\d.-]{1,80}[a-z])/g },
  { path: /^package\.json$/, says: /^\s{1,4}"homepage":\s{0,4}"https?:\/\/([a-z\d][a-z\d.-]{1,80}[a-z])\/?"/gm },
  {
    path: /(?:^|\/)(?:site|seo|site-?config|site-?meta(?:data)?|_data\/(?:site|meta(?:data)?|config|env))\.(?:[cm]?[jt]s|json|ya?ml)$/i,
    says: /\b(?:url|siteUrl|baseUrl|site|canonical|domain|origin)["']?\s?[:=]\s{0,4}["'`]?https?:\/\/([a-z\d][a-z\d.-]{1,80}[a-z])\/?(?=["'`\s])/gi,
  },
  {
    path: /\.php$/,
    says: /\bdefine\(\s?["'](?:WP_HOME|WP_SITEURL|DOMAIN_CURRENT_SITE)["']\s?,\s?["'](?:https?:\/\/)?([a-z\d][a-z\d.-]{1,80}[a-z])/gi,
  },
  { path: /(?:^|\/)AndroidManifest\.xml$/, says: /android:host="(?:\*\.)?([a-z\d][a-z\d.-]{1,80}[a-z])"/gi },
  {
    path: /\.entitlements$/,
    says: /<string>(?:applinks|webcredentials|appclips):(?:\*\.)?([a-z\d][a-z\d.-]{1,80}[a-z])/gi,
  },
];

const ENDINGS =
  'txt xml html htm php twig erb njk liquid hbs ejs astro vue svelte js jsx ts tsx cshtml haml slim pug json cjs mjs cts mts yml yaml entitlements'.split(
    ' ',
  );

/** What no file can be without that says it, but one of settings, which may call it anything. */
const WORDS = [
  'sitemap:',
  '<loc>',
  'canonical',
  'og:url',
  'metadatabase',
  '"homepage"',
  'wp_home',
  'wp_siteurl',
  'domain_current_site',
  'android:host',
  'applinks:',
  'webcredentials:',
  'appclips:',
];
const SETTINGS = /^(?:site|seo|meta|config|env)[\w-]{0,30}\.\w{1,5}$/i;

/** Most pages say nothing of it, and this is quicker to look for. */
const HINT =
  /sitemap:|<loc>|canonical|og:url|metadataBase|homepage|url|site|domain|origin|WP_HOME|android:host|applinks:/i;

/** Reads the domains that pages, what is there for search engines, WordPress' settings and mobile applications name as their own. */
export const pageDomainReader: FileReader = {
  endings: ENDINGS,
  reads: (path) => SAYINGS.some((each) => each.path.test(path)) && !isOnlyAnExample(path) && !isTest(path),
  words: (name) => (SETTINGS.test(name) ? undefined : WORDS),
  read({ path, text }, observe) {
    if (!HINT.test(text)) return;
    const seen = new Set<string>();
    const lineOf = risingLines(text);
    for (const { domain, offset } of saidIn(path, text)) {
      if (seen.size >= MOST_OF_ONE_FILE) return;
      if (seen.has(domain) || !isOwnDomain(domain) || isCommentedOut(text, offset)) continue;
      seen.add(domain);
      observeDomain(domain, { path, line: lineOf(offset) }, observe);
    }
  },
};

/** A file that names more of them lists addresses of others. */
const MOST_OF_ONE_FILE = 1000;

function saidIn(path: string, text: string): { readonly domain: string; readonly offset: number }[] {
  return SAYINGS.filter((saying) => saying.path.test(path))
    .flatMap(({ says }) =>
      Array.from(text.matchAll(says), (found) => ({ domain: (found[1] ?? '').toLowerCase(), offset: found.index })),
    )
    .sort((a, b) => a.offset - b.offset);
}
