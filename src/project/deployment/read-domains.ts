import type { FileReader, ProjectText } from '../facts/file-reader.ts';
import type { Observe } from '../facts/observation.ts';
import { isOnlyAnExample } from '../packages/example-paths.ts';
import { isSaidToBeDead } from '../packages/said-to-be-dead.ts';
import { isPipeline } from '../services/choices-in.ts';
import { isOwnDomain, observeDomain } from './own-domain.ts';

/** Files that name the domains a project is served under. */
const SERVED_BY =
  /(?:^|\/)(?:CNAME|vercel\.json|wrangler\.(?:toml|jsonc?)|netlify\.toml|render\.ya?ml|fly[\w.]{0,20}\.toml|serverless\.ya?ml|Caddyfile|config\/deploy[\w.-]{0,30}\.(?:yml|rb)|deploy\.php|values[\w.-]{0,30}\.ya?ml|(?:docker-)?compose[\w.-]{0,30}\.ya?ml|astro\.config\.\w{2,3}|_config\.ya?ml|hugo\.\w{4}|config\.toml|next-sitemap\.config\.\w{2,3}|docusaurus\.config\.\w{2}|gatsby-config\.\w{2}|mkdocs\.yml|sftp\.json|deploy\/[\w./-]{1,80}\.rb|\.platform\/routes\.yaml|app\.ya?ml|dispatch\.ya?ml|config\/[\w-]{1,20}\/\w{1,20}\.toml|\.env\.(?:production|prod|live))$|(?:^|\/)settings(?:[/_](?!dev|local|test)\w{1,30})?\.py$|\.(?:tf|tfvars|bicep)$|\.(?:vhost|nginx)$|nginx[\w./-]{0,80}\.(?:conf|template)$|\.conf$|(?:^|\/)(?:k8s|kubernetes|deploy|infra|helm|charts?|manifests|overlays)\/[\w./-]{1,120}\.ya?ml$|(?:production|prod|live)\.(?:py|rb|env|ya?ml)$|appsettings\.Production\.json$/;

