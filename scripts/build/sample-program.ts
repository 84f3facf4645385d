import { copySample } from '../../src/actions/sample-workspace.ts';
import { NodeFiles } from '../../src/base/ports/node/node-files.ts';
import { systemClock } from '../../src/base/ports/system-clock.ts';

/** Copies the sample workspace on this machine, its dates brought up to `today`, `YYYY-MM-DD`. */
export function copySampleOnDisk(from: string, to: string, today = systemClock.today()): Promise<void> {
  return copySample(new NodeFiles(), { from, to, today });
}
