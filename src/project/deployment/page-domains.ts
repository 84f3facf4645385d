import type { FileReader } from '../facts/file-reader.ts';
import { isOnlyAnExample, isTest } from '../packages/example-paths.ts';
import { isCommentedOut } from '../services/commented-out.ts';
import { isOwnDomain, observeDomain } from './own-domain.ts';

/** A sort of file in which a project says under which address it is reached, and how. */
interface Saying {
  readonly path: RegExp;
  /** The first group is the host name. */
  readonly says: RegExp;
}

const HOST = String.raw`(?:https?:\/\/)([a-z\d][a-z\d.-]{1,80}[a-z])`;
const PAGE = /\.(?:html?|php|twig|erb|njk|liquid|hbs|ejs|astro|vue|svelte|[jt]sx|cshtml|haml|slim|pug)$/;

const SAYINGS: readonly Saying[] = [
  { path: /(?:^|\/)robots\.txt$/, says: new RegExp(String.raw`^\s{0,4}Sitemap:\s{0,4}${HOST}`, 'gim') },
  { path: /(?:^|\/)sitemap[\w-]{0,30}\.xml$/, says: new RegExp(String.raw`<loc>\s{0,8}${HOST}`, 'gi') },
  { path: /(?:^|\/)security\.txt$/, says: new RegExp(String.raw`^Canonical:\s{0,4}${HOST}`, 'gim') },
  { path: PAGE, says: new RegExp(`rel=["']canonical["'][^>]{0,60}href=["']${HOST}`, 'gi') },
  { path: PAGE, says: new RegExp(`href=["']${HOST}[^>"']{0,200}["'][^>]{0,60}rel=["']canonical["']`, 'gi') },
  { path: PAGE, says: new RegExp(`["']og:url["'][^>]{0,60}content=["']${HOST}`, 'gi') },
  { path: /\.[jt]sx?$/, says: new RegExp(String.raw`metadataBase:\s{0,8}new URL\(\s{0,8}["'\`]${HOST}`, 'g') },
  { path: /^package\.json$/, says: new RegExp(String.raw`^\s{1,4}"homepage":\s{0,4}"${HOST}\/?"`, 'gm') },
  {
    path: /(?:^|\/)(?:site|seo|site-?config|site-?meta(?:data)?|_data\/(?:site|meta(?:data)?|config|env))\.(?:[cm]?[jt]s|json|ya?ml)$/i,
    says: new RegExp(
      String.raw`\b(?:url|siteUrl|baseUrl|site|canonical|domain|origin)["']?\s?[:=]\s{0,4}["'\`]?${HOST}\/?(?=["'\`\s])`,
      'gi',
    ),
  },
  {
    path: /\.php$/,
    says: /(?:define|Config::define)\(\s?["'](?:WP_HOME|WP_SITEURL|DOMAIN_CURRENT_SITE)["']\s?,\s?["'](?:https?:\/\/)?([a-z\d][a-z\d.-]{1,80}[a-z])/gi,
  },
  { path: /(?:^|\/)AndroidManifest\.xml$/, says: /android:host="(?:\*\.)?([a-z\d][a-z\d.-]{1,80}[a-z])"/gi },
  {
    path: /\.entitlements$/,
    says: /<string>(?:applinks|webcredentials|appclips):(?:\*\.)?([a-z\d][a-z\d.-]{1,80}[a-z])/gi,
  },
];

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
  reads: (path) => SAYINGS.some((each) => each.path.test(path)) && !isOnlyAnExample(path) && !isTest(path),
  words: (name) => (SETTINGS.test(name) ? undefined : WORDS),
  read({ path, text }, observe) {
    if (!HINT.test(text)) return;
    const seen = new Set<string>();
    for (const saying of SAYINGS) {
      if (!saying.path.test(path)) continue;
      for (const found of text.matchAll(saying.says)) {
        const domain = (found[1] ?? '').toLowerCase();
        if (seen.has(domain) || !isOwnDomain(domain) || isCommentedOut(text, found.index)) continue;
        seen.add(domain);
        observeDomain(domain, { path, line: text.slice(0, found.index).split('\n').length }, observe);
      }
    }
  },
};
