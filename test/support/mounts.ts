import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A file system of its own, in memory. */
export interface Mount {
  readonly folder: string;
  /** Lets nothing be written there, or everything again. */
  setReadOnly(isReadOnly: boolean): Promise<void>;
}

/**
 * Gives the tests of a `describe` a small file system of their own; they are left out where this machine does not let them mount one.
 *
 * @param size in bytes
 */
export function useMount(size: number): () => Mount {
  let mount: Mount | undefined;
  let above = '';
  before(async function () {
    above = await mkdtemp(join(await realpath(tmpdir()), 'deorbit-mount-'));
    await chmod(above, 0o755);
    const folder = join(above, 'disk');
    await mkdir(folder);
    const options = `size=${size},mode=0777`;
    const isMounted = await run('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]).catch(() => undefined);
    if (!isMounted) {
      this.skip();
      return;
    }
    const setReadOnly = async (isReadOnly: boolean) => {
      await run('mount', ['-o', `remount,${isReadOnly ? 'ro' : 'rw'},${options}`, folder]);
    };
    mount = { folder, setReadOnly };
  });
  after(async () => {
    if (mount) await run('umount', [mount.folder]);
    await rm(above, { recursive: true, force: true });
  });
  return () => {
    if (!mount) throw new Error('Nothing is mounted.');
    return mount;
  };
}
