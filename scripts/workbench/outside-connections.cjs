// Read by Node.js before a VS Code server and every process that it starts: notes each attempt to reach another machine
// in the file that DEORBIT_CONNECTIONS names, with who tried, and lets it go on.
const { appendFileSync } = require('node:fs');
const { ChildProcess } = require('node:child_process');
const dgram = require('node:dgram');
const dns = require('node:dns');
const { syncBuiltinESMExports } = require('node:module');
const { isIP, Socket } = require('node:net');

/** @typedef {{ file?: string, args?: string[], envPairs?: string[] }} Spawned */

const file = process.env.DEORBIT_CONNECTIONS ?? '';
const watchOptions = process.env.NODE_OPTIONS ?? `--require ${JSON.stringify(__filename)}`;

/** Programs of other makers that reach other machines, which no hook in Node.js sees. */
const talkers = /(?:^|[\\/])(?:curl|wget|ssh|scp|rsync|npm|npx)(?:\.exe|\.cmd)?$/;
const talkingGit = /^(?:clone|fetch|ls-remote|pull|push|request-pull|send-email|remote-\w+)$/;

/**
 * @param {string} what
 * @param {string} where
 */
function note(what, where) {
  const by = new Error().stack?.split('\n').slice(3) ?? [];
  const line = { what, where, by: by.map((frame) => frame.trim()), argv: process.argv.slice(1, 3), pid: process.pid };
  appendFileSync(file, `${JSON.stringify(line)}\n`);
}

/**
 * @param {unknown} host
 * @returns {boolean} whether a name or an address is this machine
 */
function isHere(host) {
  if (typeof host !== 'string' || host === '') return true;
  return /^(?:localhost|127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+|0\.0\.0\.0|::)$/.test(host);
}

/**
 * @param {unknown} first what `connect` was given first; Node.js itself hands on a list of its arguments
 * @param {unknown} second
 * @returns {unknown} the host; nothing for a socket of this machine
 */
function hostOf(first, second) {
  if (Array.isArray(first)) return hostOf(first[0], first[1]);
  if (typeof first === 'object' && first !== null) return 'host' in first ? first.host : undefined;
  return typeof first === 'number' || /^\d+$/.test(String(first)) ? second : undefined;
}

function watch() {
  const connect = Socket.prototype.connect;
  // @ts-expect-error The many forms of its arguments are handed on as they come.
  Socket.prototype.connect = function (...args) {
    const host = hostOf(args[0], args[1]);
    if (!isHere(host)) note('connect', String(host));
    return Reflect.apply(connect, this, args);
  };
  const send = dgram.Socket.prototype.send;
  // @ts-expect-error The same.
  dgram.Socket.prototype.send = function (...args) {
    const host = args.slice(1).find((value) => typeof value === 'string');
    if (!isHere(host)) note('send', String(host));
    return Reflect.apply(send, this, args);
  };
  for (const owner of [dns, dns.promises]) {
    for (const name of Object.keys(owner).filter((each) => /^(?:lookup|resolve\w*)$/.test(each))) {
      const ask = Reflect.get(owner, name);
      Reflect.set(owner, name, (/** @type {unknown[]} */ ...args) => {
        if (!isHere(args[0]) && !isIP(String(args[0]))) note('look up', String(args[0]));
        return Reflect.apply(ask, owner, args);
      });
    }
  }
  const spawn = Reflect.get(ChildProcess.prototype, 'spawn');
  Reflect.set(ChildProcess.prototype, 'spawn', function (/** @type {Spawned} */ options) {
    const { file: program = '', args = [], envPairs = [] } = options;
    const verb = /(?:^|[\\/])git(?:\.exe)?$/.test(program) ? args.slice(1).find((word) => talkingGit.test(word)) : '';
    if (talkers.test(program) || verb) note('run', `${program} ${verb}`.trim());
    // VS Code takes these options away from its extension host.
    const isWatched = envPairs.some((pair) => pair.startsWith('NODE_OPTIONS='));
    if (program === process.execPath && !isWatched) envPairs.push(`NODE_OPTIONS=${watchOptions}`);
    // @ts-expect-error `this` is the process that is being made.
    return Reflect.apply(spawn, this, [options]);
  });
  syncBuiltinESMExports();
}

if (file) {
  watch();
  note('watches', process.argv.slice(1).join(' '));
}
