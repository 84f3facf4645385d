import assert from 'node:assert/strict';
import { isDelimiterLine, splitTableLine } from '../../../src/documents/sections/cells.ts';
import { linesOf } from '../../../src/documents/sections/lines.ts';
import {
  documentMarker,
  findDocuments,
  findSections,
  withMarkedRevision,
} from '../../../src/documents/sections/markers.ts';
import { meaningOf, plainTextOf } from '../../../src/documents/sections/meaning.ts';
import { mergeRefresh } from '../../../src/documents/sections/merge.ts';

const IDENTITY = { kind: 'handover', client: 'c1', language: 'en', id: 'd1' } as const;
const NOTHING = { cells: 0, rowsAdded: 0, rowsRemoved: 0, prose: 0, sectionsAdded: 0, sectionsRemoved: 0 };

/** A section of a document, its lines parted from its markers. */
function section(id: string, lines: readonly string[], document = 'd1'): string {
  return [`<!-- deorbit:begin ${id} ${document} -->`, '', ...lines, '', `<!-- deorbit:end ${id} ${document} -->`].join(
    '\n',
  );
}

describe('A line of a table', () => {
  const cells = (line: string, columns?: number) =>
    splitTableLine(line, { start: 0, end: line.length }, columns).cells.map(({ text, start, end }) => {
      assert.equal(line.slice(start, end), text);
      return text;
    });

  it('has its cells with bars around them or without, and escaped bars in them', () => {
    assert.deepEqual(cells('| a | b |'), ['a', 'b']);
    assert.deepEqual(cells('a | b'), ['a', 'b']);
    assert.deepEqual(cells('  | a \\| b |\tc\t|  '), ['a \\| b', 'c']);
    assert.deepEqual(cells('| a |  | c |'), ['a', '', 'c']);
  });

  it('is parted within code only where its header asks for as many cells', () => {
    assert.deepEqual(cells('| x | `a|b` |'), ['x', '`a|b`']);
    assert.deepEqual(cells('| x | `a|b` |', 2), ['x', '`a|b`']);
    assert.deepEqual(cells('| x | `a|b` |', 3), ['x', '`a', 'b`']);
    assert.deepEqual(cells('| x | `a|b` |', 4), ['x', '`a|b`']);
  });

  it('has an empty cell where something can be put behind one blank', () => {
    const [, empty] = splitTableLine('| a |   | c |', { start: 0, end: 13 }).cells;
    assert.deepEqual([empty?.start, empty?.end], [6, 6]);
  });

  it('is the one below a header where nothing but rules stands in it', () => {
    for (const line of ['| --- | :-: |', '--|--', '|-|', ' |:--|--:| '])
      assert.equal(isDelimiterLine(line), true, line);
    for (const line of ['---', '| --- | x |', '| --- | |', '|:|:|', '| -- - |', '| a-b |'])
      assert.equal(isDelimiterLine(line), false, line);
  });
});

describe('The lines of a text', () => {
  const code = (text: string) => linesOf(text).map((line) => line.code);

  it('are code from one fence to the next of its kind, as long at least', () => {
    assert.deepEqual(code('```\na\n```\nb'), [true, true, true, false]);
    assert.deepEqual(code('````\n```\n~~~~\n````\nb'), [true, true, true, true, false]);
    assert.deepEqual(code('```\n``` x\n```\nb'), [true, true, true, false]);
    assert.deepEqual(code('> ```\n> a\n> ```\nb'), [true, true, true, false]);
    assert.deepEqual(code('- ```\n  a\n  ```\nb'), [true, true, true, false]);
  });

  it('are none where a row of backticks goes on with some', () => {
    assert.deepEqual(code('``` a ``` b\nc'), [false, false]);
    assert.deepEqual(code('~~~ a `b`\nc'), [true, true]);
  });
});

