import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import zopfli from '@gfx/zopfli';

const sizes = /** @type {const} */ ({ local: 30, central: 46, end: 22 });
const signatures = /** @type {const} */ ({ local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 });
const deflated = 8;
/** The first day that archives know, 1 January 1980: the same files are to give the same package, whenever they are packed. */
const firstDay = 0x0021;

/**
 * @typedef {object} Entry a file of an archive
 * @property {Buffer} header what the central directory says of it, with its name
 * @property {string} name
 * @property {Buffer} data as it is stored
 */

/**
 * Packs an archive anew, with the same files in the same order, all of the same day: Zopfli finds a shorter way to say the
 * same in the same format, and takes long for it.
 *
 * @param {string} file a zip archive without comments and under 4 GB, as the packager of extensions writes it
 * @param {string} kept folder for what is packed already, by its content; made where it is missing
 * @throws when it is no such archive
 */
export async function repack(file, kept) {
  await mkdir(kept, { recursive: true });
  const entries = readEntries(await readFile(file));
  /** @type {Entry[]} */
  const packed = [];
  for (const entry of entries) packed.push(await packEntry(entry, kept));
  await writeFile(file, writeArchive(packed));
}

/**
 * @param {Buffer} archive as `repack` takes and writes it
 * @returns {Entry[]}
 * @throws when it is no such archive
 */
export function readEntries(archive) {
  const end = archive.length - sizes.end;
  if (end < 0 || archive.readUInt32LE(end) !== signatures.end) throw new Error('The archive has no end.');
  /** @type {Entry[]} */
  const entries = [];
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    if (archive.readUInt32LE(at) !== signatures.central) throw new Error('The archive lists what is no file.');
    const nameLength = archive.readUInt16LE(at + 28);
    const header = Buffer.from(archive.subarray(at, at + sizes.central + nameLength));
    const local = archive.readUInt32LE(at + 42);
    const start = local + sizes.local + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const data = archive.subarray(start, start + archive.readUInt32LE(at + 20));
    entries.push({ header, name: header.subarray(sizes.central).toString(), data });
    at += header.length + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return entries;
}

/**
 * @param {Entry} entry
 * @param {string} kept
 * @returns {Promise<Entry>} the same file, in no more bytes
 */
async function packEntry(entry, kept) {
  if (entry.header.readUInt16LE(10) !== deflated) return entry;
  const data = await packData(inflateRawSync(entry.data), kept);
  return data.length < entry.data.length ? { ...entry, data } : entry;
}

/**
 * @param {Buffer} content
 * @param {string} kept
 * @returns {Promise<Buffer>}
 */
async function packData(content, kept) {
  const file = join(kept, createHash('sha256').update(content).digest('hex'));
  const known = await readFile(file).catch(() => undefined);
  if (known && isPackedFrom(known, content)) return known;
  const data = Buffer.from(await deflate(content));
  await writeFile(`${file}.new`, data);
  await rename(`${file}.new`, file);
  return data;
}

/**
 * @param {Buffer} content
 * @returns {Promise<Uint8Array>}
 */
function deflate(content) {
  return new Promise((resolve, reject) => {
    zopfli.deflate(content, { numiterations: 5, blocksplittingmax: 0 }, (error, data) =>
      error ? reject(error) : resolve(data),
    );
  });
}

/**
 * @param {Buffer} data
 * @param {Buffer} content
 */
function isPackedFrom(data, content) {
  try {
    return inflateRawSync(data).equals(content);
  } catch {
    return false;
  }
}

/**
 * @param {Entry[]} entries
 * @returns {Buffer}
 */
function writeArchive(entries) {
  let at = 0;
  const files = entries.map(({ header, name, data }) => {
    const central = Buffer.from(header);
    // Sizes stand before the file, so that none are needed behind it.
    central.writeUInt16LE(central.readUInt16LE(8) & ~8, 8);
    central.writeUInt32LE(firstDay << 16, 12);
    central.writeUInt32LE(data.length, 20);
    central.writeUInt16LE(0, 30);
    central.writeUInt16LE(0, 32);
    central.writeUInt32LE(at, 42);
    const local = Buffer.concat([Buffer.alloc(4), central.subarray(6, 32), Buffer.from(name)]);
    local.writeUInt32LE(signatures.local);
    at += local.length + data.length;
    return { central, parts: [local, data] };
  });
  const directory = Buffer.concat(files.map(({ central }) => central));
  const end = Buffer.alloc(sizes.end);
  end.writeUInt32LE(signatures.end);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...files.flatMap(({ parts }) => parts), directory, end]);
}
