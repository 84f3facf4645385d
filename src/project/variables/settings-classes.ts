import type { VariablePlace } from './variable-places.ts';

const SCHEMA_LINE =
  /^\s{0,40}["']?([A-Z][A-Z0-9_]{1,80})["']?\s?:\s?(?:z|v|Joi|joi|yup|t|Type|S|str|bool|num|port|url|email|host|json|envField|Schema|Config)\s{0,4}(?:[.(]|$)/;
const CLASS_LINE =
  /^\s{0,40}(?:readonly |public |declare )*([A-Z][A-Z0-9_]{1,80})([!?]?)\s?:\s?(?:string|number|boolean|Environment)\b([^;]{0,200})/;

/** Variables that a schema of the environment lists in JavaScript: zod, Joi, envalid, a class with decorators. */
export function schemaVariables(text: string): VariablePlace[] {
  const isSchema =
    /process\.env|createEnv|cleanEnv|validateEnv|defineEnv|envSchema|EnvSchema|ConfigModule|envField/.test(text);
  const isClass = text.includes('class-validator') || /interface (?:Cloudflare)?(?:Env|Bindings)\b/.test(text);
  if (!isSchema && !isClass && !/\benv\b/i.test(text.slice(0, 4000))) return [];
  return placesOfLines(text, (line, rest) => {
    const found = SCHEMA_LINE.exec(line);
    if (found?.[1])
      return {
        name: found[1],
        hasDefault: /\.(?:default|optional|nullish|catch)\(|default(?:Value)?:|optional: true|v\.optional/.test(rest()),
      };
    const property = isClass ? CLASS_LINE.exec(line) : undefined;
    if (!property?.[1]) return undefined;
    return { name: property[1], hasDefault: property[2] === '?' || (property[3] ?? '').includes('=') };
  });
}

/** Variables that a settings class of pydantic reads: its fields in capitals, after its prefix. */
export function pydanticVariables(text: string): VariablePlace[] {
  if (!text.includes('BaseSettings')) return [];
  const prefix = /env_prefix\s?=\s?["'](\w{0,40})["']/.exec(text)?.[1] ?? '';
  let isInside = false;
  return placesOfLines(text, (line, rest) => {
    if (/^class\s/.test(line)) isInside = line.includes('Settings)') || line.includes('BaseSettings');
    else if (/^\S/.test(line) && !/^[)\]}]/.test(line)) isInside = false;
    const found = isInside ? /^ {4}(?:\t)?([a-zA-Z]\w{0,80})\s?:\s?[A-Za-z"'][^=\n]{0,200}(=?)/.exec(line) : undefined;
    const name = found?.[1];
    if (!found || name === undefined || name === 'model_config' || /^(?:return|class|def|if|else)$/.test(name))
      return undefined;
    const definition = rest();
    if (line.includes('ClassVar') || /\b(?:validation_alias|alias|env)=/.test(definition)) return undefined;
    const value = line.slice(found[0].length).trim();
    const hasDefault =
      found[2] === '=' &&
      !/^Field\(\s?(?:\.\.\.|(?!default|["'\d]|None|True|False)[a-z_]+=(?![^\n]*default))/.test(value) &&
      value !== 'Field()' &&
      value !== '...';
    return { name: `${prefix}${name}`.toUpperCase(), hasDefault };
  });
}

/** Variables in the tags of a Go struct: `env:"PORT"`, `envconfig:"PORT"`, and those of a prefix. */
export function taggedVariables(text: string): VariablePlace[] {
  return placesOfLines(text, (line) => {
    const found = /\b(?:env|envconfig|mapstructure):"([A-Z][A-Z0-9_]{1,80})([^"]{0,100})"/.exec(line);
    if (!found?.[1]) return undefined;
    return { name: found[1], hasDefault: /(?:[dD]efault:"|default=)/.test(line) };
  });
}

type ReadLine = (
  line: string,
  rest: () => string,
) => { readonly name: string; readonly hasDefault: boolean } | undefined;

/** Reads a text by lines; `rest` gives what belongs to the line's definition: up to the next one, a few lines at most. */
function placesOfLines(text: string, read: ReadLine): VariablePlace[] {
  const places: VariablePlace[] = [];
  const lines = text.split('\n');
  let offset = 0;
  for (const [index, line] of lines.entries()) {
    const found = line.length < 2000 ? read(line, () => definitionAt(lines, index)) : undefined;
    if (found) places.push({ ...found, offset });
    offset += line.length + 1;
  }
  return places;
}

function definitionAt(lines: readonly string[], from: number): string {
  const parts = [lines[from] ?? ''];
  for (const line of lines.slice(from + 1, from + 6)) {
    if (/^\s{0,40}["']?[A-Za-z]\w{0,80}["']?\s?:/.test(line) || /^\s{0,40}\}/.test(line)) break;
    parts.push(line);
  }
  return parts.join('\n');
}
