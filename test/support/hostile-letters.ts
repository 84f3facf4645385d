/** A text that is hard to check, at about that length; some are of one piece that cannot grow. */
export type HostileLetter = (length: number) => string;

const times = (piece: string): HostileLetter => {
  return (length) => piece.repeat(Math.ceil(length / piece.length));
};

const between = (start: string, piece: string, end: string): HostileLetter => {
  return (length) => start + times(piece)(length) + end;
};

/** What nobody writes as a letter, and a program reads all the same. */
export const hostileLetters: Readonly<Record<string, HostileLetter>> = {
  ...Object.fromEntries(
    [...'"\'`<>@[](){}*-_#|.,!?:;‹›«»&\\/~^$%+=\t \u0000\u00A0\u200B\uFEFF\uFFFD\uD83D\uDE00']
      .concat([
        '- ',
        '* ',
        '# ',
        '> ',
        '| ',
        '. ',
        '.\n',
        ')\n',
        '\r',
        '\n',
        '\r\n',
        '1. ',
        '0 ',
        '``',
        '](',
        '[a](',
        '<a ',
      ])
      .concat([
        '<!--',
        '-->',
        '```\n',
        '~~~',
        'www.',
        'http://',
        'a@',
        'a@b.',
        '-- \n',
        '---\n',
        '‹a?›',
        '{{',
        '__ ',
        'X.',
        'TODO ',
      ])
      .map((piece) => [JSON.stringify(piece), between('you ', piece, ' never paid')]),
  ),
  'one word without end': times('a'),
  'one line of words': times('you never paid and i am sorry because '),
  'sentences on one line': times('You never paid. I am sorry, really. '),
  'short lines': times('Sorry.\n'),
  'paragraphs of one word': times('Sorry.\n\n'),
  'items of a list': times('- You never paid.\n'),
  'a fence left open': (length) => `\`\`\`\n${times('You never paid.\n')(length)}`,
  'fences that close each other': times('```\nyou never\n```\nyou never\n'),
  'a comment left open': (length) => `<!-- ${times('You never paid.\n')(length)}`,
  'front matter left open': (length) => `---\n${times('kind: farewell\n')(length)}`,
  'nothing but emoji': times('👩🏽‍💻🙂❤️1️⃣🇫🇷'),
  'accents without letters': times('\u0301\u0323'),
  'a letter under accents without end': (length) => `you${'\u0301'.repeat(length)} never paid.`,
  'from right to left, with controls': times('\u202Eאתה לא שילמת\u202C \u2067you never\u2069 לעולם. '),
  'lone surrogates': times('\uD83D you\uDE00 never\uD83D\uD83D paid. '),
  'bytes that are no text': times('\u0000\u0001\uFFFD\u001B[0m you never\u0000paid '),
  'lines that end with CR alone': times('You never paid.\rSorry!\r'),
  'one mark after the other': times('sorry because maybe thank you invoice '),
  'a number without end': times('1'),
  'numbers like those of telephones': times('+49 30 '),
};
