/**
 * What is changed to see whether a test notices: a room below `src/`, and the tests that are asked, by how their paths
 * begin below `test/unit/`. Only the tests about a room are: to ask every one that reaches it would take hours, and hide
 * what its own leave out.
 *
 * @typedef {{ readonly room: string, readonly tests: readonly string[] }} Room
 * @type {readonly Room[]}
 */
export const rooms = [
  { room: 'base/money', tests: ['base/', 'sections/read-values'] },
  { room: 'base/calendar', tests: ['base/', 'relationship/logging/read-day', 'sections/read-values'] },
  { room: 'relationship/exit', tests: ['relationship/exit/', 'relationship/stories/'] },
  {
    room: 'relationship/signals',
    tests: ['relationship/signals/', 'relationship/stories/', 'relationship/exit/invoices'],
  },
  { room: 'relationship/agenda', tests: ['relationship/agenda/', 'relationship/stories/'] },
  { room: 'relationship/flags', tests: ['relationship/flags/'] },
  { room: 'relationship/client', tests: ['relationship/', 'records/parse', 'records/change', 'sections/answers'] },
  { room: 'relationship/logging', tests: ['relationship/logging/'] },
  { room: 'documents/sections', tests: ['sections/'] },
  { room: 'documents/checks', tests: ['checks/', 'documents/find', 'documents/deliver'] },
];

/**
 * Words, phrases and the law's rates, by how the paths begin below `src/`: what is wrong in data no test could know better.
 *
 * @type {readonly string[]}
 */
export const data = [
  'relationship/logging/log-words',
  'relationship/exit/reference-rates',
  'relationship/flags/about-',
  ...['english', 'french', 'russian', 'vietnamese'].map((language) => `documents/checks/languages/${language}`),
];

/** Tests about files and programs, which say nothing about these rooms. */
export const leftFiles = /node-|interrupted-replaces|linked-modules|renderings/;

/** Tests about time and size, which say little about a change and take long to say it. */
export const leftTests =
  /takes time in proportion|under a second|in a tenth of|tenth of a second|looked for quickly|blocks the program|get stuck|same after it was packed|room for others while|that Prettier formatted|only formatted the document|as Prettier writes|from a formatted document/;

/**
 * @param {Room} room
 * @returns {string[]} patterns of its files from the checkout's root, and of those that stay as they are
 */
export function mutatedFiles({ room }) {
  return [`src/${room}/**/*.ts`, '!src/**/*.d.ts', ...data.map((start) => `!src/${start}*`)];
}
