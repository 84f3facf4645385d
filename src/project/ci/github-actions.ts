import type { Entry } from '../configuration/entry.ts';
import { yamlEntries } from '../configuration/yaml-entries.ts';
import type { FileReader } from '../facts/file-reader.ts';
import { isOnlyAnExample } from '../packages/example-paths.ts';
import { isCommentOfScript, PipelineFacts } from './pipeline-text.ts';
import { TOKENS_OF_RUNS } from './supplied-by-runners.ts';

const SECRET = /\bsecrets(?:\.([A-Za-z_][\w-]{0,100})|\[\s?["']([A-Za-z_][\w-]{0,100})["']\s?\])/g;

/** Workflows of GitHub Actions, and of Gitea and Forgejo: triggers, secrets from the settings, schedules. */
export const workflowReader: FileReader = {
  endings: ['yml', 'yaml'],
  reads: (path) => /(?:^|\/)\.(?:github|gitea|forgejo)\/workflows\/[^/]+\.ya?ml$/.test(path) && !isOnlyAnExample(path),
  read({ path: file, text }, observe, notRead) {
    const { entries, broken } = yamlEntries(text);
    if (broken) notRead('broken');
    const facts = new PipelineFacts(file, observe);
    const triggers = entries.flatMap(triggerOf);
    if (entries.length > 0) facts.sayPipeline(entries[0]?.line ?? 1, triggers);
    const handedIn = new Set(entries.flatMap(handedInSecret));
    for (const entry of entries) {
      if (entry.path[0] === 'on' && entry.path.at(-1) === 'cron') facts.say('schedule', entry.value, entry.line);
      if (isCommentOfScript(entry)) continue;
      for (const found of entry.value.matchAll(SECRET)) {
        const name = found[1] ?? found[2] ?? '';
        if (!TOKENS_OF_RUNS.has(name) && !handedIn.has(name)) facts.say('ci-secret', name, entry.line);
      }
    }
  },
};

function triggerOf({ path, value }: Entry): string[] {
  if (path[0] !== 'on') return [];
  const name = path[1] === '-' || path[1] === undefined ? value : path[1];
  return name === '' ? [] : [name];
}

/** A secret that a reusable workflow takes under a name of its own; the calling one says which it is. */
function handedInSecret({ path }: Entry): string[] {
  const [on, call, secrets, name] = path;
  const isOwn = on === 'on' && call === 'workflow_call' && secrets === 'secrets' && name !== undefined;
  return isOwn && name !== name.toUpperCase() ? [name] : [];
}
