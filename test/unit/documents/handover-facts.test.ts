import assert from 'node:assert/strict';
import { draftHandover } from '../../../src/actions/draft-handover.ts';
import { loadLanguagePack } from '../../../src/documents/handover/languages.ts';
import { language as languages } from '../../../src/relationship/client/identity.ts';
import { CANARY, doubtfulClients } from '../../support/doubtful-clients.ts';
import { today } from '../../support/letters.ts';

describe('The handover to clients of whom much, little or the wrong thing is known', () => {
  for (const language of languages.options)
    it(`doubles no punctuation or blank line, has no hole, and shows nothing private: ${language}`, async () => {
      const pack = await loadLanguagePack(language);
      for (const [name, { record, profile }] of Object.entries(doubtfulClients(language))) {
        const { text } = draftHandover(record, profile, { pack, documentId: 'd1', today });
        const plain = text.replace(/ ?<!--.*?-->/g, '');
        const wrong =
          /[{}]|undefined|null|NaN|\[object|[,;:][.,;:]|[!?…][.,]|(?<!\.)\.\.(?!\.)|(?<!г|Ltd|\p{L}\.\p{L})\.[,;:]|««|»»|\( *\)|^- *$/mu;
        const found = wrong.exec(plain);
        assert.equal(found && plain.slice(Math.max(found.index - 40, 0), found.index + 40), null, name);
        assert.doesNotMatch(text, /\n\n\n/, name);
        assert.ok(!text.includes(CANARY), name);
      }
    });
});
