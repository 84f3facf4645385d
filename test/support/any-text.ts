import fc from 'fast-check';
import { HOSTILE, HOSTILE_LINES } from './hostile-texts.ts';

/** What acts as something somewhere: in Markdown, HTML, tables, headers, calendars, formulas, terminals, paths and JSON. */
const SIGNS = [
  ...'|`*_~#>-+=@!<&;:,.\\/"\'()[]{}$%^ \t\n\r\v\f',
  ...['\r\n', '\n\n', '\u0085', '\u2028', '\u2029', '\u0000', '\u001B[31m', '\u009B', '\u007F', '\uFEFF', '\u200B'],
  ...['\u202E', '\u202C', '\u2066', '\u2069', '\u200F', '\uD800', '\uDC00', '\uFFFE', '\u0301', 'e\u0301\u0323'],
  ...[
    '<!--',
    '-->',
    '--!>',
    ']]>',
    '<![CDATA[',
    '<!DOCTYPE x>',
    '</script>',
    '</style>',
    '</textarea>',
    '&#x3c;',
    '<br>',
  ],
  ...[
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    "'=x",
    '\t=1',
    '\r=1',
    '|---|',
    '| - |',
    '```',
    '~~~',
    '---\n',
    '\n---\n',
    '===\n',
  ],
  ...[
    '\r\nBcc: x@y.example\r\n',
    '=?UTF-8?B?QQ==?=',
    '\nEND:VEVENT\n',
    '\r\nBEGIN:VALARM',
    '?bcc=a@b.example',
    '%0D%0A',
  ],
  ...['{{x}}', '{{{x}}}', '<%= x %>', '${x}', '$(error)', 'command:x', 'javascript:x', '../', 'C:\\', 'a@b.example'],
  ...[
    'שלום',
    'مرحبا',
    'đường',
    '漢字',
    '😀',
    '👩🏽‍💻',
    '1.',
    '- ',
    '# ',
    '> ',
    '[x](y)',
    '![x](y)',
    '‹gap?›',
    '<!-- #r1 -->',
  ],
  ...['https://a.example/x_y', '<a@b.example>', 'word', 'Two words', 'x'],
];

const pieces = fc.array(fc.constantFrom(...SIGNS), { maxLength: 7 }).map((parts) => parts.join(''));

/** Any text that a field of a record may hold, most of them such as act as something elsewhere; a few are very long. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 8, arbitrary: pieces },
  { weight: 4, arbitrary: fc.constantFrom(...HOSTILE, ...HOSTILE_LINES) },
  { weight: 4, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...SIGNS), fc.integer({ min: 100, max: 2000 }))
      .map(([sign, times]) => sign.repeat(times)),
  },
);
