import assert from 'node:assert/strict';
import { draftHandover, type HandoverOrder } from '../../../src/actions/draft-handover.ts';
import { runOwnTemplates } from '../../../src/actions/own-templates.ts';
import { refreshHandover, sectionsToRefresh } from '../../../src/actions/refresh-handover.ts';
import type { TemplateWorker } from '../../../src/base/ports/template-worker.ts';
import { english } from '../../../src/documents/handover/english.ts';
import { builtInSource } from '../../../src/documents/own-templates/built-in-sources.ts';
import { firstCopy } from '../../../src/documents/own-templates/first-copy.ts';
import type { TemplateName } from '../../../src/documents/own-templates/template-names.ts';
import { whyBuiltIn } from '../../../src/documents/own-templates/why-built-in.ts';
import type { Rendering } from '../../../src/documents/rendering.ts';
import { readAnswers } from '../../../src/documents/sections/answers.ts';
import { profileFixture, recordFixture, sectionOf, today } from '../../support/handover.ts';
import { useTemplateWorker } from '../../support/template-worker.ts';

const record = recordFixture('full');
const profile = profileFixture();
const order: HandoverOrder = { pack: english, documentId: 'k3f9x2', today };
const builtIn = draftHandover(record, profile, order);

const PAGE =
  '{{marker}}\n\n# {{title}}\n\nDear reader,\n\n{{#each sections}}\n{{begin}}\n{{body}}\n{{end}}\n{{/each}}\n\nBye.\n';

interface Drafted {
  readonly rendering: Rendering;
  /** What is wrong, by the name of the template. */
  readonly problems: Readonly<Record<string, readonly string[]>>;
}

async function drafted(
  worker: TemplateWorker,
  sources: Partial<Record<TemplateName, string>>,
  { of = record, wanted = order }: { readonly of?: typeof record; readonly wanted?: HandoverOrder } = {},
): Promise<Drafted> {
  const templates = Object.entries(sources).map(([name, source]) => ({
    name: name as TemplateName,
    path: name,
    source,
  }));
  const { texts, broken } = await runOwnTemplates(templates, worker, { record: of, profile, order: wanted });
  const problems = broken.map(({ path, problems: found }) => [path, found.map(({ message }) => message.id)]);
  return {
    rendering: draftHandover(of, profile, { ...wanted, own: texts }),
    problems: Object.fromEntries(problems),
  };
}

