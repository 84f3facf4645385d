import { addDays, addMonths, daysBetween, monthOf } from '../base/calendar/days.ts';
import type { Files } from '../base/ports/files.ts';

/** The day that the sample's files were written for; in a copy their dates keep their distance from today. */
const WRITTEN_FOR = '2026-11-21';

/**
 * The text of one of the sample's files as it would have been written today: whole dates and months are moved, words that
 * only look like one (`2026-031`) are not.
 *
 * @param today `YYYY-MM-DD`
 */
export function asWrittenToday(text: string, today: string): string {
  const days = daysBetween(WRITTEN_FOR, today);
  const [year = 0, month = 0] = today.split('-').map(Number);
  const [writtenYear = 0, writtenMonth = 0] = WRITTEN_FOR.split('-').map(Number);
  const months = (year - writtenYear) * 12 + month - writtenMonth;
  return text.replace(/(?<![\w-])\d{4}-\d{2}(?:-\d{2})?(?![\w-])/g, (date) =>
    date.length === 'YYYY-MM'.length ? monthOf(addMonths(`${date}-01`, months)) : addDays(date, days),
  );
}

/**
 * Copies the sample workspace, brought up to today, into a folder that is made for it.
 *
 * @param way `from`: the sample's own folder; `today`: `YYYY-MM-DD`
 * @throws {import('../base/ports/files.ts').FileError} where a file can be neither read nor written, or is there already
 */
export async function copySample(
  files: Files,
  { from, to, today }: { readonly from: string; readonly to: string; readonly today: string },
): Promise<void> {
  await files.mkdir(to);
  for (const { name, kind } of await files.list(from)) {
    const [source, target] = [files.join(from, name), files.join(to, name)];
    if (kind === 'folder') await copySample(files, { from: source, to: target, today });
    if (kind !== 'file') continue;
    const text = new TextDecoder().decode(await files.read(source));
    const moved = /\.(client\.json|csv)$/.test(name) ? asWrittenToday(text, today) : text;
    await files.replace(target, new TextEncoder().encode(moved), undefined);
  }
}
