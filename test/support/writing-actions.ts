import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { copyRecordsOut } from '../../src/actions/copy-records-out.ts';
import { draftHandover } from '../../src/actions/draft-handover.ts';
import { forgetClient } from '../../src/actions/forget-client.ts';
import type { Files } from '../../src/base/ports/files.ts';
import { NodeFiles } from '../../src/base/ports/node/node-files.ts';
import { noOpenDocuments } from '../../src/base/ports/open-documents.ts';
import { noTrash } from '../../src/base/ports/trash.ts';
import { english } from '../../src/documents/handover/english.ts';
import { RenderingStore } from '../../src/documents/renderings.ts';
import { changedText } from '../../src/records/change-text.ts';
import { ProfileFile } from '../../src/records/profile-file.ts';
import { RecordMoves } from '../../src/records/record-moves.ts';
import { placeSealed } from '../../src/records/sealing/place-sealed.ts';
import { FailingFs } from './failing-fs.ts';
import { today } from './handover.ts';
import { changeableRecord, recordActions } from './record-actions.ts';
import { aStore, someSummary } from './record-stores.ts';

/** Where the files of an attempt are. */
export interface Place {
  readonly folder: string;
  readonly record: string;
  readonly profile: string;
}

/** Something that a person does and that writes files. */
export interface WritingAction {
  readonly name: string;
  /** What has to be there beside the record, its document and the profile. */
  prepare?(place: Place): Promise<unknown>;
  run(files: Files, place: Place): Promise<unknown>;
  /** Fails unless everything is whole: as it is to be when it is `done`, else as it was or as it is to be. */
  check(place: Place, done: boolean, attempt: string): void;
}

export const recordText = `// by hand\n${JSON.stringify(changeableRecord, undefined, 2)}\n`;
const documentText = '# Handover\n';
const profileText = '{ "version": 1, "name": "Mai" } // mine\n';

/** The files of a folder, with nothing written yet. */
export function placeIn(folder: string): Place {
  return {
    folder,
    record: join(folder, 'work', '.clients', 'acme.client.json'),
    profile: join(folder, 'profile', 'profile.json'),
  };
}

/** Writes what every action finds: a record, a document beside it, and a profile. */
export async function fillPlace({ folder, record, profile }: Place): Promise<void> {
  await mkdir(join(folder, 'work', '.clients', 'acme'), { recursive: true });
  await mkdir(join(folder, 'profile'), { recursive: true });
  await mkdir(join(folder, 'own'), { recursive: true });
  await writeFile(record, recordText);
  await writeFile(join(folder, 'work', '.clients', 'acme', 'handover.md'), documentText);
  await writeFile(profile, profileText);
}

const textOf = (path: string) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined);

function movesIn(files: Files, { folder }: Place): RecordMoves {
  const { store, versions } = aStore(folder, { files });
  return new RecordMoves({ files, openDocuments: noOpenDocuments, versions, trash: noTrash, store });
}

async function clientIn(files: Files, { folder, record }: Place) {
  const loaded = await aStore(folder, { files }).store.loadOne(record);
  assert.ok(loaded.kind === 'client');
  return loaded;
}

/** Changes the record without waiting for the disk. */
const editOnce = ({ folder, record }: Place) =>
  aStore(folder, { files: new NodeFiles(new FailingFs().raw) }).store.edit(
    record,
    () => [{ path: ['stage'], value: 'left' }],
    someSummary,
  );

const aHandover = () => draftHandover(changeableRecord, undefined, { pack: english, documentId: 'k3f9x2', today });

/** The paths of all files in a folder and below it; none where it is not there. */
function filesBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
}

const editedText = recordText.replace('"stage": "active"', '"stage": "left"');

/** The record is the old text or the new one. */
function oneOf(path: string, { old, next }: { old: string | undefined; next: string | undefined }, done: boolean) {
  const text = textOf(path);
  if (done) assert.equal(text, next, 'it is done');
  else assert.ok(text === old || text === next, `neither the old text nor the new one: ${text}`);
}

const edits: readonly WritingAction[] = Object.entries(recordActions).map(([name, edit]) => {
  const wanted = { old: recordText, next: changedText(recordText, edit(changeableRecord)) };
  assert.ok(wanted.next !== wanted.old, `${name} changes nothing`);
  return {
    name,
    run: (files, { folder, record }) => aStore(folder, { files }).store.edit(record, edit, someSummary),
    // What a person is told has failed is not there later either.
    check: ({ record }, done) => oneOf(record, done ? wanted : { old: recordText, next: recordText }, done),
  };
});

