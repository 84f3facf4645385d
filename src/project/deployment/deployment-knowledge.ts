import type { Knowledge } from '../facts/read-project.ts';
import { judgeDeployment } from './judge-deployment.ts';
import { judgeDomains } from './judge-domains.ts';
import { pageDomainReader } from './page-domains.ts';
import { platformCommandReader, platformFileReader } from './read-deployment.ts';
import { domainReader } from './read-domains.ts';

/** How to find where a project is deployed, and the domains it is served under. */
export const deployment: Knowledge = {
  readers: [platformFileReader, platformCommandReader, domainReader, pageDomainReader],
  judges: [judgeDeployment, judgeDomains],
};
