import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

/** Its types are there only where it is installed. */
const leasot = 'leasot';
/** @type {{ isExtensionSupported(extension: string): boolean, parse(content: string, config: object): Promise<readonly unknown[]> }} */
const { isExtensionSupported, parse } = await import(leasot);

/** Below one of these nobody looks for remaining work. */
const left = new Set(['node_modules', '.git', 'vendor', 'dist']);
const [root = ''] = process.argv.slice(2);
const rounds = 3;
const times = [];
let found = 0;
for (let round = 0; round < rounds; round++) {
  const started = performance.now();
  found = 0;
  /** @param {string} folder */
  const visit = async (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      const extension = extname(entry.name);
      if (entry.isDirectory() && !left.has(entry.name)) await visit(path);
      else if (entry.isFile() && isExtensionSupported(extension)) {
        const content = readFileSync(path, 'utf8');
        if (content.length < 1024 * 1024)
          found += (await parse(content, { extension, filename: path, customTags: ['HACK', 'XXX'] })).length;
      }
    }
  };
  await visit(root);
  times.push(performance.now() - started);
}
process.stdout.write(JSON.stringify({ times, found, memory: process.resourceUsage().maxRSS / 1024 }));
