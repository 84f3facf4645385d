import { type FileReader, risingLines } from '../facts/file-reader.ts';
import { isOnlyAnExample, isTest } from '../packages/example-paths.ts';
import { codeOf, endingOf } from '../variables/code-text.ts';
import { isPipeline } from '../variables/code-variables.ts';
import { PipelineFacts } from './pipeline-text.ts';

const FIELD =
  /^(?:\*|\?|L|[\d*][\d*,/LW#-]{0,30}|(?:MON|TUE|WED|THU|FRI|SAT|SUN|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[\w,-]{0,40})$/i;

/** Whether a text is a cron expression: five fields, or six or seven where seconds and years are told. */
export function isCron(text: string): boolean {
  const fields = text.trim().split(/\s/);
  return fields.length >= 5 && fields.length <= 7 && fields.every((field) => FIELD.test(field)) && text.includes('*');
}

const ENDINGS: ReadonlySet<string> = new Set(
  'js mjs cjs ts mts tsx py rb php go rs java kt cs dart ex exs yml yaml toml json jsonc tf properties'.split(' '),
);
const ABOUT_TIME = /cron|sched|recurring|every|beat|quartz|rate\(/i;

/** Jobs that run at times, by their cron expression: in code, and in the files of hosting platforms. */
export const scheduleReader: FileReader = {
  reads: (path, name) =>
    (ENDINGS.has(endingOf(name)) || /^crontab$|\.cron$/.test(name)) &&
    !isOnlyAnExample(path) &&
    !isTest(path) &&
    !isPipeline(path) &&
    !/lock/.test(name),
  read({ path: file, name, text }, observe) {
    if (!ABOUT_TIME.test(text) && !/cron/.test(name)) return;
    const facts = new PipelineFacts(file, observe);
    const code = codeOf(text, name);
    const lineOf = risingLines(code);
    for (const found of code.matchAll(
      /["'`:(=]\s?((?:[\d*][^\s"'`]{0,40})(?:[ \t][^\s"'`()]{1,40}){4,6}?)(?=["'`)\r\n]|$)/gm,
    )) {
      const cron = found[1] ?? '';
      if (isCron(cron)) facts.say('schedule', cron.trim(), lineOf(found.index));
    }
    if (/cron/.test(name)) sayCrontab(code, facts);
    sayNamedJobs(code, endingOf(name), facts);
  },
};

function sayCrontab(text: string, facts: PipelineFacts): void {
  for (const [index, line] of text.split('\n').entries()) {
    const cron = line.trim().split(/\s+/).slice(0, 5).join(' ');
    if (/^[\d*]/.test(cron) && isCron(cron)) facts.say('schedule', cron, index + 1);
  }
}

const NAMED_JOBS: ReadonlyMap<string, RegExp> = new Map([
  ['php', /\bschedule(?:::|->)(?:command|job|exec)\(\s?["']([\w:.-]{1,80})/i],
  ['cs', /\bRecurringJob\w{0,20}\.AddOrUpdate(?:<[\w.]{1,80}>)?\(\s?"([\w:.-]{1,80})"/i],
]);

/** Jobs that frameworks know by a name instead of an expression: Laravel's, Hangfire's, and those of Celery's table. */
function sayNamedJobs(code: string, ending: string, facts: PipelineFacts): void {
  const pattern = NAMED_JOBS.get(ending);
  let isTable = false;
  for (const [index, line] of code.split('\n').entries()) {
    if (ending === 'py') {
      if (/\bbeat_schedule\s?=|^CELERY_BEAT_SCHEDULE\s?=/i.test(line)) isTable = true;
      else if (/^\}/.test(line)) isTable = false;
    }
    const name = isTable ? /^\s{2,12}["']([\w:. -]{1,80})["']\s?:\s?\{/.exec(line)?.[1] : pattern?.exec(line)?.[1];
    if (name) facts.say('schedule', name, index + 1);
  }
}
