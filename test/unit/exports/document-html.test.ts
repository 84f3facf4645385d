import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { htmlForMail, htmlPage } from '../../../src/documents/exports/document-html.ts';
import { readDocument } from '../../../src/documents/exports/read-document.ts';

const head = { language: 'vi', title: 'Bàn giao <dự án> & "mã nguồn"' };

describe('A document as one page', () => {
  it('says its language and title, and is headed by its own heading', async () => {
    const page = await htmlPage(readDocument('# Bàn giao {body}\n\nXin *chào*.\n'), head);
    assert.match(page, /<html lang="vi">/);
    assert.ok(page.includes('<title>Bàn giao &lt;dự án&gt; &amp; &quot;mã nguồn&quot;</title>'));
    assert.ok(page.includes('<h1>Bàn giao {body}</h1>\n<p>Xin <em>chào</em>.</p>'));
  });

  it('allows its own style sheet and nothing else, and fetches nothing', async () => {
    const page = await htmlPage(readDocument('![x](https://example.org/x.png)\n\n| a |\n| -: |\n| 1 |\n'), head);
    const style = /<style>([\s\S]*)<\/style>/.exec(page)?.[1] ?? '';
    const digest = createHash('sha256').update(style).digest('base64');
    assert.ok(page.includes(`default-src 'none'; style-src 'sha256-${digest}'`));
    assert.doesNotMatch(page, /\bsrc=|<link|<script|url\(|@import|style=/);
    assert.match(page, /<a href="https:\/\/example\.org\/x\.png">x<\/a>/);
    assert.match(page, /<th class="right" scope="col">a<\/th>/);
  });

  it('shows whatever a record holds as text', async () => {
    const hostile = [
      '<img src=x onerror=alert(1)>',
      '<script>alert(1)</script>',
      '[x](javascript:alert(1))',
      '<svg/onload=alert(1)>',
      '</style><script>',
      '<https://example.org/"onmouseover="x>',
      '![a](javascript:alert(1))',
      '[x](data:text/html,<b>)',
      '[a]: javascript:alert(1)\n[a]',
    ];
    for (const text of hostile.flatMap((each) => [each, `words ${each} words`, `| ${each} |\n| --- |\n| ${each} |`])) {
      const read = () => readDocument(`# T\n\n${text}\n`);
      for (const html of [await htmlPage(read(), head), htmlForMail(read(), head)]) {
        const body = html.slice(html.indexOf('<body>'));
        assert.doesNotMatch(body, /<(?:script|img|svg|style)|href="(?!https?:)|<[^>]*\son\w+=/i, text);
      }
    }
  });

  it('goes into a mail with lines around the cells of its tables, and without a style sheet', () => {
    const html = htmlForMail(readDocument('# T\n\n| a |\n| -: |\n| 1 |\n'), head);
    assert.match(html, /<html lang="vi">[\s\S]*<table border="1"[\s\S]*<td style="text-align:right">1<\/td>/);
    assert.doesNotMatch(html, /<style|<h1/);
  });
});
