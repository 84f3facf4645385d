import assert from 'node:assert/strict';
import messages from '../../../l10n/en.json' with { type: 'json' };
import { textFrom } from '../../../src/base/messages.ts';
import { FileError } from '../../../src/base/ports/files.ts';
import { UserError } from '../../../src/base/user-error.ts';
import { failureInWords } from '../../../src/cli/failures.ts';

describe('How a command ends that fails', () => {
  const ended = (error: unknown) => failureInWords(error, textFrom(messages, 'en'));

  it('is 1 where the system failed or we did, and 2 where what was typed has to be corrected', () => {
    assert.equal(ended(new FileError('denied', '/a/b.md', 'EACCES')).code, 1);
    assert.equal(ended(new UserError('cli.importOnlyDry')).code, 2);
    assert.equal(
      ended(new UserError('cli.noFolder', { folder: 'x' }, [], { cause: new FileError('missing', 'x', 'ENOENT') }))
        .code,
      2,
    );
    assert.equal(
      ended(new UserError('cli.noFolder', { folder: 'x' }, [], { cause: new FileError('full', 'x', 'ENOSPC') })).code,
      1,
    );
  });

  it('says what a defect of ours said, in one line', () => {
    for (const thrown of [new Error('no\nsuch'), 'no\nsuch']) {
      const { line, code } = ended(thrown);
      assert.match(line, /^deorbit: .*no.such/);
      assert.deepEqual([line.includes('\n'), code], [false, 1]);
    }
  });
});
