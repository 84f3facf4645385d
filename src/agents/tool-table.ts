import type { AgentTool } from './agent-tool.ts';
import type { AgentToolName } from './tool-names.ts';
import { agenda } from './tools/agenda.ts';
import { checkLetterTool } from './tools/check-letter.ts';
import { clientState } from './tools/client-state.ts';
import { draftDocument } from './tools/draft-document.ts';
import { listClients } from './tools/list-clients.ts';
import { logContact } from './tools/log-contact.ts';
import { projectFacts } from './tools/project-facts.ts';

/** Every tool there is, by its name. */
export const AGENT_TOOLS: Readonly<Record<AgentToolName, AgentTool>> = {
  deorbit_list_clients: listClients,
  deorbit_client_state: clientState,
  deorbit_agenda: agenda,
  deorbit_draft_document: draftDocument,
  deorbit_check_letter: checkLetterTool,
  deorbit_project_facts: projectFacts,
  deorbit_log_contact: logContact,
};
