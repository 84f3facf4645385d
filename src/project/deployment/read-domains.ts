import type { FileReader, ProjectText } from '../facts/file-reader.ts';
import type { Observe } from '../facts/observation.ts';
import { isOnlyAnExample } from '../packages/example-paths.ts';
import { isSaidToBeDead } from '../packages/said-to-be-dead.ts';
import { isPipeline } from '../services/choices-in.ts';

/** Files that name the domains a project is served under. */
const SERVED_BY =
  /(?:^|\/)(?:CNAME|vercel\.json|wrangler\.(?:toml|jsonc?)|netlify\.toml|render\.ya?ml|fly[\w.]{0,20}\.toml|serverless\.ya?ml|Caddyfile|config\/deploy[\w.-]{0,30}\.(?:yml|rb)|deploy\.php|values[\w.-]{0,30}\.ya?ml|(?:docker-)?compose[\w.-]{0,30}\.ya?ml|astro\.config\.\w{2,3}|_config\.ya?ml|hugo\.\w{4}|config\.toml|next-sitemap\.config\.\w{2,3}|docusaurus\.config\.\w{2}|gatsby-config\.\w{2}|mkdocs\.yml|sftp\.json|deploy\/[\w./-]{1,80}\.rb|\.platform\/routes\.yaml|app\.ya?ml|dispatch\.ya?ml)$|\.(?:tf|tfvars|bicep)$|\.(?:vhost|nginx)$|nginx[\w./-]{0,80}\.(?:conf|template)$|\.conf$|(?:^|\/)(?:k8s|kubernetes|deploy|infra|helm|charts?|manifests|overlays)\/[\w./-]{1,120}\.ya?ml$|(?:production|prod|live)\.(?:py|rb|env|ya?ml)$|appsettings\.Production\.json$/;

/** Settings whose values are domains of the project's own. */
const KEY =
  /^[\s"'{-]{0,60}(?:-[ ]|param[ ])?["']?(?:[\w.-]{0,30}[._-])?(?:hosts?|domains?|domain_?names?|cname|server_name|server|alias(?:es)?|customDomain|zone(?:_name)?|pattern|routes?|site|siteUrl|site_url|base_?url|url|homepage|app_url|public_url|allowed_hosts|allowedhosts|virtual_host|letsencrypt_host|fqdn|dns_name)["']?[ \t]{0,20}(?:[:=(]|=>|[ ](?:string[ ]=)?)/i;

/** Settings that name the host of something else. */
const OTHER =
  /issuer|auth|keycloak|mail|smtp|redis|registry|image|repo|\bdb|database|git|origin|allowed_ips|cdn|bucket|proxy_pass|upstream/i;

const DOMAIN =
  /(?<![\w@.$/-])(?:https?:\/\/)?(?:\*\.)?((?:[a-z\d](?:[a-z\d-]{0,40}[a-z\d])?\.){1,5}[a-z]{2,18})(?![\w(@-]|\.\w)/gi;
const ADDRESS = /https:\/\/([a-z\d][a-z\d.-]{2,80}[a-z])(?![\w-])(?![\w/.?=&#-]{0,80}(?:docs|wiki|issues|pull))/gi;
const NO_DOMAIN =
  /^(?:www\.)?example\.(?:com|org|net)$|your-?(?:domain|site|app|company|project)|mydomain|(?:^|\.)localhost$|chart-example|\.(?:local|localdomain|internal|test|invalid|svc|cluster|lan|js|mjs|cjs|ts|tsx|json|ya?ml|toml|html?|php|py|rb|sh|conf|cfg|ini|pem|key|crt|cert|csr|log|sock|socket|txt|md|xml|tf|tfvars|sql|env|pid|png|svg|jpg|css|service|dev\.json)$/i;
const PLATFORMS =
  /(?:vercel\.app|now\.sh|netlify\.app|netlify\.com|fly\.dev|herokuapp\.com|onrender\.com|pages\.dev|workers\.dev|web\.app|firebaseapp\.com|github\.io|gitlab\.io|azurewebsites\.net|azurestaticapps\.net|windows\.net|azurecr\.io|run\.app|appspot\.com|amazonaws\.com|cloudfront\.net|railway\.app|docker\.io|ghcr\.io|gcr\.io|pkg\.dev|quay\.io|mcr\.microsoft\.com|github\.com|gitlab\.com|bitbucket\.org|githubusercontent\.com|googleapis\.com|schema\.org|aka\.ms|microsoft\.com|nuget\.org|apple\.com|w3\.org|json-schema\.org|aka\.ms|microsoft\.com|nuget\.org|apple\.com|schemastore\.org|k8s\.io|kubernetes\.io|traefik\.io|letsencrypt\.org|jsdelivr\.net|unpkg\.com|terraform\.io|hashicorp\.com|npmjs\.org|googletagmanager\.com|google\.com|gstatic\.com|google-analytics\.com|stripe\.com|sentry\.io|elastic\.co|cert-manager\.io|bitnami\.com|vercel\.com|render\.com|serverless\.com|nginx\.org|shields\.io|mailgun\.org|sendgrid\.net|postmarkapp\.com|postgres\.database\.azure\.com|cloudflare\.com|knative\.dev)$/i;

/** Reads the domains a project is served under. */
export const domainReader: FileReader = {
  reads: (path) => !isOnlyAnExample(path) && (SERVED_BY.test(path) || isPipeline(path) || isReadme(path)),
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

function readSettings({ path, text }: ProjectText, observe: Observe): void {
  const isCaddy = path.endsWith('Caddyfile');
  const fromPipeline = isPipeline(path);
  if (isSaidToBeDead(text)) return;
  let isList = false;
  let line = 0;
  for (const whole of text.split('\n')) {
    line++;
    const text = whole.trim().slice(0, 500);
    if (text === '' || /^(?:#|\/\/|\*|;|<!--)/.test(text)) continue;
    const key = KEY.exec(text)?.[0];
    const isItem: boolean = isList && /^(?:-[ ]|["'`{]|\[)/.test(text);
    const says = key !== undefined || isItem || text.includes('Host(`') || (isCaddy && text.endsWith('{'));
    isList = isItem || (key !== undefined && /[:=[(]$/.test(text));
    if (
      !says ||
      OTHER.test(key ?? '') ||
      (fromPipeline && (!/^(?:url|cname|-[ ]url):/.test(text) || path.includes('dependabot')))
    )
      continue;
    for (const [, domain = ''] of withoutRest(text).matchAll(DOMAIN))
      if (isOwnDomain(domain)) observeDomain(domain, { path, line }, observe);
  }
}

/** Whether a name could be a domain that somebody registered for the project. */
export function isOwnDomain(name: string): boolean {
  return name.includes('.') && /^[a-z\d.-]+$/i.test(name) && !NO_DOMAIN.test(name) && !PLATFORMS.test(name);
}

function observeDomain(
  domain: string,
  { path, line }: { readonly path: string; readonly line: number },
  observe: Observe,
): void {
  observe({ kind: 'fact', fact: 'domain', name: domain.toLowerCase(), at: { file: path, line } });
}
