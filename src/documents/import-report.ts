import type { Message, Text } from '../base/ports/text.ts';
import { atOnce, type Steps } from '../base/steps.ts';
import { literalMarkdown } from './markdown.ts';

/** Rows of one sort that are listed; of more there is only the number. */
const MOST_LISTED = 100;

/** What an import would do to one client's record. */
export interface ReportedClient {
  readonly name: string;
  readonly added: readonly Message[];
  readonly updated: readonly Message[];
  readonly unchanged: number;
  readonly notTaken: readonly ReportedLine[];
}

interface ReportedLine {
  readonly line: number | undefined;
  readonly why: Message;
}

/** What an import would do. */
export interface ImportReport {
  readonly file: string;
  readonly clients: readonly ReportedClient[];
  /** What of the file is not understood, whosoever it is. */
  readonly notTaken: readonly ReportedLine[];
  /** Rows of clients that are not imported. */
  readonly leftOut: number;
}

/** How much an import would change, and how much of the file it leaves: what there is none of goes without saying. */
export function importCounts(counts: Readonly<Record<'added' | 'updated' | 'notTaken', number>>): Message {
  const said = (of: keyof typeof counts): Message => ({ id: `imports.report.${of}`, values: { count: counts[of] } });
  const both = { id: 'imports.countsOfAll', values: { added: said('added'), updated: said('updated') } } as const;
  const changes = counts.updated === 0 ? said('added') : counts.added === 0 ? said('updated') : both;
  if (counts.notTaken === 0) return changes;
  return { id: 'imports.counts', values: { changes, notTaken: said('notTaken') } };
}

/** What an import would change, as Markdown: for a person to read before anything is written. */
export function importReport(report: ImportReport, text: Text): string {
  return atOnce(reportSteps(report, text));
}

/** The same in steps, which count clients. */
export function* reportSteps({ file, clients, notTaken, leftOut }: ImportReport, text: Text): Steps<string> {
  const say = ({ id, values }: Message) => literalMarkdown(text.say(id, values));
  const listed = (head: Message, items: readonly Message[]) => {
    if (items.length === 0) return [];
    const rest = items.length - MOST_LISTED;
    const lines = items.slice(0, MOST_LISTED).map((item) => `- ${say(item)}`);
    const more = rest > 0 ? [`- ${say({ id: 'imports.report.more', values: { count: rest } })}`] : [];
    return [`### ${say(head)}`, [...lines, ...more].join('\n')];
  };
  const count = (id: 'added' | 'updated' | 'notTaken', items: readonly unknown[]): Message => ({
    id: `imports.report.${id}`,
    values: { count: items.length },
  });
  const troubles = (items: readonly ReportedLine[]) => listed(count('notTaken', items), items.map(lineOf));
  const sections: string[] = [];
  for (const [done, { name, added, updated, unchanged, ...client }] of clients.entries()) {
    sections.push(
      `## ${literalMarkdown(name)}`,
      ...listed(count('added', added), added),
      ...listed(count('updated', updated), updated),
      ...(unchanged > 0 ? [say({ id: 'imports.report.unchanged', values: { count: unchanged } })] : []),
      ...troubles(client.notTaken),
    );
    yield done;
  }
  const left = leftOut > 0 ? [say({ id: 'imports.report.others', values: { count: leftOut } })] : [];
  const title = `# ${say({ id: 'imports.report.title', values: { file } })}`;
  return `${[title, say({ id: 'imports.report.intro' }), ...sections, ...troubles(notTaken).map(raised), ...left].join('\n\n')}\n`;
}

function lineOf({ line, why }: ReportedLine): Message {
  return line === undefined ? why : { id: 'imports.report.line', values: { line: String(line), why } };
}

/** What belongs to no client stands beside the clients. */
function raised(part: string): string {
  return part.replace(/^### /, '## ');
}
