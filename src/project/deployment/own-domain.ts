import type { Observe } from '../facts/observation.ts';

/** What a choice is of that names a domain. */
export const SERVED_UNDER = 'served under a domain';

const NO_DOMAIN =
  /(?:^|\.)example(?:\.\w{2,10})?$|your-?(?:domain|site|app|company|project)|mydomain|^(?:[\w-]{1,20}\.)?(?:(?:my|some|foo|bar|test|sample)-?)?(?:domain|site|company|website|host)\.\w{2,4}$|(?:^|\.)localhost$|chart-example|\.(?:local|localdomain|internal|test|invalid|svc|cluster|lan|js|mjs|cjs|ts|tsx|json|ya?ml|toml|html?|php|py|rb|sh|conf|cfg|ini|pem|key|crt|cert|csr|log|sock|socket|txt|md|xml|tf|tfvars|sql|env|pid|png|svg|jpg|css|service|dev\.json)$/i;
const PLATFORMS =
  /(?:vercel\.app|now\.sh|netlify\.app|netlify\.com|fly\.dev|herokuapp\.com|onrender\.com|pages\.dev|workers\.dev|web\.app|firebaseapp\.com|github\.io|gitlab\.io|azurewebsites\.net|azurestaticapps\.net|windows\.net|azurecr\.io|run\.app|appspot\.com|amazonaws\.com|cloudfront\.net|railway\.app|docker\.io|ghcr\.io|gcr\.io|pkg\.dev|quay\.io|mcr\.microsoft\.com|github\.com|gitlab\.com|bitbucket\.org|githubusercontent\.com|googleapis\.com|schema\.org|aka\.ms|microsoft\.com|nuget\.org|apple\.com|w3\.org|json-schema\.org|aka\.ms|microsoft\.com|nuget\.org|apple\.com|schemastore\.org|k8s\.io|kubernetes\.io|traefik\.io|letsencrypt\.org|jsdelivr\.net|unpkg\.com|terraform\.io|hashicorp\.com|npmjs\.org|googletagmanager\.com|google\.com|gstatic\.com|google-analytics\.com|stripe\.com|sentry\.io|elastic\.co|cert-manager\.io|bitnami\.com|vercel\.com|render\.com|serverless\.com|nginx\.org|shields\.io|mailgun\.org|sendgrid\.net|postmarkapp\.com|postgres\.database\.azure\.com|cloudflare\.com|knative\.dev|(?:^|\.)(?:linkedin|facebook|instagram|twitter|x|youtube|tiktok|slack|discord|medium|reddit|wikipedia|wordpress|mozilla)\.(?:com|org)|(?:^|\.)(?:discord\.gg|youtu\.be|t\.me|wa\.me|mastodon\.social|bsky\.app|goo\.gl|bit\.ly))$/i;

/** Whether a name could be a domain that somebody registered for the project. */
export function isOwnDomain(name: string): boolean {
  return name.includes('.') && /^[a-z\d.-]+$/i.test(name) && !NO_DOMAIN.test(name) && !PLATFORMS.test(name);
}

/** Says that a project is served under a domain. */
export function observeDomain(
  domain: string,
  { path, line }: { readonly path: string; readonly line: number },
  observe: Observe,
): void {
  observe({ kind: 'choice', of: SERVED_UNDER, name: domain.toLowerCase(), at: { file: path, line } });
}
