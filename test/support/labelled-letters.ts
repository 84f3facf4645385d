import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { CheckedKind } from '../../src/documents/checks/required-elements.ts';
import type { RuleId } from '../../src/documents/checks/rule-table.ts';
import type { Language } from '../../src/relationship/client/identity.ts';
import type { ClientRecord } from '../../src/relationship/client/record.ts';

/** A fault as its labeller saw it; one that is missing has no place. */
export interface Fault {
  readonly rule: RuleId;
  readonly start?: number;
  readonly end?: number;
}

/** A letter whose faults somebody has labelled who had not seen the rules. */
export interface LabelledLetter {
  readonly language: Language;
  readonly file: string;
  readonly text: string;
  readonly kind: CheckedKind;
  readonly client: ClientRecord | undefined;
  readonly others: readonly ClientRecord[];
  readonly faults: readonly Fault[];
  /** Never looked at while the rules are written. */
  readonly heldOut: boolean;
}

/** The last letters of each language. */
const HELD_OUT = 20;
const KINDS: Readonly<Record<string, CheckedKind>> = {
  'farewell-breach': 'farewell',
  'final-reminder': 'payment-reminder',
};

interface Labels {
  readonly letters: readonly {
    readonly file: string;
    readonly kind: string;
    readonly client: string | null;
    readonly faults: readonly { readonly rule: RuleId; readonly quote?: string }[];
  }[];
}

/** The labelled letters of a language, in the order of their names. */
export function labelledLetters(folder: string, language: Language): LabelledLetter[] {
  const home = join(folder, language);
  if (!existsSync(join(home, 'labels.json'))) return [];
  const { letters }: Labels = JSON.parse(readFileSync(join(home, 'labels.json'), 'utf8'));
  const clients = new Map(
    readdirSync(join(home, 'clients')).map((name): [string, ClientRecord] => [
      basename(name, '.client.json'),
      JSON.parse(readFileSync(join(home, 'clients', name), 'utf8')),
    ]),
  );
  const sorted = [...letters].sort((a, b) => a.file.localeCompare(b.file));
  return sorted.map(({ file, kind, client, faults }, index): LabelledLetter => {
    const text = readFileSync(join(home, file), 'utf8');
    return {
      language,
      file,
      text,
      kind: KINDS[kind] ?? (kind as CheckedKind),
      client: client === null ? undefined : clients.get(client),
      others: [...clients].flatMap(([id, record]) => (id === client ? [] : [record])),
      faults: faults.map(({ rule, quote }) => ({ rule, ...placeOf(text, quote, file) })),
      heldOut: index >= sorted.length - HELD_OUT,
    };
  });
}

function placeOf(text: string, quote: string | undefined, file: string): Partial<Fault> {
  if (quote === undefined) return {};
  const start = text.indexOf(quote);
  if (start < 0) throw new Error(`${file} does not hold: ${quote}`);
  return { start, end: start + quote.length };
}
