import * as v from 'valibot';
import { acceptFacts, ignoreFacts, offerFactsAgain } from '../../actions/accept-facts.ts';
import type { ReviewedFact } from '../../actions/review-facts.ts';
import { grouped } from '../../base/grouped.ts';
import type { Message, MessageId } from '../../base/ports/text.ts';
import { UserError } from '../../base/user-error.ts';
import type { ProjectFact } from '../../project/facts/project-fact.ts';
import type { LoadedClient } from '../../records/parse-record.ts';
import { FACT_KINDS } from '../../relationship/client/fact-kinds.ts';
import type { RecordEdit } from '../../relationship/client/record-edit.ts';
import { factsPlaceOf } from '../facts-place.ts';
import { openAtLine } from '../notifications.ts';
import { type FactNode, factsOfNode } from '../project-facts-nodes.ts';
import type { ProjectRun } from '../project-facts-view.ts';
import { type Command, type CommandParts, optionsFrom } from './command.ts';

/** *Accept into the Record*: the facts of the rows it was called on. One undo takes all of them back. */
export function acceptFact(parts: CommandParts): Command {
  return async (argument, selected) => {
    await accept(parts, factsFor(parts, argument, selected, 'open'));
  };
}

/** *Accept All Sure Facts...*: those that the project plainly tells, of the kinds that the person picks. */
export function acceptSureFacts(parts: CommandParts): Command {
  return async (argument) => {
    const sure = parts.project.view.facts.filter(({ fact, state }) => state === 'open' && fact.confidence === 'sure');
    if (sure.length === 0) throw new UserError('facts.noneSure');
    const byKind = grouped(sure, ({ fact }) => fact.kind);
    const { kinds } = optionsFrom(argument, { kinds: v.array(v.picklist(FACT_KINDS)) });
    const chosen =
      kinds ??
      (await parts.asking.some(
        { id: 'facts.whichKinds' },
        [...byKind].map(([kind, { length: count }]) => ({
          label: parts.text.say(`fact.kind.${kind}`),
          description: parts.text.say('tree.count', { count }),
          // Each becomes a piece of work: that is a decision of its own.
          picked: kind !== 'task',
          value: kind,
        })),
      ));
    await accept(
      parts,
      sure.filter(({ fact }) => chosen.includes(fact.kind)),
    );
  };
}

async function accept(parts: CommandParts, reviews: readonly ReviewedFact[]): Promise<void> {
  const facts = reviews.map(({ fact }) => fact);
  if (facts.length === 0) throw new UserError('facts.noneSelected');
  const { run, client } = await runOf(parts);
  const { commit } = run.found;
  const place = factsPlaceOf(parts, client, run.place);
  const about = { today: parts.clock.today(), ...(commit !== undefined && { commit }), place };
  const edit = acceptFacts(facts, about, () => parts.ids.rowId());
  await change(parts, client, { edit, facts, ids: ['change.factsAccepted', 'facts.accepted'] });
}

/** *Ignore for Good*: the facts are not offered again. */
export function ignoreFact(parts: CommandParts): Command {
  return async (argument, selected) => {
    const facts = factsFor(parts, argument, selected, 'open').map(({ fact }) => fact);
    if (facts.length === 0) throw new UserError('facts.noneSelected');
    const { run, client } = await runOf(parts);
    const edit = ignoreFacts(facts, () => parts.ids.rowId(), run.found.folder);
    await change(parts, client, { edit, facts, ids: ['change.factsIgnored', 'facts.ignored'] });
  };
}

/** *Offer Again*: takes back that facts are ignored. */
export function offerFactAgain(parts: CommandParts): Command {
  return async (argument, selected) => {
    const facts = factsFor(parts, argument, selected, 'ignored').map(({ fact }) => fact);
    if (facts.length === 0) throw new UserError('facts.noneSelected');
    const { run, client } = await runOf(parts);
    await change(parts, client, {
      edit: offerFactsAgain(facts, run.found.folder),
      facts,
      ids: ['change.factsOffered', 'facts.offeredAgain'],
    });
  };
}

