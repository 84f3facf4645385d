import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONFIDENCES, type ProjectFact } from '../../src/project/facts/project-fact.ts';
import { FACT_KINDS, type FactKind } from '../../src/relationship/client/fact-kinds.ts';

/** A thing that a person who took over the project would put on the list. */
interface LabelledFact {
  readonly kind: FactKind;
  readonly name: string;
  readonly file?: string;
  readonly line?: number;
  readonly detail?: string | { readonly version?: string };
  readonly version?: string;
  readonly secret?: boolean;
  readonly required?: boolean;
  readonly documented?: boolean;
}

interface Labels {
  readonly facts: readonly LabelledFact[];
  readonly decoys: readonly {
    readonly kind: FactKind;
    readonly name: string;
    readonly file?: string;
    readonly line?: number;
  }[];
}

/** Never looked at while the readers are written. */
const HELD_OUT: ReadonlySet<string> = new Set([
  'wordpress-magazine',
  'astro-restaurant',
  'rust-images',
  'nest-logistics',
  'fastapi-notes',
]);

/** What somebody wants to see beside the figures. */
export interface Wishes {
  readonly projects: readonly string[] | undefined;
  /** Prints what was missed and what was found wrongly, of the projects that may be tuned on alone. */
  readonly mistakes: boolean;
  /** Looks at the projects that are held out, too. */
  readonly heldOut: boolean;
  /** Keeps the figures as those of the first run, where none are kept yet. */
  readonly keepFirst: boolean;
}

interface Count {
  found: number;
  right: number;
  labelled: number;
  met: number;
}
type Counts = Partial<Record<FactKind | 'all', Count>>;
type Part = 'tuned' | 'heldOut';
type Figures = Readonly<Partial<Record<Part, Counts>>>;

interface Judged {
  readonly project: string;
  readonly labels: Labels;
  /** Those that a default list shows. */
  readonly shown: readonly ProjectFact[];
}

/** Kinds that no file tells, and that no label names. */
const FROM_GIT: ReadonlySet<FactKind> = new Set(['branch', 'tag', 'remote', 'submodule', 'history-secret']);

/** Prints precision and recall of the project facts, by kind, for both parts, and the decoys that were taken for facts. */
export async function evaluateFacts(
  folder: string,
  discover: (files: string) => Promise<readonly ProjectFact[]>,
  { projects, mistakes, heldOut, keepFirst }: Wishes,
): Promise<string[]> {
  const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'labels.json')));
  const isWanted = (name: string): boolean =>
    (!projects || projects.includes(name)) && (heldOut || keepFirst || !HELD_OUT.has(name));
  const wanted = names.filter(isWanted).sort();
  const judged: Judged[] = [];
  for (const project of wanted) {
    const labels: Labels = JSON.parse(readFileSync(join(folder, project, 'labels.json'), 'utf8'));
    const facts = await discover(join(folder, project, 'files'));
    judged.push({ project, labels, shown: facts.filter(({ confidence }) => confidence !== CONFIDENCES[2]) });
  }
  const parts: readonly (readonly [Part, readonly Judged[]])[] = [
    ['tuned', judged.filter(({ project }) => !HELD_OUT.has(project))],
    ['heldOut', judged.filter(({ project }) => HELD_OUT.has(project))],
  ];
  const looked = parts.filter(([, list]) => list.length > 0);
  const figures: Figures = Object.fromEntries(looked.map(([part, list]) => [part, countsOf(list)]));
  const path = join(folder, 'first-run.json');
  if (keepFirst && !projects && !existsSync(path)) writeFileSync(path, `${JSON.stringify(figures, undefined, 2)}\n`);
  const first: Figures = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
  return [
    ...tableOf(figures, first),
    ...looked.flatMap(([part, list]) => [`${NAMES[part]}:`, ...aboutVariables(list), ...decoysOf(list)]),
    ...(mistakes ? judged.filter(({ project }) => !HELD_OUT.has(project)).flatMap(mistakesOf) : []),
  ];
}

function meets(fact: ProjectFact, label: LabelledFact): boolean {
  if (fact.kind !== label.kind) return false;
  const isThere = fact.evidence.some(({ file, line }) => file === label.file && line === label.line);
  if (fact.kind === 'task') return isThere;
  if (nameOf(fact, label) !== label.name.toLowerCase()) return false;
  const version = versionOf(label);
  return fact.kind !== 'runtime' || version === undefined || fact.detail.version === version;
}

/** A job by when it runs, where the label says no more. */
function nameOf({ kind, name }: ProjectFact, label: LabelledFact): string {
  const isLonger = kind === 'schedule' && name.startsWith(`${label.name} `);
  return (isLonger ? label.name : name).toLowerCase();
}

