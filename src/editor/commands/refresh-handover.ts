import * as vscode from 'vscode';
import { draftLetter, letterOrderOf } from '../../actions/draft-letter.ts';
import { remarksOn } from '../../actions/letter-remarks.ts';
import {
  type Refreshed,
  refreshDocument,
  refreshHandover as refreshed,
  sectionsToRefresh,
} from '../../actions/refresh-handover.ts';
import type { Message } from '../../base/ports/text.ts';
import { UserError } from '../../base/user-error.ts';
import { loadLanguagePack } from '../../documents/handover/languages.ts';
import { loadLetterPack } from '../../documents/letters/languages.ts';
import { isLetterKind } from '../../documents/letters/letter-kinds.ts';
import type { DocumentIdentity, Rendering } from '../../documents/rendering.ts';
import { findDocuments } from '../../documents/sections/markers.ts';
import type { LoadedClient } from '../../records/parse-record.ts';
import type { Profile } from '../../relationship/client/profile.ts';
import { decideConflicts } from '../conflicts.ts';
import { replaceText } from '../replace-text.ts';
import type { Command, CommandParts } from './command.ts';

/**
 * *Refresh Document*: what changed in the record arrives in the document; filled gaps and a person's own sentences stay.
 * Only what changed on both sides is asked about, in a diff editor. All documents of a file are refreshed in one step.
 */
export function refreshHandover(parts: CommandParts): Command {
  return async () => {
    await parts.list.loaded;
    const editor = vscode.window.activeTextEditor;
    const found = editor ? findDocuments(editor.document.getText()) : [];
    if (!editor || found.length === 0) throw new UserError('document.none');
    const documents = found.filter(({ identity }) => identity.kind === 'handover' || isLetterKind(identity.kind));
    if (documents.length === 0) throw new UserError('refresh.nothingToRefresh');
    await parts.list.reload();
    const profile = await parts.profile.load();
    const text = editor.document.getText();
    const loaded = await Promise.all(documents.map(({ identity }) => sourceOf(parts, { identity, profile, text })));
    const sources = loaded.flatMap((source) => source ?? []);
    const results = mergeAll(editor.document.getText(), sources);
    await apply(parts, editor, results);
    const remark = sources.find((source) => source.remark)?.remark;
    if (results.length > 0) parts.notifications.done(remark ?? outcomeOf(results));
    if (sources.length < documents.length) await parts.notifications.attempt(clientGone);
    await decideConflicts(parts, editor.document, results);
  };
}

interface Source {
  /** Merges what is new into the text that the document stands in. */
  readonly refresh: (current: string) => Refreshed;
  readonly remark: Message | undefined;
}

interface OpenDocument {
  readonly identity: DocumentIdentity;
  readonly profile: Profile | undefined;
  readonly text: string;
}

async function sourceOf(parts: CommandParts, document: OpenDocument): Promise<Source | undefined> {
  const client = parts.list.find(document.identity.client);
  if (!client) return undefined;
  const before = await parts.renderings.read(document.identity);
  const isHandover = document.identity.kind === 'handover';
  return isHandover
    ? handoverSource(parts, document, { client, before })
    : letterSource(parts, document, { client, before });
}

interface Ground {
  readonly client: LoadedClient;
  readonly before: Rendering | undefined;
}

async function handoverSource(
  parts: CommandParts,
  { identity, profile, text }: OpenDocument,
  { client, before }: Ground,
): Promise<Source> {
  const pack = await loadLanguagePack(identity.language);
  const today = parts.clock.today();
  const wanted = sectionsToRefresh({ before, current: text, identity });
  const { own, remark } = await parts.ownTemplates.draft(client, profile, {
    pack,
    documentId: identity.id,
    today,
    ...wanted,
  });
  const order = { identity, before, pack, own, today };
  return { refresh: (current) => refreshed(client.record, profile, { ...order, current }), remark };
}

async function letterSource(
  parts: CommandParts,
  { identity, profile }: OpenDocument,
  { client, before }: Ground,
): Promise<Source | undefined> {
  const pack = await loadLetterPack(identity.language);
  const order = letterOrderOf(identity, { pack, today: parts.clock.today() });
  if (!order) return undefined;
  const { own, remark } = await parts.ownTemplates.draftLetter(client, profile, order);
  const draft = () => draftLetter(client.record, profile, { ...order, own });
  return {
    refresh: (current) => refreshDocument(client.record, { identity, before, current }, draft),
    remark: remark ?? remarksOn(client.record, profile, order)[0],
  };
}

async function clientGone(): Promise<never> {
  throw new UserError('document.clientGone');
}

/** Each document is merged into what the one before it has left. */
function mergeAll(text: string, sources: readonly Source[]): readonly Refreshed[] {
  const results: Refreshed[] = [];
  for (const { refresh } of sources) results.push(refresh(results.at(-1)?.merged.text ?? text));
  return results;
}

// The renderings first: a document must not stand on one that could not be kept.
async function apply(parts: CommandParts, editor: vscode.TextEditor, results: readonly Refreshed[]): Promise<void> {
  const { version } = editor.document;
  for (const { fresh } of results) await parts.renderings.keep(fresh);
  const wanted = results.at(-1)?.merged.text;
  const unchanged = editor.document.version === version;
  if (wanted === undefined || (unchanged && (await replaceText(editor, wanted)))) return;
  throw new UserError('refresh.notApplied', {}, [{ kind: 'retry' }]);
}

function outcomeOf(results: readonly Refreshed[]): Message {
  const changes = results.flatMap(({ merged }) => Object.values<number>({ ...merged.changes }));
  const count = changes.reduce((sum, some) => sum + some, 0);
  const asked = results.some(({ merged }) => merged.conflicts.length > 0);
  return count === 0 && !asked ? { id: 'refresh.nothing' } : { id: 'refresh.done', values: { count } };
}
