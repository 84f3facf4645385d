import type { Message, Text } from '../base/ports/text.ts';
import type { WayOut } from '../project/ways-out.ts';
import { literalMarkdown } from './markdown.ts';

/**
 * What was found of ways out of a workspace folder, as Markdown: each with its place and the line that closes it.
 */
export function waysOutPage(ways: readonly WayOut[], text: Text): string {
  const say = ({ id, values }: Message): string => literalMarkdown(text.say(id, values));
  const items = ways.map(({ kind, path, line, remedy, entry }) => {
    const place = literalMarkdown(`${path}:${line}`);
    const what = say({ id: `waysOut.${kind}` });
    const todo = say({ id: remedy === path ? 'waysOut.remedyHere' : 'waysOut.remedy', values: { file: remedy } });
    return `## ${place}\n\n${what}\n\n${todo}\n\n    ${entry}`;
  });
  return `# ${say({ id: 'waysOut.title' })}\n\n${say({ id: 'waysOut.intro' })}\n\n${items.join('\n\n')}\n`;
}
