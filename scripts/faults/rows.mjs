/**
 * A row of the table of faults: what happens, how many cases of it are to be survived, and the tests that go through them.
 *
 * @typedef {object} FaultRow
 * @property {string} title
 * @property {number} wanted the fewest cases
 * @property {readonly string[]} files test files below `test/`, without their ending
 * @property {true} [mounts] whether a part of it needs a disk of its own, which not everybody may mount
 */

/**
 * A row whose cases need a window of VS Code, and run with the other tests in windows.
 *
 * @typedef {object} WindowRow
 * @property {string} title
 * @property {(counts: { commands: number, settings: number }) => number} cases
 * @property {string} command what runs them
 */

/**
 * In the order of what protects data most.
 *
 * @type {readonly FaultRow[]}
 */
export const faultRows = [
  { title: 'SIGKILL at a random moment of a write', wanted: 1000, files: ['faults/killed-writers'] },
  {
    title: 'n-th file-system call fails: 7 codes, once and from then on',
    wanted: 10_000,
    files: ['faults/failing-calls'],
  },
  { title: 'short write on a nearly full tmpfs', wanted: 250, files: ['faults/full-disk'], mounts: true },
  { title: 'unsynced data dropped', wanted: 500, files: ['faults/power-cuts'] },
  { title: 'read-only file, folder, mount', wanted: 120, files: ['faults/read-only'], mounts: true },
  { title: 'two processes writing', wanted: 2000, files: ['faults/two-writers'] },
  { title: 'hand edit while a panel is open; unsaved editor', wanted: 200, files: ['faults/hand-edits'] },
  { title: 'merge-conflict markers', wanted: 12, files: ['faults/merge-conflicts', 'faults/refresh-conflicts'] },
  { title: 'broken JSON: cut at every byte, every byte flipped', wanted: 8000, files: ['faults/broken-json'] },
  { title: 'byte-order mark, line ends, UTF-16, surrogates, NUL', wanted: 10, files: ['faults/encodings'] },
  { title: 'huge files, deep nesting, a million keys', wanted: 6, files: ['faults/huge-files'] },
  { title: 'newer schema version, unknown fields', wanted: 6, files: ['faults/versions', 'faults/prototype-names'] },
  { title: 'duplicate ids, names that differ by case or Unicode form', wanted: 12, files: ['faults/identities'] },
  { title: "Windows' and macOS' file systems, modelled", wanted: 33, files: ['faults/other-systems'] },
  { title: 'links', wanted: 6, files: ['faults/links'] },
  { title: 'names such as CON, a trailing dot, over 255 bytes', wanted: 12, files: ['faults/names'] },
  { title: 'clock, time zones, odd days; generated dates', wanted: 1024, files: ['faults/clock'] },
  { title: 'workspace folder removed, renamed, unmounted', wanted: 6, files: ['faults/folder-gone'] },
  { title: 'paths that climb out', wanted: 40, files: ['faults/climbing-paths'] },
  { title: 'hostile templates', wanted: 30, files: ['unit/own-templates/hostile-templates'] },
  { title: 'HTML and Markdown in every text', wanted: 480, files: ['faults/injection'] },
  { title: 'forged panel messages', wanted: 10_000, files: ['unit/editor/panels/panel-acts'] },
  { title: 'patterns that backtrack', wanted: 200, files: ['faults/patterns'] },
  { title: 'store against a model', wanted: 10_000, files: ['faults/store-model'] },
];

/** @type {readonly WindowRow[]} */
export const windowRows = [
  {
    title: 'no folder, several, virtual, untrusted, browser',
    cases: ({ commands }) => 5 * commands,
    command: 'npm run test:long',
  },
  { title: 'hostile settings', cases: ({ settings }) => 6 * settings, command: 'npm test -- host' },
  { title: 'canary in logs, state, files', cases: () => 1, command: 'npm test -- ui' },
];