/** Settings whose values are domains of the project's own. */
const KEY =
  /^[\s"'{-]{0,60}(?:-[ ]|param[ ])?["']?(?:[\w.-]{0,30}[._-])?(?:hosts?|domains?|domain_?names?|cname|server_name|server|alias(?:es)?|customDomain|zone(?:_name)?|pattern|routes?|site|siteUrl|site_url|base_?url|url|homepage|app_url|public_url|allowed_hosts|allowedhosts|virtual_host|letsencrypt_host|fqdn|dns_name)["']?[ \t]{0,20}(?:[:=(]|=>|<<|[ ](?:string[ ]=)?)/i;

/** Settings that name the host of something else. */
const OTHER =
  /issuer|auth|keycloak|mail|smtp|redis|registry|image|repo|\bdb|database|git|origin|allowed_ips|cdn|bucket|proxy_pass|upstream/i;

const DOMAIN =
  /(?<![\w@.$/-])(?:https?:\/\/)?(?:\*\.)?((?:[a-z\d](?:[a-z\d-]{0,40}[a-z\d])?\.){1,5}[a-z]{2,18})(?![\w(@-]|\.\w)/gi;
const ADDRESS = /https:\/\/([a-z\d][a-z\d.-]{2,80}[a-z])(?![\w-])(?![\w/.?=&#-]{0,80}(?:docs|wiki|issues|pull))/gi;
/** What stands beside pipelines: forms for issues, and what updates dependencies. */
const AROUND_PIPELINES = /(?:^|\/)\.github\/(?!workflows\/)/;

/** Reads the domains a project is served under. */
export const domainReader: FileReader = {
  reads: (path) =>
    !isOnlyAnExample(path) &&
    !AROUND_PIPELINES.test(path) &&
    (SERVED_BY.test(path) || isPipeline(path) || isReadme(path)),
  read(file, observe) {
    if (file.name === 'CNAME') readCname(file, observe);
    else if (isReadme(file.path)) readReadme(file, observe);
    else readSettings(file, observe);
  },
};

/** What a line says, without its comment; of a rule of a proxy, only the hosts. */
function withoutRest(text: string): string {
  const hosts = text.indexOf('Host(');
  return text.slice(Math.max(0, hosts)).split(' #', 1).join().replaceAll('`', ' ');
}

function readCname({ path, text }: ProjectText, observe: Observe): void {
  const [domain = ''] = text.trim().split(/\s/);
  if (isOwnDomain(domain)) observeDomain(domain, { path, line: 1 }, observe);
}

/** Words after which a README gives the address a project runs at. */
const RUNS_AT =
  /\b(?:runs|running|live|served|hosted|deployed|production|prod|staging|preview site|en ligne|läuft|erreichbar|produktion)\b|боев|продакшен|работает/i;

/** The README at the root of a project may say where it runs. */
function isReadme(path: string): boolean {
  return /^readme(?:\.\w{2})?\.(?:md|rst|txt|adoc)$/i.test(path);
}

function readReadme({ path, text }: ProjectText, observe: Observe): void {
  let isFenced = false;
  let before = '';
  let line = 0;
  for (const whole of text.split('\n')) {
    line++;
    const words = whole.slice(0, 500);
    if (words.startsWith('```')) isFenced = !isFenced;
    const isSaid = !isFenced && (RUNS_AT.test(words) || (words.startsWith('http') && RUNS_AT.test(before)));
    before = words;
    if (!isSaid) continue;
    for (const [, domain = ''] of words.matchAll(ADDRESS))
      if (isOwnDomain(domain) && !words.includes('](http')) observeDomain(domain, { path, line }, observe);
  }
}

/** Which settings of a file name domains of the project's own, and how a value of theirs looks. */
interface Manner {
  readonly key: RegExp;
  /** Settings that look like `key` and name something else. */
  readonly other?: RegExp;
  /** Whether only lines count that are not indented. */
  readonly top?: boolean;
}

const SITE_FILE =
  /(?:^|\/)(?:astro\.config\.\w{2,3}|_config[\w.-]{0,20}\.ya?ml|hugo\.\w{4}|config\/[\w-]{1,20}\/\w{1,20}\.toml|next-sitemap\.config\.\w{2,3}|docusaurus\.config\.\w{2}|gatsby-config\.\w{2}|mkdocs\.yml)$/;
const SITE_KEY = /^["']?(?:baseURL|site|siteUrl|site_url|url|domain|cname)["']?[ ]{0,20}[:=]/i;
/** Hugo's tables hold addresses of everybody the site speaks of. */
const HUGO_KEY = /^baseURL[ ]{0,20}=/i;
const DJANGO_KEY =
  /^(?:ALLOWED_HOSTS|CSRF_TRUSTED_ORIGINS|SESSION_COOKIE_DOMAIN|WAGTAILADMIN_BASE_URL|(?:SITE|BASE|PUBLIC)_(?:URL|DOMAIN))[ ]{0,4}\+?=/;
const PIPELINE_KEY = /^(?:url|cname|-[ ]url):/;

function mannerOf(path: string, text: string): Manner {
  if (isPipeline(path)) return { key: PIPELINE_KEY };
  if (/\.toml$/.test(path) && (SITE_FILE.test(path) || /^baseURL[ ]{0,20}=/im.test(text))) return { key: HUGO_KEY };
  if (SITE_FILE.test(path)) return { key: SITE_KEY, top: /\.ya?ml$/.test(path) };
  if (/settings[/\w]{0,60}\.py$/.test(path)) return { key: DJANGO_KEY, top: true };
  return { key: KEY, other: OTHER };
}

/** Resources of Terraform that make an entry in the DNS, whose name is the domain. */
const DNS_RESOURCE =
  /^resource[ ]"\w{0,40}(?:route53|dns|cloudflare_record|cloudflare_zone|_domain|acm_certificate|custom_hostname)\w{0,40}"/;
const DNS_NAME = /^(?:name|zone|domain|record)[ ]{0,20}=/;

function readSettings({ path, text }: ProjectText, observe: Observe): void {
  if (isSaidToBeDead(text)) return;
  const { key: wanted, other, top } = mannerOf(path, text);
  const isCaddy = path.endsWith('Caddyfile');
  const isCode = /\.(?:rb|py|php|[cm]?[jt]s)$/.test(path);
  let isList = false;
  let isDns = false;
  let line = 0;
  for (const whole of text.split('\n')) {
    line++;
    const text = whole.trim().slice(0, 500);
    if (text === '' || /^(?:#|\/\/|\*|;|<!--)/.test(text)) continue;
    if (/^\w/.test(whole)) isDns = DNS_RESOURCE.test(text);
    const key = top && /^\s/.test(whole) ? undefined : (wanted.exec(text) ?? (isDns ? DNS_NAME.exec(text) : null))?.[0];
    const isItem: boolean = isList && /^(?:-[ ]|["'`{]|\[)/.test(text);
    const says = key !== undefined || isItem || text.includes('Host(`') || (isCaddy && text.endsWith('{'));
    isList = isItem || (key !== undefined && /[:=[(]$/.test(text));
    if (!says || other?.test(key ?? '')) continue;
    for (const domain of domainsIn(withoutRest(text), { key, isCode })) observeDomain(domain, { path, line }, observe);
  }
}

/** Settings whose value is an address of anything, and only without a path one of the project. */
const ANY_ADDRESS = /(?:^|[\s"'_-])(?:url|homepage)["']?[ ]{0,20}(?:[:=(]|=>)$/i;

function domainsIn(
  text: string,
  { key, isCode }: { readonly key: string | undefined; readonly isCode: boolean },
): string[] {
  const isAddress = key !== undefined && ANY_ADDRESS.test(key);
  return [...text.matchAll(DOMAIN)].flatMap((found) => {
    const domain = found[1] ?? '';
    if (!isOwnDomain(domain) || (isCode && !isQuoted(text, found.index))) return [];
    return isAddress && /^\/\w/.test(text.slice(found.index + found[0].length)) ? [] : [domain];
  });
}

/** Whether a place of a line stands in a text; names of code look like domains, too. */
function isQuoted(line: string, at: number): boolean {
  return (line.slice(0, at).match(/["'`]/g) ?? []).length % 2 === 1;
}
