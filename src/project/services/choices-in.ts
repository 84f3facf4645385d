import { ofLastFolder, ofLastPath } from '../packages/of-last-path.ts';

/** A setting that chooses one of several, and where. */
export interface Choice {
  /** The setting, in lower case, as far as it tells what is chosen: `mailer`, `driver`, `image`. */
  readonly of: string;
  readonly name: string;
  readonly offset: number;
}

const SETTING =
  /(mailer|driver|adapter|engine|provider|dialect|client|type|backend|transport|connection|broadcaster|disk|store|storage|service|delivery_method|queue_adapter|cache_store|connector|default|channel)["'\]]{0,2}[ \t]{0,20}(?:=>|[:=])[ \t]{0,20}(env\(["']\w{1,60}["'],[ ]?)?(["'`:]?)([a-z][\w.+:-]{1,80})/gi;
const CALL =
  /\.(?:Use|Add)(SqlServer|Npgsql|Postgres|Redis|RabbitMQ|MySql|Sqlite|MongoDB|Oracle|Cosmos|StackExchangeRedisCache)\(/gi;
const OPENED = /\b(?:Open|Connect|MustConnect|MustOpen|create_engine)\((?:ctx,[ ]?)?["'](\w{2,20})["':]/g;
/** What no text can be without that opens something; to look for these takes far less time than for the whole. */
const OPENERS = ['Open(', 'Connect(', 'create_engine('];
const RESOURCE = /\bresource[ ]"(\w{3,60})"/g;
/** What Terraform manages something with, by its block or by where it comes from; a module comes from three parts. */
const PROVIDER = /\bprovider[ ]{1,4}"([\w-]{2,40})"|\bsource[ ]{0,20}=[ ]{0,4}"[\w-]{1,40}\/([\w-]{2,40})"/g;
const IMAGE = /\bimage["']?:[ \t]{0,8}["']?([a-z\d][\w./-]{1,120})/g;
/** A chart that another one brings along; the usual ones are named as their images. */
const CHART = /^[ ]{0,4}-[ ]name:[ ]{0,4}([a-z]{3,30})[ ]*\r?$/gm;
const VERSION = /\b(?:database_version|engine|DatabaseEngine|Engine)["']?[ ]{0,20}[:=][ ]{0,4}["']?([A-Za-z]{3,12})/g;
const SPRING = /\bspring\.(?:data\.)?(redis|mongodb|rabbitmq|kafka|elasticsearch|cassandra|neo4j)\./g;
const SPRING_KEY = /^[ ]{2,6}(redis|mongodb|rabbitmq|kafka|elasticsearch|cassandra|neo4j):[ ]*\r?$/gm;
const ADDON = /["'](?:plan|addons?)["']:[ ]?["']?heroku-(postgresql|redis|kafka)|["']heroku-(postgresql|redis|kafka)/g;

/** The choices that a file of settings makes, in code or configuration; those in comments are there too. */
export function choicesIn(path: string, text: string): Choice[] {
  const choices: Choice[] = [];
  const isCode = !isSettings(path);
  for (const match of text.matchAll(SETTING)) {
    const [, setting = '', fallback, quote, name = ''] = match;
    if (isCode && (quote === '' || quote === undefined)) continue;
    if (fallback !== undefined && /(?:^|\/)config\//.test(path)) continue;
    choices.push({ of: setting.toLowerCase(), name: name.toLowerCase(), offset: match.index });
  }
  const add = (of: string, pattern: RegExp, prefix = ''): void => {
    for (const match of text.matchAll(pattern))
      choices.push({ of, name: prefix + (match[1] ?? match[2] ?? '').toLowerCase(), offset: match.index });
  };
  add('call', CALL, 'use');
  if (OPENERS.some((opener) => text.includes(opener))) add('call', OPENED);
  if (path.endsWith('.tf')) {
    add('resource', RESOURCE);
    add('provider', PROVIDER, 'terraform-');
  }
  if (/\.(?:tf|ya?ml|json)$/.test(path)) add('engine', VERSION);
  if (/(?:application|bootstrap)[\w-]{0,40}\.(?:properties|ya?ml)$/.test(path)) add('spring', SPRING);
  if (/(?:application|bootstrap)[\w-]{0,40}\.ya?ml$/.test(path)) add('spring', SPRING_KEY);
  if (path.endsWith('app.json')) add('addon', ADDON);
  if (/\.ya?ml$/.test(path) && !isPipeline(path)) add('image', IMAGE);
  if (/(?:^|\/)(?:Chart|requirements)\.yaml$/.test(path)) add('image', CHART, 'bitnami/');
  return choices;
}

/** Files whose settings stand without quotes. */
export function isSettings(path: string): boolean {
  return /(?:\.(?:ya?ml|toml|ini|properties|env|conf|cfg|tf|tfvars|prisma)|(?:^|\/)\.env[^/]*|\.(?:example|sample|dist|template))$/.test(
    path,
  );
}

/** Files a framework brings whole, with every service it could use. */
export function isScaffold(path: string): boolean {
  return (
    /(?:^|\/)config\/(?:services|mail|filesystems|broadcasting|cache|queue|logging|database|session|auth|scout|hashing|sanctum|cashier)\.php$/i.test(
      path,
    ) || /(?:^|\/)config\/(?:storage|cable)\.yml$/.test(path)
  );
}

const isBelowPipelines = ofLastFolder((folder) => /(?:^|\/)(?:\.github|\.circleci|\.woodpecker)\//.test(folder));

/** Files of pipelines: what they start is for their tests. */
export const isPipeline = ofLastPath(
  (path) =>
    isBelowPipelines(path) ||
    /^(?:\.gitlab-ci|bitbucket-pipelines|azure-pipelines|\.travis|\.drone|appveyor)/.test(
      path.slice(path.lastIndexOf('/') + 1),
    ),
);
