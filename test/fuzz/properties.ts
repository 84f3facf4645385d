import { agentLines, agentTools, sealedFiles } from './channels.ts';
import { edits, storedEdits } from './edits.ts';
import { imports, profiles, records, templates } from './files.ts';
import { calendars, findings, mailLinks, mails, tables } from './formats.ts';
import { drafts, literals, pages, reports } from './outputs.ts';
import { panelPages, panels } from './panels.ts';
import type { FuzzProperty } from './property.ts';
import { documents, letters, projects, settings } from './texts.ts';

/** Everything that is tried on generated input. */
export const PROPERTIES: readonly FuzzProperty[] = [
  ...[edits, storedEdits, records, profiles, settings, templates, imports, letters, projects, documents],
  ...[sealedFiles, agentLines, agentTools],
  ...[literals, drafts, pages, reports, panels, panelPages],
  ...[tables, mails, mailLinks, calendars, findings],
];
