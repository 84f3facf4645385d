import type { FactKind } from '../../relationship/client/fact-kinds.ts';
import type { ClientFacts } from '../client-facts.ts';
import { fillIn } from '../handover/words.ts';
import type { LetterWriter } from './letter-writer.ts';
import type { OwnView } from './view.ts';
import type { LetterGapId } from './words.ts';

type View = OwnView<'client-manual'>;

/**
 * How to use and look after what was built, for people who are no developers (practices 144 and 153 to 156); the handover
 * tells developers the rest, also how they run it and mend it.
 */
export function buildClientManual(write: LetterWriter): View {
  const { agreement, provider, system } = write.facts;
  const { supportAfter } = agreement;
  const ofSystem = (name: 'selfService' | 'adminMenu' | 'requestsAt' | 'whenItFails', label: LetterGapId) =>
    write.need(write.text(system[name]), { label, field: ['system', name] });
  return {
    selfService: ofSystem('selfService', 'selfService'),
    adminMenu: ofSystem('adminMenu', 'adminMenu'),
    requestsAt: ofSystem('requestsAt', 'requestsAt'),
    incidents: ofSystem('whenItFails', 'incidents'),
    commonTasks: write.text(system.clientTasks),
    assets: assets(write),
    accounts: accounts(write),
    backups: backups(write),
    ...technical(write),
    contact: write.need(write.text(supportAfter.contact ?? provider.email), {
      label: 'contact',
      field: ['agreement', 'supportAfter', 'contact'],
    }),
    responseTime: write.text(supportAfter.responseTime ?? agreement.responseTime),
  };
}

function technical(write: LetterWriter): Pick<View, 'services' | 'deployment' | 'runtimes' | 'isTechnical'> {
  const services = factsOf(write, 'service');
  const deployment = factsOf(write, 'deployment');
  const runtimes = factsOf(write, 'runtime');
  return {
    services,
    deployment,
    runtimes,
    isTechnical: [services, deployment, runtimes].some((names) => names !== ''),
  };
}

const KEPT_ALIVE: ReadonlySet<string> = new Set(['domain', 'hosting', 'certificate', 'service', 'licence']);

/** What stops working when nobody renews or pays it. */
function assets(write: LetterWriter): View['assets'] {
  const rows = write.facts.assets.filter(({ kind, name }) => kind !== undefined && KEPT_ALIVE.has(kind) && name);
  return rows.map(({ name, provider, billingOwner, renewal, key }) => ({
    what: write.cell(name),
    provider: write.cell(provider),
    payer: payer(write, billingOwner),
    renewal: write.date(renewal) || write.words.dash,
    key: write.key(`asset.${key}`),
  }));
}

/** Who pays, and until when where that is the developer, whose work is about to end as the client was told. */
function payer(write: LetterWriter, name: string | undefined): string {
  const { provider, exit, asOf } = write.facts;
  const isMine = name !== undefined && [provider.business, provider.name, write.words.parties.me].includes(name);
  const isAnnounced = exit.announcedOn !== undefined && exit.announcedOn <= asOf;
  if (!isMine || !isAnnounced || exit.lastDay === undefined) return write.cell(name);
  const detail = fillIn(write.words.until, { to: write.date(exit.lastDay) });
  return fillIn(write.words.withDetail, { text: write.cell(name), detail });
}

/** The accounts that are the client's by now, by name and address; never what opens them. */
function accounts(write: LetterWriter): View['accounts'] {
  const { client, credentials } = write.facts;
  const names = [client.legalName, client.name];
  const own = credentials.filter(
    (credential) => !credential.inProject && credential.name && names.includes(ownerOf(credential)),
  );
  return own.map(({ name, url, account, key }) => ({
    what: write.cell(name),
    url: write.cell(url),
    account: write.cell(account),
    key: write.key(`account.${key}`),
  }));
}

/** Whose an account is today: until it is handed over, it stays with whom it was. What is closed is nobody's. */
function ownerOf({ transfer, ownerNow, ownerAfter }: ClientFacts['credentials'][number]): string | undefined {
  if (transfer === 'closed') return undefined;
  if (transfer === 'transferred') return ownerAfter ?? ownerNow;
  return transfer === 'stays' ? (ownerNow ?? ownerAfter) : ownerNow;
}

function backups(write: LetterWriter): View['backups'] {
  const rows = write.facts.assets.filter(({ kind, name }) => kind === 'backup' && name);
  return rows.map(({ name, schedule, location, key }) => ({
    what: write.cell(name),
    schedule: write.cell(schedule),
    location: write.cell(location),
    key: write.key(`backup.${key}`),
  }));
}

/** What the project's own files say, as it was accepted into the record; each name once. */
function factsOf(write: LetterWriter, wanted: FactKind): string {
  const names = write.facts.project.facts
    .filter(({ kind }) => kind === wanted)
    .map(({ name, version }) => write.text([name, version].filter((part) => part !== undefined).join(' ')));
  return write.list([...new Set(names)]);
}
