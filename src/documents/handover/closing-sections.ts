import type { SectionWriter } from './section-writer.ts';
import type { LinesView, SectionViews, SignOffView, StepView, VerificationView } from './view.ts';

/** Handover checklist, section 30: asked of both sides, and ticked by them in the document. */
export function buildVerification(write: SectionWriter): VerificationView {
  const { client, provider } = write.words.checks;
  return { client: openSteps(write, client), provider: openSteps(write, provider) };
}

function openSteps(write: SectionWriter, steps: Readonly<Record<string, string>>): StepView[] {
  return Object.entries(steps).map(([id, step]) => ({ mark: ' ', what: write.text(step), key: write.row(id).key }));
}

/** Handover checklist, section 31: a line for each side, also where nobody has been named yet. */
export function buildSignOff(write: SectionWriter): SignOffView {
  const { exit, provider } = write.facts;
  const named = exit.signOff.map((signature) => ({ ...signature, party: signature.party ?? 'client' }));
  const sides = (['client', 'me'] as const).flatMap((party) => {
    const signatures = named.filter((signature) => signature.party === party);
    const unnamed = party === 'me' ? { ...provider, key: 'me' } : { key: 'client' };
    return signatures.length > 0 ? signatures : [{ ...unnamed, party }];
  });
  return {
    signed: named.some(({ on }) => on !== undefined),
    rows: sides.map((side) => signatureRow(write, side)),
  };
}

/** What is still to be filled in by hand stays empty: a dash would read as "nobody". */
function signatureRow(
  write: SectionWriter,
  side: {
    readonly key: string;
    readonly party: 'client' | 'me';
    readonly name?: string | undefined;
    readonly title?: string | undefined;
    readonly on?: string | undefined;
  },
): SignOffView['rows'][number] {
  const row = write.row(side.key);
  return {
    party: write.text(write.words.parties[side.party]),
    name: write.text(side.name ?? ''),
    title: write.text(side.title ?? ''),
    date: write.text(write.date(side.on) ?? ''),
    key: row.key,
  };
}

/** Handover checklist, section 32. */
export function buildAfterwards(write: SectionWriter): LinesView | undefined {
  const { exit } = write.facts;
  const lines = write.lines([
    { field: 'checkAfterWeek', label: 'checkAfterWeek', value: write.date(exit.checkAfterWeek) },
    { field: 'checkAfterMonth', label: 'checkAfterMonth', value: write.date(exit.checkAfterMonth) },
    { field: 'deletionOn', label: 'deletionOn', value: write.date(exit.deletionOn) },
    { field: 'feedback', label: 'feedback', value: exit.feedback },
  ]);
  return lines.length === 0 ? undefined : { lines };
}

/** Handover checklist, section E: only where everything has to happen within a day. */
export function buildEmergency(write: SectionWriter): SectionViews['emergency'] | undefined {
  const { emergency, emergencySteps } = write.facts.exit;
  if (!emergency) return undefined;
  if (emergencySteps.length === 0) return { steps: openSteps(write, write.words.emergencySteps) };
  return {
    steps: emergencySteps.map((step) => ({
      mark: step.doneOn ? 'x' : ' ',
      what: write.text(write.withDetail(step.what, write.date(step.doneOn))),
      key: write.row(step.key).key,
    })),
  };
}
