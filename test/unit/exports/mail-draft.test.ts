import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { type MailDraft, mailFile } from '../../../src/documents/exports/mail-draft.ts';
import { mailAddress } from '../../../src/documents/exports/mail-headers.ts';

const encoder = new TextEncoder();

function aDraft(different: Partial<MailDraft> = {}): MailDraft {
  return {
    from: { name: 'Ann Dev', address: 'ann@dev.example' },
    to: [{ name: 'Ellen Marsh', address: 'ellen@acme.example' }],
    subject: 'Our work together',
    text: 'Dear Ellen,\n\nthank you.\n',
    html: '<p>Dear Ellen,</p>\n<p>thank you.</p>\n',
    attachments: [],
    written: Date.UTC(2026, 10, 22, 7),
    ...different,
  };
}

const HARD = {
  subject: 'Завершение совместной работы над интернет-магазином «Северный ветер»: важное изменение и сроки 🚀',
  name: 'Nguyễn Thị "Ánh", Tuyết <x@y.z>',
  file: 'Bàn giao dự án – передача «Северный ветер» 🚀; final "v2".md',
};

const hard = aDraft({
  subject: HARD.subject,
  to: [{ name: HARD.name, address: 'anh@acme.example' }],
  text: 'Kính gửi chị Ánh,\n\nem xin cảm ơn. Спасибо 🚀\n',
  html: '<p>Kính gửi chị Ánh, em xin cảm ơn. Спасибо 🚀</p>',
  attachments: [{ name: HARD.file, type: 'text/markdown', content: encoder.encode('# Bàn giao\n') }],
});

/** What Python's own library reads of a mail. */
async function readByPython(mail: string): Promise<Record<string, unknown>> {
  const program = `
import sys, json, email, email.policy
m = email.message_from_bytes(sys.stdin.buffer.read(), policy=email.policy.default)
body = lambda kind: m.get_body((kind,)).get_content()
print(json.dumps({
  'unsent': m['X-Unsent'], 'subject': m['Subject'], 'names': m.keys(),
  'to': [[a.display_name, a.addr_spec] for a in m['To'].addresses],
  'from': [[a.display_name, a.addr_spec] for a in m['From'].addresses],
  'text': body('plain'), 'html': body('html'),
  'files': [[a.get_filename(), a.get_content_type(), a.get_payload(decode=True).decode()] for a in m.iter_attachments()],
  'defects': [str(d) for p in m.walk() for d in p.defects] + [str(d) for h in m.values() for d in getattr(h, 'defects', [])],
}))`;
  const running = promisify(execFile)('python3', ['-c', program], { encoding: 'utf8' });
  running.child.stdin?.end(mail);
  return JSON.parse((await running).stdout);
}

describe('A mail as a draft', () => {
  it('is read back by another library: receiver, subject, both bodies and what goes along', async () => {
    const mail = await PostalMime.parse(mailFile(hard));
    assert.equal(mail.subject, HARD.subject);
    assert.deepEqual(
      mail.to?.map(({ name, address }) => [name, address]),
      [[HARD.name, 'anh@acme.example']],
    );
    assert.equal(mail.from?.address, 'ann@dev.example');
    assert.equal(mail.text?.replaceAll('\r\n', '\n').trimEnd(), hard.text.trimEnd());
    assert.equal(mail.html?.trimEnd(), hard.html);
    const [file] = mail.attachments;
    assert.deepEqual([file?.filename, file?.mimeType], [HARD.file, 'text/markdown']);
    assert.deepEqual(mail.headers.find(({ key }) => key === 'x-unsent')?.value, '1');
  });

  it('is read back by Python, which finds no defect in it', async () => {
    const mail = await readByPython(mailFile(hard));
    assert.deepEqual(mail.defects, []);
    assert.deepEqual([mail.unsent, mail.subject], ['1', HARD.subject]);
    assert.deepEqual(mail.to, [[HARD.name, 'anh@acme.example']]);
    assert.deepEqual(mail.from, [['Ann Dev', 'ann@dev.example']]);
    assert.equal(String(mail.text).replaceAll('\r\n', '\n'), hard.text);
    assert.equal(String(mail.html).trimEnd(), hard.html);
    assert.deepEqual(mail.files, [[HARD.file, 'text/markdown', '# Bàn giao\n']]);
  });

  it('stays in ASCII and within the length of a line', () => {
    for (const line of mailFile(hard).split('\r\n')) {
      assert.match(line, /^[\x20-\x7E]*$/);
      assert.ok(line.length <= 76, line);
    }
  });

  it('lets nothing that stands in it begin a header', async () => {
    const evil = 'Hello\r\nBcc: all@evil.example\r\n\r\n<script>';
    const draft = aDraft({
      subject: evil,
      to: [{ name: evil, address: 'ellen@acme.example' }],
      attachments: [{ name: evil, type: 'text/markdown', content: encoder.encode('x') }],
    });
    const mail = await readByPython(mailFile(draft));
    const names = ['X-Unsent', 'Date', 'From', 'To', 'Subject', 'MIME-Version', 'Content-Type'];
    assert.deepEqual(mail.names, names);
    assert.deepEqual(mail.to, [['Hello Bcc: all@evil.example <script>', 'ellen@acme.example']]);
  });

  it('carries whatever text there is as it was', async () => {
    const words = fc.string({ unit: 'binary', maxLength: 120 });
    await fc.assert(
      fc.asyncProperty(words, words, async (subject, name) => {
        const shown = (text: string) => text.replace(/[\s\p{Cc}\p{Cf}\uFFFD]+/gu, '');
        const to = [{ name, address: 'ellen@acme.example' }];
        const mail = await PostalMime.parse(mailFile(aDraft({ subject, to })));
        assert.equal(shown(mail.subject ?? ''), shown(subject));
        assert.equal(mail.to?.length, 1);
        assert.equal(mail.to?.[0]?.address, 'ellen@acme.example');
        assert.equal(shown(mail.to?.[0]?.name ?? ''), shown(name));
      }),
      { numRuns: 60 },
    );
  });
});

describe('The address of a mail', () => {
  it('is taken as it is written, its host in ASCII', () => {
    assert.equal(mailAddress('ann.o+x@dev.example'), 'ann.o+x@dev.example');
    assert.equal(mailAddress('ann@bücher.example'), 'ann@xn--bcher-kva.example');
  });

  it('is refused where it is none, or would name another header or receiver', () => {
    const refused = [
      '',
      'ann',
      'ann@',
      '@dev.example',
      'ann@dev.example\r\nBcc: all@evil.example',
      'ann@dev.example, eve@evil.example',
      'ann@dev.example?bcc=eve@evil.example',
      'ann@dev.example%0D%0ABcc',
      'Ann <ann@dev.example>',
      'ann @dev.example',
      'ann..o@dev.example',
      'ann@dev..example',
      'ann@[127.0.0.1]',
      'ann@1.2.3',
      `${'a'.repeat(65)}@dev.example`,
      'ann@dev.example\u202E',
    ];
    for (const address of refused) assert.equal(mailAddress(address), undefined, JSON.stringify(address));
  });
});
