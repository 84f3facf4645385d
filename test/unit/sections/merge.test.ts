import assert from 'node:assert/strict';
import { type MergeResult, mergeRefresh } from '../../../src/documents/sections/merge.ts';
import { type Sample, sampleDocument } from './sample.ts';

const BASE = sampleDocument();

function refresh(current: string, fresh: Sample, base: string | undefined = BASE): MergeResult {
  return mergeRefresh({ base, current, fresh: sampleDocument(fresh) });
}

function edited(...edits: readonly (readonly [string, string])[]): string {
  return edits.reduce((text, [from, to]) => {
    assert.ok(text.includes(from), `${from} is not in the text`);
    return text.replace(from, () => to);
  }, BASE);
}

const ROWS = [
  ['stripe', 'Stripe', 'acme@example.org'],
  ['dns', 'Domain', 'registrar', 'Acme'],
  ['host', 'Hosting', 'root', 'Acme'],
] as const;

describe('refreshing a document', () => {
  it('gives the new rendering where nobody touched the old one', () => {
    const fresh: Sample = {
      lastDay: '31 May 2026',
      rows: [...ROWS, ['mail', 'Mail', 'post']],
      open: [],
      project: 'Shop',
    };
    const result = refresh(BASE, fresh);
    assert.equal(result.text, sampleDocument(fresh));
    assert.deepEqual(result.conflicts, []);
  });

  it('keeps line ends', () => {
    const result = refresh(BASE.replaceAll('\n', '\r\n'), { lastDay: '31 May 2026' });
    assert.equal(result.text, sampleDocument({ lastDay: '31 May 2026' }).replaceAll('\n', '\r\n'));
  });

  it('keeps a filled gap and brings a changed fact into the same row', () => {
    const current = edited([
      '| Stripe | acme@example.org | ‹owner after?› <!--',
      '|  Stripe  | acme@example.org   | Anna <!--',
    ]);
    const result = refresh(current, { rows: [['stripe', 'Stripe', 'new@example.org'], ...ROWS.slice(1)] });
    assert.equal(result.text, current.replace('acme@', 'new@'));
    assert.deepEqual(result.conflicts, []);
    assert.equal(result.changes.cells, 1);
  });

  it('asks nothing where the record meanwhile holds the same answer', () => {
    const current = edited(['‹last working day?›', '31 May 2026']);
    const result = refresh(current, { lastDay: '31 May 2026' });
    assert.equal(result.text, current);
    assert.deepEqual(result.conflicts, []);
  });

  it('asks once about a cell changed on both sides', () => {
    const current = edited(['| Domain | registrar |', '| Domain | mine |']);
    const result = refresh(current, { rows: [ROWS[0], ['dns', 'Domain', 'theirs', 'Acme'], ROWS[2]] });
    assert.equal(result.text, current);
    assert.equal(result.recordsText, current.replace('mine', 'theirs'));
    assert.deepEqual(result.conflicts, [
      {
        kind: 'cell',
        section: 'credentials',
        row: 'dns',
        label: 'Account',
        mine: 'mine',
        record: 'theirs',
        offset: current.indexOf('mine'),
      },
    ]);
  });

  it('asks once about a keyed line changed on both sides', () => {
    const current = edited(['‹last working day?›', '1 June 2026']);
    const result = refresh(current, { lastDay: '31 May 2026' });
    assert.equal(result.text, current);
    assert.equal(result.conflicts.length, 1);
    assert.equal(result.conflicts[0]?.label, 'Last working day');
    assert.equal(result.recordsText, sampleDocument({ lastDay: '31 May 2026' }));
  });

  it('adds a new row behind the one it follows, and removes one that is gone', () => {
    const current = edited(['No values here.', 'No values here. Ask me.']);
    const result = refresh(current, { rows: [ROWS[0], ['mail', 'Mail', 'post', 'Acme'], ROWS[2]] });
    const expected = sampleDocument({ rows: [ROWS[0], ['mail', 'Mail', 'post', 'Acme'], ROWS[2]] });
    assert.equal(result.text, expected.replace('No values here.', 'No values here. Ask me.'));
    assert.deepEqual([result.changes.rowsAdded, result.changes.rowsRemoved], [1, 1]);
  });

  it('asks about a row that is gone from the record and was changed by the person', () => {
    const current = edited(['| Domain | registrar |', '| Domain | mine |']);
    const result = refresh(current, { rows: [ROWS[0], ROWS[2]] });
    assert.equal(result.text, current);
    assert.deepEqual(
      result.conflicts.map(({ kind, row }) => [kind, row]),
      [['row removed', 'dns']],
    );
    assert.ok(!result.recordsText.includes('#dns'));
  });

  it('leaves deleted rows and sections deleted', () => {
    const row = '| Domain | registrar | Acme <!-- #dns --> |\n';
    const scope = BASE.slice(BASE.indexOf('<!-- deorbit:begin scope'));
    const current = edited([row, ''], [scope, '']);
    const result = refresh(current, {
      rows: [ROWS[0], ['dns', 'Domain', 'changed', 'Acme'], ROWS[2]],
      lastDay: '1 May 2026',
    });
    assert.equal(result.text, current.replace('‹last working day?›', '1 May 2026'));
  });

  it('keeps a column that the person added, and rows in their order', () => {
    const table = [
      '| Note | Opens | Account | Owner after |',
      '| --- | --- | --- | --- |',
      '| x | Hosting | root | Acme <!-- #host --> |',
      '| y | Stripe | acme@example.org | ‹owner after?› <!-- #stripe --> |',
      '| z | Domain | registrar | Acme <!-- #dns --> |',
    ].join('\n');
    const from = BASE.indexOf('| Opens');
    const current = BASE.slice(0, from) + table + BASE.slice(BASE.indexOf('\n\n', from));
    const rows = [ROWS[0], ['dns', 'Domain', 'elsewhere', 'Acme'], ROWS[2], ['mail', 'Mail', 'post', 'Acme']] as const;
    const result = refresh(current, { rows });
    const expected = current
      .replace('registrar', 'elsewhere')
      .replace('Acme <!-- #host --> |\n', 'Acme <!-- #host --> |\n|  | Mail | post | Acme <!-- #mail --> |\n');
    assert.equal(result.text, expected);
    assert.deepEqual(result.conflicts, []);
  });

  it('keeps a person’s sentence beside a sentence of the template that changed', () => {
    const current = edited(['as agreed. Notice', 'as agreed. We part as friends. Notice']);
    const result = refresh(current, { intro: 'The work ends as agreed. Notice was given on 5 May 2026.' });
    assert.equal(result.text, current.replace('3 May', '5 May'));
    assert.deepEqual(result.conflicts, []);
  });

  it('asks about a sentence changed on both sides', () => {
    const current = edited(['Notice was given on 3 May 2026.', 'I gave notice in May.']);
    const result = refresh(current, { intro: 'The work ends as agreed. Notice was given on 5 May 2026.' });
    assert.equal(result.text, current);
    assert.deepEqual(
      result.conflicts.map(({ kind, mine, record, offset }) => ({ kind, mine, record, offset })),
      [
        {
          kind: 'prose',
          mine: 'I gave notice in May.',
          record: 'Notice was given on 5 May 2026.',
          offset: current.indexOf('I gave'),
        },
      ],
    );
    assert.equal(
      result.recordsText,
      sampleDocument({ intro: 'The work ends as agreed. Notice was given on 5 May 2026.' }),
    );
  });

  it('keeps a section where the person moved it, and adds new ones behind the one they follow', () => {
    const at = BASE.indexOf('<!-- deorbit:begin credentials');
    const end = BASE.indexOf('<!-- deorbit:begin scope');
    const current = `${BASE.slice(0, at)}${BASE.slice(end)}\n${BASE.slice(at, end)}The end.\n`;
    const result = refresh(current, { sections: ['summary', 'credentials', 'legal', 'scope'], lastDay: '1 May 2026' });
    const legal = '\n\n<!-- deorbit:begin legal d1 -->\n\n## legal\n\nNew.\n\n<!-- deorbit:end legal d1 -->';
    assert.equal(
      result.text,
      current
        .replace('‹last working day?›', '1 May 2026')
        .replace('<!-- deorbit:end credentials d1 -->', (marker) => marker + legal),
    );
  });

  it('removes a section that is gone from the record, and asks where the person wrote into it', () => {
    const fresh: Sample = { sections: ['summary', 'scope'] };
    assert.equal(refresh(`Mine.\n\n${BASE}`, fresh).text, `Mine.\n\n${sampleDocument(fresh)}`);
    const current = edited(['No values here.', 'No values here. Mine.']);
    const result = refresh(current, fresh);
    assert.equal(result.text, current);
    assert.equal(result.recordsText, sampleDocument(fresh));
    assert.deepEqual(
      result.conflicts.map(({ kind, section, offset }) => [kind, section, offset]),
      [['section removed', 'credentials', current.indexOf('<!-- deorbit:begin credentials')]],
    );
  });

  it('keeps what stands directly behind a section that goes', () => {
    const base = sampleDocument({ sections: ['summary'] });
    const result = refresh(`${base}Mine.\n`, { sections: ['legal'] }, base);
    assert.equal(result.text, `${sampleDocument({ sections: ['legal'] }).trimEnd()}\n\nMine.\n`);
  });

  it('fills a section that was empty, and empties one again, around a person’s sentence', () => {
    const empty = sampleDocument({ rows: [] });
    const withMine = (text: string): string => text.replace('No values here.', 'No values here. Mine.');
    assert.equal(refresh(withMine(empty), {}, empty).text, withMine(BASE));
    assert.equal(refresh(withMine(BASE), { rows: [] }).text, withMine(empty));
  });

  it('changes a heading between the sections only where it stands unchanged', () => {
    const current = `# Web shop\n\n${edited(['# Handover: Web shop', '# Handover: Web shop  \n\nHello.'])}`;
    assert.equal(refresh(current, { project: 'Shop' }).text, current.replace('Handover: Web shop', 'Handover: Shop'));
    const renamed = edited(['# Handover: Web shop', '# Goodbye']);
    assert.equal(refresh(renamed, { project: 'Shop' }).text, renamed);
  });

  it('loses nothing and asks about every difference where the last rendering is not known', () => {
    const current = edited(
      ['‹owner after?›', 'Anna'],
      ['| registrar |', '| mine |'],
      ['Notice was given', 'I gave notice'],
    );
    const result = mergeRefresh({ base: undefined, current, fresh: sampleDocument({ lastDay: '1 May 2026' }) });
    assert.equal(result.text, current.replace('‹last working day?›', '1 May 2026'));
    assert.deepEqual(
      result.conflicts.map(({ kind, mine, record }) => [kind, mine, record]),
      [
        ['prose', 'I gave notice on 3 May 2026.', 'Notice was given on 3 May 2026.'],
        ['cell', 'mine', 'registrar'],
      ],
    );
  });
});
