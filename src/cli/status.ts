import { draftHandover } from '../actions/draft-handover.ts';
import type { LanguagePack } from '../documents/handover/language-pack.ts';
import { loadLanguagePack } from '../documents/handover/languages.ts';
import { handoverSections } from '../documents/handover/section-list.ts';
import type { GapAddress } from '../documents/rendering.ts';
import { gapFor } from '../documents/sections/gaps.ts';
import type { LoadedClient } from '../records/parse-record.ts';
import type { ClientView } from '../relationship/agenda/client-views.ts';
import { resolveField } from '../relationship/client/field-address.ts';
import type { ClientRecord } from '../relationship/client/record.ts';
import { titleOfRow } from '../relationship/client/row-titles.ts';
import { type EndUnderWay, endUnderWay } from '../relationship/exit/end-under-way.ts';
import { signalContext } from '../relationship/signals/standing.ts';
import type { Order } from './arguments.ts';
import { chooseClient, findRecords } from './clients.ts';
import { factAsJson, jsonText } from './json-output.ts';
import { documentLanguage } from './locale.ts';
import { plainLine, shownPath } from './places.ts';
import { loadProfile } from './profile.ts';
import type { Shell } from './shell.ts';
import { standingAsJson, standingAsText } from './standing.ts';
import { viewsOf } from './views.ts';

/** Where things stand with a client. */
interface ClientStatus {
  readonly client: LoadedClient;
  readonly view: ClientView;
  readonly end: EndUnderWay | undefined;
  readonly gaps: readonly GapAddress[];
  /** The language that gaps and sections are named in. */
  readonly pack: LanguagePack;
}

/**
 * `deorbit status`: stage, everything worth knowing, and what the handover lacks, which a lead has none of
 * yet; for the person, private things included.
 *
 * @throws {UserError} when the client is not found
 */
export async function showStatus(shell: Shell, order: Order): Promise<void> {
  const found = await findRecords(shell, order.folder);
  const client = chooseClient(shell, found, order.client);
  const today = shell.clock.today();
  const pack = await loadLanguagePack(documentLanguage(shell.text.language));
  const profile = await loadProfile(shell, order.profile);
  const { gaps } = draftHandover(client.record, profile, { pack, documentId: shell.ids.rowId(), today });
  const view = viewsOf(shell, found.records, profile).find((each) => each.client === client)?.view;
  if (!view) return;
  if (view.failure) throw view.failure.cause;
  const end = endUnderWay(client.record, signalContext(profile, today));
  const status = { client, view, end, gaps, pack };
  await shell.write(order.format === 'json' ? statusAsJson(shell, status) : statusAsText(shell, status));
}

function statusAsText({ text, folder }: Shell, { client, view, end, gaps, pack }: ClientStatus): string {
  const { record, path } = client;
  const facts = view.facts.filter(({ kind }) => kind !== 'orbit' && kind !== 'red-flags');
  return [
    `${plainLine(record.name)} · ${text.say(`stage.${record.stage}`)}`,
    shownPath(path, folder),
    ...(client.readOnly ? [text.say('tree.readOnly')] : []),
    '',
    ...(facts.length === 0 ? [text.say('cli.nothingDue')] : []),
    ...facts.map(({ message, due }) => `${due ? '!' : '-'} ${plainLine(text.say(message.id, message.values))}`),
    '',
    ...standingAsText(text, view.standing, end),
    '',
    ...(record.stage === 'lead'
      ? []
      : [text.say('cli.gaps', { count: gaps.length }), ...linesOfGaps(record, gaps, pack), '']),
  ].join('\n');
}

/** Each section with a gap, and below it what is missing, row by row. */
function linesOfGaps(record: ClientRecord, gaps: readonly GapAddress[], { words }: LanguagePack): readonly string[] {
  return handoverSections(words).flatMap(({ id, title }) => {
    const missing = new Map<string, string[]>();
    for (const gap of gaps.filter(({ section }) => section === id)) {
      const row = rowOfGap(record, gap);
      missing.set(row, [...(missing.get(row) ?? []), gapFor(plainLine(gap.label))]);
    }
    const lines = [...missing].map(
      ([row, labels]) => `    ${[row, ...labels].filter((part) => part !== '').join(' ')}`,
    );
    return lines.length === 0 ? [] : [`  ${title}`, ...lines];
  });
}

/** What the row of a gap is called; empty where the gap belongs to no row. */
function rowOfGap(record: ClientRecord, { field }: GapAddress): string {
  const at = field.findLastIndex((step) => step.startsWith('#'));
  const row = at < 0 ? undefined : resolveField(record, field.slice(0, at + 1))?.value;
  return typeof row === 'object' && row !== null ? plainLine(titleOfRow({ ...row })) : '';
}

function statusAsJson({ text }: Shell, { client, view, end, gaps }: ClientStatus): string {
  const { record, path, readOnly } = client;
  return jsonText({
    name: record.name,
    id: record.id,
    stage: record.stage,
    file: path,
    readOnly,
    facts: view.facts.map((fact) => factAsJson(text, fact)),
    ...standingAsJson(text, view.standing, end),
    gaps: gaps.map((gap) => ({
      section: gap.section,
      of: rowOfGap(record, gap) || null,
      label: gap.label,
      field: gap.field,
    })),
  });
}
