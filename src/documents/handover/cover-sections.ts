import { SHORT_COMMIT } from './found-facts.ts';
import type { SectionWriter } from './section-writer.ts';
import type { CoverView, LinesView } from './view.ts';
import { fillIn } from './words.ts';

/** Handover checklist, section 0: who hands what to whom, when, and the day the facts are from. */
export function buildCover(write: SectionWriter): CoverView {
  const { client, provider, exit, asOf } = write.facts;
  const lines = write.lines([
    { field: 'client', label: 'client', value: client.legalName ?? client.name },
    { field: 'project', label: 'project', value: client.project, need: { label: 'project', at: ['project'] } },
    { field: 'period', label: 'period', value: workPeriod(write) },
    {
      field: 'handoverOn',
      label: 'handoverOn',
      value: write.date(exit.handoverOn),
      need: { label: 'handoverOn', kind: 'date', at: ['exit', 'handoverOn'] },
    },
    {
      field: 'lastDay',
      label: 'lastDay',
      value: write.date(exit.lastDay),
      need: { label: 'lastDay', kind: 'date', at: ['exit', 'lastDay'] },
    },
    {
      field: 'preparedBy',
      label: 'preparedBy',
      value: provider.name && [provider.name, provider.business].filter(Boolean).join(', '),
      need: { label: 'preparedBy', at: ['profile', 'name'] },
    },
    {
      field: 'recipient',
      label: 'recipient',
      value: exit.recipient,
      need: { label: 'recipient', at: ['exit', 'recipient'] },
    },
    { field: 'asOf', label: 'factsAsOf', value: write.date(asOf) },
    { field: 'projectRead', label: 'projectRead', value: projectReading(write) },
  ]);
  return { lines, versions: documentVersions(write) };
}

/** The day on which the project's own files were last read, and at which commit. */
function projectReading(write: SectionWriter): string | undefined {
  const { seenOn, commit } = write.facts.project.read;
  const [day, shortCommit] = [write.date(seenOn), commit?.slice(0, SHORT_COMMIT)];
  return day && write.withDetail(day, shortCommit && fillIn(write.words.commit, { commit: shortCommit }));
}

function workPeriod(write: SectionWriter): string | undefined {
  const { startedOn } = write.facts.agreement;
  return startedOn && write.span(startedOn, write.facts.exit.lastDay);
}

function documentVersions(write: SectionWriter): CoverView['versions'] {
  return write.facts.exit.versions.map((version) => {
    const row = write.row(`version.${version.key}`);
    return {
      version: row.cell(version.version),
      date: row.cell(write.date(version.on)),
      note: row.cell(version.note),
      key: row.key,
    };
  });
}

/** Handover checklist, section 1. It says how the work ends, never why. */
export function buildSummary(write: SectionWriter): LinesView | undefined {
  const { exit } = write.facts;
  const { words } = write;
  const lines = write.lines([
    { field: 'type', label: 'type', value: exit.type && words.exitTypes[exit.type] },
    { field: 'noticeBy', label: 'noticeBy', value: exit.noticeBy && words.noticeBy[exit.noticeBy] },
    { field: 'announcedOn', label: 'noticeGiven', value: write.date(exit.announcedOn) },
    { field: 'acknowledgedOn', label: 'noticeConfirmed', value: write.date(exit.acknowledgedOn) },
    { field: 'transition', label: 'transition', value: write.span(exit.transitionFrom, exit.transitionTo) },
    { field: 'endDate', label: 'endDate', value: write.date(exit.lastDay) },
  ]);
  // The last day stands at a glance too; alone, it makes no section.
  return lines.length > (exit.lastDay ? 1 : 0) ? { lines } : undefined;
}
