import { invoiceFor, invoicesToName } from '../actions/draft-letter.ts';
import { subjectFor, subjectsToName } from '../actions/letter-subject.ts';
import { UserError } from '../base/user-error.ts';
import { LETTERS, type LetterKind, subjectOf } from '../documents/letters/letter-kinds.ts';
import type { ClientRecord } from '../relationship/client/record.ts';
import { keysOfRows } from '../relationship/client/row-titles.ts';
import { hintFor, sameForm } from './near-names.ts';
import { plainLine } from './places.ts';

/** Which letter, and what the person says that it is about. */
interface AboutWanted {
  readonly kind: LetterKind;
  readonly variant: string | undefined;
  /** Number or id of an invoice, name or id of a request or of a problem. */
  readonly about: string | undefined;
  /** Number or id of an invoice. */
  readonly invoice: string | undefined;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** The keys of the rows that a letter is about; at most one is there. */
interface About {
  readonly invoice: string | undefined;
  readonly about: string | undefined;
}

interface Nameable {
  readonly key: string;
  readonly name: string;
}

/**
 * The row that a letter is about, by its name, number or id, upper and lower case being the same; where none is named, the one
 * that is meant beyond doubt.
 *
 * @throws {UserError} `cli.aboutTwice`, `cli.aboutNone`, `cli.noSubjects`, `cli.unknownSubject`, `cli.noInvoices`,
 *   `cli.unknownInvoice`, `letter.invoicePaid`
 */
export function aboutFor(record: ClientRecord, wanted: AboutWanted): About {
  const { kind, variant, about, today } = wanted;
  const subject = subjectOf(kind);
  const { aboutInvoice } = LETTERS[kind];
  if (about !== undefined && wanted.invoice !== undefined) throw new UserError('cli.aboutTwice');
  if (about !== undefined && !subject && !aboutInvoice) throw new UserError('cli.aboutNone', { kind });
  const number = aboutInvoice ? (wanted.invoice ?? about) : undefined;
  const invoice = number === undefined ? undefined : invoiceCalled(record, number, today);
  const named = subject && about !== undefined ? subjectCalled(record, { kind, variant, about }) : undefined;
  return {
    invoice: invoiceFor(record, kind, { named: invoice, today }),
    about: subjectFor(record, { kind, variant, named }),
  };
}

function subjectCalled(
  record: ClientRecord,
  { kind, variant, about }: Pick<AboutWanted, 'kind' | 'variant'> & { readonly about: string },
): string {
  const rows = subjectsToName(record, { kind, variant }).map(({ key, title }) => ({ key, name: title }));
  const found = calledIn(rows, about);
  if (found) return found.key;
  const client = plainLine(record.name);
  if (rows.length === 0) throw new UserError('cli.noSubjects', { client, kind });
  throw new UserError('cli.unknownSubject', { client, name: plainLine(about), hint: hintAmong(rows, about) });
}

/** Also one that is paid: that is said in a sentence of its own. */
function invoiceCalled(record: ClientRecord, wanted: string, today: string): string {
  const { invoices = [] } = record;
  const keys = keysOfRows(invoices);
  const all = invoices.map(({ number }, index) => ({ key: keys[index] ?? '', name: number }));
  const found = calledIn(all, wanted);
  // What is said of it names its number.
  if (found !== undefined) return all.filter(({ name }) => name === found.name).length > 1 ? found.key : found.name;
  const client = plainLine(record.name);
  if (all.length === 0) throw new UserError('cli.noInvoices', { client });
  const open = invoicesToName(record, today).map(({ key, invoice }) => ({ key, name: invoice.number }));
  const hint = hintAmong(open.length > 0 ? open : all, wanted);
  throw new UserError('cli.unknownInvoice', { client, name: plainLine(wanted), hint });
}

function calledIn(rows: readonly Nameable[], wanted: string): Nameable | undefined {
  const isCalled = ({ key, name }: Nameable) => [key, name].some((each) => sameForm(each) === sameForm(wanted));
  return rows.find(({ key }) => key === wanted) ?? rows.find(isCalled);
}

function hintAmong(rows: readonly Nameable[], wanted: string) {
  return hintFor(
    wanted,
    rows.map(({ name }) => plainLine(name)),
  );
}
