import type { ProjectFact } from '../facts/project-fact.ts';
import { GIT_DATA, type GitPart, type Repository } from './repository.ts';

/** Older tags tell the next developer nothing more. */
const MOST_TAGS = 20;

/** The newest tags of a repository, each with the commit it marks and the day it was made. */
export async function readTags(repository: Repository): Promise<GitPart> {
  const format = '--format=%(refname:strip=2)%00%(creatordate:short)%00%(objectname)%00%(*objectname)';
  const args = ['for-each-ref', '--sort=-creatordate', `--count=${MOST_TAGS + 1}`, format, 'refs/tags/'];
  const answer = await repository.run(args);
  const lines = answer?.code === 0 ? answer.output.split(/\r?\n/).slice(0, -1) : [];
  const facts = lines.slice(0, MOST_TAGS).map((line): ProjectFact => {
    const [name = '', date = '', object = '', marked = ''] = line.split('\0');
    return {
      kind: 'tag',
      name,
      detail: { commit: marked || object, ...(date && { date }) },
      confidence: 'sure',
      evidence: [],
    };
  });
  const all = lines.length <= MOST_TAGS;
  return { facts, notRead: all ? [] : [{ path: `${GIT_DATA}/refs/tags`, why: 'too-many-refs' }] };
}
