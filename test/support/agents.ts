import { failureForModel } from '../../src/agents/agent-error.ts';
import { type AgentAnswer, textsOf } from '../../src/agents/agent-tool.ts';
import { type AgentHost, deskOf } from '../../src/agents/desk.ts';
import type { AgentToolName } from '../../src/agents/tool-names.ts';
import { AGENT_TOOLS } from '../../src/agents/tool-table.ts';
import type { ProjectFact } from '../../src/project/facts/project-fact.ts';
import type { LoadedRecord } from '../../src/records/parse-record.ts';
import type { ClientRecord } from '../../src/relationship/client/record.ts';
import type { RecordChange } from '../../src/relationship/client/record-edit.ts';

/** The day on which tools are called. */
const today = '2026-11-21';

/** Records as they would lie beside each other in a folder. */
export function loaded(...records: ClientRecord[]): LoadedRecord[] {
  return records.map((record) => ({
    kind: 'client',
    path: `/work/.clients/${record.name.toLowerCase()}.client.json`,
    record,
    text: '',
    readOnly: false,
    warnings: [],
  }));
}

/** A host that keeps what it is told to write. */
export function aHost(records: readonly LoadedRecord[], different: Partial<AgentHost> = {}) {
  const written: { readonly path: string; readonly changes: readonly RecordChange[] }[] = [];
  const host: AgentHost = {
    records: async () => records,
    here: () => undefined,
    profile: async () => ({ version: 1 }),
    today: () => today,
    rowId: () => 'k3f9x2',
    severities: {},
    languages: [],
    ownLetter: async () => undefined,
    ownHandover: async () => undefined,
    projects: [{ name: 'shop', folder: '/work' }],
    discover: async () => ({ facts: [], notRead: [] }),
    write: async ({ path, record }, edit) => {
      written.push({ path, changes: edit(record) });
    },
    ...different,
  };
  return { host, written };
}

/** Calls a tool as an agent does. */
export function call(name: AgentToolName, args: object, host: AgentHost): Promise<AgentAnswer> {
  return AGENT_TOOLS[name].run(args, deskOf(host));
}

/** All that a model gets of an answer, or of the failure. */
export async function told(name: AgentToolName, args: object, host: AgentHost): Promise<string> {
  try {
    return textsOf(await call(name, args, host)).join('\n');
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return `${error.name}: ${failureForModel(error)}`;
  }
}

/** A fact of a project as it is found. */
export function aFact(different: Partial<ProjectFact> = {}): ProjectFact {
  const evidence = [{ file: 'src/pay.ts', line: 3 }];
  return { kind: 'service', name: 'Stripe', detail: {}, confidence: 'sure', evidence, ...different };
}
