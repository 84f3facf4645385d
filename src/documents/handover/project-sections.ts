import {
  calledWithVersion,
  codeCell,
  debtOf,
  type FoundFact,
  foundOf,
  isKnownIssue,
  isListed,
  rowOf,
  SHORT_COMMIT,
  unlistedOf,
  whereIs,
} from './found-facts.ts';
import type { LineSpec, SectionWriter } from './section-writer.ts';
import type { SectionViews } from './view.ts';
import type { LabelId } from './words.ts';

type SystemField = Exclude<keyof SectionWriter['facts']['system'], symbol>;

/** Handover checklist, section 10: where it runs, what it is set up with and where its data are. Names, never values. */
export function buildEnvironments(write: SectionWriter): SectionViews['environments'] | undefined {
  const found = foundOf(write, 'deployment', 'variable', 'datastore');
  const fields = ['environments', 'deploySteps', 'rollback'] as const;
  if (found.length === 0 && !isRecorded(write, fields)) return undefined;
  const variables = foundOf(write, 'variable');
  return {
    lines: systemLines(write, fields, ['environments', 'rollback']),
    deployments: unlistedOf(write, 'deployment').map((fact) => foundRow(write, fact)),
    stores: foundOf(write, 'datastore').map((fact) => foundRow(write, fact)),
    variables: variables.map((fact) => variableRow(write, fact)),
    secretsListed: variables.some((fact) => isListed(write.facts, fact)),
  };
}

function variableRow(write: SectionWriter, fact: FoundFact): SectionViews['environments']['variables'][number] {
  const row = rowOf(write, fact);
  const { answers } = write.words;
  const answer = (value: boolean | undefined, yes: string, no: string) =>
    row.cell(value === undefined ? undefined : value ? yes : no);
  return {
    name: fact.note ? write.withDetail(codeCell(row, fact.name), row.cell(fact.note)) : codeCell(row, fact.name),
    secret: answer(fact.secret, answers.secret, answers.plain),
    required: answer(fact.required, answers.required, answers.hasDefault),
    documented: answer(fact.documented, answers.documented, answers.undocumented),
    where: row.cell(whereIs(fact)),
    key: row.key,
  };
}

/** Handover checklist, section 11: what runs by itself on every change, and the secrets that it is given. */
export function buildPipelines(write: SectionWriter): SectionViews['pipelines'] | undefined {
  const pipelines = foundOf(write, 'ci');
  const secrets = foundOf(write, 'ci-secret');
  const schedules = foundOf(write, 'schedule').filter((fact) => isOfPipeline(write, fact));
  if (pipelines.length + secrets.length + schedules.length === 0) return undefined;
  return {
    rows: pipelines.map((fact) => pipelineRow(write, fact)),
    secrets: secrets.filter((fact) => !isListed(write.facts, fact)).map((fact) => foundRow(write, fact, true)),
    secretsListed: secrets.some((fact) => isListed(write.facts, fact)),
    schedules: schedules.map((fact) => foundRow(write, fact, true)),
  };
}

function pipelineRow(write: SectionWriter, fact: FoundFact): SectionViews['pipelines']['rows'][number] {
  const row = rowOf(write, fact);
  const itsFile = fact.places.map(fileOf).find((file) => file === pathOf(fact));
  return {
    name: row.cell(itsFile ?? [calledWithVersion(write, fact), whereIs(fact)].filter(Boolean).join('\n')),
    triggers: row.cell(fact.triggers.join(', ')),
    key: row.key,
  };
}

/** Whether a scheduled job belongs to a pipeline, in whose file it stands. */
function isOfPipeline(write: SectionWriter, { places: [place = ''] }: FoundFact): boolean {
  return foundOf(write, 'ci').some(({ places }) => places.some((other) => fileOf(other) === fileOf(place)));
}

/** A fact that is a file, by its path with the folder of the workspace where the record names that. */
function pathOf({ name, folder }: FoundFact): string {
  return folder ? `${folder}/${name}` : name;
}

function fileOf(place: string): string {
  return place.slice(0, place.lastIndexOf(':'));
}

/** Handover checklist, section 15: what the work is made of, in a few lines. */
export function buildArchitecture(write: SectionWriter): SectionViews['architecture'] | undefined {
  const { assets } = write.facts;
  const fields = ['integrations', 'documentation'] as const;
  const services = unlistedOf(write, 'service').map(({ name }) => name);
  const stores = foundOf(write, 'datastore').map((fact) => calledWithVersion(write, fact));
  const runtimes = foundOf(write, 'runtime').map((fact) => calledWithVersion(write, fact));
  const found = foundOf(write, 'service', 'datastore', 'runtime');
  if (found.length === 0 && !isRecorded(write, fields)) return undefined;
  const ofRecord = assets.filter(({ kind }) => kind === 'service').map(({ name }) => name);
  return {
    lines: [
      ...write.lines([
        { field: 'runtimes', label: 'runtimes', value: listed(runtimes) },
        { field: 'stores', label: 'dataStores', value: listed(stores) },
        { field: 'services', label: 'services', value: listed([...ofRecord, ...services]) },
      ]),
      ...systemLines(write, fields, ['documentation']),
    ],
  };
}

