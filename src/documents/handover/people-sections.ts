import type { ClientFacts } from '../client-facts.ts';
import { wholeName } from './reader.ts';
import type { SectionWriter } from './section-writer.ts';
import type { ContactsView, KnowledgeView, LinesView } from './view.ts';
import { countOf } from './words.ts';

/** Handover checklist, section 22: people at the client and its suppliers, and where the provider can be asked. */
export function buildContacts(write: SectionWriter): ContactsView | undefined {
  const { contacts, provider, exit } = write.facts;
  const reach = [provider.email, provider.phone].filter(Boolean).join(', ');
  const lines = write.lines([
    { field: 'contactUs', label: 'contactUs', value: reach || undefined },
    { field: 'availableUntil', label: 'availableUntil', value: write.date(exit.questionsUntil) },
  ]);
  const people = contacts.filter(({ name, role, email, phone }) => name ?? role ?? email ?? phone);
  const rows = people.map((contact) => contactRow(write, contact));
  return lines.length + rows.length === 0 ? undefined : { lines, rows };
}

function contactRow(write: SectionWriter, contact: ClientFacts['contacts'][number]): ContactsView['rows'][number] {
  const { supplier, formerly } = write.words;
  const details = [contact.vendor && supplier, contact.current === false && formerly].filter(Boolean).join(', ');
  const role = contact.role && details ? write.withDetail(contact.role, details) : (contact.role ?? details);
  const row = write.row(contact.key, ['contacts', `#${contact.key}`]);
  return {
    name: row.cell(wholeName(contact)),
    role: row.cell(role),
    email: row.cell(contact.email),
    phone: row.cell(contact.phone),
    channel: row.cell(contact.channel),
    mayBeContacted: row.cell(contact.mayBeContacted),
    key: row.key,
  };
}

/** Handover checklist, section 23. */
export function buildKnowledge(write: SectionWriter): KnowledgeView | undefined {
  const { knowledgeTransfer, questionsFrom, questionsUntil } = write.facts.exit;
  const period = write.span(questionsFrom, questionsUntil);
  const lines = write.lines([{ field: 'questions', label: 'questionsPeriod', value: period }]);
  const rows = knowledgeTransfer.map((session) => {
    const row = write.row(session.key, ['exit', 'knowledgeTransfer', `#${session.key}`]);
    return {
      session: row.cell(session.session),
      date: row.need(write.date(session.on), 'on', { label: 'date', kind: 'date' }),
      attendees: row.cell(session.attendees),
      topics: row.cell(session.topics),
      recording: row.cell(session.recording),
      key: row.key,
    };
  });
  return lines.length + rows.length === 0 ? undefined : { lines, rows };
}

/** Handover checklist, section 24. */
export function buildSupport(write: SectionWriter): LinesView | undefined {
  const { supportAfter } = write.facts.agreement;
  const lines = write.lines([
    { field: 'window', label: 'window', value: supportAfter.window },
    { field: 'covered', label: 'covered', value: supportAfter.covered },
    { field: 'notCovered', label: 'notCovered', value: supportAfter.notCovered },
    { field: 'contact', label: 'contact', value: supportAfter.contact },
    { field: 'responseTime', label: 'responseTime', value: supportAfter.responseTime },
    { field: 'rate', label: 'supportRate', value: write.money(supportAfter.rate) },
  ]);
  return lines.length === 0 ? undefined : { lines };
}

/** Handover checklist, section 25. */
export function buildLegal(write: SectionWriter): LinesView | undefined {
  const { agreement, exit } = write.facts;
  const lines = write.lines([
    { field: 'reference', label: 'agreement', value: agreement.reference },
    { field: 'signedOn', label: 'signedOn', value: write.date(agreement.signedOn) },
    { field: 'notice', label: 'notice', value: noticePeriod(write) },
    { field: 'noticeGiven', label: 'noticeGiven', value: write.date(exit.announcedOn) },
    { field: 'clauseUsed', label: 'clauseUsed', value: agreement.clauseUsed },
    { field: 'survivingDuties', label: 'survivingDuties', value: agreement.survivingDuties },
    { field: 'dataProcessingEnd', label: 'dataProcessingEnd', value: agreement.dataProcessingEnd },
    { field: 'disputes', label: 'disputes', value: agreement.disputes },
  ]);
  // The day of the notice stands in the summary too; alone, it makes no section.
  return lines.length > (exit.announcedOn ? 1 : 0) ? { lines } : undefined;
}

function noticePeriod(write: SectionWriter): string | undefined {
  const { days, kind, clause } = write.facts.agreement.notice;
  if (days === undefined) return undefined;
  const length = countOf(write.words.noticeDays[kind ?? 'calendar'], days, write.language);
  return write.withDetail(length, clause);
}
