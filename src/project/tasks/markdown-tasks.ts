/** An unchecked box of a list. */
export interface BoxTask {
  readonly name: string;
  readonly offset: number;
  /** Whether the list is one to go through every time rather than work that remains. */
  readonly weak: boolean;
}

/** Whether a file is a form that people fill in, or tells of what has been. */
export function isForm(path: string): boolean {
  return /template|(?:^|\/)\.git(?:hub|lab)\/|(?:^|\/)(?:changelog|changes|history|news|code_of_conduct)\b[^/]*$/i.test(
    path,
  );
}

/** Files and headings above lists that are gone through again and again. */
const RECURRING =
  /check-?lists?|template|definition[ _-]of[ _-](?:done|ready)|\b(?:every|each)\b|\b(?:before|after|when)\b.{0,40}\b(?:releas|deploy|merg|commit|push|pr\b|pull|open|submit|launch(?:ing)? a)|how to (?:release|contribute)|example|syntax|cheat ?sheet/i;
const RECURRING_FILES =
  /contributing|runbook|playbook|release|releasing|check-?list|pull_request|style-?guide|markdown|cheat-?sheet|example/i;

/** The unchecked boxes of a Markdown text; none in code, and none without words. */
export function boxesIn(path: string, text: string): BoxTask[] {
  if (isForm(path) || !/\[ \]/.test(text)) return [];
  const recurring = RECURRING_FILES.test(path.slice(path.lastIndexOf('/') + 1));
  const tasks: BoxTask[] = [];
  let fence = '';
  let heading = '';
  let inComment = false;
  for (let at = 0; at < text.length; ) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(at, end);
    const trimmed = line.trim();
    if (fence) fence = isFence(trimmed, fence) ? '' : fence;
    else if (inComment || trimmed.startsWith('<!--')) inComment = !trimmed.includes('-->');
    else if (/^(?:```|~~~)/.test(trimmed)) fence = trimmed.slice(0, 3);
    else if (trimmed.startsWith('#')) heading = trimmed;
    else {
      const task = boxOf(line, at);
      if (task) tasks.push({ ...task, weak: task.weak || recurring || RECURRING.test(heading) });
    }
    at = end + 1;
  }
  return tasks;
}

function isFence(line: string, fence: string): boolean {
  return line.startsWith(fence) && line.replaceAll(fence.charAt(0), '') === '';
}

function boxOf(line: string, offset: number): BoxTask | undefined {
  const [all, quote = '', indent = '', words = ''] =
    /^(> ?)?([ \t]{0,40})(?:[-*+]|\d{1,4}[.)]) \[ \] +(\S.*)$/.exec(line.trimEnd()) ?? [];
  // Struck out: it was given up.
  if (!all || words.startsWith('~~') || words.startsWith('<!--')) return undefined;
  return { name: words.trim(), offset: offset + quote.length + indent.length, weak: quote !== '' };
}
