import type { Judge } from '../facts/judge-facts.ts';
import type { Confidence, Evidence } from '../facts/project-fact.ts';
import { DEPLOYED_BY } from './read-deployment.ts';

/** Where an application itself runs: what only may be meant for one of them is not, where another one is plain. */
const HOSTS: ReadonlySet<string> = new Set([
  'Vercel',
  'Netlify',
  'Fly.io',
  'Render',
  'Railway',
  'Heroku',
  'Firebase Hosting',
  'Cloudflare',
  'AWS Amplify',
  'AWS Elastic Beanstalk',
  'Amazon ECS',
  'Amazon S3',
  'AWS Lambda',
  'Azure App Service',
  'Azure Static Web Apps',
  'Google App Engine',
  'Google Cloud Run',
  'Kubernetes',
  'Kamal',
  'Dokku',
  'Capistrano',
  'Scalingo',
  'GitHub Pages',
]);

/** Judges how a project is deployed. */
export const judgeDeployment: Judge = (observations) => {
  const signs = new Map<string, Map<string, Evidence[]>>();
  for (const observation of observations) {
    if (observation.kind !== 'choice' || !isOfDeployment(observation.of)) continue;
    const ways = signs.get(observation.name) ?? new Map<string, Evidence[]>();
    signs.set(observation.name, ways);
    ways.set(observation.of, [...(ways.get(observation.of) ?? []).slice(0, 7), observation.at]);
  }
  const isPlain = [...signs].some(([platform, ways]) => HOSTS.has(platform) && [...ways.keys()].some(isStrong));
  return [...signs].map(([name, ways]) => ({
    kind: 'deployment' as const,
    name,
    confidence: confidenceOf(ways, isPlain),
    evidence: Object.values(DEPLOYED_BY).flatMap((way) => ways.get(way) ?? []),
  }));
};

/** Whether a `choice` speaks of deployment. */
function isOfDeployment(of: string): boolean {
  return Object.values(DEPLOYED_BY).some((way) => way === of);
}

function isStrong(way: string): boolean {
  return way === DEPLOYED_BY.file || way === DEPLOYED_BY.command;
}

function confidenceOf(ways: ReadonlyMap<string, unknown>, isAnotherPlain: boolean): Confidence {
  if (ways.has(DEPLOYED_BY.command)) return 'sure';
  if (ways.size > 1 && !ways.has(DEPLOYED_BY.dead)) return 'sure';
  if (ways.has(DEPLOYED_BY.file) || ways.has(DEPLOYED_BY.script)) return 'likely';
  return isAnotherPlain || ways.has(DEPLOYED_BY.dead) ? 'weak' : 'likely';
}
