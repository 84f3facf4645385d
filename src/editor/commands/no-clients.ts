import { NothingYet } from '../../base/user-error.ts';

/** What says where a client could be added. */
interface Places {
  readonly list: { readonly workplaces: readonly unknown[] };
  readonly places: { readonly ownPath: string | undefined };
  readonly sample: object | undefined;
}

/**
 * A command about clients has none. Where one can be added that is offered, and the command goes on with it; where there is
 * no place for records, a folder or the sample.
 */
export function noClients({ list, places, sample }: Places): NothingYet {
  if (list.workplaces.length > 0 || places.ownPath !== undefined)
    return new NothingYet('client.none', {}, [
      { kind: 'command', command: 'deorbit.addClient', label: 'client.add', mends: true },
    ]);
  return new NothingYet('client.none', {}, [
    { kind: 'command', command: 'workbench.action.files.openFolder', label: 'workspace.open' },
    ...(sample ? [{ kind: 'command', command: 'deorbit.openSample', label: 'sample.open' } as const] : []),
  ]);
}
