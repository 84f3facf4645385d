import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { knowledge } from '../../src/project/facts/knowledge.ts';
import type { ProjectFact } from '../../src/project/facts/project-fact.ts';
import { ProjectReading } from '../../src/project/facts/read-project.ts';
import { evaluateFacts, type Wishes } from './facts.ts';

/** Evaluates the project facts on the labelled projects of a folder. */
export function evaluate(folder: string, wishes: Wishes): Promise<string[]> {
  return evaluateFacts(folder, discover, wishes);
}

async function discover(root: string): Promise<readonly ProjectFact[]> {
  const reading = new ProjectReading(knowledge);
  const visit = (path: string): void => {
    for (const name of readdirSync(join(root, path)).sort()) {
      const inner = path === '' ? name : `${path}/${name}`;
      if (statSync(join(root, inner)).isDirectory()) visit(inner);
      else if (reading.wants(inner, name))
        reading.read({ path: inner, name, text: readFileSync(join(root, inner), 'utf8') });
    }
  };
  visit('');
  return reading.facts().facts;
}
