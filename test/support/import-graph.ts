import { readdir, readFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { join, posix } from 'node:path';

/** Which modules a source file imports: file, from the source folder, to what its import statements name. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

/** The rooms of the house from the ground up; those on one line share a floor. */
const floors: readonly (readonly string[])[] = [
  ['generated'],
  ['base'],
  ['relationship/client', 'relationship/flags'],
  ['relationship/signals'],
  ['relationship/exit'],
  ['relationship/agenda', 'relationship/logging'],
  ['records', 'project'],
  ['documents'],
  ['actions'],
  ['agents'],
  ['editor', 'cli', 'webview'],
];

/** Where the floors are side by side and strangers to each other, but for the protocol of the panels. */
const strangers = ['editor', 'cli', 'webview'];
const sharedProtocol = /^webview\/(?:\w+-)?messages\.ts$/;

/** Who may import an editor's or Node's modules, and the ports that are made of them. */
const owners = {
  vscode: ['editor/', 'base/ports/vscode/'],
  node: ['cli/', 'base/ports/node/'],
};

/** Reads the import statements of every TypeScript file in a folder. */
export async function readImportGraph(sourceFolder: string): Promise<ImportGraph> {
  const graph = new Map<string, readonly string[]>();
  for (const entry of await readdir(sourceFolder, { recursive: true })) {
    const file = entry.replaceAll('\\', '/');
    if (!file.endsWith('.ts')) continue;
    graph.set(file, importsOf(file, await readFile(join(sourceFolder, entry), 'utf8')));
  }
  return graph;
}

/** What a file's text imports; relative names are resolved to files from the source folder. */
export function importsOf(file: string, text: string): readonly string[] {
  const code = text.replace(/^\s*(\/\/.*|\/?\*.*)$/gm, '');
  const statements =
    /(?:^|[\s;}])(?:import|export)\s*(?:[\w*{][^;'"]*?\bfrom\s*)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g;
  return [...code.matchAll(statements)].map((match) => {
    const name = match[1] ?? match[2] ?? '';
    return name.startsWith('.') ? posix.join(posix.dirname(file), name) : name;
  });
}

/** Every import that goes up a floor, between strangers, or to a module that the room must not know. */
export function findForbiddenImports(graph: ImportGraph): string[] {
  return [...graph].flatMap(([file, imports]) =>
    imports.filter((target) => isForbidden(file, target)).map((target) => `${file} imports ${target}`),
  );
}

/** Files that belong to no room: each must have a floor. */
export function findHomeless(graph: ImportGraph): string[] {
  return [...graph.keys()].filter((file) => floorOf(file) === undefined);
}

/** One circle of imports, as the files on the way round, or nothing. */
export function findCircle(graph: ImportGraph): string[] | undefined {
  const finished = new Set<string>();
  const visit = (file: string, way: readonly string[]): string[] | undefined => {
    const start = way.indexOf(file);
    if (start >= 0) return [...way.slice(start), file];
    if (finished.has(file)) return undefined;
    for (const target of graph.get(file) ?? []) {
      const circle = visit(target, [...way, file]);
      if (circle) return circle;
    }
    finished.add(file);
    return undefined;
  };
  for (const file of graph.keys()) {
    const circle = visit(file, []);
    if (circle) return circle;
  }
  return undefined;
}

/** The same graph between rooms, without what a room imports from itself. */
export function graphOfRooms(graph: ImportGraph): ImportGraph {
  const rooms = new Map<string, string[]>();
  for (const [file, imports] of graph) {
    const room = roomOf(file) ?? file;
    const targets = imports.map((target) => roomOf(target) ?? target).filter((target) => target !== room);
    rooms.set(room, [...(rooms.get(room) ?? []), ...targets]);
  }
  return rooms;
}

function isForbidden(file: string, target: string): boolean {
  const isRoot = !file.includes('/');
  if (isRoot) return false;
  if (target === 'vscode' || target.startsWith('base/ports/vscode/')) return !isOwner(file, owners.vscode);
  if (isNodeModule(target) || target.startsWith('base/ports/node/')) return !isOwner(file, owners.node);
  if (!target.endsWith('.ts')) return false;
  return (floorOf(target) ?? Number.POSITIVE_INFINITY) > (floorOf(file) ?? -1) || areStrangers(file, target);
}

function isOwner(file: string, folders: readonly string[]): boolean {
  return folders.some((folder) => file.startsWith(folder));
}

function isNodeModule(name: string): boolean {
  return name.startsWith('node:') || builtinModules.includes(name);
}

function areStrangers(file: string, target: string): boolean {
  const [from = '', to = ''] = [roomOf(file), roomOf(target)];
  return from !== to && strangers.includes(from) && strangers.includes(to) && !sharedProtocol.test(target);
}

function roomOf(file: string): string | undefined {
  return floors.flat().find((room) => file.startsWith(`${room}/`));
}

function floorOf(file: string): number | undefined {
  if (!file.includes('/')) return floors.length;
  const room = roomOf(file);
  return room === undefined ? undefined : floors.findIndex((floor) => floor.includes(room));
}
