import { addDays } from '../base/calendar/days.ts';
import type { Git } from '../base/ports/git.ts';
import { fillIn } from '../documents/handover/words.ts';
import type { LetterPack } from '../documents/letters/words.ts';
import type { ClientRecord } from '../relationship/client/record.ts';
import { lastReportOn } from '../relationship/signals/report-rhythm.ts';

/** More than anybody reads to write a report. */
const MOST_COMMITS = 60;
/** How far the first report looks back. */
const FIRST_LOOK_BACK_DAYS = 14;

/** Which report the commits are offered to. */
export interface CommitsWanted {
  readonly git: Git;
  /** Folder of the project. */
  readonly folder: string;
  readonly record: ClientRecord;
  readonly pack: LetterPack;
  readonly documentId: string;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly signal?: AbortSignal;
}

/**
 * Subjects of the commits since the last report, as comments to write below a report. A person chooses from them and puts them
 * into the client's words; as they are marks, they stay behind when the report goes out, also where nobody read them.
 *
 * @returns nothing where there is no git, or no commit
 */
export async function offeredCommits({
  git,
  folder,
  record,
  pack,
  documentId,
  today,
  signal,
}: CommitsWanted): Promise<string> {
  const since = lastReportOn(record, today, documentId) ?? addDays(today, -FIRST_LOOK_BACK_DAYS);
  const format = ['--format=%cs %s', `--max-count=${MOST_COMMITS}`, '--no-merges', '--no-color'];
  const answer = await git.run(
    folder,
    ['log', ...format, `--since=${since}T00:00:00`, 'HEAD', '--'],
    '',
    signal && { signal },
  );
  signal?.throwIfAborted();
  const subjects = answer?.code === 0 ? answer.output.split('\n').filter((line) => line.trim() !== '') : [];
  if (subjects.length === 0) return '';
  const heading = fillIn(pack.letters.commitsSince, { date: since });
  return `\n${[heading, ...subjects].map(asMark).join('\n')}\n`;
}

/** On one line, and ended by nothing that a subject could hold. */
function asMark(text: string): string {
  const plain = text
    .replace(/[<>\p{C}]/gu, ' ')
    .replace(/-{2,}/g, '—')
    .replace(/\s+/g, ' ')
    .trim();
  return `<!-- deorbit:note ${plain} -->`;
}