function versionOf({ detail, version }: LabelledFact): string | undefined {
  return version ?? (typeof detail === 'string' ? detail : detail?.version);
}

function countsOf(judged: readonly Judged[]): Counts {
  const counts: Counts = {};
  const add = (kind: FactKind, key: keyof Count, by: boolean): void => {
    for (const name of [kind, 'all'] as const) {
      const count = counts[name] ?? { found: 0, right: 0, labelled: 0, met: 0 };
      count[key] += by ? 1 : 0;
      counts[name] = count;
    }
  };
  for (const { labels, shown } of judged) {
    for (const fact of shown) {
      if (FROM_GIT.has(fact.kind)) continue;
      add(fact.kind, 'found', true);
      add(
        fact.kind,
        'right',
        labels.facts.some((label) => meets(fact, label)),
      );
    }
    for (const label of labels.facts) {
      add(label.kind, 'labelled', true);
      add(
        label.kind,
        'met',
        shown.some((fact) => meets(fact, label)),
      );
    }
  }
  return counts;
}

const NAMES: Readonly<Record<Part, string>> = { tuned: 'tuned', heldOut: 'held out' };

function tableOf(now: Figures, first: Figures): string[] {
  const parts = (['tuned', 'heldOut'] as const).filter((part) => now[part]);
  const kinds = FACT_KINDS.filter((kind) => !FROM_GIT.has(kind));
  const rows = ([...kinds, 'all'] as const).map((kind) =>
    [
      kind.padEnd(12),
      ...parts.flatMap((part) => [shownCount(now[part]?.[kind]), shownCount(first[part]?.[kind])]),
    ].join(' | '),
  );
  const head = parts.flatMap((part) => [NAMES[part].padEnd(26), 'first run'.padEnd(26)]);
  return ['Project facts: precision and recall', ['kind'.padEnd(12), ...head].join(' | '), ...rows];
}

function shownCount(count: Count | undefined): string {
  return (count ? `${ratio(count.right, count.found)} ${ratio(count.met, count.labelled)}` : '-').padEnd(26);
}

function ratio(part: number, whole: number): string {
  return (whole === 0 ? '-' : `${(part / whole).toFixed(2)} ${part}/${whole}`).padEnd(12);
}

/** How often what is said of a variable agrees with the label. */
function aboutVariables(judged: readonly Judged[]): string[] {
  return (['secret', 'required', 'documented'] as const).map((what) => {
    const pairs = judged.flatMap(({ labels, shown }) =>
      labels.facts.flatMap((label) => {
        const fact = label.kind === 'variable' ? shown.find((each) => meets(each, label)) : undefined;
        return fact && label[what] !== undefined ? [[fact.detail[what] ?? false, label[what]]] : [];
      }),
    );
    return `variables, ${what}: ${ratio(pairs.filter(([said, labelled]) => said === labelled).length, pairs.length)}`;
  });
}

function isDecoyShown(shown: readonly ProjectFact[], decoy: Labels['decoys'][number]): boolean {
  return shown.some((fact) => meets(fact, decoy));
}

function decoysOf(judged: readonly Judged[]): string[] {
  const all = judged.flatMap(({ labels }) => labels.decoys).length;
  const taken = judged.flatMap(({ labels, shown }) => labels.decoys.filter((decoy) => isDecoyShown(shown, decoy)));
  return [`decoys taken for facts: ${ratio(taken.length, all)}`];
}

function mistakesOf({ project, labels, shown }: Judged): string[] {
  const wrong = shown.filter((fact) => !FROM_GIT.has(fact.kind) && !labels.facts.some((label) => meets(fact, label)));
  const missed = labels.facts.filter((label) => !shown.some((fact) => meets(fact, label)));
  const placeOf = (fact: ProjectFact): string =>
    fact.evidence
      .map(({ file, line }) => `${file}:${line}`)
      .slice(0, 3)
      .join(' ');
  const said = labels.facts.flatMap((label) => {
    const fact = label.kind === 'variable' ? shown.find((each) => meets(each, label)) : undefined;
    return (['secret', 'required', 'documented'] as const)
      .filter((what) => fact && label[what] !== undefined && (fact.detail[what] ?? false) !== label[what])
      .map((what) => `${project} said   ${label.name}: not ${what} ${!label[what]} (${fact ? placeOf(fact) : ''})`);
  });
  return [
    ...said,
    ...wrong.map(
      (fact) => `${project} wrong  ${fact.kind}: ${fact.name} ${fact.detail.version ?? ''} (${placeOf(fact)})`,
    ),
    ...missed.map(
      (label) =>
        `${project} missed ${label.kind}: ${label.name} ${versionOf(label) ?? ''} (${label.file ?? ''}:${label.line ?? ''})`,
    ),
  ];
}
