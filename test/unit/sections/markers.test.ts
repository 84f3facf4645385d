import assert from 'node:assert/strict';
import { findGaps, gapFor, nextGap, previousGap } from '../../../src/documents/sections/gaps.ts';
import {
  beginMarker,
  documentMarker,
  endMarker,
  findDocuments,
  findRowMarker,
  findSections,
  rowMarker,
  withMarkedRevision,
} from '../../../src/documents/sections/markers.ts';
import { sampleDocument } from './sample.ts';

const IDENTITY = { kind: 'handover', client: 'c1', language: 'en', id: 'd1' } as const;

describe('markers of a document', () => {
  it('are found as they were made', () => {
    const text = `Before\n\n${documentMarker(IDENTITY)}\n\n${beginMarker('a', 'd1')}\nX\n${endMarker('a', 'd1')}\n`;
    assert.deepEqual(
      findDocuments(text).map(({ identity }) => identity),
      [IDENTITY],
    );
    const [section] = findSections(text);
    assert.equal(text.slice(section?.contentStart, section?.contentEnd), '\nX\n');
    assert.equal(text.slice(section?.end), '\n');
    assert.deepEqual(findRowMarker(`| a | b ${rowMarker('straße.1')} |`)?.key, 'straße.1');
  });

  it('name the rendering that the text stands on, in the marker of their own document only', () => {
    const [first, second] = [documentMarker(IDENTITY), documentMarker({ ...IDENTITY, id: 'd2', revision: 'old' })];
    const text = `${first}\r\n\r\nText with ${first}\r\n\r\n${second}\r\n`;
    const revisions = (marked: string) => findDocuments(marked).map(({ identity }) => identity.revision);
    assert.deepEqual(revisions(text), [undefined, 'old']);
    const once = withMarkedRevision(text, 'd1', 'a1');
    assert.deepEqual(revisions(once), ['a1', 'old']);
    const twice = withMarkedRevision(withMarkedRevision(once, 'd2', 'b2'), 'd1', 'a2');
    assert.deepEqual(revisions(twice), ['a2', 'b2']);
    assert.equal(twice.replace(' rev=a2', '').replace('rev=b2', 'rev=old'), text);
    const tight = '<!--deorbit handover client=c1 rev=x lang=en doc=d1-->';
    assert.equal(withMarkedRevision(tight, 'd1', 'y'), tight.replace('rev=x', 'rev=y'));
  });

  it('are found with other white space and line ends', () => {
    const text = '  <!--deorbit:begin  a   d1-->\r\nX\r\n<!--   deorbit:end a d1 -->  \r\n';
    const [section] = findSections(text);
    assert.equal(text.slice(section?.contentStart, section?.contentEnd), '\r\nX\r\n');
    assert.equal(findRowMarker('x <!--#key-->')?.key, 'key');
  });

  it('end a section at the next one, or at the end, where its own end is missing', () => {
    const text = `${beginMarker('a', 'd1')}\nX\n\n${beginMarker('b', 'd1')}\nY\n`;
    const sections = findSections(text);
    assert.deepEqual(
      sections.map((section) => [text.slice(section.contentStart, section.contentEnd), section.closed]),
      [
        ['\nX', false],
        ['\nY\n', false],
      ],
    );
  });

  it('do not count in code, nor do ends without a beginning', () => {
    const marker = beginMarker('a', 'd1');
    assert.deepEqual(findSections(`\`\`\`md\n${marker}\n\`\`\`\n${endMarker('a', 'd1')}\n`), []);
    assert.deepEqual(findSections(`~~~~\n~~~\n${marker}\n`), []);
    assert.equal(findRowMarker('`<!-- #key -->`'), undefined);
    assert.equal(findSections(`\`\`\`\ncode\n\`\`\`\n${marker}\n`).length, 1);
  });

  it('are not made up of half a marker', () => {
    for (const line of [
      '<!-- deorbit handover client=c1 lang=xx doc=d1 -->',
      '<!-- deorbit -->',
      '<!-->',
      '<!-- deorbit:begin a -->',
    ])
      assert.deepEqual([findDocuments(line), findSections(line)], [[], []]);
  });
});

describe('the id of a client in the marker of a document', () => {
  it('is found as it is in the record, whatever it is made of, and is one word of ASCII', () => {
    for (const client of ['a b', '-->', '50%', '%uD800', '\uD800', 'x\uDFFF\uD800y', '\uD83D😀', 'đường'])
      for (const identity of [
        { ...IDENTITY, client },
        { ...IDENTITY, invoice: client, about: client },
      ]) {
        const marker = documentMarker(identity);
        assert.match(marker, /^[\x20-\x7E]+$/);
        assert.deepEqual(findDocuments(marker)[0]?.identity, identity);
      }
  });
});

describe('gaps of a document', () => {
  const text = `One ${gapFor('2FA holder')}, two ‹ date ?›.\n\n\`\`\`\n‹code?›\n\`\`\`\n‹last?›\n‹no gap›\n`;

  it('are found outside code, with their labels', () => {
    assert.deepEqual(
      findGaps(text).map(({ offset, length, label }) => [text.slice(offset, offset + length), label]),
      [
        ['‹2FA holder?›', '2FA holder'],
        ['‹ date ?›', 'date'],
        ['‹last?›', 'last'],
      ],
    );
  });

  it('have labels on one line, without the marks of a gap', () => {
    assert.deepEqual([gapFor(' two\nlines '), gapFor('‹who›')], ['‹two lines?›', '‹who?›']);
  });

  it('follow each other in a circle', () => {
    const [first, second, last] = findGaps(text);
    assert.deepEqual(nextGap(text, 0), first);
    assert.deepEqual(nextGap(text, first?.offset ?? 0), second);
    assert.deepEqual(nextGap(text, last?.offset ?? 0), first);
    assert.deepEqual(previousGap(text, last?.offset ?? 0), second);
    assert.deepEqual(previousGap(text, 0), last);
    assert.deepEqual(previousGap(text, (second?.offset ?? 0) + (second?.length ?? 0)), second, 'right behind it');
    assert.equal(nextGap('nothing', 0), undefined);
  });
});

describe('reading a long text', () => {
  it('takes time in proportion to its length, whatever stands in it', () => {
    const hostile = ['<!--', '<!-- deorbit', '‹', '`'.repeat(3), '``', '\\', '|', '&', '_a', '*', '<!-- # '];
    const started = performance.now();
    for (const part of hostile) {
      const line = part.repeat(20_000);
      findDocuments(line);
      findSections(line);
      findGaps(`${line}?›`);
      findRowMarker(line);
    }
    findSections(sampleDocument().repeat(200));
    assert.ok(performance.now() - started < 3000);
  });
});