describe('The plain text of what somebody wrote', () => {
  it('is that of links, addresses, emphasis and code, without comments', () => {
    for (const [markdown, text] of [
      ['![Logo](https://x.org/a.png "The logo") here', 'Logo here'],
      ['<mailto:a@b.org> or <http://x.org>', 'mailto:a@b.org or http://x.org'],
      ['one <!-- not said --> two', 'one  two'],
      ['a<br>b<br  />c', 'a\nb\nc'],
      ['~~old~~ _new_ ***both*** __b__', 'old new both b'],
      ['a_b_c and 2 * 3 * 4', 'a_b_c and 2 * 3 * 4'],
      ['`` `x` `` and `  `', '`x` and'],
      ['a  \n  b', 'a b'],
    ] as const)
      assert.equal(plainTextOf(markdown), text, markdown);
  });

  it('means the same with entities by name and by number, and leaves those alone that are none', () => {
    assert.equal(meaningOf('&#x41;&#66;&amp;'), 'AB&');
    for (const text of ['&#0;', '&#x110000;', '&#xD800;', '&nothing;']) assert.equal(meaningOf(text), text);
    assert.equal(meaningOf('`&amp;`  `a`'), '`&amp;` `a`');
  });
});

describe('The marker of a document', () => {
  it('tells all that it was made with', () => {
    const identity = { ...IDENTITY, variant: 'short', invoice: 'i 1', about: 'a%', revision: 'r1' };
    const marker = documentMarker(identity);
    assert.equal(
      marker,
      '<!-- deorbit handover client=c1 lang=en doc=d1 variant=short invoice=i%201 about=a%25 rev=r1 -->',
    );
    assert.deepEqual(
      findDocuments(`Text\n  ${marker}  \n`).map((found) => [found.identity, found.offset, found.length]),
      [[identity, 5, marker.length + 4]],
    );
  });

  it('is none with a part that is missing or unknown', () => {
    const whole = documentMarker(IDENTITY);
    assert.equal(findDocuments(whole).length, 1);
    for (const [part, other] of [
      ['handover', 'poem'],
      ['client=c1', ''],
      ['client=c1', 'client'],
      ['lang=en', 'lang=xx'],
      ['doc=d1', ''],
      ['<!--', '<--'],
      ['-->', '--'],
      ['deorbit', 'orbit'],
      ['deorbit ', 'deorbit:'],
    ] as const)
      assert.deepEqual(findDocuments(whole.replace(part, other)), [], `${part}, ${other}`);
  });

  it('names another rendering in each of its places, and the same one only once', () => {
    const marker = documentMarker(IDENTITY);
    const marked = marker.replace(' -->', ' rev=r1 -->');
    assert.equal(withMarkedRevision(`${marker}\n${marker}\n`, 'd1', 'r1'), `${marked}\n${marked}\n`);
    assert.equal(withMarkedRevision(marked, 'd1', 'r1'), marked);
    assert.equal(withMarkedRevision(marker, 'd2', 'r1'), marker);
  });
});

describe('The sections of a text', () => {
  it('end where their own end stands, not at that of another', () => {
    const text =
      '<!-- deorbit:begin a d1 -->\nX\n<!-- deorbit:end b d1 -->\n<!-- deorbit:end a d2 -->\nY\n<!-- deorbit:end a d1 -->\nZ';
    const [found, ...others] = findSections(text);
    assert.deepEqual([found?.closed, others], [true, []]);
    assert.equal(text.slice(found?.end), '\nZ');
  });
});

