import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../src/relationship/client/identity.ts';
import { understandLine } from '../../src/relationship/logging/understand-line.ts';
import type { UnderstoodContact, UnderstoodLine } from '../../src/relationship/logging/understood-line.ts';
import { repositoryRoot } from './paths.ts';

/** The day on which all labelled lines were typed: a Wednesday. */
export const LINES_TYPED_ON = '2026-11-25';

/** The people of the clients whom the labelled lines are about. */
export const PEOPLE: Readonly<Record<Language, readonly string[]>> = {
  en: ['Marie Martin', 'John Smith', 'Priya Patel'],
  fr: ['Marie Martin', 'Julien Petit', 'Amélie Dufour'],
  ru: ['Мария Иванова', 'Сергей Петров', 'Елена Смирнова'],
  vi: ['Nguyễn Thị Hương', 'Trần Văn Minh', 'Lê Quang Đức'],
};

/** A line with what it means, as test/log-lines/README.md writes it. */
export interface LabelledLine {
  readonly line: string;
  readonly marks: readonly string[];
}

/** The sets of labelled lines, by their folder in `test/log-lines`: the first, the one typed without knowing the rules, and those once misread. */
export type LineSet = '.' | 'rough' | 'misread';

/** What the client of the labelled lines is called. */
export const CLIENT_NAMES: Readonly<Record<Language, readonly string[]>> = {
  en: ['Acme Foods'],
  fr: ['SARL Delvaux et Fils'],
  ru: ['ООО «Ромашка»'],
  vi: ['Công ty TNHH Hoa Sen'],
};

/** The labelled lines of a language; those to tune by, or those that only measure. All that were misread are to tune by. */
export function labelledLines(
  language: Language,
  half: 'tuned' | 'held out',
  set: LineSet = '.',
): readonly LabelledLine[] {
  const text = readFileSync(join(repositoryRoot, 'test/log-lines', set, `${language}.txt`), 'utf8');
  const lines = text.split('\n').filter((line) => line.includes('|'));
  return lines
    .filter((_, index) => (set === 'misread' || index % 2 === 0) === (half === 'tuned'))
    .map((whole) => {
      const at = whole.lastIndexOf('|');
      const marks = whole
        .slice(at + 1)
        .split(/\s(?=(?:c|who|mood|prom|req|reply|note)=)/)
        .map((mark) => mark.trim())
        .filter((mark) => mark !== '');
      return { line: whole.slice(0, at).trim(), marks };
    });
}

/** How often a field was found rightly, was found wrongly, was missed. */
export interface Score {
  right: number;
  wrong: number;
  missed: number;
}

/** What Deorbit makes of a labelled line. */
export function understood(line: string, language: Language): UnderstoodLine {
  const languages: readonly Language[] = [language, language === 'en' ? 'fr' : 'en'];
  const clientNames = CLIENT_NAMES[language];
  return understandLine(line, { languages, names: PEOPLE[language], clientNames, today: LINES_TYPED_ON });
}

/** The fields of a line as a list of marks that can be compared; what is promised is compared by its labelled word. */
export function marksOf({ items }: UnderstoodLine, wanted: readonly string[]): readonly string[] {
  const wordIn = (kind: string, what: string) => {
    const words = wanted.flatMap((mark) =>
      mark.startsWith(`${kind}=`) ? [mark.slice(kind.length + 1).split('@')[0]] : [],
    );
    return (
      words.find((word) => word !== undefined && (word === '' ? what === '' : what.toLowerCase().includes(word))) ??
      what
    );
  };
  return items.flatMap((item) => {
    switch (item.kind) {
      case 'reply':
        return [`reply=${wordIn('reply', item.what)}`];
      case 'promise':
      case 'request': {
        const kind = item.kind === 'promise' ? 'prom' : 'req';
        return [`${kind}=${wordIn(kind, item.what)}@${item.due?.slice(5) ?? '-'}`];
      }
      default: {
        const told = item as UnderstoodContact;
        const { kind, direction = '-', channel = '-', on, mood } = told;
        const contact =
          kind === 'contact' ? [`c=${direction}/${channel}/${on?.slice(5) ?? '-'}`, ...personIn(told, wanted)] : [];
        const note =
          kind === 'note' && wanted.some((mark) => mark.startsWith('note=')) ? [`note=${on?.slice(5) ?? '-'}`] : [];
        return [...contact, ...note, ...(mood ? [`mood=${mood}`] : [])];
      }
    }
  });
}

/** The person of a contact as a mark, by the labelled part of the name. */
function personIn({ with: name }: UnderstoodContact, wanted: readonly string[]): readonly string[] {
  if (name === undefined) return [];
  const labelled = wanted.find((mark) => mark.startsWith('who='))?.slice(4);
  return [`who=${labelled !== undefined && name.includes(labelled) ? labelled : name}`];
}

/** The fields of marks, each with its value. */
function fieldsOf(marks: readonly string[]): readonly (readonly [field: string, value: string])[] {
  return marks.flatMap((mark): (readonly [string, string])[] => {
    const [name = '', value = ''] = mark.split(/=(.*)/s);
    if (name === 'who') return marks.some((other) => other.startsWith('c=')) ? [['person', value]] : [];
    if (name === 'c') {
      const [direction = '', channel = '', day = ''] = value.split('/');
      return [
        ['contact', 'yes'],
        ['direction', direction],
        ['channel', channel],
        ['contact day', day],
      ];
    }
    if (name !== 'prom' && name !== 'req') return [[name, value]];
    const [what = '', day = '-'] = value.split('@');
    const called = name === 'prom' ? 'promise' : 'request';
    return day === '-'
      ? [[called, what]]
      : [
          [called, what],
          [`${called} day`, day],
        ];
  });
}

/** Adds what was found of a line to the scores of its fields. */
export function addScores(scores: Map<string, Score>, found: readonly string[], wanted: readonly string[]): void {
  const rest = fieldsOf(wanted).map(([name, value]) => `${name}=${value}`);
  for (const [name, value] of fieldsOf(found)) {
    const score = scores.get(name) ?? { right: 0, wrong: 0, missed: 0 };
    const at = rest.indexOf(`${name}=${value}`);
    if (at >= 0) rest.splice(at, 1);
    scores.set(name, at >= 0 ? { ...score, right: score.right + 1 } : { ...score, wrong: score.wrong + 1 });
  }
  for (const mark of rest) {
    const name = mark.split('=')[0] ?? '';
    const score = scores.get(name) ?? { right: 0, wrong: 0, missed: 0 };
    scores.set(name, { ...score, missed: score.missed + 1 });
  }
}

/** Whether all that a line says was found, and nothing else. */
export function isWhollyRight(found: readonly string[], wanted: readonly string[]): boolean {
  const scores = new Map<string, Score>();
  addScores(scores, found, wanted);
  return [...scores.values()].every(({ wrong, missed }) => wrong === 0 && missed === 0);
}
