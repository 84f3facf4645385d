import { UserError } from '../../base/user-error.ts';

/** A command about all clients has nothing to show. */
export function noClients(): UserError {
  return new UserError('client.none', {}, [{ kind: 'command', command: 'deorbit.addClient', label: 'client.add' }]);
}
