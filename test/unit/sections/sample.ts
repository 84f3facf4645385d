/** What the made-up document says; a missing value is a gap. */
export interface Sample {
  readonly project?: string;
  readonly lastDay?: string;
  readonly reason?: string;
  readonly intro?: string;
  readonly rows?: readonly (readonly [key: string, opens: string, account: string, owner?: string])[];
  readonly open?: readonly string[];
  readonly sections?: readonly string[];
}

const ROWS = [
  ['stripe', 'Stripe', 'acme@example.org'],
  ['dns', 'Domain', 'registrar', 'Acme'],
  ['host', 'Hosting', 'root', 'Acme'],
] as const;

/** A small document of the form that `FORMAT.md` describes. */
export function sampleDocument(sample: Sample = {}): string {
  const sections: Record<string, string> = {
    summary: summary(sample),
    credentials: credentials(sample.rows ?? ROWS),
    scope: `## Remaining scope\n\n${scope(sample.open ?? ['Search'])}\n\nWhat is not listed as complete is not being worked on.`,
  };
  const shown = (sample.sections ?? ['summary', 'credentials', 'scope']).map(
    (id) => `<!-- deorbit:begin ${id} d1 -->\n\n${sections[id] ?? `## ${id}\n\nNew.`}\n\n<!-- deorbit:end ${id} d1 -->`,
  );
  const head = `<!-- deorbit handover client=c1 lang=en doc=d1 -->\n\n# Handover: ${sample.project ?? 'Web shop'}`;
  return `${[head, ...shown].join('\n\n')}\n`;
}

function summary({ lastDay, reason, intro }: Sample): string {
  const lines = [
    `- **Last working day:** ${lastDay ?? '‹last working day?›'} <!-- #lastDay -->`,
    `- **Why:** ${reason ?? '‹reason?›'} <!-- #reason -->`,
  ];
  return `## Summary\n\n${intro ?? 'The work ends as agreed. Notice was given on 3 May 2026.'}\n\n${lines.join('\n')}`;
}

function credentials(rows: NonNullable<Sample['rows']>): string {
  const lines = rows.map(
    ([key, opens, account, owner]) => `| ${opens} | ${account} | ${owner ?? '‹owner after?›'} <!-- #${key} --> |`,
  );
  const table = ['| Opens | Account | Owner after |', '| --- | --- | --- |', ...lines].join('\n');
  return `## Access\n\nNo values here.\n\n${rows.length > 0 ? table : 'Nothing is known.'}`;
}

function scope(open: readonly string[]): string {
  return open.map((what) => `- ${what} <!-- #${what.toLowerCase().replace(/ /g, '-')} -->`).join('\n');
}