describe('Refreshing a document with several sections', () => {
  const head = (title: string) => `# Handover: ${title}\n\n`;
  const line = (id: string, value: string) => section(id, [`- **K:** ${value} <!-- #k -->`]);
  const refresh = (base: string | undefined, current: string, fresh: string) => {
    const { text, conflicts, changes } = mergeRefresh({ base, current, fresh });
    return { text, asked: conflicts.map(({ kind, section: where, mine }) => [kind, where, mine]), changes };
  };

  it('counts those that come and go, and asks about one that somebody changed', () => {
    const base = `${line('a', '1')}\n\n${line('b', '1')}\n`;
    const added = `${base}\n${line('c', '1')}\n`;
    const came = refresh(base, `Mine.\n\n${base}`, added);
    assert.deepEqual([came.text.includes(line('c', '1')), came.changes], [true, { ...NOTHING, sectionsAdded: 1 }]);
    const gone = refresh(base, `Mine.\n\n${base}`, `${line('a', '1')}\n`);
    assert.deepEqual(
      [gone.text.trimEnd(), gone.changes],
      [`Mine.\n\n${line('a', '1')}`, { ...NOTHING, sectionsRemoved: 1 }],
    );
    for (const [old, mine] of [
      ['- **K:** 1', '- **K:** 2'],
      ['- **K:** 1', 'Mine.\n\n- **K:** 1'],
    ] as const) {
      const touched = base.slice(0, base.indexOf('begin b')) + base.slice(base.indexOf('begin b')).replace(old, mine);
      assert.deepEqual(
        refresh(base, touched, `${line('a', '1')}\n`).asked.map(([kind, where]) => [kind, where]),
        [['section removed', 'b']],
      );
    }
  });

  it('asks about one that goes where a cell or a column was changed, and not where it was only formatted', () => {
    const table = (header: string, row: string) => section('b', [header, '| --- | --- |', row]);
    const [header, row] = ['| A | B |', '| x | 1 <!-- #r --> |'];
    const [base, fresh] = [`${line('a', '1')}\n\n${table(header, row)}\n`, `${line('a', '1')}\n`];
    const asked = (otherHeader: string, otherRow: string) =>
      refresh(base, `${line('a', '1')}\n\n${table(otherHeader, otherRow)}\n`, fresh).asked.map(([kind]) => kind);
    assert.deepEqual(asked(header, '| x | 2 <!-- #r --> |'), ['section removed']);
    assert.deepEqual(asked('| A | C |', row), ['section removed']);
    assert.deepEqual(asked('| A   | B   |', '| x   | 1 <!-- #r -->   |'), []);
  });

  it('leaves another document of the file alone, and sections that it does not know', () => {
    const other = `${section('a', ['- **K:** 1 <!-- #k -->'], 'd2')}\n\n${line('own', '1')}\n\n`;
    const { text } = refresh(`${line('a', '1')}\n`, `${other}${line('a', '1')}\n`, `${line('a', '2')}\n`);
    assert.equal(text, `${other}${line('a', '2')}\n`);
  });

  it('puts sections into a text that has none of them', () => {
    const { text, changes } = refresh(undefined, 'Mine.\n', `${line('a', '1')}\n`);
    assert.deepEqual([text, changes], [`Mine.\n\n${line('a', '1')}\n`, { ...NOTHING, sectionsAdded: 1 }]);
  });

  it('changes the headings between them that changed, each in its place, and none in a section or in code', () => {
    const parts = (one: string, two: string, between = '') =>
      `# ${one}\n\n${section('a', ['## One', '', 'Text.'])}\n\n${between}## ${two}\n\n${line('b', '1')}\n`;
    const base = parts('One', 'Two');
    const fresh = parts('First', 'Second');
    const changed = (text: string) => mergeRefresh({ base, current: text, fresh }).text;
    const mine = 'Mine.\n\n```\n# One\n```\n\n#No heading\n\n';
    assert.equal(changed(parts('One', 'Two', mine)), parts('First', 'Second', mine));
    assert.equal(changed(parts('Mine', 'Two')), parts('Mine', 'Second'));
    assert.equal(changed(`${parts('One', 'Two')}\n# One\n`), `${parts('One', 'Second')}\n# One\n`);
    const more = `${head('x')}${fresh}`;
    assert.equal(
      mergeRefresh({ base, current: parts('One', 'Two', 'Mine.\n\n'), fresh: more }).text,
      parts('One', 'Two', 'Mine.\n\n'),
      'of one that became two nobody knows which it is',
    );
  });
});
