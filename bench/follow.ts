import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LoadedClient } from '../src/records/parse-record.ts';
import type { RecordStore } from '../src/records/record-store.ts';
import { byDay, within } from '../src/relationship/agenda/agenda.ts';
import { ClientViews } from '../src/relationship/agenda/client-views.ts';
import { byUrgency } from '../src/relationship/agenda/order-of-clients.ts';
import type { ClientRecord } from '../src/relationship/client/record.ts';
import { signalContext } from '../src/relationship/signals/standing.ts';
import { storeFor } from './subject.ts';

/** The day that the records below are about. */
const TODAY = '2026-11-23';

/** A client with so many lines in its log, a few of them unanswered, and what else a busy year leaves behind. */
function busyClient(n: number, logLines: number): ClientRecord {
  const day = (at: number) => new Date(Date.UTC(2026, 10, 23) - at * 86_400_000).toISOString().slice(0, 10);
  return {
    version: 1,
    id: `c${n}`,
    name: `Client ${n}`,
    stage: 'active',
    log: Array.from({ length: logLines }, (_, at) => ({
      id: `l${at}`,
      on: day(logLines - at),
      direction: at % 2 === 0 ? ('in' as const) : ('out' as const),
      line: `Talked about item ${at}`,
      ...(at % 100 === 0 && { replyOwed: true }),
    })),
    promises: Array.from({ length: 10 }, (_, at) => ({ id: `p${at}`, what: `Promise ${at}`, due: day(at - 5) })),
    scope: Array.from({ length: 20 }, (_, at) => ({ id: `s${at}`, what: `Item ${at}`, due: day(at - 10) })),
    invoices: Array.from({ length: 12 }, (_, at) => ({
      number: `${at}`,
      due: day(30 * at),
      amount: '900.00 EUR',
      payments: at === 0 ? [] : [{ on: day(30 * at - 5), amount: '900.00 EUR' }],
    })),
    redFlags: [{ flag: 'late-payment', seenOn: day(60) }],
  };
}

/** Writes so many of them into a folder, long ago: a window does not open on files that have just been written. */
export async function writeBusyRecords(folder: string, clients: number, logLines: number): Promise<void> {
  for (let n = 0; n < clients; n++)
    await writeFile(join(folder, `client-${n}.client.json`), JSON.stringify(busyClient(n, logLines), undefined, 2));
}

/** What a window holds while it is open: the records it has read, and what it has worked out from them. */
export class OpenWindow {
  readonly #folder: string;
  readonly #store: RecordStore;
  readonly #views = new ClientViews();
  readonly #context = signalContext({ version: 1 }, TODAY);

  constructor(folder: string) {
    this.#folder = folder;
    this.#store = storeFor(folder);
  }

  /** Reads the records again and works out the rows of the tree and of the agenda, as after every change. */
  async follow(): Promise<number> {
    const clients = (await this.#store.load(this.#folder)) as readonly LoadedClient[];
    return this.workOut(clients.map(({ record }) => record));
  }

  /** The rows alone, from records that have been read. */
  workOut(records: readonly ClientRecord[]): number {
    const views = this.#views.of(records, this.#context);
    const tree = views.map(({ record, facts }) => ({ name: record.name, facts })).sort(byUrgency);
    const agenda = views.flatMap((view) => within(view.agenda, 30)).sort(byDay);
    return tree.length + agenda.length;
  }

  /** The records of the folder. */
  async records(): Promise<readonly ClientRecord[]> {
    const clients = (await this.#store.load(this.#folder)) as readonly LoadedClient[];
    return clients.map(({ record }) => record);
  }
}

/** Adds a word to the first record by hand, in place. */
export async function editByHand(folder: string): Promise<void> {
  const path = join(folder, 'client-0.client.json');
  const text = await readFile(path, 'utf8');
  await writeFile(path, text.replace(/"line": "[^"]*"/, `"line": "Edited at ${performance.now()}"`));
}