/** *Open Place*: the line of a file that a fact was seen on. The list keeps the focus: the next key is meant for the row. */
export function openFact(parts: CommandParts): Command {
  return async (argument, selected) => {
    const node = nodeOf(argument);
    const [first] = node?.kind === 'factPlace' ? [node.of] : factsFor(parts, argument, selected);
    const place = node?.kind === 'factPlace' ? node.place : first?.fact.evidence[0];
    const { run } = parts.project.view;
    if (!run || !place) throw new UserError('facts.noneSelected');
    const path = parts.files.join(run.place.folder, ...place.file.split('/'));
    const isThere = await parts.files.stat(path).catch(() => undefined);
    if (isThere?.kind !== 'file')
      throw new UserError('facts.placeGone', { file: place.file }, [
        { kind: 'command', command: 'deorbit.discoverAgain', label: 'facts.discoverAgain' },
      ]);
    await openAtLine(path, place.line, { preserveFocus: true });
  };
}

/** *Show Hardly Used and Ignored Facts*. */
export function showAllFacts(parts: CommandParts): Command {
  return showing(parts, true);
}

/** *Hide Hardly Used and Ignored Facts*. */
export function showFewerFacts(parts: CommandParts): Command {
  return showing(parts, false);
}

function showing({ project, notifications }: CommandParts, all: boolean): Command {
  return async () => {
    if (!project.view.run) throw new UserError('facts.noneSelected');
    project.view.showAll(all);
    notifications.done({ id: all ? 'facts.allShown' : 'facts.fewerShown' });
  };
}

interface FactsChange {
  readonly edit: RecordEdit;
  readonly facts: readonly ProjectFact[];
  /** What was done: for the list of versions, and for the status bar, which names nothing. */
  readonly ids: readonly [summary: MessageId, done: MessageId];
}

async function change(parts: CommandParts, client: LoadedClient, { edit, facts, ids }: FactsChange): Promise<void> {
  const values = { count: facts.length };
  const [summary, done]: readonly Message[] = ids.map((id) => ({ id, values }));
  const act = parts.ids.rowId();
  if (!summary || !done) return;
  await parts.store.edit(client.path, edit, summary, act);
  await parts.list.reload();
  parts.notifications.doneWithUndo(done, act);
}

async function runOf(parts: CommandParts): Promise<{ readonly run: ProjectRun; readonly client: LoadedClient }> {
  const { run } = parts.project.view;
  const client = run && parts.list.find(run.client);
  if (!client) throw new UserError('facts.noneSelected');
  return { run, client: await parts.asking.known(client) };
}

/**
 * The facts a command is about: of the row it was called on, or of all that are selected where that row is one of them;
 * those selected when it was called by a key (`selected: true`); those that options name (`names`). As they are by now.
 */
function factsFor(
  parts: CommandParts,
  argument: unknown,
  selected: unknown,
  state?: ReviewedFact['state'],
): readonly ReviewedFact[] {
  const options = optionsFrom(argument, { names: v.array(v.string()), selected: v.boolean() });
  const isWanted = (each: ReviewedFact) => state === undefined || each.state === state;
  if (options.names)
    return parts.project.view.facts.filter((each) => isWanted(each) && options.names?.includes(each.fact.name));
  const rows = options.selected ? parts.project.view.selection : nodesOf(selected);
  const called = nodeOf(argument);
  const chosen = idsOf(rows);
  const own = idsOf(called ? [called] : []);
  const isAmong = [...own].every((id) => chosen.has(id));
  const meant = isAmong && chosen.size > 0 ? chosen : own;
  return parts.project.view.facts.filter((each) => isWanted(each) && meant.has(each.id));
}

function idsOf(nodes: readonly FactNode[]): ReadonlySet<string> {
  return new Set(nodes.flatMap(factsOfNode).map(({ id }) => id));
}

function nodesOf(rows: unknown): readonly FactNode[] {
  return Array.isArray(rows) ? rows.flatMap((row) => nodeOf(row) ?? []) : [];
}

function nodeOf(argument: unknown): FactNode | undefined {
  const isNode =
    typeof argument === 'object' &&
    argument !== null &&
    'kind' in argument &&
    ['factGroup', 'fact', 'factPlace'].some((kind) => kind === argument.kind);
  return isNode ? (argument as FactNode) : undefined;
}
