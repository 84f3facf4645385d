import type { Text } from '../../base/ports/text.ts';
import { pageOfRule } from '../checks/rule-page.ts';
import { RULE_IDS, RULES, type RuleId, type Severity } from '../checks/rule-table.ts';
import type { ReportedFinding } from './findings-report.ts';

const LEVELS: Readonly<Record<Exclude<Severity, 'off'>, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** What a SARIF file says beside the findings. */
export interface SarifContext {
  readonly said: Text;
  readonly version: string;
  /** Sentences on what was not checked. */
  readonly remarks: readonly string[];
}

/**
 * Findings as SARIF 2.1.0 (OASIS, 27 March 2020), for editors and code hosts. No snippet of a letter stands in it: a leak
 * must not be quoted.
 */
export function sarifOf(findings: readonly ReportedFinding[], { said, version, remarks }: SarifContext): object {
  const rules = RULE_IDS.map((id) => ({
    id,
    shortDescription: { text: said.say(`check.rule.${id}`) },
    helpUri: pageOfRule(id),
    defaultConfiguration: { level: LEVELS[RULES[id].severity] },
    properties: { practices: RULES[id].practices },
  }));
  const notes = remarks.map((text) => ({ level: 'note', message: { text } }));
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Deorbit', version, informationUri: 'https://github.com/deorbit/deorbit', rules } },
        language: said.language,
        columnKind: 'utf16CodeUnits',
        invocations: [{ executionSuccessful: true, ...(notes.length > 0 && { toolExecutionNotifications: notes }) }],
        results: findings.map(resultOf),
      },
    ],
  };
}

function resultOf(finding: ReportedFinding): object {
  const { rule, severity, message, replacements } = finding;
  const artifactLocation = { uri: uriOf(finding.file) };
  const fixes = replacements.map(({ text, ...range }) => ({
    artifactChanges: [
      { artifactLocation, replacements: [{ deletedRegion: regionOf(range), insertedContent: { text } }] },
    ],
  }));
  return {
    ruleId: rule,
    ruleIndex: RULE_IDS.indexOf(rule as RuleId),
    level: LEVELS[severity as Exclude<Severity, 'off'>],
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation, region: regionOf(finding) } }],
    ...(fixes.length > 0 && { fixes }),
  };
}

function regionOf({ line, column, endLine, endColumn }: Omit<ReportedFinding['replacements'][number], 'text'>): object {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

/** A path as a relative reference: its parts are encoded, and a name with a colon does not read as a scheme. */
function uriOf(path: string): string {
  // File systems allow half of a character in a name, which has no encoding.
  const whole = path.replaceAll('\\', '/').replace(/\p{Cs}/gu, '\uFFFD');
  const parts = whole.split('/').map(encodeURIComponent);
  return parts.join('/').replace(/^%2F/, '/');
}
