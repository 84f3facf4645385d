import type { Ecosystem } from '../../relationship/client/ecosystems.ts';

/** A module that code names, and where. */
export interface Import {
  readonly ecosystem: Ecosystem;
  readonly name: string;
  readonly offset: number;
}

type Scan = (text: string) => Import[];

const scans = new Map<string, { readonly ecosystem: Ecosystem; readonly scan: Scan }>();
for (const [ecosystem, endings, scan] of [
  ['npm', 'js jsx ts tsx mjs cjs mts cts vue svelte astro', importsOfScripts],
  ['python', 'py', importsOfPython],
  ['composer', 'php', (text) => found(text, 'composer', /\b(?:use|new|extends)[ ]\\?([A-Z]\w{0,80}\\[\w\\]{0,200})/g)],
  ['ruby', 'rb rake ru erb haml slim', (text) => found(text, 'ruby', /(?<![:\w])([A-Z]\w*(?:::[A-Z]\w*)*)/g)],
  ['go', 'go', importsOfGo],
  ['cargo', 'rs', (text) => found(text, 'cargo', /(?<![:\w])([a-z_]\w*)::/g)],
  ['maven', 'java kt scala groovy', (text) => found(text, 'maven', /^import[ ](?:static[ ])?([\w.]+)/gm)],
  [
    'nuget',
    'cs fs vb cshtml razor',
    (text) => found(text, 'nuget', /^(?:global[ ])?(?:using|open|Imports)[ ](?:static[ ])?([A-Z][\w.]*)/gm),
  ],
  ['pub', 'dart', (text) => found(text, 'pub', /^import[ ]["']package:([\w/]+)/gm)],
] satisfies [Ecosystem, string, Scan][])
  for (const ending of endings.split(' ')) scans.set(ending, { ecosystem, scan });

/** Whether a file holds code whose imports can be told. */
export function isCode(name: string): boolean {
  return scans.has(endingOf(name));
}

/** What the modules are of that a file of code imports. */
export function ecosystemOf(name: string): Ecosystem | undefined {
  return scans.get(endingOf(name))?.ecosystem;
}

/** The modules that code imports, in no particular order; those in comments are there too. */
export function importsIn(name: string, text: string): Import[] {
  return scans.get(endingOf(name))?.scan(text) ?? [];
}

function endingOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1).toLowerCase();
}

function found(text: string, ecosystem: Ecosystem, pattern: RegExp): Import[] {
  return Array.from(text.matchAll(pattern), (match) => ({ ecosystem, name: match[1] ?? '', offset: match.index }));
}

function importsOfScripts(text: string): Import[] {
  const modules = found(text, 'npm', /\b(?:from|import|require)[ ]?\(?["']([@a-zA-Z][^"'\n]{0,200})["']/g);
  if (!text.includes('AWS.')) return modules;
  const older = found(text, 'npm', /\bAWS\.(S3|SES|SNS|SQS|DynamoDB)\b/g);
  return [...modules, ...older.map((each) => ({ ...each, name: `aws.${each.name.toLowerCase()}` }))];
}

function importsOfPython(text: string): Import[] {
  const modules = found(text, 'python', /^[ \t]{0,40}(?:from|import)[ ]([A-Za-z_][\w.]*)/gm);
  // Settings of frameworks name classes by their whole path.
  const named = found(text, 'python', /["'](\w{2,40}\.(?:backends|contrib|socialaccount)\.[\w.]{1,120})["']/g);
  if (!text.includes('boto')) return [...modules, ...named];
  const aws = found(text, 'python', /\b(?:client|resource)\(\s?["']([a-z\d-]{2,40})["']/g);
  return [...modules, ...named, ...aws.map((each) => ({ ...each, name: `aws.${each.name}` }))];
}

function importsOfGo(text: string): Import[] {
  return found(text, 'go', /^(?:import[ ]|\t)(?:[\w.]{1,60}[ ])?"([a-z][\w.-]*\.[\w./-]+)"/gm);
}