describe('A handover by own templates', () => {
  const worker = useTemplateWorker();

  it('is, by copies of the built-in ones, the built-in handover to the letter', async () => {
    const names = [...builtIn.text.matchAll(/deorbit:begin (\w+)/g)].map(([, id]) => id as TemplateName);
    const copies = ['handover' as const, ...names].map((name) => [name, firstCopy(name, builtInSource('en', name))]);
    const { rendering, problems } = await drafted(worker, Object.fromEntries(copies));
    assert.deepEqual(problems, {});
    assert.deepEqual(rendering, builtIn);
  });

  it('has each section by its own template, the rest by the built-in ones', async () => {
    const { rendering } = await drafted(worker, { legal: '## {{title}}\n\nAsk me.', credentials: '## Keys' });
    assert.match(sectionOf(rendering, 'legal'), /\n\nAsk me\.\n\n$/);
    assert.match(sectionOf(rendering, 'credentials'), /\n\n## Keys\n\n$/);
    assert.equal(sectionOf(rendering, 'money'), sectionOf(builtIn, 'money'));
  });

  it('leaves a section out that has nothing to say', async () => {
    const { rendering } = await drafted(worker, { emergency: 'Run!' });
    assert.equal(sectionOf(rendering, 'emergency'), '');
  });

  it('asks only for what it shows: the answer of a gap finds its field', async () => {
    const of = { ...record, credentials: [{ name: 'Stripe' }] };
    const source = '{{#each rows}}\n- {{name}}: {{ownerNow}} {{key}}\n{{/each}}';
    const { rendering } = await drafted(worker, { credentials: source }, { of });
    const gaps = rendering.gaps.filter(({ section }) => section === 'credentials');
    assert.deepEqual(
      gaps.map(({ field }) => field.join('/')),
      ['credentials/#stripe/ownerNow'],
    );
    const answered = rendering.text.replace('Stripe: ‹owner now?›', 'Stripe: Nora');
    assert.notEqual(answered, rendering.text);
    const [answer] = readAnswers(rendering, answered);
    assert.deepEqual([answer?.gap.field, answer?.text], [['credentials', '#stripe', 'ownerNow'], 'Nora']);
  });

  it('is refreshed like any other: facts arrive, a person’s sentences stay', async () => {
    const templates = { handover: PAGE, credentials: '{{#each rows}}\n- {{name}} {{key}}\n{{/each}}' };
    const { rendering: before } = await drafted(worker, templates, { of: { ...record, credentials: [{ name: 'A' }] } });
    const current = before.text.replace('Dear reader,', 'Dear Nora,');
    const of = { ...record, credentials: [{ name: 'A' }, { name: 'B' }] };
    const { identity } = before;
    const wanted = { ...order, ...sectionsToRefresh({ before, current, identity }) };
    const named = Object.entries(templates).map(([name, source]) => ({
      name: name as TemplateName,
      path: name,
      source,
    }));
    const { texts: own } = await runOwnTemplates(named, worker, { record: of, profile, order: wanted });
    const { merged } = refreshHandover(of, profile, { identity, pack: english, current, before, today, own });
    assert.match(merged.text, /\n- A <!-- #a -->\n- B <!-- #b -->\n/);
    assert.match(merged.text, /\nDear Nora,\n[\s\S]*\nBye\.\n$/);
    assert.deepEqual(merged.conflicts, []);
  });

  it('keeps its page for whole documents: single sections have none', async () => {
    const wanted = { ...order, sections: ['legal'] };
    const { rendering, problems } = await drafted(worker, { handover: 'Hello' }, { wanted });
    assert.doesNotMatch(rendering.text, /Hello/);
    assert.deepEqual(problems, {});
  });

  it('takes data as data: what a record holds is never a template', async () => {
    const of = { ...record, credentials: [{ name: '{{> x}}{{constructor}}{{title}}' }] };
    const { rendering, problems } = await drafted(worker, { credentials: '{{#each rows}}{{name}}{{/each}}' }, { of });
    assert.deepEqual(problems, {});
    assert.match(sectionOf(rendering, 'credentials'), /constructor/);
  });
});

describe('An own template that would break the document', () => {
  const worker = useTemplateWorker();

  const sections: Readonly<Record<string, string>> = {
    'writes a mark of ours': 'Text\n\n<!-- deorbit:end legal k3f9x2 -->\n\nMore',
    'begins another section': '<!-- deorbit:begin money k3f9x2 -->',
    'names another document': '<!-- deorbit handover client=x lang=en doc=abc -->',
    'leaves code open': '## {{title}}\n\n```\ncode',
    'leaves a comment open': 'Text <!-- and so on',
  };
  for (const [what, source] of Object.entries(sections)) {
    it(`is not used when it ${what}`, async () => {
      const { rendering, problems } = await drafted(worker, { legal: source });
      assert.deepEqual(problems, { legal: ['template.marks'] });
      assert.deepEqual(rendering, builtIn);
    });
  }

  const pages: Readonly<Record<string, string>> = {
    'has no marker': PAGE.replace('{{marker}}', ''),
    'begins with something else': `Hello\n\n${PAGE}`,
    'leaves sections out': '{{marker}}\n\n# {{title}}\n',
    'leaves the text of sections out': PAGE.replace('{{body}}', ''),
    'leaves ends out': PAGE.replace('{{end}}', ''),
    'writes into sections': PAGE.replace('{{body}}', '{{body}}\n\nand more'),
    'puts marks into code': PAGE.replace('{{#each', '```\n{{#each'),
    'repeats sections': PAGE.replace('Bye.', '{{#each sections}}\n{{begin}}\n{{body}}\n{{end}}\n{{/each}}'),
  };
  for (const [what, source] of Object.entries(pages)) {
    it(`is not used as the page when it ${what}`, async () => {
      const { rendering, problems } = await drafted(worker, { handover: source });
      assert.deepEqual(problems, { handover: ['template.pageMarks'] });
      assert.deepEqual(rendering, builtIn);
    });
  }

  it('leaves the other own templates in use', async () => {
    const { rendering, problems } = await drafted(worker, { legal: '{{titel}}', money: '## Bills' });
    assert.deepEqual(problems, { legal: ['template.unknownName'] });
    assert.equal(sectionOf(rendering, 'legal'), sectionOf(builtIn, 'legal'));
    assert.match(sectionOf(rendering, 'money'), /## Bills/);
  });
});

describe('Own templates', () => {
  it('are used where the workspace is trusted and a thread can run them, and nowhere else', () => {
    assert.equal(whyBuiltIn({ trusted: true, runsTemplates: true }), undefined);
    assert.equal(whyBuiltIn({ trusted: false, runsTemplates: true })?.id, 'template.untrusted');
    assert.equal(whyBuiltIn({ trusted: true, runsTemplates: false })?.id, 'template.web');
    assert.equal(whyBuiltIn({ trusted: false, runsTemplates: false })?.id, 'template.web');
  });
});

describe('A document written before its template was changed', () => {
  const worker = useTemplateWorker();

  it('is refreshed into the new layout with every word of the person', async () => {
    const of = { ...record, credentials: [{ name: 'Stripe' }, { name: 'Hosting' }] };
    const before = draftHandover(of, profile, order);
    const current = before.text
      .replace('‹account?›', 'pay@acme.example')
      .replace('This section names accounts', 'Ask Nora first. This section names accounts');
    assert.notEqual(current, before.text);
    const source = '## {{title}}\n\n{{#each rows}}\n- {{name}}: {{account}}, {{ownerNow}} {{key}}\n{{/each}}';
    const { rendering } = await drafted(worker, { credentials: source }, { of });
    assert.match(rendering.text, /- Stripe: ‹account\?›/);
    const template = { name: 'credentials' as const, path: 'x', source };
    const { texts: own } = await runOwnTemplates([template], worker, { record: of, profile, order });
    const { identity } = before;
    const { merged } = refreshHandover(of, profile, { identity, pack: english, current, before, today, own });
    assert.match(merged.text, /\n- Hosting: ‹account\?›/);
    assert.match(merged.text, /pay@acme\.example/);
    assert.match(merged.text, /Ask Nora first\./);
    assert.deepEqual(
      merged.conflicts.map(({ section, row }) => [section, row]),
      [['credentials', 'stripe']],
      'what has no place in the new layout is asked about',
    );
  });
});
