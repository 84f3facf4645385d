import { join } from 'node:path';
import { root } from '../scripts/setup/paths.mjs';
import { built } from './build.mjs';
import { mediansOf, rowOf } from './measure.mjs';

const rounds = 501;

/**
 * Documents from a record, beside the same precompiled templates with the same views and nothing else.
 *
 * @param {import('./build.mjs').Bench} bench
 */
export async function measureDocuments({ folder }) {
  /** @type {typeof import('./documents-subject.ts')} */
  const subject = await built(folder, 'documents-subject');
  const { handover, letter } = await subject.documentsOf(join(root, 'test', 'fixtures', 'records'));
  const rows = [];
  for (const [name, ways] of /** @type {const} */ ([
    ['A whole handover', handover],
    ['A farewell', letter],
  ])) {
    const { ours, bare } = await mediansOf({ ours: ways.ours, bare: ways.bare }, rounds);
    const peer = { name: 'bare precompiled Handlebars', value: bare };
    rows.push(rowOf({ name, ours, peer, unit: 'ms', goal: { ratio: 2 } }));
  }
  return rows;
}
