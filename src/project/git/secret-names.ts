import type { Confidence } from '../facts/project-fact.ts';

/** Names that git looks for, wherever a file of that name lies and however it is written; a wider net than {@link secretLooksOf}. */
export const SECRET_PATTERNS: readonly string[] = [
  ...['.env*', '*.env', '*.pem', '*.key', '*.p8', '*.p12', '*.pfx', '*.jks', '*.keystore', '*.ppk', '*.kdb', '*.kdbx'],
  ...[
    'id_rsa*',
    'id_dsa*',
    'id_ecdsa*',
    'id_ed25519*',
    '*_rsa',
    '*_ed25519',
    '*.ovpn',
    '*.tfvars',
    '*.tfvars.json',
    '*.tfstate*',
  ],
  ...[
    '.htpasswd',
    '.netrc',
    '_netrc',
    '.pgpass',
    '.my.cnf',
    '.pypirc',
    '.npmrc',
    '.dockercfg',
    '.s3cfg',
    '.boto',
    '.git-credentials',
  ],
  ...[
    '*credentials*',
    'client_secret*.json',
    '*service?account*.json',
    '*serviceaccount*.json',
    '*firebase-adminsdk*.json',
  ],
  ...[
    'secrets.y*ml',
    'secrets.json',
    'secrets.toml',
    'secret.y*ml',
    '.vault_pass*',
    '.vault-pass*',
    'auth.json',
    'wp-config.php',
  ],
].map((name) => `:(icase,glob)**/${name}`);

/** What is made to be shown, or useless without a key. */
const SAMPLE =
  /(?:^|[._-])(?:examples?|samples?|template|tpl|tmpl|dist|defaults?|dummy|skel|schema|enc|encrypted|gpg|age|asc|sops|md|txt|d\.ts|pub)(?:$|[._-])|^\.env\.vault$/i;
/** What can hold nothing else, by its kind. */
const CERTAIN =
  /^id_(?:rsa|dsa|ecdsa|ed25519)$|_(?:rsa|ed25519)$|\.(?:p8|p12|pfx|jks|keystore|ppk|kdbx?)$|^\.(?:git-credentials|netrc|pgpass|htpasswd|vault[_-]pass\w*)$|^_netrc$|firebase-adminsdk.*\.json$|service[_-]?account.*\.json$/i;
const ENVIRONMENT = /^\.env(?:rc|\.[\w.-]+)?$|^[\w-]+\.env$|^\.env[_-]\w+$/i;
const LIKELY =
  /\.(?:pem|key|ovpn|tfvars|tfvars\.json)$|\.tfstate(?:\.backup)?$|^\.(?:my\.cnf|pypirc|dockercfg|s3cfg|boto)$|^(?:aws[_-]?|google[_-]?|gcp[_-]?|gcloud[_-]?|client[_-]?)?credentials(?:\.(?:json|csv|ya?ml|ini|toml|yml\.enc))?$|^client_secret.*\.json$|^secrets?\.(?:ya?ml|json|toml)$|^auth\.json$|^wp-config\.php$/i;
const PUBLIC_PART = /(?:^|[._-])(?:pub|public|ca|cacert|cert|certificate|chain|fullchain|dhparams?)(?:[._-]|$)/i;
/** A file that seldom holds more than settings. */
const SELDOM = /^\.npmrc$|^\.env\.(?:test|testing|ci)$/i;
const TRIAL_FOLDER =
  /(?:^|\/)(?:tests?|__tests__|specs?|(?:test[-_]?)?fixtures?|testdata|test-data|templates?|examples?|samples?|docs?|node_modules|vendor|third_party)\//i;

/**
 * How likely it is that a file of that path held a secret, by its name alone; nothing where the name speaks for none, as
 * that of a sample.
 */
export function secretLooksOf(path: string): Confidence | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const isCertain = CERTAIN.test(name);
  if (!isCertain && !ENVIRONMENT.test(name) && !LIKELY.test(name) && !SELDOM.test(name)) return undefined;
  if (SAMPLE.test(name)) return undefined;
  if (SELDOM.test(name) || TRIAL_FOLDER.test(path)) return 'weak';
  if (isCertain) return 'sure';
  return /\.pem$/i.test(name) && PUBLIC_PART.test(name) ? 'weak' : 'likely';
}
