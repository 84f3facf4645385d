import type { HasDefault } from '../facts/observation.ts';

/** A variable that a text names: where, and whether something stands in for it. */
export interface VariablePlace {
  readonly name: string;
  readonly offset: number;
  readonly hasDefault: HasDefault;
}

/** Where a variable's name stands, from its first to behind its last sign. */
interface Span {
  readonly start: number;
  readonly end: number;
}

const QUOTED = /["'`]([A-Z][A-Z0-9_]{1,80})["'`]/g;
const READS =
  /(?:env|environ|environment)[\w.:!?]{0,24}(?:<[\w |]{0,30}>)?\s?[([]\s{0,20}$|\b(?:config|configService)\??\.(?:get|getOrThrow)(?:<[\w |]{0,30}>)?\(\s{0,20}$|(?:^|[\s=([{,])config\(\s{0,20}$|\bviper\.(?:Get\w{0,12}|BindEnv)\([^)\n]{0,40}$|\b(?:(?:varName|validation_alias|alias|env|envvar)\s?=|(?:varName|env):\s)\s?(?:\[|AliasChoices\()?$|\$_SERVER\[$|(?:^|[^\w.:>])(?:required_|optional_)?var(?:_parsed|_opt|_os)?\(\s{0,20}$/i;
const WRITES =
  /(?:set|put|del|unset|stub|export|clear|remove|has)_?env[\w.:]{0,12}\(\s{0,20}$|environ\.(?:setdefault|pop)\(\s{0,20}$/i;

/** Variables whose names stand in quotes where they are read, such as `getenv('PORT')` or `ENV["PORT"]`. */
export function quotedVariables(text: string): VariablePlace[] {
  const places: VariablePlace[] = [];
  for (const found of text.matchAll(QUOTED)) {
    const name = found[1] ?? '';
    const before = text.slice(Math.max(0, found.index - 64), found.index);
    if (!READS.test(before) || WRITES.test(before)) continue;
    // The beginning of many names, and what a program is started with.
    if (/prefix\(\s?$/i.test(before)) continue;
    if (before.endsWith('.env(') && /^\s?,/.test(text.slice(found.index + found[0].length))) continue;
    const isServer = before.endsWith('$_SERVER[');
    if (isServer && /^(?:HTTP|REQUEST|SERVER|DOCUMENT|REMOTE|SCRIPT|QUERY|PHP|PATH|CONTENT|GATEWAY)/.test(name))
      continue;
    const span = { start: found.index, end: found.index + found[0].length };
    if (!isWritten(text, span.end))
      places.push({ name, offset: found.index, hasDefault: hasDefaultAfter(text, span, before) });
  }
  return places;
}

function isWritten(text: string, end: number): boolean {
  return /^\s?\]\s?=[^=~>]/.test(text.slice(end, end + 6));
}

const ALIAS = /\b(?:(?:varName|validation_alias|alias|env|envvar)\s?=|(?:varName|env):\s)\s?(?:\[|AliasChoices\()?$/i;

function hasDefaultAfter(text: string, { end }: Span, before: string): HasDefault {
  const after = text.slice(end, end + 160);
  if (ALIAS.test(before)) return /^[^\n]{0,80}\bdefault/i.test(after);
  if (/\b(?:bool|int)\.fromEnvironment\(\s?$/.test(before)) return true;
  if (/(?:OrThrow|require|must|BindEnv)[^"\n]{0,40}$/i.test(before)) return false;
  if (isOnlyAsked(after)) return true;
  if (
    /^\s{0,4}[)\]]{0,2}\s{0,40}(?:\?\?|\|\||\bor\b|\?:)\s{0,8}(?:throw|raise|die|exit|abort|panic|error)\b/.test(after)
  )
    return false;
  if (/^\s{0,20}[,=]\s{0,40}(?:cast|Csv|int|bool|float|validate|type)\b(?![^\n]{0,80}\bdefault)/.test(after))
    return false;
  if (EMPTY_FOR_TYPES.test(after)) return false;
  if (EMPTY.test(after)) return 'empty';
  if (/^\s{0,20},\s{0,40}[^\s)]/.test(after)) return true;
  return /^\s{0,4}[)\]]?\)?\s{0,40}(?:\?\?|\|\||\bor\b|\?:|\?\s|\{|do\b|\.(?:unwrap_or|orElse|ok\(\)|presence|is_ok|map_or))/.test(
    after,
  );
}

/** An empty text, or nothing, as the value to take where none is set. */
const EMPTY =
  /^(?:\s{0,20},\s{0,20}(?:""|''|``|null|None|nil)\s{0,4}[,)]|\s{0,4}[)\]]{0,2}\s{0,40}(?:\?:|\bor\b)\s{0,8}(?:""|'')|\)?\.unwrap_or_default\()/;
/** The same where a type checker asks for it. */
const EMPTY_FOR_TYPES = /^\s{0,4}[)\]]{0,2}\s{0,40}(?:\?\?|\|\|)\s{0,8}(?:""|''|``)/;

const NOTHING = /^(?:undefined|null|nil|None|NULL|["'`]{2})/;

/** Whether what follows only compares a value, as one does with switches; a comparison with nothing may go before a refusal. */
function isOnlyAsked(after: string): boolean {
  if (/^\s{0,4}[)\]]{0,2}\.(?:present\?|is_some\(|is_ok\()/.test(after)) return true;
  const compared = /^\s{0,4}[)\]]{0,2}(?:;\s?\w{1,40})?\s{0,4}(===?|!==?|is not|is)\s{0,4}/.exec(after);
  if (!compared) return false;
  return (compared[1] ?? '').startsWith('!') || !NOTHING.test(after.slice(compared[0].length));
}

const SETTING =
  /\b(?:[Cc]onfiguration|[Cc]onfig)(?:\[|\.(?:GetValue|GetSection|GetRequiredSection)(?:<\w{1,20}\??>)?\()\s?"([A-Z]\w{0,60}(?::\w{1,60}){1,4})"|\.GetConnectionString\(\s?"(\w{1,60})"/g;

/** Settings of .NET, as environment variables name them: `Stripe__SecretKey` for `Stripe:SecretKey`. */
export function dotNetSettings(text: string): VariablePlace[] {
  return [...text.matchAll(SETTING)].map((found) => {
    const name = found[2] === undefined ? (found[1] ?? '').replaceAll(':', '__') : `ConnectionStrings__${found[2]}`;
    const after = text.slice(found.index + found[0].length, found.index + found[0].length + 40);
    return { name, offset: found.index, hasDefault: /^\s?[\])]{0,2}\s{0,20}\?\?(?!\s?throw)|^\s?,/.test(after) };
  });
}

const DOTTED = /\b(?:process\.env|import\.meta\.env|Bun\.env|env)\.([A-Z][A-Z0-9_]{1,80})\b/g;
const SUPPLIED_BY_BUNDLERS: ReadonlySet<string> = new Set([
  'MODE',
  'DEV',
  'PROD',
  'SSR',
  'BASE_URL',
  'SITE',
  'ASSETS_PREFIX',
]);

/** What is taken where a variable is not set; an empty text only satisfies a type checker. */
const FALLBACK = /^\)?\s{0,30}(?:\?\?|\|\|)(?!\s{0,8}(?:throw\b|""|''|``))/;

/** Variables read as properties, such as `process.env.PORT`. */
export function dottedVariables(text: string): VariablePlace[] {
  const places: VariablePlace[] = [];
  for (const found of text.matchAll(DOTTED)) {
    const name = found[1] ?? '';
    const end = found.index + found[0].length;
    const after = text.slice(end, end + 40);
    if (/^\s?(?:\?\?=|\|\|=|=[^=>])/.test(after)) continue;
    if (found[0].startsWith('import') && SUPPLIED_BY_BUNDLERS.has(name)) continue;
    places.push({
      name,
      offset: found.index,
      hasDefault: FALLBACK.test(after) || isOnlyAsked(after),
    });
  }
  return [...places, ...destructured(text)];
}

const LONGEST_PATTERN = 3000;

/** `const { PORT = 3000, HOST } = process.env`, and the names imported from a module of variables. */
function destructured(text: string): VariablePlace[] {
  const places: VariablePlace[] = [];
  for (const found of text.matchAll(
    /\}\s{0,4}(?:=\s{0,4}(?:process\.env|import\.meta\.env|Bun\.env)\b(?!\.)|from\s{0,4}["'](?:\$env\/(?:static|dynamic)|astro:env)\/)/g,
  )) {
    const from = text.lastIndexOf('{', found.index);
    if (from < 0 || found.index - from > LONGEST_PATTERN) continue;
    for (const part of text.slice(from + 1, found.index).matchAll(/(?:^|[,{\s])([A-Z][A-Z0-9_]{1,80})(?![\w])(\s?=)?/g))
      places.push({ name: part[1] ?? '', offset: from + 1 + part.index + 1, hasDefault: part[2] !== undefined });
  }
  return places;
}
