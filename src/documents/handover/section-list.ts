import { buildAccessRemoval, buildCredentials, buildRotation } from './access-sections.ts';
import {
  buildBackups,
  buildCertificates,
  buildDomains,
  buildHosting,
  buildLicences,
  buildMonitoring,
  buildServices,
} from './asset-sections.ts';
import { buildAfterwards, buildEmergency, buildSignOff, buildVerification } from './closing-sections.ts';
import { buildCover, buildSummary } from './cover-sections.ts';
import { buildMoney } from './money-section.ts';
import { buildContacts, buildKnowledge, buildLegal, buildSupport } from './people-sections.ts';
import {
  buildArchitecture,
  buildDevelopment,
  buildEnvironments,
  buildKnownIssues,
  buildOperations,
  buildPipelines,
  buildSecurity,
} from './project-sections.ts';
import { buildRepositories } from './repository-section.ts';
import type { SectionWriter } from './section-writer.ts';
import type { SectionId, SectionViews } from './view.ts';
import type { Words } from './words.ts';
import { buildDeadlines, buildDelivered, buildExceptions, buildOpenPoints, buildRemaining } from './work-sections.ts';

/** A section of the handover. */
export interface HandoverSection {
  readonly id: SectionId;
  /** Its number in the handover checklist. */
  readonly number: string;
  /** Makes its view; `undefined` where the section has nothing to say and is left out. */
  readonly build: (write: SectionWriter) => SectionViews[SectionId] | undefined;
}

/** The sections in the order of the document. What has to happen at once comes first. */
export const SECTIONS: readonly HandoverSection[] = [
  { id: 'cover', number: '0', build: buildCover },
  { id: 'emergency', number: 'E', build: buildEmergency },
  { id: 'summary', number: '1', build: buildSummary },
  { id: 'delivered', number: '2', build: buildDelivered },
  { id: 'remaining', number: '3', build: buildRemaining },
  { id: 'deadlines', number: '4', build: buildDeadlines },
  { id: 'credentials', number: '5', build: buildCredentials },
  { id: 'domains', number: '6', build: buildDomains },
  { id: 'certificates', number: '7', build: buildCertificates },
  { id: 'hosting', number: '8', build: buildHosting },
  { id: 'repositories', number: '9', build: buildRepositories },
  { id: 'environments', number: '10', build: buildEnvironments },
  { id: 'pipelines', number: '11', build: buildPipelines },
  { id: 'services', number: '12', build: buildServices },
  { id: 'licences', number: '13', build: buildLicences },
  { id: 'backups', number: '14', build: buildBackups },
  { id: 'architecture', number: '15', build: buildArchitecture },
  { id: 'development', number: '16', build: buildDevelopment },
  { id: 'operations', number: '17', build: buildOperations },
  { id: 'monitoring', number: '18', build: buildMonitoring },
  { id: 'security', number: '19', build: buildSecurity },
  { id: 'knownIssues', number: '20', build: buildKnownIssues },
  { id: 'openPoints', number: '21', build: buildOpenPoints },
  { id: 'contacts', number: '22', build: buildContacts },
  { id: 'knowledge', number: '23', build: buildKnowledge },
  { id: 'support', number: '24', build: buildSupport },
  { id: 'legal', number: '25', build: buildLegal },
  { id: 'money', number: '26', build: buildMoney },
  { id: 'accessRemoval', number: '27', build: buildAccessRemoval },
  { id: 'rotation', number: '28', build: buildRotation },
  { id: 'exceptions', number: '29', build: buildExceptions },
  { id: 'verification', number: '30', build: buildVerification },
  { id: 'signOff', number: '31', build: buildSignOff },
  { id: 'afterwards', number: '32', build: buildAfterwards },
];

/** The sections for a quick pick, in the order of the document. */
export function handoverSections(
  words: Words,
): { readonly id: SectionId; readonly title: string; readonly number: string }[] {
  return SECTIONS.map(({ id, number }) => ({ id, number, title: words.sections[id] }));
}
