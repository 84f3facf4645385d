import { DELIVERED, type Delivery, refuseLinks } from '../../actions/deliver-document.ts';
import { inWords } from '../../records/file-trouble.ts';
import type { LoadedClient } from '../../records/parse-record.ts';
import { documentInFront, mayGoOut, noteGoneOut } from '../going-out.ts';
import { openAt } from '../notifications.ts';
import type { Command, CommandParts } from './command.ts';

/**
 * *Deliver to Workspace*: what the client gets, out of the document in the active editor, as a file beside the code. A file that
 * says something else is asked about.
 */
export function deliverToWorkspace(parts: CommandParts): Command {
  return async () => {
    const out = await documentInFront(parts);
    // In a file, the client can read a comment.
    if (!(await mayGoOut(parts, out, true))) return;
    const path = await pathFor(parts, out.client, out.delivery);
    if (path === undefined) return;
    await openAt(path);
    await noteGoneOut(parts, out);
    parts.notifications.done({ id: 'deliver.done', values: { file: `${DELIVERED}/${parts.files.baseName(path)}` } });
  };
}

/** Where the document was written; `undefined` when the person would rather not. */
async function pathFor(parts: CommandParts, client: LoadedClient, delivery: Delivery): Promise<string | undefined> {
  const { files, list, asking } = parts;
  const beside = list.workplaces.find(({ records }) => records === files.parent(client.path));
  const title = { id: 'deliver.folder', values: { name: client.record.name } } as const;
  const { folder } = beside ?? (await asking.workplace(title, list, client));
  const target = files.join(folder, DELIVERED);
  const content = new TextEncoder().encode(delivery.text);
  for (let n = 1; ; n++) {
    const path = files.join(target, `${delivery.name}${n === 1 ? '' : `-${n}`}.md`);
    await refuseLinks(files, path);
    const present = (await files.stat(path)) && (await files.read(path));
    if (present && sameBytes(present, content)) return path;
    const chosen = present && n === 1 ? await askAbout(parts, path) : 'write';
    if (chosen === undefined) return undefined;
    if (present && (n > 1 || chosen === 'keepBoth')) continue;
    try {
      await files.mkdir(target);
      await files.replace(path, content, present);
    } catch (error) {
      throw inWords(error, files.baseName(path), 'write');
    }
    return path;
  }
}

function askAbout(parts: CommandParts, path: string): Promise<'replace' | 'keepBoth' | undefined> {
  return parts.notifications.decide(
    { id: 'deliver.exists', values: { file: `${DELIVERED}/${parts.files.baseName(path)}` } },
    { replace: { id: 'deliver.replace' }, keepBoth: { id: 'deliver.keepBoth' } },
  );
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}
