import { jsonEntries } from '../configuration/json-entries.ts';
import { tomlEntries } from '../configuration/toml-entries.ts';
import { type FileReader, lineAt } from '../facts/file-reader.ts';
import { isOnlyAnExample } from '../packages/example-paths.ts';
import { withoutXmlComments } from '../packages/xml-comments.ts';

/** What a choice is of that names a licence. */
export const LICENCE = { text: 'licence by its text', manifest: 'licence of a manifest' } as const;

/** Words that only the text of one licence holds, those of longer titles first. */
const FINGERPRINTS: readonly (readonly [spdx: string, words: readonly string[]])[] = [
  ['AGPL-3.0', ['GNU AFFERO GENERAL PUBLIC LICENSE', 'Version 3']],
  ['LGPL-3.0', ['GNU LESSER GENERAL PUBLIC LICENSE', 'Version 3']],
  ['LGPL-2.1', ['GNU LESSER GENERAL PUBLIC LICENSE', 'Version 2.1']],
  ['GPL-3.0', ['GNU GENERAL PUBLIC LICENSE', 'Version 3']],
  ['GPL-2.0', ['GNU GENERAL PUBLIC LICENSE', 'Version 2']],
  ['Apache-2.0', ['Apache License', 'Version 2.0']],
  ['MPL-2.0', ['Mozilla Public License', '2.0']],
  ['EPL-2.0', ['Eclipse Public License', '2.0']],
  ['EUPL-1.2', ['European Union Public Licence', '1.2']],
  ['BSL-1.0', ['Boost Software License']],
  ['CC0-1.0', ['CC0 1.0 Universal']],
  ['CC-BY-4.0', ['Attribution 4.0 International']],
  ['Unlicense', ['free and unencumbered software released into the public domain']],
  ['BSD-3-Clause', ['Redistribution and use in source and binary forms', 'Neither the name']],
  ['BSD-2-Clause', ['Redistribution and use in source and binary forms']],
  ['ISC', ['Permission to use, copy, modify, and/or distribute this software']],
  ['MIT', ['Permission is hereby granted, free of charge, to any person obtaining a copy']],
  ['UNLICENSED', ['All rights reserved']],
  ['MIT', ['MIT License']],
];

const LONGEST = 20_000;

/** The licence whose text a file holds; the one of a project's root alone is the project's. */
export const licenceFileReader: FileReader = {
  reads: (path, name) =>
    path === name && /^(?:LICEN[CS]E|COPYING|UNLICENSE)(?:[.-][\w-]{1,20})?(?:\.md|\.txt)?$/i.test(name),
  read({ path: file, text }, observe) {
    const words = text
      .slice(0, LONGEST)
      .replace(/\s{1,100}/g, ' ')
      .toLowerCase();
    const found = FINGERPRINTS.find(([, wanted]) => wanted.every((each) => words.includes(each.toLowerCase())));
    if (found) observe({ kind: 'choice', of: LICENCE.text, name: found[0], at: { file, line: 1 } });
  },
};

const KEYS: ReadonlySet<string> = new Set([
  'license',
  'license.text',
  'project.license',
  'project.license.text',
  'tool.poetry.license',
  'package.license',
  'workspace.package.license',
  'licenses.-',
  'license.-',
]);

