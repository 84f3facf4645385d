import type { Message } from '../../base/ports/text.ts';
import type { ClientRecord, Credential } from '../client/record.ts';
import { isToTransfer } from '../signals/open-work.ts';

/** How far each account has come that goes over to somebody else, those that have not arrived first; one line each. */
export function transferWorking({ credentials = [] }: ClientRecord): readonly Message[] {
  const open = credentials.filter(isToTransfer);
  const arrived = credentials.filter(({ transfer }) => transfer === 'transferred');
  return [...open, ...arrived].map(transferLine);
}

function transferLine({ name: what, transfer, transferredOn, transferMethod: how }: Credential): Message {
  if (transfer === 'transferred')
    return transferredOn === undefined
      ? { id: 'transfer.done', values: { what } }
      : { id: 'transfer.doneOn', values: { what, date: { date: transferredOn } } };
  if (transfer !== 'under way') return { id: 'transfer.open', values: { what } };
  return how === undefined
    ? { id: 'transfer.underWay', values: { what } }
    : { id: 'transfer.underWayBy', values: { what, how } };
}

/**
 * Which keys and passwords the client has changed and which are still those that the provider knew, in the order to change
 * them; one line each. An account that is closed has none (handover checklist, section 28).
 */
export function rotationWorking({ credentials = [] }: ClientRecord): readonly Message[] {
  const known = credentials
    .filter(({ rotate, transfer }) => rotate !== false && transfer !== 'closed')
    .sort((a, b) => orderOf(a) - orderOf(b));
  const isOpen = ({ rotatedOn }: Credential) => rotatedOn === undefined;
  return [...known.filter(isOpen), ...known.filter((credential) => !isOpen(credential))].map(rotationLine);
}

function rotationLine({ name: what, rotatedOn }: Credential): Message {
  if (rotatedOn === undefined) return { id: 'rotation.open', values: { what } };
  return { id: 'rotation.doneOn', values: { what, date: { date: rotatedOn } } };
}

function orderOf({ rotateOrder }: Credential): number {
  return rotateOrder ?? Number.MAX_SAFE_INTEGER;
}
