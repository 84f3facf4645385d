import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../scripts/setup/paths.mjs';
import { linters } from './prose-linters.mjs';

const letterWords = 316;
const longBytes = 100 * 1024;
const rounds = { letter: 201, long: 7, typed: 41, first: 5 };
const languages = /** @type {const} */ (['en', 'fr', 'ru', 'vi']);

/** @param {number[]} values */
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

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

/** @param {string} language */
async function letterOf(language) {
  const words = [];
  for await (const paragraph of paragraphs(language)) {
    words.push(...paragraph.split(/(?<=\s)/), '\n\n');
    if (words.length > letterWords + 60) break;
  }
  let count = 0;
  return words.filter((word) => !word.trim() || ++count <= letterWords).join('');
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
 * Medians of several ways to do the same work, taken in turns in one process.
 *
 * @param {Record<string, () => Promise<unknown>>} ways
 * @param {number} times
 */
async function mediansOf(ways, times) {
  const taken = new Map(Object.keys(ways).map((name) => [name, /** @type {number[]} */ ([])]));
  for (let round = 0; round < times; round++)
    for (const [name, work] of Object.entries(ways)) {
      const started = performance.now();
      await work();
      taken.get(name)?.push(performance.now() - started);
    }
  return Object.fromEntries([...taken].map(([name, values]) => [name, median(values)]));
}

/**
 * @param {string} what
 * @param {Record<string, number>} medians of which `deorbit` is ours
 * @param {number} goal how much of the fastest's time is ours to take
 */
function print(what, medians, goal) {
  const { deorbit: ours = 0, ...peers } = medians;
  const fastest = Math.min(...Object.values(peers));
  const others = Object.entries(peers).map(([name, time]) => `${name} ${time.toFixed(2)}`);
  const ratio = ours / fastest;
  console.log(
    `${what}: Deorbit ${ours.toFixed(2)} ms; ${others.join(', ')}; ratio to the fastest ${ratio.toFixed(2)} (goal ${goal}${ratio <= goal ? ', met' : ', MISSED'})`,
  );
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
 * @param {typeof import('./letters-subject.ts')} subject
 * @param {string} bundle path of the subject, for processes of its own
 */
export async function compareLetters(subject, bundle) {
  const [letter, long] = await Promise.all([letterOf('en'), longText('en')]);
  const peers = Object.fromEntries(
    await Promise.all(Object.entries(linters).map(async ([name, load]) => [name, await load()])),
  );
  /** @param {string} text */
  const ways = (text) => ({
    deorbit: () => subject.checkAnew(text, 'en'),
    ...Object.fromEntries(Object.entries(peers).map(([name, check]) => [name, () => check(text)])),
  });
  print(`A letter of ${letterWords} words`, await mediansOf(ways(letter), rounds.letter), 0.5);
  print('A text of 100 kB', await mediansOf(ways(long), rounds.long), 1);
  await compareLanguages(subject);
  await typeIn(subject, long);
  await firstChecks(bundle, letter);
}

/** @param {typeof import('./letters-subject.ts')} subject */
async function compareLanguages(subject) {
  const texts = await Promise.all(languages.map(async (language) => [language, await letterOf(language)]));
  const ways = texts.map(([language, text]) => [
    language,
    () => subject.checkAnew(text ?? '', /** @type {'en'} */ (language)),
  ]);
  const { en = 1, ...others } = await mediansOf(Object.fromEntries(ways), rounds.letter);
  const shown = Object.entries(others).map(([language, time]) => `${language} ${(time / en).toFixed(2)}`);
  console.log(`The same number of words in other languages, against English: ${shown.join(', ')} (goal 1.5)`);
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
    const started = performance.now();
    check(typed);
    times.push(performance.now() - started);
  }
  const time = median(times);
  console.log(`A character typed into 100 kB: ${time.toFixed(2)} ms (goal 5${time < 5 ? ', met' : ', MISSED'})`);
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
  const medians = [...results].map(([name, all]) => [name, median(all.map(({ time }) => time))]);
  print('The first check, load included', Object.fromEntries(medians), 1);
  const memory = median(results.get('deorbit')?.map((each) => each.memory) ?? []);
  console.log(`Memory that loading and checking adds: ${memory.toFixed(0)} MB (goal 60)`);
}
