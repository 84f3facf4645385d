import assert from 'node:assert/strict';
import manifest from '../../../package.json' with { type: 'json' };
import { NothingYet } from '../../../src/base/user-error.ts';
import { noClients } from '../../../src/editor/commands/no-clients.ts';

describe('A command in a window without clients', () => {
  const offered = (workplaces: number, ownPath: string | undefined, sample: object | undefined) =>
    noClients({
      list: { workplaces: Array(workplaces) },
      places: { ownPath },
      sample,
    }).remedies.map((remedy) => (remedy.kind === 'command' ? [remedy.command, remedy.mends ?? false] : []));

  it('is told of as news, and goes on with the client that is added', () => {
    assert.deepEqual(offered(1, undefined, {}), [['deorbit.addClient', true]]);
    assert.deepEqual(offered(0, '/records', {}), [['deorbit.addClient', true]]);
    const told = noClients({ list: { workplaces: [] }, places: { ownPath: undefined }, sample: undefined });
    assert.ok(told instanceof NothingYet);
  });

  it('leads to a folder or the sample where no record has a place', () => {
    const folder = ['workbench.action.files.openFolder', false];
    assert.deepEqual(offered(0, undefined, {}), [folder, ['deorbit.openSample', false]]);
    assert.deepEqual(offered(0, undefined, undefined), [folder], 'a browser has no sample');
  });

  it('ticks no step of the walkthrough: what makes something is done when that is there', () => {
    const steps = manifest.contributes.walkthroughs[0]?.steps ?? [];
    const events = (id: string) => steps.find((step) => step.id === id)?.completionEvents;
    for (const id of ['addClient', 'log', 'handover', 'letters'])
      assert.match(String(events(id)), /^onContext:deorbit\.made\.\w+$/, id);
  });
});
