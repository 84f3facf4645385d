import assert from 'node:assert/strict';
import type { Observation } from '../../../src/project/facts/observation.ts';
import { configurationVariablesReader } from '../../../src/project/variables/configuration-variables.ts';
import { mayNameVariables } from '../../../src/project/variables/parent-keys.ts';

/** What is configured, and which variables that sets. */
const CONFIGURED: readonly (readonly [text: string, names: string])[] = [
  ['env:\n  PORT: 1\n', 'PORT'],
  ['a:\n  - env:\n      PORT: 1\n', 'PORT'],
  ['env: { PORT: 1 }\n', 'PORT'],
  ['a: { env: { PORT: 1 } }\n', ''],
  ['environment:\n- PORT=1\n- HOST\n', 'PORT HOST'],
  ['env:\n  - name: PORT\n    value: 1\n', 'PORT'],
  ['data:\n  PORT: "1"\n', 'PORT'],
  ['data: { PORT: 1 }\n', 'PORT'],
  ['data:\n  { PORT: 1 }\n', 'PORT'],
  ['data:\r\n  a: 1\r\n\r\n  "PORT": 1\r\n', 'PORT'],
  ['data:\n  a: |\n    text\n    more\n  # said\n  PORT: 1\n', 'PORT'],
  ['data:\n    {{- toYaml .Values.a | nindent 4 }}\n  PORT: 1\n', 'PORT'],
  ['data:\n{{ if .Values.a }}\n  PORT: 1\n{{ end }}\n', ''],
  ['items:\n  - data:\n      a: 1\n      PORT: 1\n', 'PORT'],
  ['data:\n  Stripe__Key: 1\n', 'Stripe__Key'],
  ['data:\n  a:\n    PORT: 1\n', ''],
  ['data:\n  - USD\n', ''],
  ['metadata:\n  PORT: 1\n', ''],
  ['data:\n  a: 1\nPORT: 1\n', ''],
];

describe('the keys that variables stand below', () => {
  for (const [text, names] of CONFIGURED)
    it(`has ${names || 'no variable'} set by ${JSON.stringify(text)}`, () => {
      const observed: Observation[] = [];
      const file = { path: 'deploy/a.yaml', name: 'a.yaml', text };
      configurationVariablesReader.read(
        file,
        (each) => observed.push(each),
        () => {},
      );
      assert.equal(observed.map(({ name }) => name).join(' '), names);
    });

  it('stand in no description of an interface, which is long and would be parsed in vain', () => {
    const schema = 'type: object\n        properties:\n          data:\n            type: array\n            ID: 1\n';
    const text = `data:\n  metadata:\n    USD: 1\n  info: |\n    Permitted Values: A\n  schema:\n    data:\n        ${schema}`;
    assert.equal(mayNameVariables(text.replace('            ID: 1\n', ''), true), false);
    assert.equal(mayNameVariables(text, true), true);
  });

  it('are looked for in no time where they stand in each other or behind many comments', () => {
    const nested = Array.from({ length: 440 }, (_, depth) => `${' '.repeat(depth)}data:\n`).join('');
    const started = performance.now();
    mayNameVariables(`A: 1\n${nested}`, true);
    mayNameVariables(`A: 1\n${'data:\n  # a\n'.repeat(9000)}`, true);
    mayNameVariables(`A: 1\ndata:\n${'  # a\n'.repeat(17000)}`, true);
    mayNameVariables(`A: 1\ndata:\n  a: 1\n${'  # a\n{{ a }}\n'.repeat(7000)}`, true);
    assert.ok(performance.now() - started < 1000);
  });
});