const others: readonly WritingAction[] = [
  {
    name: 'add a client',
    run: (files, { folder }) =>
      aStore(folder, { files }).store.create(join(folder, 'work', '.clients'), { name: 'New', stage: 'lead' }),
    check: ({ folder, record }, done) => {
      const made = textOf(join(folder, 'work', '.clients', 'new.client.json'));
      assert.equal(made !== undefined, done);
      if (made !== undefined) assert.equal(JSON.parse(made).name, 'New');
      assert.equal(textOf(record), recordText);
    },
  },
  {
    name: 'undo',
    prepare: editOnce,
    run: (files, { folder, record }) => aStore(folder, { files }).store.undo(record),
    check: ({ record }, done) => oneOf(record, { old: editedText, next: done ? recordText : editedText }, done),
  },
  {
    name: 'restore over a broken file',
    prepare: ({ record }) => writeFile(record, `${recordText}]`),
    run: (files, { folder, record }) => aStore(folder, { files }).store.restore(record, recordText),
    check: ({ record }, done) => {
      const texts = [textOf(record), textOf(`${record}.broken`)];
      assert.ok(texts.includes(`${recordText}]`), 'what was broken is there');
      if (done) assert.equal(texts[0], recordText);
    },
  },
  {
    name: 'move',
    run: async (files, place) =>
      movesIn(files, place).move(await clientIn(new NodeFiles(), place), join(place.folder, 'own', 'acme.client.json')),
    check: ({ folder, record }, done) => {
      const target = join(folder, 'own');
      const texts = [textOf(join(target, 'acme.client.json')), textOf(record)];
      const documents = [join(target, 'acme'), join(folder, 'work', '.clients', 'acme')];
      assert.ok(texts.every((text) => text === undefined || text === recordText) && texts.includes(recordText));
      assert.ok(documents.some((papers) => textOf(join(papers, 'handover.md')) === documentText));
      if (done) assert.equal(texts[0], recordText);
    },
  },
  {
    name: 'delete',
    run: async (files, place) => movesIn(files, place).remove(await clientIn(new NodeFiles(), place)),
    check: ({ record }, done) => oneOf(record, { old: recordText, next: undefined }, done),
  },
  {
    name: 'forget',
    prepare: async (place) => {
      await editOnce(place);
      const [files, { folder }] = [new NodeFiles(new FailingFs().raw), place];
      await new RenderingStore(files, join(folder, 'renderings')).keep(aHandover());
      const to = { place: join(folder, 'copies'), name: 'copy' };
      await copyRecordsOut(files, join(folder, 'work', '.clients'), to);
    },
    run: (files, { folder, record }) => {
      const { versions } = aStore(folder, { files });
      const renderings = new RenderingStore(files, join(folder, 'renderings'));
      const traces = { files, versions, renderings, copies: join(folder, 'copies'), forgetState: async () => {} };
      const documents = join(folder, 'work', '.clients', 'acme');
      return forgetClient(traces, { id: changeableRecord.id, record, documents });
    },
    check: ({ folder, record }, done) => {
      oneOf(record, { old: editedText, next: undefined }, done);
      const traces = ['versions', 'renderings', 'copies'].flatMap((name) => filesBelow(join(folder, name)));
      if (done) assert.deepEqual(traces, [], 'nothing of the client is left');
      else assert.ok(textOf(record) !== undefined, 'while there may be something left, forgetting can be tried again');
    },
  },
  {
    name: 'copy the records out',
    run: (files, { folder }) =>
      copyRecordsOut(files, join(folder, 'work', '.clients'), { place: join(folder, 'own'), name: 'copy' }),
    check: ({ folder, record }, done) => {
      assert.equal(textOf(record), recordText);
      if (done) assert.equal(textOf(join(folder, 'own', 'copy', 'acme.client.json')), recordText);
    },
  },
  {
    name: 'change the profile',
    run: (files, { profile }) =>
      new ProfileFile({ files, openDocuments: noOpenDocuments, path: profile }).edit(
        () => [{ path: ['name'], value: 'Linh' }],
        someSummary,
      ),
    check: ({ profile }, done) => oneOf(profile, { old: profileText, next: profileText.replace('Mai', 'Linh') }, done),
  },
  {
    name: 'make the profile',
    run: (files, { folder }) =>
      new ProfileFile({ files, openDocuments: noOpenDocuments, path: join(folder, 'new', 'profile.json') }).make(
        'Mine',
      ),
    check: ({ folder }, done) => {
      const made = textOf(join(folder, 'new', 'profile.json'));
      if (made !== undefined) assert.match(made, /\}\s*$/, 'it is there as a whole');
      else assert.ok(!done);
    },
  },
  {
    name: 'keep what a document was made of',
    run: (files, { folder }) => new RenderingStore(files, join(folder, 'renderings')).keep(aHandover()),
    check: ({ folder, record }, done) => {
      assert.equal(textOf(record), recordText);
      if (done)
        assert.ok(
          filesBelow(join(folder, 'renderings')).some((path) => !basename(path).startsWith('.')),
          'it is kept',
        );
    },
  },
  {
    name: 'seal',
    run: (files, { folder, record }) =>
      placeSealed(
        files,
        { file: join(folder, 'own', 'acme.age'), sealed: new Uint8Array([1, 2, 3]), replacing: false },
        { records: [join(record, '..')], home: folder },
      ),
    check: ({ folder }, done) =>
      assert.equal(textOf(join(folder, 'own', 'acme.age')), done ? '\u0001\u0002\u0003' : undefined),
  },
];

/** Every action that writes, those on a record first. */
export const writingActions: readonly WritingAction[] = [...edits, ...others];
