import * as v from 'valibot';
import { UserError } from '../../base/user-error.ts';

/** One account or key with its value. */
export interface SealedEntry {
  /** What it opens, as the record calls it. */
  readonly name: string;
  /** Where one signs in, or which service it is. */
  readonly where?: string | undefined;
  /** Account or login name. */
  readonly account?: string | undefined;
  /** The secret itself; it may run over several lines. */
  readonly value: string;
  readonly notes?: string | undefined;
}

/** What a sealed file holds; `docs/sealed-credentials.md` describes it for those who open it without Deorbit. */
export interface SealedContent {
  /** Name of the client; left out where somebody else wrote the file. */
  readonly client?: string | undefined;
  /** `YYYY-MM-DD` */
  readonly sealedOn?: string | undefined;
  readonly entries: readonly SealedEntry[];
}

const FORMAT = 'deorbit sealed credentials';
const VERSION = 1;

const heading = v.looseObject({ format: v.literal(FORMAT), version: v.pipe(v.number(), v.integer(), v.minValue(1)) });

const content = v.object({
  client: v.optional(v.string()),
  sealedOn: v.optional(v.string()),
  entries: v.array(
    v.object({
      name: v.string(),
      where: v.optional(v.string()),
      account: v.optional(v.string()),
      value: v.string(),
      notes: v.optional(v.string()),
    }),
  ),
});

/** The content as it is sealed: JSON that a person can read, UTF-8. */
export function writeSealedContent({ client, sealedOn, entries }: SealedContent): Uint8Array {
  const named = entries.map(({ name, where, account, value, notes }) => ({ name, where, account, value, notes }));
  const whole = { format: FORMAT, version: VERSION, client, sealedOn, entries: named };
  return new TextEncoder().encode(`${JSON.stringify(whole, undefined, 2)}\n`);
}

/**
 * Reads what was sealed. Fields it does not know are passed over. No error quotes anything of it.
 *
 * @throws {UserError} `sealed.notCredentials`, `sealed.newer`
 */
export function readSealedContent(bytes: Uint8Array): SealedContent {
  const value = parsed(bytes);
  const head = v.safeParse(heading, value);
  if (head.success && head.output.version > VERSION) throw new UserError('sealed.newer');
  const read = head.success ? v.safeParse(content, value) : undefined;
  if (!read?.success) throw new UserError('sealed.notCredentials');
  return read.output;
}

/** The parser's own error would quote what it stumbled over. */
function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
