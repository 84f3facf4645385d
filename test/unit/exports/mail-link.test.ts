import assert from 'node:assert/strict';
import { mailLink } from '../../../src/documents/exports/mail-link.ts';

describe('A mail as a link', () => {
  it('names receiver, subject and body, with line breaks as mails have them', () => {
    assert.equal(
      mailLink({ to: 'ann+x@dev.example', subject: 'A & B?', text: 'Hello,\n50 % – done\n' }),
      'mailto:ann%2Bx@dev.example?subject=A%20%26%20B%3F&body=Hello%2C%0D%0A50%20%25%20%E2%80%93%20done',
    );
    assert.match(mailLink({ to: undefined, subject: 'x', text: 'y' }) ?? '', /^mailto:\?subject=/);
  });

  it('lets nothing that stands in the mail name another receiver or header', () => {
    const evil = 'x\r\nBcc: all@evil.example&cc=eve@evil.example#\uD800';
    const link = new URL(mailLink({ to: 'ann@dev.example', subject: evil, text: evil }) ?? '');
    assert.deepEqual([...link.searchParams.keys()], ['subject', 'body']);
    assert.equal(link.searchParams.get('subject'), 'x Bcc: all@evil.example&cc=eve@evil.example#');
    assert.equal(link.hash, '');
  });

  it('is none where it would be longer than mail programs take', () => {
    assert.ok(mailLink({ to: undefined, subject: 'x', text: 'a'.repeat(1_850) }));
    assert.equal(mailLink({ to: undefined, subject: 'x', text: 'a'.repeat(1_900) }), undefined);
    assert.equal(mailLink({ to: undefined, subject: 'x', text: 'я'.repeat(330) }), undefined);
  });
});
