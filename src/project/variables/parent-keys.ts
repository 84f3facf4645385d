/** Keys that variables stand below in configuration, as keys or as a list. */
export const PARENTS: ReadonlySet<string> = new Set(
  'env environment environments envVars envvars env_variables environmentVariables environment_variables build_env_variables extraEnv extraEnvVars vars Values secretEnv secrets stringData config configMap build.environment app_settings clear secret'.split(
    ' ',
  ),
);
/** Keys that Kubernetes has variables below, as keys alone; others have anything there. */
export const KUBERNETES_DATA: ReadonlySet<string> = new Set(['data', 'stringData']);

/** What is named like a variable, as a key or alone; most configuration has none. */
const NAME_ALONE = /(?:^|[\s"'-])[A-Z](?:[A-Z0-9_]{1,60}|[A-Za-z0-9]{0,60}__\w{1,60})(?=["']?[ \t]*(?:[:=]|$))/m;
const NAME = /["']?[A-Z](?:[A-Z0-9_]{1,80}|[A-Za-z0-9]{0,60}__\w{1,60})["']?\s{0,20}[:=]/.source;
const NAME_AS_KEY = new RegExp(`(?:^|[\\s{,.-])${NAME}`);

const PARENT = oneOf([...PARENTS, ...KUBERNETES_DATA]);
const PARENT_ANYWHERE = new RegExp(`${PARENT}["']?\\s{0,20}[:=\\].]`);

/** In YAML a key begins its line, or stands in braces. The word is looked for first: it is rarer than a line's beginning. */
const KEY_IN_YAML = `${oneOf([...PARENTS])}["']?[ ]*:`;
const PARENT_IN_YAML = new RegExp(`${KEY_IN_YAML}(?<=(?:^[ ]*(?:-[ ]+)*|[{,]\\s*)["']?${KEY_IN_YAML})`, 'm');
/** A line that is no key's: empty, a comment, a part of a template. */
const NO_KEY = '[ ]*(?:(?:#|\\{\\{)[^\\n]*)?\\r?\\n';
/**
 * A variable as a key directly below one of those of Kubernetes: as far to the right as the first one, with nothing but
 * lines in between that stand there or farther. No line can be read in two ways, so that it takes no longer in vain.
 */
const DATA_IN_YAML = new RegExp(
  [
    `^([ ]*)(?:-[ ]+)*["']?${oneOf([...KUBERNETES_DATA])}["']?[ ]*:`,
    `(?:[ ]*\\{(?![{}])|[^\\n]*\\n(?:${NO_KEY})*\\1([ ]+)(?![ #\\r\\n]|\\{\\{)`,
    `(?:(?:\\{|${NAME})|[^\\n]*\\n(?:(?:\\1\\2[^\\n]*\\n)|(?!\\1\\2)${NO_KEY})*?\\1\\2(?:\\{(?!\\{)|${NAME})))`,
  ].join(''),
  'm',
);

function oneOf(names: readonly string[]): string {
  return `(?:${names.map((name) => name.replaceAll('.', '\\.')).join('|')})`;
}

/** Whether configuration can set variables at all: to parse it takes long. */
export function mayNameVariables(text: string, isYaml: boolean): boolean {
  if (!NAME_ALONE.test(text)) return false;
  if (!isYaml) return PARENT_ANYWHERE.test(text);
  return PARENT_IN_YAML.test(text) || (NAME_AS_KEY.test(text) && DATA_IN_YAML.test(text));
}
