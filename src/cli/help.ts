import type { MessageId, Text } from '../base/ports/text.ts';
import { CHECKED_KINDS } from '../documents/checks/letter-identity.ts';
import { handoverSections } from '../documents/handover/section-list.ts';
import type { Words } from '../documents/handover/words.ts';
import { LETTER_KINDS, variantsOf } from '../documents/letters/letter-kinds.ts';
import { type OptionName, VERB_NAMES, VERBS, type VerbForm, type VerbName } from './verbs.ts';

const WIDTH = 100;

/** What stands for an option's value, the same in every language. */
const VALUES: Readonly<Partial<Record<OptionName, string>>> = {
  about: 'NAME',
  client: 'CLIENT',
  days: 'N',
  folder: 'DIR',
  invoice: 'NUMBER',
  kind: 'KIND',
  lang: 'en|fr|ru|vi',
  map: 'COLUMNS',
  out: 'FILE',
  profile: 'FILE',
  section: 'ID',
  to: 'KEY',
  until: 'DATE',
  variant: 'NAME',
};

/** The help of the whole command. */
export function helpOfAll(text: Text): string {
  const verbs = VERB_NAMES.map((verb): [string, string] => [verb, text.say(`cli.help.${verb}`)]);
  return paragraphs([
    'deorbit COMMAND [CLIENT] [--help]',
    wrapped(text.say('cli.help.about')),
    table(verbs),
    table([
      ['--help', text.say('cli.option.help')],
      ['--version', text.say('cli.option.version')],
    ]),
    wrapped(text.say('cli.help.client')),
    wrapped(text.say('cli.help.ownFolder')),
    wrapped(text.say('cli.help.exit')),
  ]);
}

/** The help of one verb; the sections of the handover are named in the words given. */
export function helpOfVerb(verb: VerbName, text: Text, words: Words): string {
  const form: VerbForm = VERBS[verb];
  const options = form.options.map((name): [string, string] => [
    `--${name}${placeholderOf(name, form)}`,
    text.say(meaningOf(name, verb)),
  ]);
  const sections = handoverSections(words).map(({ id, title }): [string, string] => [id, title]);
  return paragraphs([
    `deorbit ${verb}${form.takesKind ? ' KIND' : ''}${form.takesFiles ? ' FILE...' : ''}${form.takesFolder ? ' [DIR]' : ''}${form.takesClient ? ' [CLIENT]' : ''}${form.takesInvoice ? ' INVOICE' : ''} [--help]`,
    wrapped(text.say(`cli.help.${verb}`)),
    table(options),
    ...(form.takesClient || form.options.includes('client') ? [wrapped(text.say('cli.help.client'))] : []),
    ...(form.options.includes('section') ? [`${text.say('cli.help.sections')}\n${table(sections)}`] : []),
    ...(form.takesKind ? [`${text.say('cli.help.kinds')}\n${table(kindsOfLetters(text))}`] : []),
    ...(form.options.includes('kind')
      ? [wrapped(text.say('cli.help.checkedKinds', { kinds: CHECKED_KINDS.join(', ') }))]
      : []),
    // Of no client at all, where no folder of records is read.
    ...(form.takesFolder ? [] : [wrapped(text.say('cli.help.ownFolder'))]),
    wrapped(text.say(exitCodesOf(verb))),
  ]);
}

function kindsOfLetters(text: Text): [string, string][] {
  return LETTER_KINDS.map((kind) => {
    const variants = variantsOf(kind);
    const about = text.say(`newDocument.about.${kind}`);
    return [kind, variants.length > 1 ? `${about} (${variants.join('|')})` : about];
  });
}

function placeholderOf(name: OptionName, form: VerbForm): string {
  if (name === 'lang' && form.takesFiles) return ' LANGUAGE';
  if (name === 'format') return ` ${form.formats.join('|')}`;
  const value = VALUES[name];
  return value === undefined ? '' : ` ${value}`;
}

function exitCodesOf(verb: VerbName): MessageId {
  if (verb === 'check') return 'cli.help.exitOfCheck';
  return verb === 'seal' ? 'cli.help.exitOfSeal' : 'cli.help.exit';
}

function meaningOf(name: OptionName, verb: VerbName): MessageId {
  if (name === 'lang' && verb === 'check') return 'cli.option.langOfCheck';
  if (name === 'client' && verb === 'check') return 'cli.option.clientOfCheck';
  if (name === 'out' && verb === 'export') return 'cli.option.outOfExport';
  if (name === 'client' && verb === 'import') return 'cli.option.clientOfImport';
  if (name === 'profile' && verb === 'discover') return 'cli.option.profileOfDiscover';
  if (name === 'out' && verb === 'seal') return 'cli.option.outOfSeal';
  if (name === 'lang' && verb === 'letter') return 'cli.option.langOfLetter';
  return name === 'lang' && verb === 'handover' ? 'cli.option.langOfHandover' : `cli.option.${name}`;
}

function paragraphs(parts: readonly string[]): string {
  return `${parts.join('\n\n')}\n`;
}

/** Names with what they mean beside them, the lines of a long meaning under each other. */
function table(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([name]) => name.length)) + 4;
  const lines = rows.map(([name, meaning]) => {
    const indented = wrapped(meaning, WIDTH - width).replaceAll('\n', `\n${' '.repeat(width)}`);
    return `  ${name}`.padEnd(width) + indented;
  });
  return lines.join('\n');
}

function wrapped(sentence: string, width = WIDTH): string {
  const lines: string[] = [];
  for (const word of sentence.split(' ')) {
    const line = lines.at(-1);
    if (line === undefined || line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  return lines.join('\n');
}
