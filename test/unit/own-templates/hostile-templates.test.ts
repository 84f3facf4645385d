import assert from 'node:assert/strict';
import type { TemplateTask } from '../../../src/base/ports/template-worker.ts';
import { ran } from '../../support/fault-rows.ts';
import { templatesInThisThread, useTemplateWorker } from '../../support/template-worker.ts';

const SECRET = 'CANARY-of-the-process';

/** What the hostile templates get: a few texts, and 2,000 rows to loop over. */
const view = {
  title: 'Access and credentials',
  familiar: false,
  you: '',
  rows: Array.from({ length: 2000 }, (_, n) => ({ name: `Row ${n}`, key: `<!-- #${n} -->` })),
};
const variables: TemplateTask['variables'] = {
  title: 'text',
  familiar: 'yes-no',
  you: 'text',
  rows: { rows: { name: 'text', key: 'text' } },
};

const loop = (times: number, inside: string) =>
  '{{#each @root.rows}}'.repeat(times) + inside + '{{/each}}'.repeat(times);

/** A tree that a compiler would make code of, were it taken for a template. */
const tree = {
  type: 'Program',
  body: [
    {
      type: 'MustacheStatement',
      path: { type: 'PathExpression', original: 'title', parts: ['title'], depth: 0, data: false },
      params: [{ type: 'NumberLiteral', value: 'process.exit()', original: 1 }],
    },
  ],
};

/** Each payload with the only problem it may end in. */
const PAYLOADS: readonly (readonly [kind: string, source: unknown, problem: string])[] = [
  ['prototype', '{{constructor}}', 'template.unknownName'],
  ['prototype', '{{__proto__}}', 'template.unknownName'],
  ['prototype', '{{title.constructor}}', 'template.unknownName'],
  ['prototype', '{{title.__proto__.polluted}}', 'template.unknownName'],
  ['prototype', '{{rows.constructor.constructor}}', 'template.unknownName'],
  ['prototype', '{{rows.[constructor]}}', 'template.unknownName'],
  ['prototype', '{{#with rows.constructor}}{{this}}{{/with}}', 'template.unknownName'],
  ['prototype', '{{#with title}}{{this.constructor}}{{/with}}', 'template.unknownName'],
  ['prototype', '{{#each rows}}{{toString}}{{/each}}', 'template.unknownName'],
  ['prototype', '{{#each rows as |row|}}{{row.hasOwnProperty}}{{/each}}', 'template.unknownName'],
  ['prototype', '{{this.__defineGetter__}}', 'template.unknownName'],
  ['prototype', '{{@root.__lookupGetter__}}', 'template.unknownName'],
  ['prototype', '{{lookup this "constructor"}}', 'template.call'],
  ['prototype', '{{#if (lookup rows "constructor")}}x{{/if}}', 'template.call'],
  ['helper', '{{log title level="error"}}', 'template.call'],
  ['helper', '{{helperMissing}}', 'template.unknownName'],
  ['helper', '{{blockHelperMissing rows}}', 'template.call'],
  ['helper', '{{#rows}}{{name}}{{/rows}}', 'template.call'],
  ['helper', '{{#with "x" as |s|}}{{#with s.constructor}}{{/with}}{{/with}}', 'template.call'],
  ['helper', '{{{{raw}}}}{{title}}{{{{/raw}}}}', 'template.call'],
  ['helper', '{{#each rows includeZero=true}}{{/each}}', 'template.call'],
  ['data', '{{@partial-block}}', 'template.unknownName'],
  ['data', '{{@_parent}}', 'template.unknownName'],
  ['data', '{{../../../title}}', 'template.tooFarOut'],
  ['decorator', '{{* inline "x"}}', 'template.decorator'],
  ['decorator', '{{#*inline "title"}}x{{/inline}}', 'template.decorator'],
  ['decorator', '{{*constructor}}', 'template.decorator'],
  ['partial', '{{> credentials}}', 'template.partial'],
  ['partial', '{{> (lookup . "title")}}', 'template.partial'],
  ['partial', '{{> title}}', 'template.partial'],
  ['partial', '{{#> layout}}x{{/layout}}', 'template.partial'],
  ['partial', '{{> @partial-block}}', 'template.partial'],
  ['recursion', '{{#*inline "again"}}{{> again}}{{/inline}}{{> again}}', 'template.decorator'],
  ['recursion', '{{> handover}}', 'template.partial'],
  ['recursion', `${'{{#if title}}'.repeat(9000)}x${'{{/if}}'.repeat(9000)}`, 'template.tooBig'],
  ['tree', tree, 'template.noText'],
  ['tree', { type: 'Program', body: [] }, 'template.noText'],
  ['tree', ['{{title}}'], 'template.noText'],
  ['size', 'x'.repeat(200_001), 'template.tooLong'],
  ['size', loop(1, 'x'.repeat(600)), 'template.tooMuch'],
  ['loop bomb', loop(3, ''), 'template.tooSlow'],
  ['loop bomb', loop(8, '{{#if name}}{{/if}}'), 'template.tooSlow'],
];

describe('A hostile template', () => {
  const worker = useTemplateWorker({ time: 600 });
  // Only what never ends is to be ended, however busy the machine is.
  const patient = useTemplateWorker({ time: 8000 });
  // Time enough to run out of memory first.
  const narrow = useTemplateWorker({ time: 8000, memory: 8 });

  before(() => {
    process.env.DEORBIT_TEST_SECRET = SECRET;
  });

  it(`ends in a problem that says what it may not do: ${PAYLOADS.length} payloads`, async () => {
    assert.ok(PAYLOADS.length >= 30);
    for (const [kind, source, wanted] of PAYLOADS) {
      const name = `${kind}: ${JSON.stringify(source).slice(0, 80)}`;
      const runner = wanted.includes('tooSlow') ? worker : patient;
      const outcome = await runner.run({ source: source as string, variables, view });
      assert.equal(outcome.kind, 'problems', name);
      const ids = outcome.kind === 'problems' ? outcome.problems.map(({ message }) => message.id) : [];
      assert.ok(wanted.split(' or ').includes(ids[0] ?? ''), `${name} ends in ${ids}`);
      assert.ok(!JSON.stringify(outcome).includes(SECRET), name);
      if (!/too(?:Slow|Big)/.test(wanted))
        assert.deepEqual(await templatesInThisThread.run({ source: source as string, variables, view }), outcome, name);
    }
    assert.equal(Reflect.get({}, 'polluted'), undefined);
    ran(PAYLOADS.length);
  }).timeout(20_000);

  it('that uses up all memory is ended, and takes nobody with it', async () => {
    const source = loop(3, '{{name}}');
    const outcome = await narrow.run({ source, variables, view });
    assert.equal(outcome.kind === 'problems' && outcome.problems[0]?.message.id, 'template.tooBig');
    const calm = await narrow.run({ source: '{{title}}', variables, view });
    assert.deepEqual(calm, { kind: 'text', text: view.title });
  });

  it('is ended in time, and the next one runs', async () => {
    const started = Date.now();
    const [slow, next] = await Promise.all([
      worker.run({ source: loop(4, ''), variables, view }),
      worker.run({ source: '{{title}}', variables, view }),
    ]);
    assert.equal(slow.kind === 'problems' && slow.problems[0]?.message.id, 'template.tooSlow');
    assert.deepEqual(next, { kind: 'text', text: view.title });
    assert.ok(Date.now() - started < 8000, 'it took too long');
  });
});
