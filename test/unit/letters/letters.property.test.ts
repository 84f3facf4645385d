import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { draftLetter, invoiceFor } from '../../../src/actions/draft-letter.ts';
import { loadLetterPack } from '../../../src/documents/letters/languages.ts';
import { LETTER_KINDS, variantsOf } from '../../../src/documents/letters/letter-kinds.ts';
import { findGaps } from '../../../src/documents/sections/gaps.ts';
import { language } from '../../../src/relationship/client/identity.ts';
import type { ClientRecord } from '../../../src/relationship/client/record.ts';
import { anyRecord } from '../../support/arbitrary-records.ts';
import { today } from '../../support/letters.ts';

const anyText = fc.constantFrom('', ' ', 'Login', 'a <b> & c', '‹gap?›', 'two\nlines', '- x');
const anyAmount = fc.constantFrom('0.00 EUR', '-5.00 EUR', '1000.00 EUR', '7.5 USD', '999999999999999.9999 EUR');
const anyPrepayments = fc.array(
  fc.record({ what: anyText, amount: anyAmount, earned: anyAmount, setOff: anyAmount }, { requiredKeys: ['amount'] }),
  { maxLength: 3 },
);
const anyEnding = fc.record(
  {
    reason: anyText,
    recipient: anyText,
    optionsOffered: fc.array(fc.record({ what: anyText }), { maxLength: 3 }),
    referrals: fc.array(fc.record({ name: anyText, contact: anyText }), { maxLength: 3 }),
    openPoints: fc.array(fc.record({ what: anyText, outcome: anyText }), { maxLength: 3 }),
  },
  { requiredKeys: [] },
);
const anyParting: fc.Arbitrary<ClientRecord> = fc
  .tuple(anyRecord, anyPrepayments, anyEnding, anyText)
  .map(([record, prepayments, ending, project]) => ({
    ...record,
    project,
    prepayments,
    exit: { ...record.exit, ...ending },
  }));

describe('A letter from whatever a record may hold', () => {
  for (const kind of LETTER_KINDS)
    it(`has no hole, no empty item, no doubled blank line, and a field for every gap: ${kind}`, async () => {
      const packs = await Promise.all(language.options.map(loadLetterPack));
      const anyOrder = fc.record({ variant: fc.constantFrom(...variantsOf(kind)), pack: fc.constantFrom(...packs) });
      fc.assert(
        fc.property(anyParting, anyOrder, (record, { variant, pack }) => {
          const invoice = invoiceFor(record, kind, { named: undefined, today });
          const order = { kind, variant, invoice, pack, documentId: 'd1', today };
          const { text, gaps } = draftLetter(record, undefined, order);
          assert.doesNotMatch(text, /undefined|null|NaN|\[object|\{|\}|\n\n\n/);
          assert.doesNotMatch(text, /^[ \t]*- *(?:<!--.*-->)?$|^ *<!-- #[^>]*-->$|\( ?\)|: (?:<!--|$)/m);
          const labels = findGaps(text).map(({ label }) => label);
          assert.deepEqual(
            gaps.map(({ label }) => label),
            labels,
          );
        }),
        { numRuns: 80 },
      );
    });
});
