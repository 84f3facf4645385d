import { withoutSecrets } from '../../base/secret-shape.ts';
import { jsonEntries } from '../configuration/json-entries.ts';
import { type FileReader, risingLines } from '../facts/file-reader.ts';
import { isOnlyAnExample, isTest } from '../packages/example-paths.ts';
import { codeOf, endingOf } from '../variables/code-text.ts';
import { isPipeline } from '../variables/code-variables.ts';
import { PipelineFacts } from './pipeline-text.ts';

const FIELD =
  /^(?:\*|\?|L|[\d*][\d*,/LW#-]{0,30}|(?:MON|TUE|WED|THU|FRI|SAT|SUN|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[\w,-]{0,40})$/i;

/** What each field of five can be at most; arithmetic such as `60 * 60 * 24` goes beyond. */
const MOST: readonly number[] = [59, 23, 31, 12, 7];

/** Whether a text is a cron expression: five fields, or six or seven where seconds and years are told. */
export function isCron(text: string): boolean {
  const fields = text.trim().split(/\s/);
  if (fields.length < 5 || fields.length > 7 || !text.includes('*')) return false;
  const fromMinutes = fields.length === 5 ? fields : fields.slice(1, 6);
  return fields.every((field) => FIELD.test(field)) && fromMinutes.every(isWithin);
}

function isWithin(field: string, index: number): boolean {
  return (field.match(/\d+/g) ?? []).every((number) => Number(number) <= (MOST[index] ?? 0));
}

/** Words that crontabs and their heirs take instead of the five fields. */
const MACRO = /["'`]@(?:hourly|daily|midnight|weekly|monthly|yearly|annually|every [\dhms]{1,12})["'`]/g;

const ENDINGS: ReadonlySet<string> = new Set(
  'js mjs cjs ts mts tsx py rb php go rs java kt cs dart ex exs yml yaml toml json jsonc tf properties'.split(' '),
);
/** In code an expression is a text; elsewhere it may stand without quotes. */
const CODE: ReadonlySet<string> = new Set('js mjs cjs ts mts tsx py rb php go rs java kt cs dart ex exs'.split(' '));
const TIME_WORDS = ['cron', 'sched', 'recurring', 'every', 'beat', 'quartz', 'rate('];
const ABOUT_TIME = /cron|sched|recurring|every|beat|quartz|rate\(/i;
const PLAINLY_ABOUT_TIME = /cron|schedul|recurring|beat_|quartz/i;
const LOOKS_LIKE_MACRO = /@(?:hour|dai|mid|week|month|year|annual|every )/;

/** Jobs that run at times, by their cron expression: in code, and in the files of hosting platforms. */
export const scheduleReader: FileReader = {
  endings: [...ENDINGS, 'crontab', 'cron'],
  reads: (path, name) =>
    (ENDINGS.has(endingOf(name)) || /^crontab$|\.cron$/.test(name)) &&
    !isOnlyAnExample(path) &&
    !isTest(path) &&
    !isPipeline(path) &&
    !/(?:^|\/)migrations\//.test(path) &&
    !/lock/.test(name),
  words: (name) => (/cron/.test(name) ? undefined : TIME_WORDS),
  read({ path: file, name, text }, observe) {
    if (!mayTell(file, name, text)) return;
    const facts = new PipelineFacts(file, observe);
    if (name === 'vercel.json') return sayCalledPaths(text, facts);
    const code = codeOf(text, name);
    const lineOf = risingLines(code);
    const isCode = CODE.has(endingOf(name));
    for (const found of code.matchAll(
      /["'`:(=]\s?((?:[\d*][^\s"'`]{0,40})(?:[ \t][^\s"'`()]{1,40}){4,6}?)(?=["'`)\r\n]|$)/gm,
    )) {
      const cron = found[1] ?? '';
      if (isCron(cron) && !(isCode && isOtherwiseMeant(code, found.index)))
        facts.say('schedule', cron.trim(), lineOf(found.index));
    }
    sayMacros(code, facts);
    if (/cron/.test(name)) sayCrontab(code, facts);
    sayNamedJobs(code, endingOf(name), facts);
    sayRailsJobs(file, code, facts);
  },
};

/** What begins as an expression may: a number or a star, and three more fields. */
const BEGINS = /["'`:(=]\s?[\d*][^\s"'`]{0,40}(?:[ \t][^\s"'`()]{1,40}){3}/;

/** To take comments out of a text takes long, and what happens every time seldom happens at times. */
function mayTell(path: string, name: string, text: string): boolean {
  if (/cron/.test(name)) return true;
  if (!ABOUT_TIME.test(text)) return false;
  return (
    PLAINLY_ABOUT_TIME.test(text) ||
    LOOKS_LIKE_MACRO.test(text) ||
    RAILS_JOBS.some(([file]) => file.test(path)) ||
    BEGINS.test(text)
  );
}

/** Whether what looks like an expression stands without quotes, or is one that code hands on or proposes. */
function isOtherwiseMeant(code: string, offset: number): boolean {
  if (!/["'`]/.test(code[offset] ?? '')) return true;
  return /\b(?:return|default\s?=)\s?$/.test(code.slice(Math.max(0, offset - 20), offset));
}

