import assert from 'node:assert/strict';
import { draftLetter, invoiceFor } from '../../../src/actions/draft-letter.ts';
import { english } from '../../../src/documents/letters/english.ts';
import { LETTER_KINDS, variantsOf } from '../../../src/documents/letters/letter-kinds.ts';
import type { Rendering } from '../../../src/documents/rendering.ts';
import { findGaps } from '../../../src/documents/sections/gaps.ts';
import { profileFixture, recordFixture, today } from '../../support/handover.ts';

const clients = ['full', 'almost-empty'] as const;

function lettersTo(client: (typeof clients)[number]): readonly [string, Rendering][] {
  const record = recordFixture(client);
  const profile = client === 'full' ? profileFixture() : undefined;
  return LETTER_KINDS.flatMap((kind) =>
    variantsOf(kind).map((variant): [string, Rendering] => {
      const invoice = invoiceFor(record, kind, { named: undefined, today });
      const order = { kind, variant, invoice, pack: english, documentId: 'd1', today };
      return [`${kind} (${variant}) to ${client}`, draftLetter(record, profile, order)];
    }),
  );
}

describe('A letter', () => {
  it('has no unfilled variable, no empty list item and no doubled blank line, and a field for the answer to each of its gaps', () => {
    for (const [name, { text, gaps }] of clients.flatMap(lettersTo)) {
      assert.doesNotMatch(text, /\{|\}|undefined|null|NaN|\[object/, name);
      assert.doesNotMatch(text, /\n\n\n/, name);
      assert.doesNotMatch(text, /^[ \t]*- *(?:<!--.*-->)?$/m, name);
      assert.doesNotMatch(text, /^ *<!-- #[^>]*-->$/m, name);
      assert.equal(findGaps(text).length, gaps.length, name);
    }
  });
});
