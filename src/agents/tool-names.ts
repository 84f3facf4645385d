/** The tools that agents can be given, as package.json and the Model Context Protocol name them. */
export const AGENT_TOOL_NAMES = [
  'deorbit_list_clients',
  'deorbit_client_state',
  'deorbit_agenda',
  'deorbit_draft_document',
  'deorbit_check_letter',
  'deorbit_project_facts',
  'deorbit_log_contact',
] as const;
export type AgentToolName = (typeof AGENT_TOOL_NAMES)[number];
