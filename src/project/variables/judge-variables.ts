import type { Judge, JudgedFact } from '../facts/judge-facts.ts';
import type { Observation } from '../facts/observation.ts';
import type { Confidence } from '../facts/project-fact.ts';
import { isReadByFrameworks, isSecretName, isSupplied } from './variable-names.ts';

type Read = Extract<Observation, { kind: 'variable-read' }>;
type Setting = Extract<Observation, { kind: 'variable-set' }>;

/** All that was said of one variable. */
interface Said {
  readonly name: string;
  readonly reads: Read[];
  readonly settings: Setting[];
}

/** The variables of a project: where used, documented or not, required or not, secret or plain. */
export const judgeVariables: Judge = (observations) => {
  const byName = new Map<string, Said>();
  for (const observation of observations) {
    if (observation.kind !== 'variable-read' && observation.kind !== 'variable-set') continue;
    const { name } = observation;
    const said = byName.get(name) ?? { name, reads: [], settings: [] };
    byName.set(name, said);
    if (observation.kind === 'variable-read') said.reads.push(observation);
    else said.settings.push(observation);
  }
  return [...byName.values()].flatMap(judge);
};

function judge({ name, reads, settings }: Said): JudgedFact[] {
  const inUse = settings.filter(({ by, commentedOut }) => !commentedOut && by !== 'readme' && by !== 'ci');
  if (reads.length === 0 && settings.every(({ by }) => by === 'readme' || by === 'ci')) return [];
  const documented = settings.some(({ by }) => by === 'sample' || by === 'readme');
  const hasSecretValue = settings.some(({ value, by }) => value === 'secret' && by !== 'readme');
  const required = reads.length > 0 && reads.every(({ hasDefault }) => !hasDefault);
  return [
    {
      kind: 'variable',
      name,
      confidence: confidenceOf(name, reads, inUse),
      detail: { secret: isSecretName(name) || hasSecretValue, ...(reads.length > 0 && { required }), documented },
      evidence: [...reads, ...inUse, ...settings].map(({ at }) => at),
    },
  ];
}

function confidenceOf(name: string, reads: readonly Read[], inUse: readonly Setting[]): Confidence {
  if (isSupplied(name)) return 'weak';
  if (reads.some(({ at }) => !isScaffold(at.file, name) && !LEFT_OVER.test(at.file))) return 'sure';
  const isFilled = inUse.some(({ value, by }) => value !== 'empty' || by !== 'sample');
  if (isFilled) return reads.length > 0 ? 'sure' : 'likely';
  return isReadByFrameworks(name) && (inUse.length > 0 || reads.length > 0) ? 'likely' : 'weak';
}

/** What people call files and folders that they no longer use and have not deleted. */
const LEFT_OVER =
  /(?:^|\/)(?:legacy|old|deprecated|archived?|attic|unused)\/|[_.-](?:old|bak|backup|legacy|deprecated|unused)\.\w{1,8}$/i;

const LARAVEL_SCAFFOLD =
  /(?:^|\/)config\/(?:app|auth|broadcasting|cache|cors|database|filesystems|hashing|logging|mail|queue|sanctum|services|session|view)\.php$/;
const LARAVEL_OWN =
  /^(?:APP|DB|DATABASE|MYSQL|REDIS|MEMCACHED|CACHE|QUEUE|SESSION|LOG|MAIL|MAILGUN|POSTMARK|SES|AWS|RESEND|SLACK|PUSHER|REVERB|ABLY|BROADCAST|FILESYSTEM|SQS|DYNAMODB|BCRYPT|ARGON|HASH|VITE_PUSHER|PAPERTRAIL|SANCTUM|AUTH|BEANSTALKD|VIEW|OCTANE)(?:_|$)/;

/** Laravel's own configuration names many variables of what nobody may have set up; a sample that fills them says otherwise. */
function isScaffold(file: string, name: string): boolean {
  return LARAVEL_SCAFFOLD.test(file) && LARAVEL_OWN.test(name);
}
