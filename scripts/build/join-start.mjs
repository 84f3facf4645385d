import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { build } from 'esbuild';

/** What runs in an extension host, and what in threads beside it. */
const hosts = ['extension.js', 'extension.web.js'];
const threads = ['project-worker.js', 'sealing-worker.js', 'template-worker.js'];

/** How a bundler takes something from another file of the bundle: by names, or to have it run. */
const imported = /\bimport(?:\s*\{([^}]*)\}\s*from)?\s*"(\.{1,2}\/(?:chunks\/)?[\w.-]+\.js)";?/g;

/**
 * Joins the files that every start reads into one, and into another those of them that threads read too: a bundler that
 * splits makes a file of whatever is asked for together, and each costs a start more than its bytes do.
 *
 * @param {string} dist the folder with the built extension
 * @param {import('esbuild').BuildOptions} options how it was built
 * @throws where one of the files is missing
 */
export async function joinStart(dist, options) {
  const files = (await readdir(dist, { recursive: true })).filter((name) => /^(?:chunks[\\/])?[^\\/]+\.js$/.test(name));
  /** @type {Map<string, string>} */
  const texts = new Map();
  for (const name of files) texts.set(name.replaceAll('\\', '/'), await readFile(join(dist, name), 'utf8'));
  const [first = new Set(), ...others] = hosts.map((name) => reachedFrom(name, texts));
  const started = [...first].filter((name) => name.startsWith('chunks/') && others.every((other) => other.has(name)));
  const inThreads = new Set(threads.flatMap((name) => [...reachedFrom(name, texts)]));
  await joinFiles('shared', { members: started.filter((name) => inThreads.has(name)), texts, dist, options });
  await joinFiles('start', { members: started.filter((name) => !inThreads.has(name)), texts, dist, options });
}

/**
 * @param {string} entry
 * @param {ReadonlyMap<string, string>} texts
 * @returns {Set<string>} the files that are read with it, itself included
 */
function reachedFrom(entry, texts) {
  const reached = new Set([entry]);
  for (const name of reached)
    for (const [, , from = ''] of (texts.get(name) ?? '').matchAll(imported)) reached.add(nameOf(from, texts));
  return reached;
}

/**
 * @param {string} from as an import has it
 * @param {ReadonlyMap<string, string>} texts
 */
function nameOf(from, texts) {
  const name = `chunks/${basename(from)}`;
  return texts.has(name) ? name : basename(from);
}

/**
 * @param {string} name of the new file
 * @param {{ members: readonly string[], texts: Map<string, string>, dist: string, options: import('esbuild').BuildOptions }} parts
 */
async function joinFiles(name, { members, texts, dist, options }) {
  const wanted = wantedNames(members, texts);
  const lines = [...wanted].map(([key, as]) => {
    const [file = '', exported = ''] = key.split(' ');
    return `export { ${exported} as ${as} } from ${JSON.stringify(`./${basename(file)}`)};`;
  });
  const { metafile } = await build({
    ...options,
    entryPoints: undefined,
    stdin: { contents: lines.join('\n'), resolveDir: join(dist, 'chunks'), sourcefile: `${name}.js` },
    entryNames: `chunks/${name}-[hash]`,
    outdir: dist,
    splitting: false,
    metafile: true,
    plugins: [othersStay(members)],
  });
  const made = Object.keys(metafile.outputs).find((file) => file.endsWith('.js')) ?? '';
  const joined = `chunks/${basename(made)}`;
  for (const member of members) {
    texts.delete(member);
    for (const ending of ['', '.map']) await rm(join(dist, `${member}${ending}`), { force: true });
  }
  for (const [file, text] of texts) {
    const linked = linkTo(joined, { file, text, members, wanted });
    if (linked !== text) await writeFile(join(dist, file), linked);
    texts.set(file, linked);
  }
  texts.set(joined, await readFile(join(dist, joined), 'utf8'));
}

/**
 * @param {readonly string[]} members
 * @param {ReadonlyMap<string, string>} texts
 * @returns {Map<string, string>} what other files take from the members, as `file name`, with the name it gets
 */
function wantedNames(members, texts) {
  const keys = [...texts]
    .filter(([file]) => !members.includes(file))
    .flatMap(([, text]) => [...text.matchAll(imported)])
    .filter(([, , from = '']) => members.includes(nameOf(from, texts)))
    .flatMap(([, names = '', from = '']) => takenNames(names).map(([name]) => `${nameOf(from, texts)} ${name}`));
  return new Map([...new Set(keys)].sort().map((key, at) => [key, `_${at.toString(36)}`]));
}

/**
 * @param {string} names as they stand in an import
 * @returns {(readonly [name: string, local: string])[]}
 */
function takenNames(names) {
  const each = names.split(',').map((name) => name.trim().split(/\s+as\s+/));
  return each.flatMap(([name = '', local = name]) => (name ? [/** @type {const} */ ([name, local])] : []));
}

/**
 * @param {string} joined
 * @param {{ file: string, text: string, members: readonly string[], wanted: ReadonlyMap<string, string> }} parts
 * @returns {string} the file with one import for all it took from the members; its lines stay where source maps look for them
 */
function linkTo(joined, { file, text, members, wanted }) {
  const isMember = (/** @type {string} */ from) => members.includes(`chunks/${basename(from)}`);
  const taken = [...text.matchAll(imported)].filter(([, , from = '']) => isMember(from));
  if (taken.length === 0) return text;
  const names = taken.flatMap(([, all = '', from = '']) =>
    takenNames(all).map(([name, local]) => `${wanted.get(`chunks/${basename(from)} ${name}`)} as ${local}`),
  );
  const path = `./${relative(file.includes('/') ? 'chunks' : '.', joined).replaceAll('\\', '/')}`;
  const statement = names.length > 0 ? `import{${names.join(',')}}from"${path}";` : `import"${path}";`;
  let isFirst = true;
  return text.replace(imported, (whole, _names, from) => {
    if (!isMember(from)) return whole;
    const rest = whole.replace(/[^\n]/g, '');
    const line = isFirst ? `${statement}${rest}` : rest;
    isFirst = false;
    return line;
  });
}

/**
 * @param {readonly string[]} members
 * @returns {import('esbuild').Plugin} lets everything but the members be what it is in the other files
 */
function othersStay(members) {
  return {
    name: 'others-stay',
    setup(build) {
      build.onResolve({ filter: /.*/ }, ({ path, resolveDir }) =>
        members.includes(`chunks/${basename(path)}`)
          ? { path: join(resolveDir, basename(path)) }
          : { path, external: true },
      );
    },
  };
}
