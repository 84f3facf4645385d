import assert from 'node:assert/strict';
import { armor, Encrypter, generateIdentity, identityToRecipient } from 'age-encryption';
import fc from 'fast-check';
import { AGENT_TOOL_NAMES } from '../../src/agents/tool-names.ts';
import { UserError } from '../../src/base/user-error.ts';
import { type LineFault, MessageLines } from '../../src/cli/message-lines.ts';
import { writeSealedContent } from '../../src/records/sealing/sealed-content.ts';
import { openSealed, whatOpens } from '../../src/records/sealing/sealing.ts';
import { aHost, loaded, told } from '../support/agents.ts';
import { spoiltBytes, spoiltText } from '../support/any-bytes.ts';
import { anyText } from '../support/any-text.ts';
import { said } from '../support/flags.ts';
import { anyWholeRecord } from '../support/whole-records.ts';
import { propertyOf } from './property.ts';

const identity = await generateIdentity();
const entries = [{ name: 'Stripe', value: 'secret-7x' }];
const encrypter = new Encrypter();
encrypter.addRecipient(await identityToRecipient(identity));
const sealed = await encrypter.encrypt(writeSealedContent({ client: 'Acme', entries }));
const armored = armor.encode(sealed);

const flips = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { maxLength: 2 });
const spoiltFile = fc.tuple(flips, fc.option(fc.nat())).map(([changes, cut]) => {
  const bytes = Uint8Array.from(sealed);
  for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
  return cut === null ? bytes : bytes.subarray(0, cut % (bytes.length + 1));
});
const anySealed = fc.oneof(
  { weight: 3, arbitrary: spoiltFile },
  { weight: 3, arbitrary: spoiltBytes(fc.constant(armored)) },
  { weight: 1, arbitrary: spoiltBytes(fc.constant('age-encryption.org/v1\n-> X25519 a\nb\n--- c\n')) },
);

/** Any bytes are opened to what was sealed, or refused in words that quote nothing of them. */
export const sealedFiles = propertyOf('sealed-files', 40, anySealed, async (bytes) => {
  for (const work of [() => whatOpens(bytes), () => openSealed(bytes, { kind: 'identity', identity })])
    try {
      const opened = await work();
      if (typeof opened === 'object') assert.deepEqual(opened.entries, entries);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      const words = said({ id: error.id, values: error.values }) ?? '';
      assert.ok(error.id.startsWith('sealed.') && words.length > 10 && !words.includes('secret-7x'), error.id);
    }
});

const call = (id: unknown, name: unknown, args: unknown) =>
  JSON.stringify({ jsonrpc: '2.0', id, method: 'tools/call', params: { name, arguments: args } });
const anyCall = fc.tuple(fc.jsonValue({ maxDepth: 1 }), fc.jsonValue({ maxDepth: 1 }), fc.jsonValue({ maxDepth: 2 }));
const anyLine = fc.oneof(
  { weight: 3, arbitrary: anyCall.map((parts) => call(...parts)) },
  { weight: 2, arbitrary: spoiltText(fc.constant(call(1, 'deorbit_agenda', {}))) },
  { weight: 2, arbitrary: fc.json({ maxDepth: 2 }) },
  { weight: 2, arbitrary: anyText },
);
const anyStream = fc.record({
  bytes: spoiltBytes(fc.array(anyLine, { maxLength: 5 }).map((lines) => lines.join('\n'))),
  cuts: fc.array(fc.nat(), { maxLength: 4 }),
});

const LONGEST = 600;

/** Any bytes on the input of an agent's program are lines of JSON that are handed on, or told to be none; a last call gets through. */
export const agentLines = propertyOf('agent-lines', 40, anyStream, async ({ bytes, cuts }) => {
  const faults: LineFault[] = [];
  const lines = new MessageLines(LONGEST, (fault) => faults.push(fault));
  let out = '';
  lines.setEncoding('utf8').on('data', (text: string) => (out += text));
  const ended = new Promise((resolve) => lines.once('end', resolve));
  const whole = Buffer.concat([bytes, Buffer.from(`\n${call('last', 'deorbit_agenda', {})}\n`)]);
  const places = [...cuts.map((cut) => cut % whole.length), whole.length].sort((a, b) => a - b);
  for (const [at, place] of places.entries()) lines.write(whole.subarray(places[at - 1] ?? 0, place));
  lines.end();
  await ended;
  const handedOn = out.trimEnd().split('\n');
  for (const line of handedOn)
    assert.ok(Buffer.byteLength(line) <= LONGEST * 3 && JSON.stringify(JSON.parse(line)) !== undefined);
  assert.equal(JSON.parse(handedOn.at(-1) ?? '').id, 'last');
  for (const fault of faults) JSON.parse(JSON.stringify(fault));
});

const argument = fc.oneof(anyText, fc.jsonValue({ maxDepth: 1 }), fc.constantFrom('handover', 'farewell', 'acme', 'x'));
const NAMES = [
  'client',
  'kind',
  'text',
  'language',
  'days',
  'variant',
  'invoice',
  'about',
  'sections',
  'line',
  'from',
  'limit',
];
const anyArguments = fc.dictionary(fc.oneof(fc.constantFrom(...NAMES), fc.constantFrom(...NAMES), anyText), argument, {
  maxKeys: 4,
});

/** A tool of an agent answers whatever it is passed, or says what was wrong with it. */
export const agentTools = propertyOf(
  'agent-tools',
  40,
  fc.record({ name: fc.constantFrom(...AGENT_TOOL_NAMES), args: anyArguments, record: anyWholeRecord }),
  async ({ name, args, record }) => {
    const answer = await told(name, args, aHost(loaded(record)).host);
    assert.doesNotMatch(answer, /^(?:TypeError|RangeError|URIError|SyntaxError|Error|ReferenceError): /);
    assert.ok(answer.length > 0);
  },
);
