import type { ClientRecord } from '../relationship/client/record.ts';
import { copyFields, copyRows } from './allow-list.ts';

/** Copies what was asked for and not agreed on, or declined, with what a quote or a refusal says of it. */
export function copyRequests({ scope = [] }: ClientRecord) {
  const rows = copyRows(scope, ['what', 'estimate', 'price', 'due', 'effect', 'validUntil', 'advice', 'alternative']);
  return rows.filter((_, index) => isRequest(scope[index]?.state) || isDeclined(scope[index]?.state));
}

/** Whether work in a state was asked for and not agreed on yet. */
export function isRequest(state: string | undefined): boolean {
  return state === 'requested' || state === 'quoted';
}

/** Whether work in a state was asked for and is not going to be done. */
export function isDeclined(state: string | undefined): boolean {
  return state === 'declined';
}

/** Copies what the client is told of problems. */
export function copyProblems({ problems }: ClientRecord) {
  return copyRows(problems, ['what', 'effect', 'proposal', 'due']);
}

/** Copies the new terms that are proposed. */
export function copyNewTerms(agreement: ClientRecord['agreement']) {
  const { newTerms } = agreement ?? {};
  return {
    ...copyFields(newTerms, ['from', 'keeps', 'answerBy']),
    changes: copyRows(newTerms?.changes, ['what']),
  };
}
