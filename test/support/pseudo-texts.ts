type Message = string | Readonly<Record<string, string>>;

const ACCENTED: ReadonlyMap<string, string> = new Map(
  [
    'aà',
    'bƀ',
    'cç',
    'dđ',
    'eé',
    'fƒ',
    'gĝ',
    'hĥ',
    'iî',
    'jĵ',
    'kķ',
    'lļ',
    'mɱ',
    'nñ',
    'oô',
    'pþ',
    'rŕ',
    'sš',
    'tţ',
    'uû',
  ]
    .concat(['vṽ', 'wŵ', 'xẋ', 'yý', 'zž'])
    .map((pair): [string, string] => [pair[0] ?? '', pair[1] ?? '']),
);

/** What stays as it is: placeholders, targets of links, code, icons. */
const KEPT = /\{\w+\}|\]\([^)]*\)|`[^`]*`|\$\([\w-]+\)/g;

/**
 * A text as a language might have it that nobody speaks: every letter accented, 40 % longer, in `⟦⟧`. Whoever sees a
 * letter outside of the brackets sees a text that no translator can reach; who misses a bracket sees one cut off.
 */
export function pseudo(text: string): string {
  return text.split('\n').map(pseudoLine).join('\n');
}

/** The same for a whole bundle; plural forms keep their names. */
export function pseudoBundle(bundle: Readonly<Record<string, Message>>): Record<string, Message> {
  const forms = (message: Message) =>
    typeof message === 'string'
      ? pseudo(message)
      : Object.fromEntries(Object.entries(message).map(([form, text]) => [form, pseudo(text)]));
  return Object.fromEntries(Object.entries(bundle).map(([id, message]) => [id, forms(message)]));
}

/** What is left of a text that is seen without all that came from a pseudo bundle, values inside included. */
export function outsideBrackets(text: string): string {
  const inner = text.replace(/⟦[^⟦⟧]*⟧/g, '');
  return inner === text ? text : outsideBrackets(inner);
}

function pseudoLine(line: string): string {
  if (line === '') return '';
  // A line that is nothing but a link is a button in VS Code, and no longer one with anything around it.
  const button = /^\[([^\]]*)\](\(command:[^)]*\))$/.exec(line);
  if (button) return `[${pseudoLine(button[1] ?? '')}]${button[2]}`;
  const letters = line.replace(KEPT, '').length;
  const longer = 'ôñé ţŵô ţĥŕéé '.repeat(Math.ceil(letters / 10)).slice(0, Math.ceil(letters * 0.4));
  return `⟦${accented(line)} ${longer.trim()}⟧`;
}

function accented(line: string): string {
  const kept = line.match(KEPT) ?? [];
  return line
    .split(KEPT)
    .map((part) => part.replace(/[a-z]/g, (letter) => ACCENTED.get(letter) ?? letter))
    .map((part, index) => part + (kept[index] ?? ''))
    .join('');
}