/** The licence that the manifest in the root names. */
export const manifestLicenceReader: FileReader = {
  endings: ['json', 'toml', 'gemspec', 'xml'],
  reads: (path, name) =>
    path === name &&
    /^(?:package\.json|composer\.json|pyproject\.toml|Cargo\.toml|[\w-]{1,60}\.gemspec|pom\.xml)$/.test(name),
  read({ path: file, name, text }, observe) {
    const say = (licence: string, line: number): void => {
      if (/^[\w.+-]{2,40}(?: (?:OR|AND|WITH) [\w.+-]{2,40}){0,3}$/.test(licence))
        observe({ kind: 'choice', of: LICENCE.manifest, name: licence, at: { file, line } });
    };
    if (name.endsWith('.json') || name.endsWith('.toml')) {
      const { entries } = name.endsWith('.json') ? jsonEntries(text) : tomlEntries(text);
      for (const { path, value, line } of entries) if (KEYS.has(path.join('.'))) say(value, line);
    } else if (name === 'pom.xml') {
      sayLicenceOfPom(text, say);
    } else {
      for (const [index, line] of text.split('\n').entries()) {
        const found = /^\s{0,20}\w{1,20}\.licenses?\s?=\s?\[?["']([\w.+-]{2,40})["']/.exec(line)?.[1];
        if (found) say(found, index + 1);
      }
    }
  },
};

/** How `pom.xml` and the heads of WordPress' plugins and themes write licences. */
const WRITTEN: readonly (readonly [words: RegExp, spdx: string])[] = [
  [/apache/i, 'Apache-2.0'],
  [/\bMIT\b/, 'MIT'],
  [/(?:affero|AGPL).{0,40}3/i, 'AGPL-3.0'],
  [/(?:lesser|LGPL).{0,40}3/i, 'LGPL-3.0'],
  [/(?:lesser|LGPL).{0,40}2\.1/i, 'LGPL-2.1'],
  [/(?:GPL|general public).{0,40}3.{0,30}(?:later|\+)/i, 'GPL-3.0-or-later'],
  [/(?:GPL|general public).{0,40}2.{0,30}(?:later|\+)/i, 'GPL-2.0-or-later'],
  [/(?:GPL|general public).{0,40}3/i, 'GPL-3.0'],
  [/(?:GPL|general public).{0,40}2/i, 'GPL-2.0'],
  [/mozilla|\bMPL/i, 'MPL-2.0'],
  [/eclipse|\bEPL/i, 'EPL-2.0'],
  [/BSD.{0,20}3|3.{0,20}BSD/i, 'BSD-3-Clause'],
  [/BSD.{0,20}2|2.{0,20}BSD/i, 'BSD-2-Clause'],
  [/proprietary|all rights reserved|unlicensed|commercial/i, 'UNLICENSED'],
];

function spdxOf(written: string): string | undefined {
  return WRITTEN.find(([words]) => words.test(written))?.[1];
}

function sayLicenceOfPom(text: string, say: (licence: string, line: number) => void): void {
  let isInside = false;
  for (const [index, line] of withoutXmlComments(text).split('\n').entries()) {
    if (line.includes('<license>')) isInside = true;
    const name = isInside ? /<name>([^<]{1,200})</.exec(line)?.[1] : undefined;
    const spdx = name && spdxOf(name);
    if (spdx) say(spdx, index + 1);
    if (line.includes('</license>')) isInside = false;
  }
}

/** The licence in the head of a WordPress plugin or theme. */
export const headLicenceReader: FileReader = {
  endings: ['php', 'css'],
  reads: (path, name) => path === name && /^(?:[\w-]{1,80}\.php|style\.css)$/.test(name),
  read({ path: file, text }, observe) {
    const head = text.slice(0, 8000);
    if (!/^[ \t/*#@]{0,10}(?:Plugin|Theme) Name:/m.test(head)) return;
    const found = /^[ \t/*#@]{0,10}License:[ \t]{0,20}(.{1,120})$/m.exec(head);
    const spdx = found && spdxOf(found[1] ?? '');
    if (found && spdx)
      observe({ kind: 'choice', of: LICENCE.manifest, name: spdx, at: { file, line: lineAt(text, found.index) } });
  },
};

/** The owners that a CODEOWNERS file names, for whatever paths. */
export const ownersReader: FileReader = {
  endings: ['codeowners'],
  reads: (path, name) => name === 'CODEOWNERS' && !isOnlyAnExample(path),
  read({ path: file, text }, observe) {
    const seen = new Set<string>();
    for (const [index, line] of text.split('\n').entries()) {
      if (line.trimStart().startsWith('#')) continue;
      for (const name of line
        .split(' #')[0]
        ?.trim()
        .split(/\s{1,100}/)
        .slice(1) ?? []) {
        if (!name.includes('@') || name.length > 100 || seen.has(name)) continue;
        seen.add(name);
        observe({ kind: 'fact', fact: 'owner', name, at: { file, line: index + 1 } });
      }
    }
  },
};

/** Readers of licences and owners. */
export const licenceReaders: readonly FileReader[] = [
  licenceFileReader,
  manifestLicenceReader,
  headLicenceReader,
  ownersReader,
];
