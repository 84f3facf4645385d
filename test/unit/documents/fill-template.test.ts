import assert from 'node:assert/strict';
import fc from 'fast-check';
import Handlebars from 'handlebars';
import type { VariableKind, Variables } from '../../../src/base/ports/template-worker.ts';
import { fillBuiltIn } from '../../../src/documents/built-in-template.ts';
import { FillingError } from '../../../src/documents/fill-template.ts';
import { builtInSource } from '../../../src/documents/own-templates/built-in-sources.ts';
import { runTemplate } from '../../../src/documents/own-templates/run-template.ts';
import { TEMPLATE_NAMES, variablesOf } from '../../../src/documents/own-templates/template-names.ts';

const VIEW = {
  title: 'T',
  yes: true,
  no: false,
  rows: [
    { a: '1', in: [{ b: '2' }, { b: 'T' }] },
    { a: '2', in: [{ b: '1' }] },
  ],
  none: [],
};
const VARIABLES: Variables = {
  title: 'text',
  yes: 'yes-no',
  no: 'yes-no',
  rows: { rows: { a: 'text', in: { rows: { b: 'text' } } } },
  none: { rows: { a: 'text' } },
};

const outwards = fc.constantFrom('', '', '', './', 'this.', '../', '../../', '@root.', '@../root.', 'row.', 'thisRow.');
const anyPath = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(outwards, fc.constantFrom('title', 'a', 'b', 'yes', 'no')).map((two) => two.join('')),
  },
  fc.constantFrom(
    '@index',
    '@../index',
    '@../../last',
    '@first',
    '@key',
    'this',
    '..',
    'at',
    'row',
    'thisRow',
    'xthis',
  ),
  fc.constantFrom('rows.length', 'rows.[1].a', 'rows.[7].a', '@root.rows.[0].in.[1].b'),
);
const anyList = fc.oneof(
  fc.tuple(outwards, fc.constantFrom('rows', 'in', 'none')).map((two) => two.join('')),
  fc.constantFrom('@root.rows', '@root.rows.[0].in', 'this'),
);
const anyThing = fc.oneof(
  anyPath,
  anyList,
  fc.constantFrom('this', '.', '@root', 'rows.[0]', 'rows.[7]', '../rows.[0]'),
);
const naming = fc.constantFrom(
  '',
  '',
  '',
  ' as |row|',
  ' as |row at|',
  ' as |thisRow|',
  ' as |xthis|',
  ' as |row at title|',
);

/** A template whose blocks are closed, of all forms that a template may have, where they fit and where they do not. */
const { template: anyTemplate } = fc.letrec<{ template: string; block: string; part: string }>((tie) => ({
  template: fc.array(tie('part'), { minLength: 1, maxLength: 3 }).map((parts) => parts.join('')),
  part: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.oneof(
      anyPath.map((path) => `{{${path}}}`),
      fc.constantFrom('-', ' \n'),
    ),
    tie('block'),
  ),
  block: fc
    .tuple(
      fc.constantFrom('#', '#', '#', '^'),
      fc.oneof(
        fc.tuple(fc.constant('each'), anyList, naming),
        fc.tuple(fc.constant('with'), anyThing, naming),
        fc.tuple(fc.constantFrom('if', 'unless'), anyThing, fc.constantFrom('', '', '', ' as |row|')),
      ),
      tie('template'),
      fc.option(tie('template')),
      fc.constantFrom('{{else}}', '{{^}}', '{{else if yes}}', '{{else each rows as |row|}}'),
    )
    .map(([sign, [name, subject, names], inside, otherwise, turn]) => {
      const rest = otherwise === null ? '' : turn + otherwise;
      return `{{${sign}${name} ${subject}${names}}}${inside}${rest}{{/${name}}}`;
    }),
}));

const word = fc.constantFrom('', 'Acme', '<b>"&', '0', ' ');

/** Views as a template may get them: every variable is there, empty or not. */
function views(variables: Variables): fc.Arbitrary<object> {
  return fc.record(Object.fromEntries(Object.entries(variables).map(([name, kind]) => [name, values(kind)])));
}

function values(kind: VariableKind): fc.Arbitrary<unknown> {
  if (kind === 'text') return word;
  return kind === 'yes-no' ? fc.boolean() : fc.array(views(kind.rows), { maxLength: 2 });
}