/**
 * The jobs of Vercel, each named as a line of a crontab: when, and which path is called then. What follows the path may
 * hold a key.
 */
function sayCalledPaths(text: string, facts: PipelineFacts): void {
  let job = new Map<string, string>();
  for (const { path, value, line } of jsonEntries(text).entries) {
    const [list, , key = ''] = path;
    if (list !== 'crons' || path.length !== 3) continue;
    if (job.has(key)) job = new Map();
    job.set(key, value);
    const [called, when] = [job.get('path'), job.get('schedule')];
    if (called === undefined || when === undefined || !isCron(when)) continue;
    facts.say('schedule', `${when.trim()} ${withoutSecrets(called.replace(/[?#].*$/s, ''))}`, line);
    job = new Map();
  }
}

function sayMacros(code: string, facts: PipelineFacts): void {
  const lineOf = risingLines(code);
  for (const found of code.matchAll(MACRO)) facts.say('schedule', found[0].slice(1, -1), lineOf(found.index));
}

function sayCrontab(text: string, facts: PipelineFacts): void {
  for (const [index, line] of text.split('\n').entries()) {
    const cron = line.trim().split(/\s+/).slice(0, 5).join(' ');
    const macro = /^@(?:hourly|daily|midnight|weekly|monthly|yearly|annually|reboot)\b/.exec(line.trim())?.[0];
    if (macro) facts.say('schedule', macro, index + 1);
    if (/^[\d*]/.test(cron) && isCron(cron)) facts.say('schedule', cron, index + 1);
  }
}

const NAMED_JOBS: ReadonlyMap<string, RegExp> = new Map([
  [
    'php',
    /\bschedule(?:::|->)(?:command|job|exec)\(\s?["']([\w:.-]{1,80})|\bwp_schedule_event\([^;"']{0,80},\s?["']\w{1,40}["']\s?,\s?["']([\w-]{1,80})["']|\bschedule(?:::|->)job\(\s?(?:new\s)?(?:\\?\w{1,60}\\){0,8}(\w{1,80})(?:::class|\()/i,
  ],
  ['cs', /\bRecurringJob\w{0,20}\.AddOrUpdate(?:<[\w.]{1,80}>)?\(\s?"([\w:.-]{1,80})"/i],
  ['ts', /@Cron\(CronExpression\.(\w{1,60})/],
  ['js', /@Cron\(CronExpression\.(\w{1,60})/],
]);

/** Jobs that frameworks know by a name instead of an expression: Laravel's, WordPress', Hangfire's, Nest's, Celery's table. */
function sayNamedJobs(code: string, ending: string, facts: PipelineFacts): void {
  const pattern = NAMED_JOBS.get(ending);
  if (ending !== 'py' && !pattern?.test(code)) return;
  let isTable = false;
  for (const [index, line] of code.split('\n').entries()) {
    if (ending === 'py') {
      if (/\bbeat_schedule\s?=|^CELERY_BEAT_SCHEDULE\s?=/i.test(line)) isTable = true;
      else if (/^\}/.test(line)) isTable = false;
    }
    const found = isTable ? /^\s{2,12}["']([\w:. -]{1,80})["']\s?:\s?\{/.exec(line) : pattern?.exec(line);
    const name = found?.[1] ?? found?.[2] ?? found?.[3];
    if (name && !saysWhen(line)) facts.say('schedule', name, index + 1);
  }
}

/** Whether a line has the job's expression as well, which tells more than its name. */
function saysWhen(line: string): boolean {
  return (line.match(/["'`][^"'`]{9,60}["'`]/g) ?? []).some((text) => isCron(text.slice(1, -1)));
}

/** The job of a line of Rails' `recurring.yml`, or of `schedule.rb` of whenever. */
const RAILS_JOBS: readonly (readonly [file: RegExp, line: RegExp])[] = [
  [/(?:^|\/)config\/recurring\.yml$/, /^ {2}(\w{1,80}):\s*$/],
  [/(?:^|\/)config\/schedule\.rb$/, /^\s{1,20}(?:rake|runner|command|script)[ (]["']([^"']{1,80})["']/],
];

/** Jobs of Rails that are told in words when to run; of an environment that is not for production they are none. */
function sayRailsJobs(path: string, code: string, facts: PipelineFacts): void {
  const pattern = RAILS_JOBS.find(([file]) => file.test(path))?.[1];
  if (!pattern) return;
  let isForWork = false;
  for (const [index, line] of code.split('\n').entries()) {
    if (/^\w/.test(line)) isForWork = /^(?:development|test):/.test(line);
    const name = isForWork ? undefined : pattern.exec(line)?.[1];
    if (name) facts.say('schedule', name, index + 1);
  }
}
