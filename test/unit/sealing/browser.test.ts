import assert from 'node:assert/strict';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { repositoryRoot } from '../../support/paths.ts';

/** What a web worker has beside the language itself. */
const worker = { crypto, TextEncoder, TextDecoder, ReadableStream, TransformStream, Response, URL, Intl };

describe('In a browser', () => {
  it('credentials are sealed and opened with what a web worker has', async () => {
    const entry = `
      import { generateIdentity, identityToRecipient } from 'age-encryption';
      import { generatePassphrase } from './src/records/sealing/passphrases.ts';
      import { openSealed, sealCredentials } from './src/records/sealing/sealing.ts';
      export async function sealAndOpen(content) {
        const identity = await generateIdentity();
        const recipients = [await identityToRecipient(identity)];
        const sealed = await sealCredentials(content, { kind: 'recipients', recipients });
        return [generatePassphrase(), await openSealed(sealed, { kind: 'identity', identity })];
      }`;
    const { outputFiles } = await build({
      stdin: { contents: entry, resolveDir: repositoryRoot, loader: 'ts' },
      bundle: true,
      write: false,
      platform: 'browser',
      format: 'cjs',
      target: 'es2022',
      logLevel: 'silent',
      absWorkingDir: join(repositoryRoot),
    });
    const module = { exports: {} as { sealAndOpen: (content: object) => Promise<[string, object]> } };
    const require = (name: string) => assert.fail(`there is no ${name}`);
    const context = createContext({ ...worker, module, require, Uint8Array });
    runInContext(outputFiles[0]?.text ?? '', context);
    const content = { client: 'Acme', entries: [{ name: 'Ключ', value: 'canary' }] };
    const [passphrase, opened] = await module.exports.sealAndOpen(content);
    assert.match(passphrase, /^(?:[a-z]+-){6}[a-z]+$/);
    assert.equal(JSON.stringify(opened), JSON.stringify(content));
  });
});
