import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { draftHandover } from '../../src/actions/draft-handover.ts';
import { type ConflictAnswer, type Refreshed, refreshHandover } from '../../src/actions/refresh-handover.ts';
import type { MessageId } from '../../src/base/ports/text.ts';
import { english } from '../../src/documents/handover/english.ts';
import { decideConflicts } from '../../src/editor/conflicts.ts';
import type { Notifications } from '../../src/editor/notifications.ts';
import type { ClientRecord } from '../../src/relationship/client/record.ts';
import { cleanUp, inWorkspace, openMarkdown, write } from './workspace.ts';

const today = '2026-11-21';
const order = { pack: english, documentId: 'k3f9x2', today };

function recordWith(account: string, role: string): ClientRecord {
  const credentials = [{ id: 'stripe', name: 'Stripe', account, role }];
  return { version: 1, id: 'c1', name: 'Acme', stage: 'leaving', credentials };
}

const first = draftHandover(recordWith('old@acme.example', 'user'), undefined, order);
const now = recordWith('new@acme.example', 'admin');
const mine = first.text.replace('old@acme.example', 'mine@acme.example');

function refreshed(current: string, before = first): Refreshed {
  return refreshHandover(now, undefined, { ...order, identity: before.identity, current, before });
}

/** Answers the question in the person's place, after they did something else. */
function answering(
  answer: ConflictAnswer | undefined,
  meanwhile: () => Thenable<unknown>,
): Pick<Notifications, 'tell'> {
  return {
    tell: async <K extends string>() => {
      await meanwhile();
      return answer as K | undefined;
    },
  };
}

async function decide(answer: ConflictAnswer | undefined, meanwhile: () => Thenable<unknown> = async () => undefined) {
  const asked = refreshed(mine);
  const { document } = await openMarkdown(asked.merged.text);
  await write('record-side.md', asked.merged.recordsText);
  const recordSides = { add: () => vscode.Uri.file(inWorkspace('record-side.md')) };
  const text = { language: 'en', say: (id: MessageId) => id };
  await decideConflicts({ recordSides, text, notifications: answering(answer, meanwhile) }, document, [asked]);
  return { document, asked };
}

const tabs = () => vscode.window.tabGroups.all.flatMap((group) => group.tabs);
const isDiff = ({ input }: vscode.Tab) => input instanceof vscode.TabInputTextDiff;

describe('The question about a conflict', () => {
  afterEach(cleanUp);

  it('closes its own diff editor and no other, and shows the document', async () => {
    const other = await openMarkdown('Something else\n');
    const { document } = await decide('mine', () => vscode.window.showTextDocument(other.document, { preview: false }));
    assert.deepEqual(tabs().filter(isDiff), []);
    const open = tabs().flatMap(({ input }) => (input instanceof vscode.TabInputText ? [input.uri.toString()] : []));
    assert.ok(open.includes(other.document.uri.toString()), 'the editor that was active stays');
    assert.equal(vscode.window.activeTextEditor?.document, document);
  });

  it('is settled for good by either answer', async () => {
    const kept = await decide('mine');
    assert.match(kept.document.getText(), /mine@acme\.example/);
    assert.deepEqual(refreshed(kept.document.getText(), kept.asked.fresh).merged.conflicts, []);
    const taken = await decide('record');
    assert.match(taken.document.getText(), /new@acme\.example/);
    assert.doesNotMatch(taken.document.getText(), /mine@acme\.example/);
    for (const { document, asked } of [kept, taken])
      assert.ok(document.getText().includes(`rev=${asked.fresh.identity.revision} `), 'the marker names the new one');
  });

  it('leaves everything open when it is closed', async () => {
    const { document } = await decide(undefined);
    assert.equal(tabs().filter(isDiff).length, 1);
    assert.ok(document.getText().includes(`rev=${first.identity.revision} `), 'the marker names the old one');
  });
});
