import type { TemplateOutcome, TemplateProblem, TemplateTask } from '../../base/ports/template-worker.ts';
import type { Message } from '../../base/ports/text.ts';
import { FillingError, fillingOf } from '../fill-template.ts';
import { checkTemplate } from './check-template.ts';
import { parseTemplate } from './parse-template.ts';

/** How long a template may be, in UTF-16 units. */
export const MOST_SOURCE = 200_000;
/** How much a template may make of a section, in UTF-16 units. */
export const MOST_OUTPUT = 1_000_000;

/**
 * Checks a template, and fills it where it gets a view. Everything that can go wrong is a problem at its place; how long it
 * takes is for whoever runs it to limit.
 */
export function runTemplate(task: TemplateTask): TemplateOutcome {
  const { source, variables, view } = task;
  // The parser takes a tree in the place of a text, whatever stands in it.
  if (typeof source !== 'string') return problem({ id: 'template.noText' });
  if (source.length > MOST_SOURCE) return problem({ id: 'template.tooLong', values: { most: MOST_SOURCE } });
  try {
    const parsed = parseTemplate(source);
    if ('problem' in parsed) return { kind: 'problems', problems: [parsed.problem] };
    const problems = checkTemplate(parsed.tree, variables);
    if (problems.length > 0) return { kind: 'problems', problems };
    const text = view ? fillingOf(parsed.tree)(view) : '';
    return text.length > MOST_OUTPUT
      ? problem({ id: 'template.tooMuch', values: { most: MOST_OUTPUT } })
      : { kind: 'text', text };
  } catch (error) {
    return { kind: 'problems', problems: [failure(error)] };
  }
}

function failure(error: unknown): TemplateProblem {
  // Too deep, or too long for a string of the engine.
  if (error instanceof RangeError) return at({ id: 'template.tooBig' });
  // The check has looked up all that a template names, but not how many rows a list has.
  if (error instanceof FillingError) {
    const { message, lineNumber, column } = error;
    const said: Message = { id: 'template.noRow', values: { name: message.slice(0, 80) } };
    return { ...at(said), line: lineNumber, column: column + 1 };
  }
  const { message } = error as Readonly<Record<string, unknown>>;
  return at({ id: 'template.failed', values: { reason: String(message).slice(0, 200) } });
}

function problem(message: Message): TemplateOutcome {
  return { kind: 'problems', problems: [at(message)] };
}

/** Of the whole template: said at its beginning. */
function at(message: Message): TemplateProblem {
  return { message, line: 1, column: 1, length: 0 };
}
