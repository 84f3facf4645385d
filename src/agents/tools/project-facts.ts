import * as v from 'valibot';
import { englishText } from '../../base/english-text.ts';
import { grouped } from '../../base/grouped.ts';
import { copyFields } from '../../documents/allow-list.ts';
import type { DiscoveredFacts, ProjectFact } from '../../project/facts/project-fact.ts';
import { FACT_KINDS } from '../../relationship/client/fact-kinds.ts';
import { AgentError, namesFor } from '../agent-error.ts';
import { defineTool } from '../agent-tool.ts';
import type { AgentDesk, AgentProject } from '../desk.ts';
import { fromArgument, pageOf } from '../paging.ts';
import { TEXTS_OF_OTHERS } from '../words-for-models.ts';

const PLACES_SHOWN = 2;
const NOT_READ_SHOWN = 10;

/** What a project's own files tell the next developer. */
export const projectFacts = defineTool({
  name: 'deorbit_project_facts',
  description: `Reads what the project's own files and git tell the next developer: services, environment variables and pipeline secrets by name, pipelines, deployment, data stores, runtimes, start and test commands, remaining tasks, branches. Nothing is run; values of variables are left out, and what has the shape of a secret is cut out of texts. Without a kind it counts them and shows the first; pass a kind to see all of it. ${TEXTS_OF_OTHERS}`,
  input: v.strictObject({
    kind: v.optional(v.pipe(v.picklist(FACT_KINDS), v.description('Only facts of this kind.'))),
    folder: v.optional(
      v.pipe(v.string(), v.maxLength(1000), v.description('Name of the workspace folder, where there are several.')),
    ),
    from: fromArgument,
  }),
  run: async ({ kind, folder, from }, desk) => {
    const project = chooseProject(desk, folder);
    const found = await desk.discover(project);
    const used = found.facts.filter(({ confidence }) => confidence !== 'weak');
    const meant = kind === undefined ? used : used.filter((fact) => fact.kind === kind);
    const counts = [...grouped(used, (fact) => fact.kind)].map(([name, facts]) => [name, facts.length]);
    return {
      data: {
        project: project.name,
        counts: Object.fromEntries(counts),
        facts: pageOf(meant.map(factForModel), from, kind && `with "kind": "${kind}"`),
        hardlyUsed: found.facts.length - used.length,
        ...notReadOf(found),
      },
    };
  },
});

function chooseProject({ projects }: AgentDesk, named: string | undefined): AgentProject {
  const [first, second] = projects;
  if (!first) throw new AgentError('No folder is open, so that there is no project to read.');
  const called = projects.map((project) => ({ ...project, name: nameApart(project, projects) }));
  const found = named === undefined ? (second ? undefined : first) : called.find(({ name }) => name === named);
  if (found) return found;
  const wrong = named === undefined ? 'Which folder is meant?' : `No folder is called ${JSON.stringify(named)}.`;
  throw new AgentError(`${wrong} Pass "folder", one of: ${namesFor(called.map(({ name }) => name))}.`);
}

/** The name of a folder, and where another has the same, as much of the path before it as tells them apart. */
function nameApart({ name, folder }: AgentProject, projects: readonly AgentProject[]): string {
  const alike = projects.filter((other) => other.name === name && other.folder !== folder);
  if (alike.length === 0) return name;
  const parts = folder.split(/[/\\]/);
  for (let length = 2; length <= parts.length; length++) {
    const end = parts.slice(-length).join('/');
    if (!alike.some((other) => other.folder.replaceAll('\\', '/').endsWith(`/${end}`))) return end;
  }
  return folder;
}

/** Names and places. An address may carry a login: that is cut out. */
function factForModel({ kind, name, detail, evidence }: ProjectFact): object {
  const { version, secret, required, triggers } = detail;
  return {
    kind,
    ...copyFields({ name }, ['name']),
    ...copyFields({ version }, ['version']),
    ...(secret && { secret }),
    ...(required && { required }),
    ...(triggers && { triggers }),
    where: evidence.slice(0, PLACES_SHOWN).map(({ file, line }) => `${file}:${line}`),
  };
}

function notReadOf({ notRead }: DiscoveredFacts): object {
  if (notRead.length === 0) return {};
  const left = notRead.length - NOT_READ_SHOWN;
  const shown = notRead
    .slice(0, NOT_READ_SHOWN)
    .map(({ path, why }) => `${path}: ${englishText.say(`discover.why.${why}`)}`);
  return { notRead: left > 0 ? [...shown, `${left} more`] : shown };
}
