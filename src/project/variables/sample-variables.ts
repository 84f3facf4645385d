import { unquoted, withoutComment } from '../configuration/entry.ts';
import { type FileReader, risingLines } from '../facts/file-reader.ts';
import { isOnlyAnExample } from '../packages/example-paths.ts';
import { sortOfValue } from './sample-values.ts';
import { isVariableName } from './variable-names.ts';

const SAMPLE =
  /^(?:\.?env(?:\.[\w-]+)*\.(?:example|sample|dist|template|tpl|defaults|default|tmpl|schema)|\.?env[-_](?:example|sample|template|dist)(?:\.txt)?|(?:example|sample|template|default)\.env|\.env(?:example|sample)|\.dev\.vars\.example|env\.(?:ini|txt|sample))$|^\.?env\.(?:example|sample)\.\w+$/i;
const REAL = /^(?:\.env(?:\.[\w-]+)*|\.envrc|\.dev\.vars|[\w-]+\.env)$/i;

/** A line of an env file: its name, what it is set to, whether it is commented out. */
interface EnvLine {
  readonly name: string;
  readonly value: string;
  readonly commentedOut: boolean;
  readonly line: number;
}

const ASSIGNMENT = /^(#{0,3})\s{0,4}(?:export\s+|set\s+)?([A-Za-z_][A-Za-z0-9_]{0,100})\s?=(.*)$/;

/** The lines of an env file. A text in quotes may go over several lines; one that is never closed ends where the next name stands. */
export function envLines(text: string): EnvLine[] {
  const found: EnvLine[] = [];
  let until = '';
  for (const [index, whole] of text.split('\n').entries()) {
    const line = whole.trim();
    const [, hashes, name, rest] = ASSIGNMENT.exec(line) ?? [];
    if (until !== '') {
      if (line.endsWith(until)) {
        until = '';
        continue;
      }
      if (!isAssignment(name)) continue;
      until = '';
    }
    if (name === undefined || rest === undefined || !isWritten(name)) continue;
    const value = withoutComment(` ${rest}`).trim();
    const quote = value[0] ?? '';
    if ((quote === '"' || quote === "'") && hashes === '' && value.indexOf(quote, 1) < 0) until = quote;
    found.push({ name, value: unquoted(value), commentedOut: hashes !== '', line: index + 1 });
  }
  return found;
}

function isAssignment(name: string | undefined): boolean {
  return name !== undefined && isVariableName(name);
}

/** A name of a variable; with two underscores it may have small letters, as those of .NET have. */
function isWritten(name: string): boolean {
  return isVariableName(name) || /^[A-Z][A-Za-z0-9]{0,60}__\w{1,60}$/.test(name);
}

/** Names of variables in env files: of samples with the sort of their value, of real ones the name alone. */
export const envFileReader: FileReader = {
  reads: (path, name) => (SAMPLE.test(name) || REAL.test(name)) && !isOnlyAnExample(path),
  read({ path: file, name, text }, observe) {
    const isSample = SAMPLE.test(name);
    for (const each of envLines(text)) {
      const value = sortOfValue(each.value);
      observe({
        kind: 'variable-set',
        name: each.name,
        value,
        by: isSample ? 'sample' : 'env-file',
        commentedOut: each.commentedOut,
        at: { file, line: each.line },
      });
    }
  },
};

/** Names of variables that a README writes about; that documents them, and tells nothing of their use. */
export const readmeVariablesReader: FileReader = {
  endings: ['md', 'mdx', 'rst', 'adoc', 'txt'],
  reads: (path, name) =>
    /\.(?:md|mdx|rst|adoc|txt)$/i.test(name) &&
    (/readme|install|setup|deploy|environment|configuration|development|getting|contributing|handover|runbook|operations/i.test(
      name,
    ) ||
      /^docs?\//i.test(path)) &&
    !isOnlyAnExample(path),
  read({ path: file, text }, observe) {
    const seen = new Set<string>();
    const lineOf = risingLines(text);
    for (const found of text.matchAll(
      /(?:^|[`|\s($"'-])([A-Z][A-Z0-9]{0,40}_[A-Z0-9_]{1,60}|[A-Z][A-Z0-9_]{3,40})(?=[`|\s=:,.)"'{}]|$)/gm,
    )) {
      const name = found[1] ?? '';
      if (seen.has(name) || !isVariableName(name)) continue;
      seen.add(name);
      const line = lineOf(found.index + found[0].length);
      observe({ kind: 'variable-set', name, value: 'empty', by: 'readme', commentedOut: true, at: { file, line } });
    }
  },
};
