import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { assertNothingLeft, attemptsIn, watchedEnvironment } from '../../../scripts/workbench/outside.mjs';
import { useTemporaryFolder } from '../../support/temporary-folders.ts';

/** An address that is nobody's (RFC 5737), and a name that is nobody's (RFC 2606). */
const [ADDRESS, NAME] = ['192.0.2.1', 'somebody.invalid'];

/** In every way that Node.js has; and to this machine, which is nobody's business. */
const program = `
  import { spawn } from 'node:child_process';
  import { createSocket } from 'node:dgram';
  import { lookup } from 'node:dns';
  import { get } from 'node:http';
  import { connect } from 'node:net';
  import { Worker } from 'node:worker_threads';
  const quiet = (each) => each.on('error', () => {});
  quiet(get('http://127.0.0.1:9/'));
  quiet(connect('/nowhere'));
  quiet(connect({ host: 'localhost', port: 9 }));
  quiet(connect(9, '${ADDRESS}')).destroy();
  quiet(get('http://${ADDRESS}/')).destroy();
  fetch('http://${ADDRESS}/').catch(() => {});
  lookup('${NAME}', () => {});
  const socket = quiet(createSocket('udp4'));
  socket.send('x', 9, '${ADDRESS}', () => socket.close());
  quiet(spawn('git', ['-C', '.', 'ls-remote', '/nowhere'], { stdio: 'ignore' }));
  quiet(spawn('git', ['status'], { stdio: 'ignore' }));
  new Worker("require('node:net').connect(9, '${ADDRESS}').on('error', () => {}).destroy()", { eval: true });
  setTimeout(() => process.exit(), 1000);
`;

describe('An attempt to reach another machine', () => {
  const folder = useTemporaryFolder();

  it('is noted, in whatever way a program makes it, and fails the run of a window', async () => {
    const file = join(folder(), 'connections.jsonl');
    const env = { ...process.env, ...watchedEnvironment(file) };
    await writeFile(join(folder(), 'program.mjs'), program);
    await promisify(execFile)(process.execPath, ['program.mjs'], { env, cwd: folder() });
    const attempts = await attemptsIn(file);
    const made = attempts.filter(({ what }) => what !== 'watches').map(({ what, where }) => `${what} ${where}`);
    // What is sent before the socket has a port is sent again once it has.
    const once = made.filter((each, at) => !each.startsWith('send') || made.indexOf(each) === at);
    assert.deepEqual(once.sort(), [
      ...Array(4).fill(`connect ${ADDRESS}`),
      `look up ${NAME}`,
      'run git ls-remote',
      `send ${ADDRESS}`,
    ]);
    const host = { what: 'watches', where: 'bootstrap-fork --type=extensionHost', by: [] };
    assert.throws(() => assertNothingLeft([...attempts, host]), /^Error: \d+ attempts to reach another machine/);
    assert.throws(() => assertNothingLeft([]), /not watched/);
    assert.doesNotThrow(() => assertNothingLeft([host]));
  });

  it('is VS Code’s own where the workbench asks for its gallery, and nobody else', () => {
    const host = { what: 'watches', where: '--type=extensionHost', by: [] };
    const where = 'https://open-vsx.org/vscode/gallery/extensionquery';
    const asked = (by: string) => () => assertNothingLeft([host, { what: 'request', where, by: [by] }]);
    assert.doesNotThrow(asked('http://127.0.0.1:5000/?folder=%2Ftmp%2Fdeorbit'));
    assert.throws(asked('http://127.0.0.1:5000/static/out/vs/workbench/contrib/webview/browser/pre/index.html'));
    const frame = 'at ask (/root/extensions/deorbit.deorbit-0.1.0/dist/chunks/vault-AB12CD34.js:1:2)';
    assert.throws(() => assertNothingLeft([host, { what: 'connect', where: 'open-vsx.org', by: [frame] }]));
  });
});
