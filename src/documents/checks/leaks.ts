import type { ClientRecord } from '../../relationship/client/record.ts';
import type { ClientFacts } from '../client-facts.ts';
import { isMarkerLine } from '../exports/deliverable.ts';
import { linesOf } from '../sections/lines.ts';
import { findPrivate } from './leaks/find-private.ts';
import { findSecrets } from './leaks/find-secrets.ts';

/** Something in a document that its receiver should not get. The text itself is not part of it. */
export interface Leak {
  /** A private field, something of another client, a secret, or a hidden comment of the person's. */
  readonly kind: 'private' | 'otherClient' | 'secret' | 'comment';
  /** Line number, from 1. */
  readonly line: number;
  /** The private field, such as `decision`, or what is of another client, such as `contacts`. */
  readonly field?: string;
}

/** What a document is checked against. */
export interface LeakContext {
  readonly record: ClientRecord;
  /** Records of the person's other clients; this client's own is passed over. */
  readonly others: readonly ClientRecord[];
  /** What this client may be told. */
  readonly facts: ClientFacts;
  /** Secrets that the person keeps; each is found letter for letter. */
  readonly known?: readonly string[];
}

/** Deorbit's own marks, exactly as it writes them. */
const MARKS =
  /<!--[ \t]*(?:#[\p{L}\p{N}_.-]+|deorbit:(?:begin|end)[ \t]+[^\s>]+[ \t]+[^\s>]+|deorbit[ \t]+handover(?:[ \t]+(?:client|lang|doc|rev)=[^\s>]*)+)[ \t]*-->/gu;
/** A definition of a link that leads nowhere is how Markdown writes a comment: `[//]: # (words)`. */
const DEFINITION_AS_COMMENT = /^[\s>*+-]*\[(?:\/\/[^\]]*\]:|[^\]^][^\]]*\]:[ \t]*(?:#|<#?>)(?:[ \t]|$))/;

/**
 * What of a document must not be delivered: text of the record's private half and of fields that Deorbit does not know,
 * however it is formatted; what names other clients; secrets; comments that only the source shows. What is among the facts
 * for the client as well is none. Each place once a line and field.
 */
export async function findLeaks(text: string, { record, others, facts, known }: LeakContext): Promise<Leak[]> {
  const lines = linesOf(text);
  const comments = lines.flatMap((span, index): Leak[] =>
    !span.code && hasOwnComment(text.slice(span.start, span.end)) ? [{ kind: 'comment', line: index + 1 }] : [],
  );
  const secrets = (await findSecrets(text, known)).map(({ start }) => ({ kind: 'secret' as const, start }));
  const placed = [...secrets, ...findPrivate(text, record, others, facts)].sort((a, b) => a.start - b.start);
  let line = 0;
  const leaks = placed.map((found): Leak => {
    while ((lines[line + 1]?.start ?? Number.POSITIVE_INFINITY) <= found.start) line++;
    const { kind } = found;
    return 'field' in found ? { kind, line: line + 1, field: found.field } : { kind, line: line + 1 };
  });
  const once = new Map([...leaks, ...comments].map((leak): [string, Leak] => [JSON.stringify(leak), leak]));
  return [...once.values()].sort((a, b) => a.line - b.line);
}

/** A line of nothing but a mark is not delivered; elsewhere, every comment but Deorbit's exact marks is somebody's. */
function hasOwnComment(line: string): boolean {
  if (isMarkerLine(line)) return false;
  return line.replace(MARKS, '').includes('<!--') || DEFINITION_AS_COMMENT.test(line);
}