function listed(names: readonly string[]): string | undefined {
  const different = new Map(names.map((name) => [name.toLowerCase(), name]));
  return different.size === 0 ? undefined : [...different.values()].join(', ');
}

/** Handover checklist, section 16: what is needed to work on it, how to start and how to test it. */
export function buildDevelopment(write: SectionWriter): SectionViews['development'] | undefined {
  const runtimes = foundOf(write, 'runtime');
  const steps = foundOf(write, 'start', 'test');
  const lines = systemLines(write, ['seedData']);
  if (runtimes.length + steps.length + lines.length === 0) return undefined;
  return {
    runtimes: runtimes.map((fact) => runtimeRow(write, fact)),
    contradicted: runtimes.some(({ contradicts }) => contradicts.length > 0),
    steps: steps.map((fact) => stepRow(write, fact)),
    lines,
  };
}

function runtimeRow(write: SectionWriter, fact: FoundFact): SectionViews['development']['runtimes'][number] {
  const row = rowOf(write, fact);
  return {
    name: row.cell(fact.name),
    version: row.cell(fact.version),
    where: row.cell(fact.places[0]),
    others: row.cell(fact.contradicts.map(({ version, place }) => write.withDetail(version, place)).join('\n')),
    key: row.key,
  };
}

function stepRow(write: SectionWriter, fact: FoundFact): SectionViews['development']['steps'][number] {
  const row = rowOf(write, fact);
  const { start, test } = write.words.purposes;
  return {
    purpose: row.cell(fact.kind === 'start' ? start : test),
    command: codeCell(row, fact.name),
    where: row.cell(whereIs(fact)),
    key: row.key,
  };
}

/** Handover checklist, section 17: what has to be done and watched once it runs. */
export function buildOperations(write: SectionWriter): SectionViews['operations'] | undefined {
  const schedules = foundOf(write, 'schedule').filter((fact) => !isOfPipeline(write, fact));
  const fields = ['commonTasks', 'incidents', 'recovery'] as const;
  const runs = foundOf(write, 'deployment').length + schedules.length > 0;
  if (!runs && !isRecorded(write, fields)) return undefined;
  return {
    lines: systemLines(write, fields, ['incidents']),
    schedules: schedules.map((fact) => foundRow(write, fact, true)),
  };
}

/** Handover checklist, section 19: what is known of its safety, and which secrets its history may hold. */
export function buildSecurity(write: SectionWriter): SectionViews['security'] | undefined {
  const fields = ['lastScan', 'openFindings', 'acceptedRisks'] as const;
  if (write.facts.project.facts.length === 0 && !isRecorded(write, fields)) return undefined;
  return {
    lines: systemLines(write, fields, ['lastScan']),
    history: foundOf(write, 'history-secret').map((fact) => historyRow(write, fact)),
  };
}

function historyRow(write: SectionWriter, fact: FoundFact): SectionViews['security']['history'][number] {
  const row = rowOf(write, fact);
  const { stillThere, historyOnly } = write.words.answers;
  return {
    name: row.cell(pathOf(fact)),
    state: row.cell(fact.present === undefined ? undefined : fact.present ? stillThere : historyOnly),
    commit: row.cell(fact.inCommit?.slice(0, SHORT_COMMIT)),
    key: row.key,
  };
}

/** Handover checklist, section 20: what the code itself calls faulty or makeshift. */
export function buildKnownIssues(write: SectionWriter): SectionViews['knownIssues'] | undefined {
  const ofScope = write.facts.scope
    .filter(isKnownIssue)
    .map(({ key, what, word, place }) => ({ key, what, debt: debtOf({ word }), where: place }));
  const found = unlistedOf(write, 'task').map((fact) => {
    return { key: fact.key, what: fact.name, debt: debtOf(fact), where: whereIs(fact) };
  });
  const rows = [...ofScope, ...found].flatMap(({ key, what, debt, where }) => {
    if (!debt) return [];
    const row = write.row(key);
    return [{ what: row.cell(what), kind: row.cell(write.words.debts[debt]), where: row.cell(where), key: row.key }];
  });
  return rows.length === 0 ? undefined : { rows };
}

/** A name with the places it can be seen at. */
function foundRow(write: SectionWriter, fact: FoundFact, isCode = false): Record<'name' | 'where' | 'key', string> {
  const row = rowOf(write, fact);
  const name = isCode && !fact.note ? codeCell(row, fact.name) : row.cell(calledWithVersion(write, fact));
  return { name, where: row.cell(whereIs(fact)), key: row.key };
}

function isRecorded({ facts }: SectionWriter, fields: readonly SystemField[]): boolean {
  return fields.some((field) => facts.system[field] !== undefined);
}

/** What the record says of how it is built and run; what is needed and missing is a gap. */
function systemLines(
  write: SectionWriter,
  fields: readonly (SystemField & LabelId)[],
  needed: readonly ('environments' | 'rollback' | 'documentation' | 'incidents' | 'lastScan')[] = [],
) {
  const specs = fields.map((field): LineSpec => {
    const label = needed.find((each) => each === field);
    return { field, label: field, value: write.facts.system[field], need: label && { label } };
  });
  return write.lines(specs, ['system']);
}
