import type { FileReader } from '../../src/project/facts/file-reader.ts';
import type { Judge } from '../../src/project/facts/judge-facts.ts';
import type { Observation } from '../../src/project/facts/observation.ts';
import type { DiscoveredFacts } from '../../src/project/facts/project-fact.ts';
import { ProjectReading } from '../../src/project/facts/read-project.ts';

/** Files of a project: path and lines. */
export type ProjectFiles = Readonly<Record<string, string>>;

/** What readers say of files, and which of them they call broken. */
export function observationsOf(
  readers: readonly FileReader[],
  files: ProjectFiles,
): { said: Observation[]; broken: string[] } {
  const said: Observation[] = [];
  const broken: string[] = [];
  for (const [path, text] of Object.entries(files)) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    for (const reader of readers)
      if (reader.reads(path, name))
        reader.read(
          { path, name, text },
          (observation) => said.push(observation),
          () => broken.push(path),
        );
  }
  return { said, broken };
}

/** What a project of a few files tells. */
export function discoverIn(
  readers: readonly FileReader[],
  judges: readonly Judge[],
  files: ProjectFiles,
): DiscoveredFacts {
  const reading = new ProjectReading({ readers, judges });
  for (const [path, text] of Object.entries(files)) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (reading.wants(path, name)) reading.read({ path, name, text });
  }
  return reading.facts();
}
