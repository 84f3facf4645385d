import { type Comment, commentsOf, type Part } from './comments.ts';
import { css, javascript, type Language, languageOf, php } from './language.ts';

/** What opens something that is no text of the page, and what closes it; `language` where it is code of its own. */
interface Island {
  readonly close: string;
  readonly language?: Language;
}

const ISLANDS = {
  '<!--': { close: '-->' },
  '{{--': { close: '--}}' },
  '{{!--': { close: '--}}' },
  '{{!': { close: '}}' },
  '{#': { close: '#}' },
  '<%#': { close: '%>' },
  '<%--': { close: '--%>' },
  '@*': { close: '*@' },
  '{/*': { close: '*/}' },
  '{%comment': { close: '{%' },
  '<script': { close: '</script', language: javascript },
  '<style': { close: '</style', language: css },
  '<?': { close: '?>', language: php },
} as const satisfies Record<string, Island>;
type Opener = keyof typeof ISLANDS;

const OPENERS =
  /<!--|\{\{!?--|\{\{!|\{#|<%(?:#|--)|@\*|\{\/\*|\{%-? {0,4}comment\b|<script\b|<style\b|<\?(?=php|=|\s)/gi;

const HTML: readonly Opener[] = ['<!--', '<script', '<style'];
const PHP: readonly Opener[] = [...HTML, '<?'];
const XML: readonly Opener[] = ['<!--'];

/** What templates of each sort are made of. */
const DIALECTS: readonly (readonly [endings: string, openers: readonly Opener[]])[] = [
  ['.blade.php', [...PHP, '{{--']],
  ['.php .phtml .inc .module .ctp', PHP],
  ['.erb', [...HTML, '<%#']],
  ['.ejs .eta', [...HTML, '<%#']],
  ['.jsp .asp .aspx', [...HTML, '<%--']],
  ['.cshtml .razor .vbhtml', [...HTML, '@*']],
  ['.hbs .handlebars .mustache', [...HTML, '{{!--', '{{!']],
  ['.twig .jinja .jinja2 .j2 .njk .nunjucks .html', [...HTML, '{#', '{%comment']],
  ['.liquid', [...HTML, '{%comment']],
  ['.htm .xhtml .vue .svelte .astro .marko .gohtml .tmpl .heex .leex', HTML],
  ['.md .markdown .mdx', ['<!--', '{/*']],
  [
    '.xml .xsd .xsl .xslt .svg .csproj .vbproj .fsproj .props .targets .resx .plist .xaml .axml .config .storyboard',
    XML,
  ],
];

const BY_ENDING: ReadonlyMap<string, readonly Opener[]> = new Map(
  DIALECTS.flatMap(([endings, openers]) => endings.split(' ').map((ending) => [ending, openers] as const)),
);

function dialectOf(name: string): readonly Opener[] | undefined {
  const lower = name.toLowerCase();
  const last = lower.lastIndexOf('.');
  if (last < 0) return undefined;
  return BY_ENDING.get(lower.slice(lower.lastIndexOf('.', last - 1))) ?? BY_ENDING.get(lower.slice(last));
}

/** Whether comments can be told from the rest of a file of that name. */
export function hasComments(name: string): boolean {
  return languageOf(name) !== undefined || dialectOf(name) !== undefined;
}

/**
 * The comments of a file, in their order, also of scripts and styles in a page. Takes time in proportion to the length.
 *
 * @param last the place behind which only those are wanted that go on with one before it
 */
export function commentsIn(name: string, text: string, last = text.length): Comment[] {
  const dialect = dialectOf(name);
  if (dialect) return commentsOfPage(name, text, dialect);
  const language = languageOf(name);
  return language ? commentsOf({ text, start: 0, end: text.length, last }, language) : [];
}

function commentsOfPage(name: string, text: string, dialect: readonly Opener[]): Comment[] {
  const comments = name.toLowerCase().endsWith('.astro') ? frontMatter(text) : [];
  OPENERS.lastIndex = 0;
  for (let match = OPENERS.exec(text); match; match = OPENERS.exec(text)) {
    const opener = match[0].toLowerCase().replace(/^\{%-? {0,4}/, '{%') as Opener;
    if (!dialect.includes(opener)) continue;
    const island: Island = ISLANDS[opener];
    const part = partOf(text, match.index + match[0].length, island);
    if (island.language) comments.push(...commentsOf(part, island.language));
    else comments.push({ start: part.start, end: part.end, form: 'block' });
    OPENERS.lastIndex = Math.max(part.end, OPENERS.lastIndex);
  }
  return comments;
}

function partOf(text: string, from: number, { close }: Island): Part {
  // Attributes of a tag are no code.
  const tagEnd = close.startsWith('</') ? text.indexOf('>', from) : -1;
  const start = tagEnd >= 0 ? tagEnd + 1 : from;
  const end = text.indexOf(close, start);
  return { text, start, end: end < 0 ? text.length : end };
}

/** The script that an Astro page begins with. */
function frontMatter(text: string): Comment[] {
  if (!text.startsWith('---')) return [];
  const end = text.indexOf('\n---', 3);
  return end < 0 ? [] : commentsOf({ text, start: 3, end }, javascript);
}
