/**
 * @typedef {import('./measure.mjs').SourceBranch} SourceBranch
 * @typedef {{ file: string, branches: readonly SourceBranch[] }} FileBranches `file` from `src/`, with forward slashes
 */

/**
 * @param {readonly FileBranches[]} files
 * @returns {{ all: number, taken: number, percent: number }} without the defaults of an index, which are told apart
 */
export function shareOf(files) {
  const branches = files.flatMap((each) => each.branches).filter(isCounted);
  const taken = branches.filter(isTaken).length;
  return { all: branches.length, taken, percent: branches.length ? (100 * taken) / branches.length : 0 };
}

/**
 * @param {readonly FileBranches[]} files
 * @returns {{ all: number, taken: number }} of the defaults that the compiler asks for wherever there is an index
 */
export function defaultsOf(files) {
  const defaults = files.flatMap((each) => each.branches).filter((branch) => !isCounted(branch));
  return { all: defaults.length, taken: defaults.filter(isTaken).length };
}

/**
 * @param {readonly FileBranches[]} files
 * @returns {string[]} a line for each room, then one for each file with branches that were not taken, most of them first
 */
export function tableOf(files) {
  const roomOf = (/** @type {FileBranches} */ { file }) => file.slice(0, file.indexOf('/'));
  const rooms = [...new Set(files.map(roomOf))].map((room) => {
    const { all, taken, percent } = shareOf(files.filter((each) => roomOf(each) === room));
    return `${percent.toFixed(1).padStart(5)} %  ${room} (${taken} of ${all})`;
  });
  const wanting = files.flatMap(({ file, branches }) => {
    const missed = branches.filter((branch) => !isTaken(branch));
    return missed.length ? [{ file, all: branches.length, missed }] : [];
  });
  wanting.sort((a, b) => b.missed.length - a.missed.length);
  const lines = wanting.map(({ file, all, missed }) => `${missed.length} of ${all}  src/${file}: ${placesOf(missed)}`);
  return [...rooms, '', 'Not taken, by line and column:', ...lines];
}

/** @param {SourceBranch} branch */
function isCounted({ kind }) {
  return kind !== 'index';
}

/** @param {SourceBranch} branch */
function isTaken({ taken }) {
  return taken > 0;
}

/**
 * @param {readonly SourceBranch[]} branches
 * @returns {string} such as `12:5 if, 30:18 ??`
 */
function placesOf(branches) {
  const sorted = [...branches].sort((a, b) => a.line - b.line || a.column - b.column);
  return sorted.map(({ line, column, kind }) => `${line}:${column} ${kind}`).join(', ');
}
