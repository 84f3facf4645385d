import type { ClientRecord } from '../../src/relationship/client/record.ts';

/** A valid record of a client called Acme, with whatever a test wants different. */
export function aClient(different: Partial<ClientRecord> = {}): ClientRecord {
  return { version: 1, id: 'acme-id', name: 'Acme', stage: 'active', ...different };
}
