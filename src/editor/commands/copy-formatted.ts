import { languageOf, mailOf } from '../../actions/outgoing-document.ts';
import { documentInFront, mayGoOut, noteGoneOut } from '../going-out.ts';
import type { Command, CommandParts } from './command.ts';

/**
 * *Copy as Formatted Text...*: shows the document in the active editor as it goes out, with buttons that copy it as HTML or as
 * text. It is noted as gone out once it was copied.
 */
export function copyFormatted(parts: CommandParts): Command {
  return async () => {
    const out = await documentInFront(parts);
    if (!(await mayGoOut(parts, out))) return;
    const mail = await mailOf(out.text);
    await parts.panels.openCopy({ mail, language: languageOf(out.text), noteCopied: () => noteGoneOut(parts, out) });
  };
}
