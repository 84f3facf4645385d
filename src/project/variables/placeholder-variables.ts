import type { VariablePlace } from './variable-places.ts';

const BRACED = /\$\{(?:env[:.])?([A-Z][A-Z0-9_]{1,80})(?:(:?[-?=+])|(:)|(,)|\})/g;
const SYMFONY = /%env\((?:\w{1,30}:){0,4}([A-Z][A-Z0-9_]{1,80})\)%/g;

/** Variables that configuration is filled with: `${PORT:-3000}` of Compose, `${PORT:3000}` of Spring, `%env(PORT)%` of Symfony. */
export function filledVariables(text: string): VariablePlace[] {
  const places: VariablePlace[] = [];
  for (const found of text.matchAll(BRACED)) {
    if (text[found.index - 1] === '$') continue;
    const sign = found[2] ?? '';
    const hasDefault =
      sign.endsWith('-') ||
      sign.endsWith('=') ||
      sign.endsWith('+') ||
      found[3] !== undefined ||
      found[4] !== undefined;
    places.push({ name: found[1] ?? '', offset: found.index, hasDefault });
  }
  for (const found of text.matchAll(SYMFONY))
    places.push({ name: found[1] ?? '', offset: found.index, hasDefault: /\bdefault:/.test(found[0]) });
  return places.sort((a, b) => a.offset - b.offset);
}

/** Variables that a shell script takes from outside: those it does not set itself. */
export function shellVariables(text: string): VariablePlace[] {
  const own = ownNames(text);
  const places: VariablePlace[] = [];
  for (const found of text.matchAll(/\$\{?([A-Z][A-Z0-9_]{1,80})(:?[-?=+])?/g)) {
    const name = found[1] ?? '';
    const sign = text[found.index + 1] === '{' ? (found[2] ?? '') : '';
    if (isBetweenSingleQuotes(text, found.index)) continue;
    if (text[found.index - 1] === '\\' || (own.has(name) && !/[-?=]$/.test(sign))) continue;
    if (own.has(name) && !isTakenOver(text, name, found.index)) continue;
    places.push({ name, offset: found.index, hasDefault: /[-=+]$/.test(sign) });
  }
  return places;
}

const LONGEST_LINE = 1000;

/** A shell fills nothing in between single quotes; a program such as awk has names of its own there. */
function isBetweenSingleQuotes(text: string, at: number): boolean {
  const start = text.lastIndexOf('\n', at) + 1;
  // Lines of scripts are short; to look through a very long one for each of its names would take forever.
  if (at - start > LONGEST_LINE) return false;
  const before = text.slice(start, at);
  let quote = '';
  for (const sign of before)
    if (quote === '' && (sign === "'" || sign === '"')) quote = sign;
    else if (sign === quote) quote = '';
  return quote === "'";
}

/** Whether a name is set from the variable of the same name: `PORT=${PORT:-80}`, `: ${PORT:=80}`. */
function isTakenOver(text: string, name: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - name.length - 3), at);
  return before.includes(`${name}=`) || /:\s"?$/.test(before);
}

/** The names that a shell script sets. */
export function ownNames(text: string): Set<string> {
  const names = new Set<string>();
  for (const found of text.matchAll(/(?:^|[\s;&|(])([A-Z][A-Z0-9_]{1,80})\+?=/g)) names.add(found[1] ?? '');
  for (const found of text.matchAll(/\b(?:for|read|read -r|local|declare|select)\s([A-Z][A-Z0-9_]{1,80})\b/g))
    names.add(found[1] ?? '');
  return names;
}
