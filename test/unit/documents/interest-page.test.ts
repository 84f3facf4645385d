import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import { interestOn } from '../../../src/actions/interest.ts';
import { englishText } from '../../../src/base/english-text.ts';
import { UserError } from '../../../src/base/user-error.ts';
import { interestPage } from '../../../src/documents/interest-lines.ts';
import type { ClientRecord, Invoice } from '../../../src/relationship/client/record.ts';
import { aClient } from '../../support/records.ts';

const invoice: Invoice = { number: '7', due: '2026-05-31', amount: '10000.00 EUR' };

function page(latePayment: NonNullable<ClientRecord['agreement']>['latePayment'], different: Partial<Invoice> = {}) {
  const record = aClient({ agreement: { latePayment } });
  const statement = interestOn(record, { ...invoice, ...different }, { profile: {}, until: '2026-07-15' });
  return interestPage(statement, englishText);
}

describe('The page on the interest of an invoice', () => {
  it('shows each line in a table, the totals, every source, and that it is no advice (practices 36 and 37)', () => {
    const markdown = page({ regime: 'eu' });
    const html = new MarkdownIt().render(markdown);
    assert.equal(html.match(/<tr>/g)?.length, 3);
    assert.match(html, /<td style="text-align:right">€83\.42<\/td>[\s\S]*<td style="text-align:right">€42\.74<\/td>/);
    assert.match(
      markdown,
      /Interest together: €126\.16\n\nFixed sum for the cost of recovery: €40\.00\n\nSource: Directive/,
    );
    assert.match(markdown, /General information, not legal advice\.\n$/);
    assert.doesNotMatch(markdown, /undefined|\n\n\n/);
  });

  it('shows what a record says as text, whatever it looks like', () => {
    const hostile = '<img src=x onerror=alert(1)> | [a](command:b)';
    const html = new MarkdownIt({ html: true }).render(page({ regime: 'eu', clause: hostile }, { number: hostile }));
    assert.doesNotMatch(html, /<img|<a /);
  });

  it('is not made of a guess: what is missing is said', () => {
    assert.throws(
      () => page({ regime: 'contract', rate: '5 % late fee' }),
      (error) => {
        return error instanceof UserError && error.id === 'interest.rateUnclear';
      },
    );
    assert.throws(() => page(undefined), { id: 'interest.noRegime' });
  });
});
