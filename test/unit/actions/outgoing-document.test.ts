import assert from 'node:assert/strict';
import { countRemarks, mailOf, pageOf, receiversOf } from '../../../src/actions/outgoing-document.ts';
import { aClient } from '../../support/records.ts';

const letter = (kind: string, words: string, language = 'en') =>
  [
    `<!-- deorbit ${kind} client=acme-id lang=${language} doc=d1 -->`,
    '',
    '# Our work together on the web shop',
    '',
    `<!-- deorbit:begin letter d1 -->`,
    '',
    words,
    '',
    '<!-- deorbit:end letter d1 -->',
    '',
  ].join('\n');

describe('A document on its way out', () => {
  it('has its title as the subject, and not a second time in the text', async () => {
    const mail = await mailOf(letter('farewell', 'Dear Ellen, after **31 May** I stop. <!-- #lastDay -->'));
    assert.equal(mail.subject, 'Our work together on the web shop');
    assert.equal(mail.text, 'Dear Ellen, after 31 May I stop.\n');
    assert.match(mail.html, /<p>Dear Ellen, after <strong>31 May<\/strong> I stop\.\s*<\/p>/);
    assert.doesNotMatch(mail.html, /deorbit|<h1/);
  });

  it('is a page in its own language', async () => {
    assert.match(await pageOf(letter('farewell', 'Bonjour.', 'fr')), /<html lang="fr">/);
  });

  it('goes to people of the client that are still there and have an address', () => {
    const record = aClient({
      contacts: [
        { name: 'Ann', email: 'ann@acme.example', current: false },
        { name: 'Host', email: 'help@host.example', vendor: true },
        { name: 'Bob' },
        { name: 'Ellen', email: ' ellen@acme.example ' },
      ],
    });
    assert.deepEqual(receiversOf(record, ['farewell']), [{ name: 'Ellen', email: 'ellen@acme.example' }]);
    assert.deepEqual(receiversOf(record, ['successor-briefing']), []);
  });
});

describe('What the letter check finds before a document goes out', () => {
  const record = aClient();
  const audience = { record, clients: [record], profile: undefined, today: '2026-11-22' };
  const none = { severities: {}, phrases: {} };
  const count = (text: string, wishes: Parameters<typeof countRemarks>[2] = none) =>
    countRemarks(text, audience, wishes);

  it('is counted, but for leaks and gaps, which are counted by themselves', async () => {
    const calm = await count(letter('payment-reminder', 'Please pay by 31 May.'));
    const blaming = 'You never pay on time, you idiots. Please pay by 31 May.';
    assert.ok((await count(letter('payment-reminder', blaming))) > calm);
    const leaking = `Please pay by 31 May. ghp_${'a1B2'.repeat(9)} ‹amount?›`;
    assert.equal(await count(letter('payment-reminder', leaking)), calm);
  });

  it('weighs as much as the person wants', async () => {
    const text = letter('payment-reminder', 'You never pay on time. Please pay by 31 May.');
    const before = await count(text);
    assert.ok((await count(text, { severities: { blame: 'off', absolute: 'off' }, phrases: {} })) < before);
    // A phrase that is badly written does not keep anything from being checked.
    assert.equal(await count(text, { severities: {}, phrases: { en: { blame: ['(('] } } }), before);
  });

  it('is nothing for papers that are no letters', async () => {
    assert.equal(await count(letter('handover', 'You never pay on time, you idiots.')), 0);
  });
});
