import { type ReadAmount, readAmount } from '../../base/money/read-amount.ts';
import type { Message } from '../../base/ports/text.ts';
import type { CommandParts } from './command.ts';

/** A question for an amount. */
interface AmountQuestion {
  readonly title: Message;
  readonly prompt: Message;
  /** What stands in the box already, as a record writes it. */
  readonly value?: string | undefined;
  /** What is meant where no currency is typed. */
  readonly currency: string | undefined;
  /** Says why an amount, as a record writes it, cannot be meant. */
  readonly refuse?: (amount: string) => Message | undefined;
  /** Says what speaks against one that can be meant all the same. */
  readonly doubt?: (amount: string) => Message | undefined;
}

/** Asks for an amount above nothing, written as people write amounts; gives it as a record does: `1250.00 EUR`. */
export async function askAmount({ asking, text }: CommandParts, question: AmountQuestion): Promise<string> {
  const { title, prompt, value, currency, refuse, doubt } = question;
  const read = (answer: string): ReadAmount => readAmount(answer, text.language, currency);
  const answer = await asking.line({
    title,
    prompt,
    ...(value !== undefined && { value }),
    check: (typed) => {
      const found = read(typed);
      return troubleWith(found) ?? (found?.kind === 'amount' ? refuse?.(found.amount) : undefined);
    },
    warn: (typed) => {
      const found = read(typed);
      return found?.kind === 'amount' ? doubt?.(found.amount) : undefined;
    },
  });
  const found = read(answer);
  return found?.kind === 'amount' ? found.amount : answer;
}

function troubleWith(found: ReadAmount): Message | undefined {
  if (found?.kind === 'amount') return /^-|^0+(?:\.0+)? /.test(found.amount) ? { id: 'ask.amountAbove' } : undefined;
  if (found?.kind === 'ambiguous') return { id: 'ask.amountAmbiguous' };
  return { id: found?.kind === 'no currency' ? 'ask.amountCurrency' : 'ask.amount' };
}
