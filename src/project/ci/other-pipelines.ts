import { yamlEntries } from '../configuration/yaml-entries.ts';
import type { FileReader } from '../facts/file-reader.ts';
import { isOnlyAnExample } from '../packages/example-paths.ts';
import { codeOf } from '../variables/code-text.ts';
import { isCommentOfScript, PipelineFacts } from './pipeline-text.ts';

const SUPPLIED =
  /^(?:Build|System|Agent|Pipeline|Environment|Release|Common|Rev|Date|Strategy|Checks|Resources|DayOf|Day|Month|Year|Hours|Minutes|Seconds|SourceBranchName)\b/i;

/** Azure Pipelines: variables that neither the file nor the runner defines, variable groups, schedules. */
export const azurePipelineReader: FileReader = {
  endings: ['yml', 'yaml'],
  reads: (path) =>
    /(?:^|\/)(?:azure-pipelines?[\w.-]{0,40}|\.?(?:azure-)?pipelines\/[\w./-]{1,80}|\.azuredevops\/[\w./-]{1,80})\.ya?ml$/.test(
      path,
    ) && !isOnlyAnExample(path),
  read({ path: file, text }, observe, notRead) {
    if (!/\b(?:steps|stages|jobs|pool|vmImage):/.test(text)) return;
    const { entries, broken } = yamlEntries(text);
    if (broken) notRead('broken');
    const facts = new PipelineFacts(file, observe);
    const isTemplate = file.includes('/templates/');
    if (entries.length > 0 && !isTemplate)
      facts.sayPipeline(
        entries[0]?.line ?? 1,
        entries.filter(({ path }) => /^(?:trigger|pr|schedules)$/.test(path[0] ?? '')).map(({ path }) => path[0] ?? ''),
      );
    const defined = new Set(
      entries
        .flatMap(({ path, value }) =>
          path.includes('variables') ? [path.at(-1) === 'name' ? value : (path.at(-1) ?? '')] : [],
        )
        .map((name) => name.toLowerCase()),
    );
    for (const entry of entries) {
      const { path, value, line } = entry;
      for (const found of value.matchAll(/##vso\[task\.setvariable variable=([\w.]{1,80})/g))
        defined.add((found[1] ?? '').toLowerCase());
      if (path.at(-1) === 'group' && path.includes('variables')) facts.sayGroup(value, line);
      if (path.at(-1) === 'cron') facts.say('schedule', value, line);
      if (isCommentOfScript(entry)) continue;
      for (const found of value.matchAll(/\$\(([A-Za-z][\w.-]{1,80})\)/g)) {
        const name = found[1] ?? '';
        if (
          name.includes('.') &&
          /^\w{1,40}\.\w/.test(name) &&
          (SUPPLIED.test(name) || defined.has(name.toLowerCase()))
        )
          continue;
        if (!defined.has(name.toLowerCase()) && !SUPPLIED.test(name) && /[A-Z_]/.test(name))
          facts.say('ci-secret', name, line);
      }
    }
  },
};

/** A Jenkinsfile: the credentials it takes by their ids, and its schedule. */
export const jenkinsReader: FileReader = {
  reads: (path, name) => /^Jenkinsfile(?:[.-][\w-]{1,40})?$/.test(name) && !isOnlyAnExample(path),
  read({ path: file, text }, observe) {
    const facts = new PipelineFacts(file, observe);
    facts.sayPipeline(1, []);
    for (const [index, line] of codeOf(text, 'Jenkinsfile.groovy').split('\n').entries()) {
      for (const found of line.matchAll(/\bcredentials(?:Id\s?:\s?|\()\s?["']([\w.-]{1,80})["']/g))
        facts.say('ci-secret', found[1] ?? '', index + 1);
      const cron = /\b(?:cron|pollSCM)\(\s?["']([^"']{5,60})["']/.exec(line)?.[1];
      if (cron) facts.say('schedule', cron, index + 1);
    }
  },
};
