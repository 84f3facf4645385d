import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { agentDocs, declaredTools, withToolsTable } from './docs/agents.mjs';
import { commandLineDocs, describeCommandLine } from './docs/command-line.mjs';
import { contributionDocs, describeContributions } from './docs/contributions.mjs';
import { describeRecord, recordDocs } from './docs/record.mjs';
import { describeTemplates, templateDocs } from './docs/templates.mjs';
import { root } from './setup/paths.mjs';

// What is written from the code: each page by itself, so that one that fails leaves the others as they were.
await declareTools();
await writeFile(agentDocs, await withToolsTable(await readFile(agentDocs, 'utf8')));
await writeFile(templateDocs, await describeTemplates());
await writeFile(recordDocs, await describeRecord());
await writeFile(contributionDocs, await describeContributions());
await writeFile(commandLineDocs, await describeCommandLine(await readFile(commandLineDocs, 'utf8')));

/** Puts the tools of agents into package.json as the code defines them, where they have changed. */
async function declareTools() {
  const manifest = join(root, 'package.json');
  const { contributes, ...rest } = JSON.parse(await readFile(manifest, 'utf8'));
  const tools = await declaredTools();
  if (isDeepStrictEqual(contributes.languageModelTools, tools)) return;
  const filled = { ...contributes, languageModelTools: tools };
  const whole = Object.entries(rest).flatMap((entry) =>
    entry[0] === 'scripts' ? [['contributes', filled], entry] : [entry],
  );
  // The formatter of the project puts short lists on one line again: `npm run format`.
  await writeFile(manifest, `${JSON.stringify(Object.fromEntries(whole), undefined, 2)}\n`);
}
