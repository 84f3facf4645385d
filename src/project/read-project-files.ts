import type { Files } from '../base/ports/files.ts';
import type { ProjectFile } from './ways-out.ts';

/** Where commands and settings of a deployment are kept, beside the root. */
const FOLDERS = ['.vscode', '.vercel', 'bin', 'deploy', 'docker', 'scripts'];
const NAMES =
  /dockerfile|containerfile|dockerignore|\.(?:sh|bash|ps1|mk)$|^(?:package|vercel|sftp|project)\.json$|^(?:makefile|justfile|deploy|netlify\.toml|app\.ya?ml)$|^\.(?:vercel|gcloud)ignore$/i;
const MOST_FILES = 100;
const LARGEST_BYTES = 256 * 1024;

/** The files of a workspace folder that say how it is built and deployed. Never rejects: what cannot be read is left out. */
export async function readProjectFiles(files: Files, folder: string): Promise<readonly ProjectFile[]> {
  const paths = (
    await Promise.all([[], ...FOLDERS.map((name) => [name])].map((steps) => pathsIn(files, folder, steps)))
  ).flat();
  const read = paths.slice(0, MOST_FILES).map(async (steps) => {
    const bytes = await files.read(files.join(folder, ...steps), LARGEST_BYTES).catch(() => undefined);
    return bytes ? [{ path: steps.join('/'), text: new TextDecoder().decode(bytes) }] : [];
  });
  return (await Promise.all(read)).flat();
}

async function pathsIn(files: Files, folder: string, steps: readonly string[]): Promise<string[][]> {
  const entries = await files.list(files.join(folder, ...steps)).catch(() => []);
  return entries.filter(({ name, kind }) => kind === 'file' && NAMES.test(name)).map(({ name }) => [...steps, name]);
}