describe('A template that is filled', () => {
  it('becomes what Handlebars makes of it, every built-in one in every language', () => {
    for (const name of TEMPLATE_NAMES)
      for (const language of ['en', 'fr', 'ru', 'vi'] as const) {
        const source = builtInSource(language, name);
        const expected = Handlebars.compile(source, { strict: true, noEscape: true });
        const [runs, seed] = [{ numRuns: 8 }, views(variablesOf(name))];
        fc.assert(
          fc.property(seed, (view) => assert.equal(fillBuiltIn(source, view), expected(view), name)),
          runs,
        );
      }
  });

  // Handlebars would add numbers that stand side by side; nothing in a view is one.
  it('becomes so wherever rows have names, are counted, empty, inside each other, or looked out of', () => {
    const view = {
      title: 'T',
      n: 0,
      no: false,
      nothing: null,
      rows: [
        { a: '1', in: [{ b: '2' }, { b: '3' }] },
        { a: '', in: [] },
      ],
    };
    for (const source of [
      '{{#each rows as |row at|}}{{at}}{{row.a}}{{#each row.in as |b|}}{{b.b}}{{../a}}{{row.a}}{{/each}}{{/each}}',
      '{{#each rows}}{{@index}}:{{@key}}{{#if @first}}f{{/if}}{{#unless @last}}-{{/unless}}{{#each in}}{{@index}}{{@root.title}}{{../../title}}{{else}}none{{/each}}{{/each}}',
      '{{#with rows.[0]}}{{a}}{{../title}}{{#with in.[1] as |x|}}{{x.b}}{{/with}}{{else}}no{{/with}}{{#with nothing}}x{{else}}no{{/with}}{{#with n}}{{this}}{{else}}no{{/with}}',
      '{{n}}|{{no}}|{{nothing}}|{{rows.length}}|{{#if n}}x{{else if no}}y{{else}}z{{/if}}|{{#if missing}}x{{else}}y{{/if}}',
      'a  {{~title~}}  b\n{{#if title}}\n  {{title}}\n{{else}}\nx\n{{/if}}\n{{! note }}\n{{!-- }} --}}\n\\{{title}} {{{title}}}{{this.title}}',
      '{{#each rows}}\n- {{a}}\n{{/each}}\n{{#unless rows}}\nnone\n{{^}}\nsome\n{{/unless}}\n{{#each nothing}}x{{else}}-{{/each}}',
    ])
      assert.equal(
        fillBuiltIn(source, view),
        Handlebars.compile(source, { strict: true, noEscape: true })(view),
        source,
      );
  });

  it('becomes what strict Handlebars makes of it, or is an error where that is one, wherever the check lets it pass', () => {
    let passed = 0;
    const holds = fc.property(anyTemplate, (source) => {
      const outcome = runTemplate({ source, variables: VARIABLES, view: VIEW });
      if (outcome.kind !== 'text' && outcome.problems[0]?.message.id !== 'template.noRow') return;
      passed++;
      const expected = Handlebars.compile(source, { strict: true, knownHelpersOnly: true });
      if (outcome.kind === 'text') assert.equal(outcome.text, expected(VIEW));
      else assert.throws(() => expected(VIEW));
    });
    fc.assert(holds, { numRuns: 600 });
    assert.ok(passed > 60, `${passed} of the templates pass the check`);
  });

  it('may be inverse, counted from outside, and name its rows as it likes', () => {
    for (const [source, text] of [
      [
        '{{#each rows}}{{#each in}}[{{@../index}}.{{@index}}{{@../first}}{{@../last}}]{{/each}}{{/each}}',
        '[0.0truefalse][0.1truefalse][1.0falsetrue]',
      ],
      ['{{^each rows}}none{{/each}}{{^with title}}none{{/with}}{{^each none}}none{{/each}}', 'none'],
      ['{{^if yes}}a{{else}}b{{/if}}{{^unless yes}}a{{/unless}}{{^each rows}}none{{else}}{{a}}{{/each}}', 'ba12'],
      ['{{#each rows as |thisRow|}}{{thisRow.a}}{{/each}}', '12'],
      ['{{#each rows}}{{#with this}}{{a}}{{/with}}{{#with a}}{{../../title}}{{/with}}{{/each}}', '1T2T'],
    ] as const)
      assert.deepEqual(runTemplate({ source, variables: VARIABLES, view: VIEW }), { kind: 'text', text }, source);
  });

  it('is refused with its place where it names what is not there, or what only looks so', () => {
    for (const name of ['missing', 'constructor', 'title.constructor', '__proto__', 'rows.map', 'title.missing.more'])
      assert.throws(
        () => fillBuiltIn(`a\n {{${name}}}`, { title: 'T', rows: [] }),
        (error: unknown) => error instanceof FillingError && error.lineNumber === 2 && error.column === 3,
        name,
      );
    for (const source of [
      '{{> other}}',
      '{{lookup this "title"}}',
      '{{#rows}}x{{/rows}}',
      '{{#each rows a=1}}{{/each}}',
    ])
      assert.throws(() => fillBuiltIn(source, { title: 'T', rows: [1] }), FillingError, source);
  });
});
