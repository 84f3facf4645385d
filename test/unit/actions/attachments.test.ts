import assert from 'node:assert/strict';
import { leaksInFile, offeredFiles } from '../../../src/actions/attachments.ts';
import { deliverDocument } from '../../../src/actions/deliver-document.ts';
import { pageOf } from '../../../src/actions/outgoing-document.ts';
import { handoverOf, profileFixture, recordFixture, today } from '../../support/handover.ts';
import { aClient } from '../../support/records.ts';

describe('The delivered files that can go along with a mail', () => {
  const acme = aClient({ name: 'Acme' });
  const clients = [acme, aClient({ id: 'b', name: 'Beta' }), aClient({ id: 'c', name: 'Acme Foods' })];
  const offered = (names: readonly string[]) =>
    offeredFiles(names, acme, clients).map(({ name, whose }) => `${whose} ${name}`);

  it("begin with the client's own, and those of other clients come last", () => {
    const names = ['beta-farewell.md', 'acme-foods.md', 'terms.pdf', 'acme.md', 'Acme-farewell-2.md', 'acmes.md'];
    assert.deepEqual(offered(names), [
      'own Acme-farewell-2.md',
      'own acme.md',
      'nobody acmes.md',
      'nobody terms.pdf',
      'other acme-foods.md',
      'other beta-farewell.md',
    ]);
  });

  it('are never sealed credentials, which travel apart, nor hidden files', () => {
    assert.deepEqual(offered(['acme.age', 'SECRETS.AGE', '.env', 'acme.md']), ['own acme.md']);
  });
});

describe('A file that goes along with a mail', () => {
  const record = { ...recordFixture('full'), decision: { what: 'leave' as const, on: today, reason: '' } };
  const sentence = 'They pay late and shout at whoever asks for the money';
  const flagged = { ...record, redFlags: [{ flag: 'pays-late', seenOn: today, evidence: sentence }] };
  const parts = { profile: profileFixture(), today, clients: [flagged] };
  const kinds = async (name: string, content: Uint8Array | string) => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    return (await leaksInFile({ name, content: bytes }, flagged, parts))?.map(({ kind, line }) => `${kind} ${line}`);
  };

  it('has nothing to ask about as it was delivered, in Markdown and as a page', async () => {
    const { text } = handoverOf(record);
    assert.deepEqual(await kinds('a.md', deliverDocument(text, flagged).text), []);
    assert.deepEqual(await kinds('a.html', await pageOf(text)), []);
  });

  it('is asked about where it holds what is private or secret by now, whatever kind of text it is', async () => {
    const secret = `AWS_SECRET_ACCESS_KEY=${'wJalrXUtnFEMI/K7MDENG'}/bPxRfiCYzQ8vT4mN2pLk`;
    assert.deepEqual(await kinds('a.md', `# A\n\n${sentence}.\n${secret}\n`), ['private 3', 'secret 4']);
    assert.deepEqual(
      await kinds('a.HTML', `<p>A</p>\n<p>They pay <b>late</b> and shout at whoever asks for the money</p>`),
      ['private 2'],
    );
    const utf16 = Buffer.from(`\uFEFF${sentence}`, 'utf16le');
    assert.deepEqual(await kinds('a.txt', utf16), ['private 1']);
  });

  it('is said not to be looked into where it is too long for that', async () => {
    assert.equal(await kinds('a.csv', new Uint8Array(1024 * 1024 + 1).fill(97)), undefined);
  });

  it('is asked about where it is sealed under another name', async () => {
    assert.deepEqual(await kinds('a.txt', 'age-encryption.org/v1\n-> X25519'), ['secret 1']);
    assert.deepEqual(await kinds('a.pdf', '-----BEGIN AGE ENCRYPTED FILE-----\n'), ['secret 1']);
  });
});
