import * as vscode from 'vscode';
import { type Refreshed, refreshHandover as refreshed, sectionsToRefresh } from '../../actions/refresh-handover.ts';
import type { Message } from '../../base/ports/text.ts';
import { UserError } from '../../base/user-error.ts';
import type { LanguagePack } from '../../documents/handover/language-pack.ts';
import { loadLanguagePack } from '../../documents/handover/languages.ts';
import type { OwnTexts } from '../../documents/handover/render-handover.ts';
import type { DocumentIdentity, Rendering } from '../../documents/rendering.ts';
import { findDocuments } from '../../documents/sections/markers.ts';
import type { LoadedClient } from '../../records/parse-record.ts';
import type { Profile } from '../../relationship/client/profile.ts';
import { decideConflicts } from '../conflicts.ts';
import { replaceText } from '../replace-text.ts';
import type { Command, CommandParts } from './command.ts';

/**
 * *Refresh Handover*: what changed in the record arrives in the document; filled gaps and a person's own sentences stay.
 * Only what changed on both sides is asked about, in a diff editor. All documents of a file are refreshed in one step.
 */
export function refreshHandover(parts: CommandParts): Command {
  return async () => {
    await parts.list.loaded;
    const editor = vscode.window.activeTextEditor;
    const found = editor ? findDocuments(editor.document.getText()) : [];
    if (!editor || found.length === 0) throw new UserError('document.none');
    const documents = found.filter(({ identity }) => identity.kind === 'handover');
    if (documents.length === 0) throw new UserError('refresh.nothingToRefresh');
    await parts.list.reload();
    const profile = await parts.profile.load();
    const text = editor.document.getText();
    const loaded = await Promise.all(documents.map(({ identity }) => sourceOf(parts, { identity, profile, text })));
    const sources = loaded.flatMap((source) => source ?? []);
    const results = mergeAll(editor.document.getText(), sources, { profile, today: parts.clock.today() });
    await apply(parts, editor, results);
    const remark = sources.find((source) => source.remark)?.remark;
    if (results.length > 0) parts.notifications.done(remark ?? outcomeOf(results));
    if (sources.length < documents.length) await parts.notifications.attempt(clientGone);
    await decideConflicts(parts, editor.document, results);
  };
}

interface Source {
  readonly identity: DocumentIdentity;
  readonly client: LoadedClient;
  readonly before: Rendering | undefined;
  readonly pack: LanguagePack;
  readonly own: OwnTexts | undefined;
  readonly remark: Message | undefined;
}

async function sourceOf(
  parts: CommandParts,
  document: { readonly identity: DocumentIdentity; readonly profile: Profile | undefined; readonly text: string },
): Promise<Source | undefined> {
  const { identity, profile, text } = document;
  const client = parts.list.find(identity.client);
  if (!client) return undefined;
  const before = await parts.renderings.read(identity);
  const pack = await loadLanguagePack(identity.language);
  const wanted = sectionsToRefresh({ before, current: text, identity });
  const order = { pack, documentId: identity.id, today: parts.clock.today(), ...wanted };
  return { identity, client, before, pack, ...(await parts.ownTemplates.draft(client, profile, order)) };
}

async function clientGone(): Promise<never> {
  throw new UserError('document.clientGone');
}

/** Each document is merged into what the one before it has left. */
function mergeAll(
  text: string,
  sources: readonly Source[],
  { profile, today }: { readonly profile: Profile | undefined; readonly today: string },
): readonly Refreshed[] {
  const results: Refreshed[] = [];
  for (const { client, ...source } of sources) {
    const current = results.at(-1)?.merged.text ?? text;
    results.push(refreshed(client.record, profile, { ...source, current, today }));
  }
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
