import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { changedText, changeSteps } from '../../../src/records/change-text.ts';
import { readJson } from '../../../src/records/json-text.ts';
import { changedValue, sameJson } from '../../../src/relationship/client/change-value.ts';
import type { JsonValue, RecordChange, RecordPath } from '../../../src/relationship/client/record-edit.ts';
import { changeIn, commentedJson } from '../../support/commented-json.ts';

const set = (value: JsonValue | undefined, ...path: RecordPath): RecordChange => ({ path, value });
const lines = (...all: string[]) => all.join('\n');

function jsonOf(text: string): unknown {
  const json = readJson(text);
  assert.equal(json.kind, 'value', `no JSON any more: ${text}`);
  return json.kind === 'value' ? json.value : undefined;
}

describe('A change to the text of a record', () => {
  it('touches nothing but its place', () => {
    const text = lines(
      '// Acme, since 2021',
      '{',
      '    "stage" : "active", // for now',
      '    "mine": {"unknown":   true},',
      '',
      '    "name": "Acme",   /* as we say */',
      '}',
      '',
    );
    assert.equal(changedText(text, [set('leaving', 'stage')]), text.replace('"active"', '"leaving"'));
  });

  it('that asks for what is there already changes not one byte', () => {
    const text = '{"scope": [ {"what":"a", "id": "1"} ],\r\n\t"n": 1.0}';
    assert.equal(
      changedText(text, [set([{ id: '1', what: 'a' }], 'scope'), set(1, 'n'), set(undefined, 'none')]),
      text,
    );
  });

  it('appends a row behind the comments at the end of its list', () => {
    const text = lines('{', '  "scope": [', '    { "what": "a" } // first', '    // { "what": "later" }', '  ]', '}');
    assert.equal(
      changedText(text, [set({ what: 'b' }, 'scope', 1)]),
      lines(
        '{',
        '  "scope": [',
        '    { "what": "a" }, // first',
        '    // { "what": "later" }',
        '    {',
        '      "what": "b"',
        '    }',
        '  ]',
        '}',
      ),
    );
  });

  it('that appends rows looks the same whether they come one by one or together, in however many steps', () => {
    const texts = [
      '{"scope":[]}',
      '{\n\t"scope": [\n\t\t{"what": "a"}, // first\n\t\t// more\n\t]\n}\n',
      '{"scope": [1, 2,]}',
      '{\r\n  "mine": 1\r\n}',
    ];
    const added = Array.from({ length: 300 }, (_, at) => ({ what: `Item ${at}`, estimate: at }));
    for (const text of texts) {
      const before = (jsonOf(text) as { scope?: JsonValue[] }).scope ?? [];
      const oneByOne = added.map((item, at) => set(item, 'scope', before.length + at));
      const together = changedText(text, [set([...before, ...added], 'scope')]);
      assert.equal(together, changedText(text, oneByOne), text);
      assert.ok([...changeSteps(text, [set([...before, ...added], 'scope')])].length < 5);
    }
  });

  it('puts the comma before a comment on the last row', () => {
    const text = lines('{', '  "a": 1 // one', '}');
    assert.equal(changedText(text, [set(2, 'b')]), lines('{', '  "a": 1, // one', '  "b": 2', '}'));
  });

  it('keeps a trailing comma where the file has them', () => {
    const text = lines('{', '  "list": [', '    1,', '  ],', '}');
    assert.equal(
      changedText(text, [set(2, 'list', 1), set('x', 'name')]),
      lines('{', '  "list": [', '    1,', '    2,', '  ],', '  "name": "x",', '}'),
    );
  });

  it('makes the list and the groups that are not there yet', () => {
    const text = lines('{', '  "name": "Acme"', '}', '');
    assert.equal(
      changedText(text, [set(30, 'agreement', 'notice', 'days'), set({ what: 'a' }, 'scope', 0)]),
      lines(
        '{',
        '  "name": "Acme",',
        '  "agreement": {',
        '    "notice": {',
        '      "days": 30',
        '    }',
        '  },',
        '  "scope": [',
        '    {',
        '      "what": "a"',
        '    }',
        '  ]',
        '}',
        '',
      ),
    );
  });

  it('fills an empty list, also one that holds only a comment', () => {
    assert.equal(
      changedText(lines('{', '  "scope": []', '}'), [set('a', 'scope', 0)]),
      lines('{', '  "scope": [', '    "a"', '  ]', '}'),
    );
    assert.equal(
      changedText(lines('{', '  "scope": [ // none yet', '  ]', '}'), [set('a', 'scope', 0)]),
      lines('{', '  "scope": [ // none yet', '    "a"', '  ]', '}'),
    );
  });

  it('stays on one line where the list or the file does', () => {
    assert.equal(changedText('{\n  "days": [1, 2]\n}', [set(3, 'days', 2)]), '{\n  "days": [1, 2, 3]\n}');
    assert.equal(changedText('{"a":[{"b":1}]}', [set({ b: 2 }, 'a', 1)]), '{"a":[{"b":1},{"b":2}]}');
    assert.equal(changedText('{ "a": 1 }', [set({ c: [] }, 'b')]), '{ "a": 1, "b": { "c": [] } }');
    assert.equal(changedText('{}', [set(1, 'a')]), lines('{', '  "a": 1', '}'));
  });

  it('uses the line ends and the indentation of the file', () => {
    const text = '{\r\n\t"a": {\r\n\t\t"b": 1\r\n\t}\r\n}\r\n';
    assert.equal(
      changedText(text, [set({ d: 1 }, 'a', 'c')]),
      '{\r\n\t"a": {\r\n\t\t"b": 1,\r\n\t\t"c": {\r\n\t\t\t"d": 1\r\n\t\t}\r\n\t}\r\n}\r\n',
    );
  });

  it('takes a row out with its line and leaves the comments around it', () => {
    const text = lines('{', '  // first', '  "a": 1,', '  // second', '  "b": 2, // of two', '  "c": 3', '}');
    assert.equal(
      changedText(text, [set(undefined, 'a'), set(undefined, 'c')]),
      lines('{', '  // first', '  // second', '  "b": 2 // of two', '}'),
    );
    assert.equal(changedText('[1, 2, 3]', [set(undefined, 1)]), '[1, 3]');
    assert.equal(changedText('[1, 2, 3]', [set(undefined, 2)]), '[1, 2]');
    assert.equal(changedText('{ "a": 1, "b": 2 }', [set(undefined, 'a')]), '{ "b": 2 }');
  });

  it('keeps the comments and unknown fields inside a group that is set as a whole', () => {
    const text = lines('{', '  "notice": {', '    "days": 30, // clause 7', '    "kind": "calendar"', '  }', '}');
    assert.equal(
      changedText(text, [set({ days: 14, kind: 'calendar' }, 'notice')]),
      text.replace('"days": 30', '"days": 14'),
    );
  });

  it('changes the field that counts where a name stands twice', () => {
    assert.equal(changedText('{ "a": 1, "a": 2 }', [set(3, 'a')]), '{ "a": 1, "a": 3 }');
    assert.deepEqual(jsonOf(changedText('{ "a": 1, "b": 0, "a": 2 }', [set(undefined, 'a')])), { b: 0 });
  });

  it('makes the list or the group that its place asks for of what is none', () => {
    assert.equal(changedText('{"scope": "none"}', [set('a', 'scope', 3, 'what')]), '{"scope": [{ "what": "a" }]}');
    assert.equal(
      changedText('{"exit": [1, 2]}', [set('2026-11-20', 'exit', 'lastDay')]),
      '{"exit": { "lastDay": "2026-11-20" }}',
    );
    assert.equal(changedText('{"exit": [1]}', [set(undefined, 'exit', 'lastDay')]), '{"exit": [1]}');
    assert.equal(changedText('', [set(1, 'a')]), '{"a":1}');
    assert.equal(changedText('', [set(undefined, 'a')]), '');
  });

  it('writes a value anew that differs in very many places, and takes out what is surplus', () => {
    const many = (from: number, count: number) => Array.from({ length: count }, (_, at) => from + at);
    const text = JSON.stringify({ a: many(0, 300), b: 'kept' });
    assert.deepEqual(jsonOf(changedText(text, [set(many(1000, 300), 'a')])), { a: many(1000, 300), b: 'kept' });
    assert.deepEqual(jsonOf(changedText(text, [set(many(0, 2), 'a')])), { a: many(0, 2), b: 'kept' });
    assert.deepEqual(jsonOf(changedText('{"x": {"a": 1, "b": 2}}', [set({ b: 3 }, 'x')])), { x: { b: 3 } });
    assert.deepEqual(jsonOf(changedText(text, [set({ c: 1 })])), { c: 1 });
  });

  it('comes to an end for what JSON cannot say and for positions beyond a list', () => {
    assert.equal(changedText('{ "a": 1 }', [set(Number.NaN, 'a')]), '{ "a": null }');
    assert.equal(changedText('{ "a": [1] }', [set(2, 'a', 7)]), '{ "a": [1, 2] }');
  });
});

describe('Any changes to any text with comments', () => {
  it('give a text with exactly the changed value', () => {
    fc.assert(
      fc.property(
        commentedJson.chain((json) => fc.tuple(fc.constant(json), fc.array(changeIn(json.value), { maxLength: 3 }))),
        ([json, changes]) => {
          assert.ok(sameJson(jsonOf(json.text), json.value), 'the generator writes what it means');
          const text = changedText(json.text, changes);
          const wanted = changedValue(json.value, changes);
          assert.ok(sameJson(jsonOf(text), wanted), `${text}\n is not \n${JSON.stringify(wanted)}`);
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('keep every comment but those inside what is replaced', () => {
    fc.assert(
      fc.property(
        commentedJson.chain((json) => fc.tuple(fc.constant(json), changeIn(json.value))),
        ([json, change]) => {
          const text = changedText(json.text, [change]);
          for (const comment of json.comments) {
            const inside = change.path.every((step, at) => comment.container[at] === step);
            if (!inside) assert.ok(text.includes(comment.text), `${comment.text} is gone from ${text}`);
          }
          if (text.includes('\r\n')) assert.doesNotMatch(text, /[^\r]\n/, 'line ends stay of one kind');
        },
      ),
      { numRuns: 1500 },
    );
  });
});
