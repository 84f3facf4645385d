import { fillIn } from '../handover/words.ts';
import { lastDay, referralList, workLeft } from './ending.ts';
import type { LetterWriter } from './letter-writer.ts';
import type { OwnView } from './view.ts';

type View = OwnView<'successor-briefing'>;

/** What the next developer reads first (practice 105); the handover says the rest, the secrets travel apart. */
export function buildSuccessorBriefing(write: LetterWriter): View {
  const { facts, letters } = write;
  const { exit, agreement, provider } = facts;
  return {
    salutation: letters.successorSalutation,
    closing: letters.closing.formal,
    recipient: write.need(write.text(exit.recipient), { label: 'recipient', field: ['exit', 'recipient'] }),
    lastDay: lastDay(write),
    delivered: delivered(write),
    stillFinished: write.list(workLeft(facts).finished.map(({ what }) => write.text(what))),
    open: open(write),
    repositories: facts.repositories.map(({ remote, defaultBranch, featureBranches, key }) => ({
      remote: write.cell(remote),
      branch: write.cell(defaultBranch),
      note: write.cell(featureBranches),
      key: write.key(`repository.${key}`),
    })),
    people: people(write),
    points: points(write),
    sessions: facts.exit.knowledgeTransfer.map(({ session, on, recording, key }) => ({
      session: write.cell(session),
      date: write.date(on) || write.words.dash,
      recording: write.cell(recording),
      key: write.key(`session.${key}`),
    })),
    questionsUntil: write.date(exit.questionsUntil),
    contact: write.text(agreement.supportAfter.contact ?? provider.email),
    referrals: referralList(write, exit.recipient),
  };
}

function delivered(write: LetterWriter): View['delivered'] {
  const done = write.facts.scope.filter(({ state }) => state === 'done' || state === 'handed over');
  return done.map(({ what, location, key }) => ({
    what: write.cell(what),
    location: write.cell(location),
    key: write.key(`delivered.${key}`),
  }));
}

/** What nobody works on any more: agreed work that is handed on, and wishes that were never agreed. */
function open(write: LetterWriter): View['open'] {
  const wishes = write.facts.scope.filter(({ state }) => state === 'requested' || state === 'quoted');
  return [...workLeft(write.facts).handedOn, ...wishes].map((item) => ({
    what: write.cell(item.what),
    state: write.cell(write.words.scopeStates[item.state ?? 'agreed']),
    nextStep: write.cell(item.nextStep),
    blocker: write.cell(item.blocker),
    due: write.date(item.due) || write.words.dash,
    key: write.key(`open.${item.key}`),
  }));
}

function people(write: LetterWriter): View['people'] {
  const named = write.facts.contacts.filter(({ name, current }) => name !== undefined && current !== false);
  return named.map((person) => ({
    name: write.cell(person.name),
    role: write.cell(person.role),
    channel: write.cell([person.email, person.phone].filter((way) => way !== undefined).join(', ') || person.channel),
    mayBeContacted: write.cell(person.mayBeContacted),
    key: write.key(`person.${person.key}`),
  }));
}

function points(write: LetterWriter): View['points'] {
  return write.facts.exit.openPoints.map(({ what, outcome, key }) => {
    const [text, detail] = [write.text(what), write.text(outcome)];
    const point = text && detail ? fillIn(write.words.withDetail, { text, detail }) : text || detail;
    return { what: point || write.words.dash, key: write.key(`point.${key}`) };
  });
}
