import assert from 'node:assert/strict';
import { textOf, titleOf } from '../../../src/documents/exports/document-text.ts';
import { readDocument } from '../../../src/documents/exports/read-document.ts';

const read = (lines: readonly string[], language = 'en') => textOf(readDocument(lines.join('\n')), language);

describe('A document as text for a mail', () => {
  it('names every column of a wide table, and a picture by its words or its address', () => {
    assert.equal(
      read(['| Name | Owner | Due |  |', '| - | - | - | - |', '| Domain | Acme | May | x |', '| Mail |  | June |  |']),
      ['- Domain', '  Owner: Acme', '  Due: May', '  x', '- Mail', '  Due: June', ''].join('\n'),
    );
    assert.equal(
      read([
        '![a plan](https://example.org/a.png) ![](https://example.org/b.png) ![mine](plan.png)![](own.png) [here](a.md)',
      ]),
      'a plan (https://example.org/a.png) https://example.org/b.png mine here\n',
    );
  });

  it('keeps HTML as the words that it is, and has a title from its first words', () => {
    assert.equal(
      read(['<b>not bold</b>', '', '<!-- nothing -->', '', '<div>', 'x', '</div>']),
      '<b>not bold</b>\n\n<div>\nx\n</div>\n',
    );
    assert.equal(titleOf(readDocument('# A plan\nand more\n')), 'A plan');
    assert.equal(titleOf(readDocument('one\ntwo\n')), 'one two');
    assert.equal(titleOf(readDocument('')), '');
  });

  it('has no signs of Markdown, and keeps lists and links', () => {
    const text = read([
      '# Our work on the *web shop*',
      '',
      'Dear **Ms Marsh**, see [the plan](https://example.org/plan) and <https://example.org/a_b>.',
      '',
      '- `login` page',
      '  - with a second factor',
      '- 2 \\* 3 &lt; 7',
      '',
      '3. third',
      '4. fourth',
      '',
      '> quoted  ',
      '> twice',
      '',
      '## Next',
      '',
      '---',
      '',
      '```sh',
      'npm  ci',
      '```',
      '',
      '- [ ] open',
      '- [x] done',
    ]);
    assert.equal(
      text,
      [
        'Dear Ms Marsh, see the plan (https://example.org/plan) and https://example.org/a_b.',
        '',
        '- login page',
        '  - with a second factor',
        '- 2 * 3 < 7',
        '',
        '3. third',
        '4. fourth',
        '',
        '> quoted',
        '> twice',
        '',
        'Next',
        '',
        '———',
        '',
        'npm  ci',
        '',
        '- ☐ open',
        '- ☑ done',
        '',
      ].join('\n'),
    );
  });

  it('turns rows of tables into items, as columns do not stand below each other in a mail', () => {
    const wide = [
      '| Account | Holder | 2FA |',
      '| --- | --- | --: |',
      '| Stripe | Acme | – |',
      '| AWS | me | my *phone* |',
    ];
    assert.equal(read(wide), '- Stripe\n  Holder: Acme\n- AWS\n  Holder: me\n  2FA: my phone\n');
    assert.equal(read(['| What | Until |', '| --- | --- |', '| Login<br>page | May |']), '- Login\n  page: May\n');
    assert.equal(read(['| Mois | Heures |', '| --- | --- |', '| Mai | 10 |'], 'fr'), '- Mai\u00a0: 10\n');
  });

  it('holds neither marks, front matter nor comments, and shows a gap in brackets', () => {
    const text = read([
      '---',
      'client: Acme',
      '---',
      '',
      '<!-- deorbit farewell client=x lang=en doc=d1 -->',
      '',
      '# Farewell',
      '',
      '<!-- deorbit:begin letter d1 -->',
      '',
      'After ‹last day?›, no more. <!-- #lastDay -->',
      '<!-- not',
      'for them -->',
      '',
      'Words <!-- mine --> go on.',
      '',
      '[//]: # (mine)',
      '',
      '<!-- deorbit:end letter d1 -->',
      '',
      '<!-- mine, and never closed',
    ]);
    assert.equal(text, 'After [last day?], no more.\n\nWords  go on.\n');
  });

  it('shows HTML as the text that it is, and images as links', () => {
    const text = read([
      'a <b onclick="x()">bold</b>',
      '',
      '<script>alert(1)</script>',
      '',
      '![shop](https://example.org/a.png)',
    ]);
    assert.equal(
      text,
      'a <b onclick="x()">bold</b>\n\n<script>alert(1)</script>\n\nshop (https://example.org/a.png)\n',
    );
  });

  it('keeps the words of a link that leads nowhere for anybody else', () => {
    assert.equal(read(['[notes](./notes.md), ![plan](plan.png), [x](file:///etc)']), 'notes, plan, [x](file:///etc)\n');
  });

  it('is called by its first heading, else by its first words', () => {
    assert.equal(titleOf(readDocument('# An *important*\nchange\n')), 'An important');
    assert.equal(titleOf(readDocument('Some **words**\n\n# Later\n')), 'Some words');
  });
});
