import assert from 'node:assert/strict';
import { stillThere, topNodes, transferNews } from '../../../src/editor/clients-tree-nodes.ts';
import type { LoadedClient, LoadedRecord } from '../../../src/records/parse-record.ts';
import { ClientViews } from '../../../src/relationship/agenda/client-views.ts';
import { signalContext } from '../../../src/relationship/signals/standing.ts';
import { aClient } from '../../support/records.ts';

describe('The row of an account', () => {
  it('says that it has not gone over only where somebody leaves; that it has, or is on its way, always', () => {
    for (const stage of ['lead', 'active'] as const) {
      assert.equal(transferNews({ stage }, {}), undefined);
      assert.equal(transferNews({ stage }, { transfer: 'not started' }), undefined);
      assert.equal(transferNews({ stage }, { transfer: 'under way' }), 'under way');
    }
    for (const stage of ['leaving', 'left'] as const) assert.equal(transferNews({ stage }, {}), 'not started');
  });
});

describe('The rows of clients of before', () => {
  it('go with the records that are gone, and stay as they are where all are there', () => {
    const names = ['Acme', 'Bolt', 'Core'];
    const clients = names.map((name) => {
      const record = aClient({ id: name, name, stage: name === 'Acme' ? 'active' : 'leaving' });
      return {
        kind: 'client' as const,
        path: `/${name}`,
        record,
        readOnly: false,
        warnings: [],
      } as unknown as LoadedClient;
    });
    const broken = { kind: 'broken', path: '/Dot', problems: [], text: '' } as unknown as LoadedRecord;
    const views = new ClientViews().of(
      clients.map(({ record }) => record),
      signalContext({ version: 1 }, '2026-11-20'),
    );
    const viewOf = ({ record }: LoadedClient) => views.find((view) => view.record === record) ?? assert.fail();
    const top = topNodes([...clients, broken], undefined, viewOf);
    const shown = (records: readonly LoadedRecord[]) =>
      stillThere(top, records).flatMap((node) =>
        node.kind === 'stage'
          ? node.clients.map(({ client }) => client.path)
          : 'client' in node
            ? node.client.path
            : node.kind,
      );
    assert.deepEqual(stillThere(top, [...clients, broken]), top);
    assert.deepEqual(shown(clients.slice(0, 2)).sort(), ['/Acme', '/Bolt']);
    assert.deepEqual(shown([broken]), ['broken']);
    assert.deepEqual(shown([]), []);
  });
});
