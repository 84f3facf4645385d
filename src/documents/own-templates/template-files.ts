import { FileError, type Files } from '../../base/ports/files.ts';
import type { TemplateProblem } from '../../base/ports/template-worker.ts';
import { decodeText } from '../../records/file-text.ts';
import { reasonAndAdvice } from '../../records/file-trouble.ts';
import { TEMPLATES_FOLDER } from '../../records/record-file-name.ts';
import { type Language, language as languages } from '../../relationship/client/identity.ts';
import { SECTIONS } from '../handover/section-list.ts';
import type { TemplateName } from '../handover/template-variables.ts';

const FILE_END = '.hbs';
const PAGE = 'handover';
const SECTIONS_FOLDER = 'sections';
/** In bytes. */
const MOST_BYTES = 200_000;

/** A template of a person's own, or why it cannot be read. */
export type OwnTemplate = { readonly name: TemplateName; readonly path: string } & (
  | { readonly source: string }
  | { readonly problem: TemplateProblem }
);

/** Where a person's own template belongs, in the folder of the records: `templates/en/sections/credentials.hbs`. */
export function ownTemplatePath(
  files: Files,
  records: string,
  { language, name }: { readonly language: Language; readonly name: TemplateName },
): string {
  const folder = files.join(records, TEMPLATES_FOLDER, language);
  return name === PAGE ? files.join(folder, PAGE + FILE_END) : files.join(folder, SECTIONS_FOLDER, name + FILE_END);
}

/** Which template a file is, and the folder of records that it belongs to; `undefined` for any other file. */
export function templateAt(
  files: Files,
  path: string,
): { readonly records: string; readonly language: Language; readonly name: TemplateName } | undefined {
  const name = ([PAGE, ...SECTIONS.map(({ id }) => id)] as const).find(
    (each) => files.baseName(path) === each + FILE_END,
  );
  if (name === undefined) return undefined;
  const folder = name === PAGE ? files.parent(path) : files.parent(files.parent(path));
  const language = languages.options.find((each) => each === files.baseName(folder));
  const records = files.parent(files.parent(folder));
  if (!language || ownTemplatePath(files, records, { language, name }) !== path) return undefined;
  return { records, language, name };
}

/** Whether a file lies among the templates of a folder of records, under whatever name. */
export function isAmongTemplates(files: Files, records: string, path: string): boolean {
  const templates = files.join(records, TEMPLATES_FOLDER);
  let folder = files.parent(path);
  for (let up = 0; up < 3 && folder !== templates; up++) folder = files.parent(folder);
  return folder === templates && files.baseName(path).endsWith(FILE_END);
}

/** The templates of a person's own in one language. One that cannot be read counts as broken, not as missing. */
export async function readOwnTemplates(
  files: Files,
  records: string,
  language: Language,
): Promise<readonly OwnTemplate[]> {
  const folder = files.join(records, TEMPLATES_FOLDER, language);
  const present = [
    ...(await namesIn(files, folder)).filter((name) => name === PAGE + FILE_END),
    ...(await namesIn(files, files.join(folder, SECTIONS_FOLDER))),
  ];
  const names = ([PAGE, ...SECTIONS.map(({ id }) => id)] as const).filter((name) => present.includes(name + FILE_END));
  return Promise.all(names.map((name) => readOne(files, name, ownTemplatePath(files, records, { language, name }))));
}

async function namesIn(files: Files, folder: string): Promise<readonly string[]> {
  if ((await files.stat(folder))?.kind !== 'folder') return [];
  return (await files.list(folder)).map(({ name }) => name);
}

async function readOne(files: Files, name: TemplateName, path: string): Promise<OwnTemplate> {
  try {
    const decoded = decodeText(await files.read(path, MOST_BYTES));
    if ('text' in decoded) return { name, path, source: decoded.text };
    return { name, path, problem: atStart({ id: 'template.noText' }) };
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    if (error.fault === 'too-large')
      return { name, path, problem: atStart({ id: 'template.tooLong', values: { most: MOST_BYTES } }) };
    return { name, path, problem: atStart({ id: 'template.unreadable', values: reasonAndAdvice(error) }) };
  }
}

function atStart(message: TemplateProblem['message']): TemplateProblem {
  return { message, line: 1, column: 1, length: 0 };
}
