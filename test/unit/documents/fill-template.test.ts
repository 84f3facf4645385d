import assert from 'node:assert/strict';
import fc from 'fast-check';
import Handlebars from 'handlebars';
import type { VariableKind, Variables } from '../../../src/base/ports/template-worker.ts';
import { fillBuiltIn } from '../../../src/documents/built-in-template.ts';
import { FillingError } from '../../../src/documents/fill-template.ts';
import { builtInSource } from '../../../src/documents/own-templates/built-in-sources.ts';
import { TEMPLATE_NAMES, variablesOf } from '../../../src/documents/own-templates/template-names.ts';

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
      assert.equal(fillBuiltIn(source, view), Handlebars.compile(source, { noEscape: true })(view), source);
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
