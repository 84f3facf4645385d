/** A file of the project, by its path from the workspace folder with forward slashes. */
export interface ProjectFile {
  readonly path: string;
  readonly text: string;
}

/** A way in which the records could leave the workspace folder beside git. */
export interface WayOut {
  readonly kind: 'image' | 'copy' | 'archive' | 'upload';
  /** The file that opens the way, and the line in it, from 1. */
  readonly path: string;
  readonly line: number;
  /** The file in which `entry` closes the way: an ignore file, or `path` itself. */
  readonly remedy: string;
  readonly entry: string;
}

/** The folder of the records, as every one of these tools names it. */
const RECORDS = '.clients';

/** The folder itself as an argument, not what is in it. */
const WHOLE_FOLDER = /\s\.\/?(?:\s|["'&;|]|$)/;

/**
 * Commands of a shell that take a whole folder along, hidden files included, and how each leaves something out. What of
 * such a command shows it is found part by part: one pattern for all would be slow on long lines that hold no such command.
 */
const COMMANDS = [
  { kind: 'copy', takesAll: [/\b(?:rsync|scp)(?=\s)/, /\s["']?\.\/?["']?\s+\S/], entry: `--exclude=${RECORDS}` },
  {
    kind: 'archive',
    takesAll: [/\bzip(?=\s)/, /\s-(?=\w*r)\w+(?=\s)/, WHOLE_FOLDER],
    entry: `-x '${RECORDS}/*'`,
  },
  { kind: 'archive', takesAll: [/\btar\s+-?(?=\w*c)\w+(?=\s)/, WHOLE_FOLDER], entry: `--exclude=${RECORDS}` },
] as const;

/** Tools that upload the folder they stand in: the file that shows they are used, and the file they read. */
const UPLOADERS = [
  { sign: /^(?:vercel\.json|\.vercel\/project\.json)$/, ignore: ['.vercelignore'], entry: RECORDS },
  { sign: /^app\.ya?ml$/, says: /^runtime:/m, ignore: ['.gcloudignore'], entry: RECORDS },
  { sign: /^(?:\.vscode\/)?sftp\.json$/, ignore: [], entry: `"ignore": ["${RECORDS}"]` },
  {
    sign: /^netlify\.toml$/,
    says: /^[ \t]*publish[ \t]*=[ \t]*["']\.?\/?["']/m,
    ignore: [],
    entry: 'publish = "dist"',
  },
] as const;

/**
 * The ways out of the workspace folder that a project's files show: image builds that copy everything, commands that copy or
 * pack it, and tools that upload it. Builds that start from a fresh checkout are none: what git does not track is not there.
 * Git and npm are kept out by other means.
 */
export function waysOut(files: readonly ProjectFile[]): WayOut[] {
  return files.flatMap((file) => [...imageWays(file, files), ...commandWays(file), ...uploadWays(file, files)]);
}

function imageWays(file: ProjectFile, files: readonly ProjectFile[]): WayOut[] {
  if (!/(?:^|\/)(?:Dockerfile|Containerfile)(?:\.[\w-]+)?$|\.dockerfile$/i.test(file.path)) return [];
  const own = textOf(files, `${file.path}.dockerignore`);
  const remedy = own === undefined ? '.dockerignore' : `${file.path}.dockerignore`;
  if (leavesOut(own ?? textOf(files, '.dockerignore'))) return [];
  const takesAll = /^\s*(?:COPY|ADD)\s+(?:--(?!from)\S+\s+)*(?:\["?)?(?:\.\/?|\/)"?,?\s+\S/i;
  return linesLike(file, [takesAll]).map((line) => ({ kind: 'image', path: file.path, line, remedy, entry: RECORDS }));
}

function commandWays(file: ProjectFile): WayOut[] {
  if (!/\.(?:sh|bash|ps1|mk)$|(?:^|\/)(?:package\.json|Makefile|justfile|deploy)$/i.test(file.path)) return [];
  return COMMANDS.flatMap(({ kind, takesAll, entry }) =>
    linesLike(file, takesAll).map((line) => ({ kind, path: file.path, line, remedy: file.path, entry })),
  );
}

function uploadWays(file: ProjectFile, files: readonly ProjectFile[]): WayOut[] {
  return UPLOADERS.flatMap((uploader) => {
    const says = 'says' in uploader ? uploader.says.exec(file.text) : { index: 0 };
    if (!uploader.sign.test(file.path) || !says) return [];
    const [ignore = file.path] = uploader.ignore;
    const closed = ignore === file.path ? file.text.includes(RECORDS) : leavesOut(textOf(files, ignore));
    const line = file.text.slice(0, says.index).split('\n').length;
    return closed ? [] : [{ kind: 'upload', path: file.path, line, remedy: ignore, entry: uploader.entry }];
  });
}

function textOf(files: readonly ProjectFile[], path: string): string | undefined {
  return files.find((file) => file.path === path)?.text;
}

/** The lines that take everything and do not leave the records out themselves, by number. */
function linesLike({ text }: ProjectFile, takesAll: readonly RegExp[]): number[] {
  return text
    .split('\n')
    .flatMap((line, index) =>
      line.length < 2000 && !/^\s*#/.test(line) && !line.includes(RECORDS) && holdsInOrder(line, takesAll)
        ? [index + 1]
        : [],
    );
}

/** Whether a line has each of the patterns behind the one before. */
function holdsInOrder(line: string, patterns: readonly RegExp[]): boolean {
  let rest = line;
  return patterns.every((pattern) => {
    const found = pattern.exec(rest);
    rest = found ? rest.slice(found.index + found[0].length) : '';
    return found !== null;
  });
}

/** Whether an ignore file leaves the records folder out; its last word counts. */
function leavesOut(text: string | undefined): boolean {
  const words = (text ?? '').split(/\r?\n/).map((line) => line.trim().replace(/\/(?:\*\*?)?$/, ''));
  const about = words.filter((word) => /^!?(?:\*\*\/|\.?\/)?(?:\.clients|\.\*|\*|\*\*)$/.test(word));
  return about.length > 0 && !about.at(-1)?.startsWith('!');
}
