import { jsonEntries } from '../configuration/json-entries.ts';
import { tomlEntries } from '../configuration/toml-entries.ts';
import type { FileReader } from '../facts/file-reader.ts';
import { isOnlyAnExample } from '../packages/example-paths.ts';

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
    if (found) observe({ kind: 'fact', fact: 'licence', name: found[0], at: { file, line: 1 } });
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
  reads: (path, name) =>
    path === name &&
    /^(?:package\.json|composer\.json|pyproject\.toml|Cargo\.toml|[\w-]{1,60}\.gemspec|pom\.xml)$/.test(name),
  read({ path: file, name, text }, observe) {
    const say = (licence: string, line: number): void => {
      if (/^[\w.+-]{2,40}(?: (?:OR|AND|WITH) [\w.+-]{2,40}){0,3}$/.test(licence))
        observe({ kind: 'fact', fact: 'licence', name: licence, at: { file, line } });
    };
    if (name.endsWith('.json') || name.endsWith('.toml')) {
      const { entries } = name.endsWith('.json') ? jsonEntries(text) : tomlEntries(text);
      for (const { path, value, line } of entries) if (KEYS.has(path.join('.'))) say(value, line);
    } else {
      for (const [index, line] of text.split('\n').entries()) {
        const found = /^\s{0,20}\w{1,20}\.licenses?\s?=\s?\[?["']([\w.+-]{2,40})["']/.exec(line)?.[1];
        if (found) say(found, index + 1);
      }
    }
  },
};

/** The owners that a CODEOWNERS file names, for whatever paths. */
export const ownersReader: FileReader = {
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
export const licenceReaders: readonly FileReader[] = [licenceFileReader, manifestLicenceReader, ownersReader];
