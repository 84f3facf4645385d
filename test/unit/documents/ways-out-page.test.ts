import assert from 'node:assert/strict';
import english from '../../../l10n/en.json';
import { textFrom } from '../../../src/base/messages.ts';
import { waysOutPage } from '../../../src/documents/ways-out-page.ts';

describe('The page about ways out', () => {
  it('names each place and the line that closes it', () => {
    const way = { kind: 'image', path: 'Dockerfile', line: 3, remedy: '.dockerignore', entry: '.clients' } as const;
    const page = waysOutPage([way], textFrom(english, 'en'));
    assert.match(page, /^## Dockerfile:3$/m);
    assert.match(page, /add this line to \.dockerignore:\n\n {4}\.clients$/m);
  });
});
