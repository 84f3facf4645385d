import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../scripts/setup/paths.mjs';
import { built } from './build.mjs';
import { median, mediansOf, rowOf, timeOf } from './measure.mjs';
import { linters } from './prose-linters.mjs';

const letterWords = 316;
const longBytes = 100 * 1024;
const rounds = { again: 201, letters: 25, long: 7, typed: 41, first: 5 };
const languages = /** @type {const} */ (['en', 'fr', 'ru', 'vi']);

/**
 * Text of a language out of the labelled letters: their prose as it is, and no paragraph twice, so that nothing can be
 * remembered from the one before.
 *
 * @param {string} language
 */
async function* paragraphs(language) {
  const folder = join(root, 'test', 'letters', language);
  const files = (await readdir(folder)).filter((name) => name.endsWith('.md')).sort();
  const texts = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')));
  for (let round = 1; ; round++)
    for (const paragraph of texts.join('\n\n').split(/\r?\n\s*\r?\n/))
      if (paragraph.trim()) yield round === 1 ? paragraph : `${paragraph} (${round})`;
}

/**
 * Letters of the same number of words, each of other text than all before it, as far as the labelled ones go.
 *
 * @param {string} language
 */
async function lettersOf(language) {
  /** @type {string[]} */
  const letters = [];
  /** @type {string[]} */
  let words = [];
  let count = 0;
  for await (const paragraph of paragraphs(language)) {
    for (const word of [...paragraph.split(/(?<=\s)/), '\n\n']) {
      words.push(word);
      if (word.trim()) count++;
      if (count < letterWords) continue;
      letters.push(words.join(''));
      if (letters.length === rounds.letters) return letters;
      [words, count] = [[], 0];
    }
  }
  return letters;
}

/** @param {string} language */
async function longText(language) {
  let text = '';
  for await (const paragraph of paragraphs(language)) {
    text += `${paragraph}\n\n`;
    if (Buffer.byteLength(text) >= longBytes) return text;
  }
  return text;
}

/**
 * Ours beside the fastest of the others; what the others took is printed.
 *
 * @param {string} name
 * @param {Record<string, number>} medians of which `deorbit` is ours
 * @param {number} goal how much of the fastest's time is ours to take
 */
function besideFastest(name, medians, goal) {
  const { deorbit: ours = 0, ...peers } = medians;
  const others = Object.entries(peers).sort(([, a], [, b]) => a - b);
  console.log(`  ${name}: ${others.map(([peer, time]) => `${peer} ${time.toFixed(2)}`).join(', ')} ms`);
  const [[peer, value] = ['', 0]] = others;
  return rowOf({ name, ours, peer: { name: peer, value }, unit: 'ms', goal: { ratio: goal } });
}

/**
 * What a process of its own needs for its first check, the start of Node taken off, and its memory afterwards.
 *
 * @param {string[]} args
 * @returns {Promise<{ time: number, memory: number }>}
 */
function inOwnProcess(args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'bench', 'first-check.mjs'), ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let out = '';
    child.stdout.on('data', (chunk) => {
      out += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve(JSON.parse(out)) : reject(new Error(`${args[0]} failed`))));
  });
}

/**
 * Compares the letter checks, leaks apart, with general prose linters: each with what it is made for, on the same English
 * texts; and the other languages with English.
 *
 * @param {import('./build.mjs').Bench} bench
 */
export async function measureLetters({ folder }) {
  /** @type {typeof import('./letters-subject.ts')} */
  const subject = await built(folder, 'letters-subject');
  const [letters, long] = await Promise.all([lettersOf('en'), longText('en')]);
  const [letter = ''] = letters;
  const peers = Object.fromEntries(
    await Promise.all(Object.entries(linters).map(async ([name, load]) => [name, await load()])),
  );
  /** @param {(round: number) => string} textOf */
  const waysOf = (textOf) => ({
    deorbit: (/** @type {number} */ round) => subject.checkAnew(textOf(round), 'en'),
    ...Object.fromEntries(
      Object.entries(peers).map(([name, check]) => [name, (/** @type {number} */ round) => check(textOf(round))]),
    ),
  });
  const ways = (/** @type {string} */ text) => waysOf(() => text);
  const each = await mediansOf(
    waysOf((round) => letters[round] ?? ''),
    letters.length,
  );
  return [
    besideFastest(`A letter of ${letterWords} words, never seen before`, each, 0.5),
    besideFastest('The same letter checked again', await mediansOf(ways(letter), rounds.again), 0.5),
    besideFastest('A text of 100 kB checked', await mediansOf(ways(long), rounds.long), 1),
    ...(await compareLanguages(subject)),
    await typeIn(subject, long),
    ...(await firstChecks(join(folder, 'letters-subject.mjs'), letter)),
  ];
}

/** @param {typeof import('./letters-subject.ts')} subject */
async function compareLanguages(subject) {
  const texts = await Promise.all(
    languages.map(async (language) => ({ language, letters: await lettersOf(language) })),
  );
  // English has seen its letters by now; the others are to have, too.
  for (const { language, letters } of texts) for (const letter of letters) await subject.checkAnew(letter, language);
  const ways = texts.map(({ language, letters }) => [
    language,
    (/** @type {number} */ round) => subject.checkAnew(letters[round] ?? '', language),
  ]);
  const { en: value = 1, ...others } = await mediansOf(Object.fromEntries(ways), rounds.letters);
  const peer = { name: 'ours in English', value };
  return Object.entries(others).map(([language, ours]) =>
    rowOf({ name: `As many words checked again in "${language}"`, ours, peer, unit: 'ms', goal: { ratio: 1.5 } }),
  );
}

/**
 * @param {typeof import('./letters-subject.ts')} subject
 * @param {string} text
 */
async function typeIn(subject, text) {
  const check = await subject.openLetter('en');
  check(text);
  const times = [];
  for (let round = 0; round < rounds.typed; round++) {
    const at = Math.floor((text.length * (round + 1)) / (rounds.typed + 2));
    const typed = `${text.slice(0, at)}x${text.slice(at)}`;
    times.push(await timeOf(() => check(typed)));
  }
  return rowOf({ name: 'A character typed into 100 kB', ours: median(times), unit: 'ms', goal: { most: 5 } });
}

/**
 * @param {string} bundle
 * @param {string} letter
 */
async function firstChecks(bundle, letter) {
  const names = ['deorbit', ...Object.keys(linters)];
  /** @type {Map<string, { time: number, memory: number }[]>} */
  const results = new Map(names.map((name) => [name, []]));
  for (let round = 0; round < rounds.first; round++)
    for (const name of names) results.get(name)?.push(await inOwnProcess([name, bundle, letter]));
  /** @param {'time' | 'memory'} what */
  const medians = (what) =>
    Object.fromEntries([...results].map(([name, all]) => [name, median(all.map((each) => each[what]))]));
  const { deorbit: memory = 0, 'write-good': value = 0 } = medians('memory');
  const peer = { name: 'write-good', value };
  return [
    besideFastest('The first check, load included', medians('time'), 1),
    rowOf({ name: 'Memory that it adds', ours: memory, peer, unit: 'MB', goal: { most: 60 } }),
  ];
}
