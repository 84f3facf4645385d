import { resolve } from 'node:path';
import { draftHandover } from '../actions/draft-handover.ts';
import { UserError } from '../base/user-error.ts';
import type { LanguagePack } from '../documents/handover/language-pack.ts';
import { loadLanguagePack } from '../documents/handover/languages.ts';
import { handoverSections } from '../documents/handover/section-list.ts';
import { findGaps } from '../documents/sections/gaps.ts';
import type { LoadedClient } from '../records/parse-record.ts';
import { language } from '../relationship/client/identity.ts';
import type { Order } from './arguments.ts';
import { chooseClient, findRecords } from './clients.ts';
import { hintFor, sameForm } from './near-names.ts';
import { documentIdIn, writeOut } from './out-file.ts';
import { ownHandover } from './own-templates.ts';
import { plainLine, shownPath } from './places.ts';
import { loadProfile } from './profile.ts';
import type { Shell } from './shell.ts';

/**
 * `deorbit handover`: the handover of a client, or some of its sections, as Markdown.
 *
 * @throws {UserError} when the client or a section is not found, or the document cannot be written
 */
export async function writeHandover(shell: Shell, order: Order): Promise<void> {
  const found = await findRecords(shell, order.folder);
  const client = chooseClient(shell, found, order.client);
  const asked = language.options.find((known) => known === order.lang);
  const pack = await loadLanguagePack(asked ?? client.record.language);
  const sections = order.sections.length > 0 ? order.sections.map((name) => sectionCalled(name, pack)) : undefined;
  const earlier =
    order.out === undefined
      ? undefined
      : await documentIdIn(shell, order.out, { client: client.record.id, kind: 'handover' });
  const profile = await loadProfile(shell, order.profile);
  const wanted = { pack, documentId: earlier ?? shell.ids.rowId(), today: shell.clock.today(), sections };
  const own = await ownHandover(shell, client, { profile, order: wanted });
  const { text } = draftHandover(client.record, profile, { ...wanted, own });
  if (order.out === undefined) return shell.write(text);
  const ids = found.records.flatMap((loaded) => (loaded.kind === 'client' ? [loaded.record.id] : []));
  const others = ids.filter((id) => id !== client.record.id);
  const kept = await writeOut(shell, { path: order.out, text, kind: 'handover', others, force: order.force });
  noteWritten(shell, { client, text, path: order.out, kept });
}

function noteWritten(
  { text, note, folder }: Shell,
  done: {
    readonly client: LoadedClient;
    readonly text: string;
    readonly path: string;
    readonly kept: string | undefined;
  },
): void {
  const file = shownPath(resolve(folder, done.path), folder);
  const name = plainLine(done.client.record.name);
  note(`deorbit: ${text.say('cli.written', { name, file, count: findGaps(done.text).length })}`);
  if (done.kept !== undefined) note(`deorbit: ${text.say('cli.kept', { file: done.kept })}`);
}

/** A section by its id or its title in the document's language. */
function sectionCalled(name: string, { words }: LanguagePack): string {
  const wanted = sameForm(name);
  const sections = handoverSections(words);
  const found = sections.find(({ id, title }) => sameForm(id) === wanted || sameForm(title) === wanted);
  if (found) return found.id;
  const ids = sections.map(({ id }) => id);
  throw new UserError('cli.unknownSection', { name: plainLine(name), hint: hintFor(name, ids) });
}
