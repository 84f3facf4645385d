import { join } from 'node:path';
import { root } from '../scripts/setup/paths.mjs';
import { built } from './build.mjs';
import { mediansOf, rowOf } from './measure.mjs';

const rounds = 501;

/**
 * Documents from a record, and their templates alone, beside the same templates with the same views, compiled by Handlebars
 * beforehand.
 *
 * @param {import('./build.mjs').Bench} bench
 */
export async function measureDocuments({ folder }) {
  /** @type {typeof import('./documents-subject.ts')} */
  const subject = await built(folder, 'documents-subject');
  const { handover, letter } = await subject.documentsOf(join(root, 'test', 'fixtures', 'records'));
  const rows = [];
  for (const [name, { ours, filled, bare }] of /** @type {const} */ ([
    ['A whole handover', handover],
    ['A farewell', letter],
  ])) {
    if (filled() !== bare()) throw new Error(`${name}: the templates make two texts.`);
    const { whole, fill, handlebars } = await mediansOf({ whole: ours, fill: filled, handlebars: bare }, rounds);
    const peerName = 'bare precompiled Handlebars';
    const goal = { ratio: 2 };
    rows.push(rowOf({ name, ours: whole, peer: { name: peerName, value: handlebars }, unit: 'ms', goal }));
    const peer = { name: peerName, value: handlebars * 1000 };
    rows.push(rowOf({ name: 'Its templates alone, the views ready', ours: fill * 1000, peer, unit: 'µs', goal }));
  }
  return rows;
}
