import type { FoldedLine } from './folded-line.ts';
import { foldText } from './folded-line.ts';
import type { LogWords } from './log-words.ts';
import { RUSSIAN_SHORT_NAMES } from './short-names.ts';
import { overlap, patternOf, type Stretch } from './word-patterns.ts';

/** A person of the client whom a line names. */
export interface FoundPerson extends Stretch {
  /** As the record writes the name; `undefined` where only the client itself is named. */
  readonly name: string | undefined;
  /** Whether the name can be the subject of a sentence; in Russian, one in another case cannot. */
  readonly isSubject: boolean;
}

/** What a Russian name can end in, folded as lines are. */
const CASES = '(?:а|я|у|ю|е|и|ы|ь|ои|еи|ою|ею|ем|ом|ым)?';

/** Whom a line may name: the client's people, and the client itself as it is called. */
export interface Named {
  readonly names: readonly string[];
  readonly clientNames: readonly string[];
}

/**
 * The client's people whom a line names, by any part of the name, in Russian also by the usual short form and in any case; and
 * the client, by its whole name or the first word of it.
 */
export function findPeople(line: FoldedLine, words: LogWords, { names, clientNames }: Named): readonly FoundPerson[] {
  const people = names
    .flatMap((name) => (isVietnamese(name, words) ? inVietnamese(line, words, name) : inParts(line, words, name)))
    .filter((person, index, all) => all.findIndex(({ start }) => start === person.start) === index);
  const clients = clientNames
    .flatMap((name) => clientIn(line, words, name))
    .sort((a, b) => b.end - b.start - (a.end - a.start));
  const known: FoundPerson[] = [...people];
  for (const client of clients) if (!known.some((other) => overlap(client, other))) known.push(client);
  return known.sort((a, b) => a.start - b.start);
}

/** What stands in a client's name and names nobody: the form of a company, an article. */
const COMPANY =
  /^(?:the|le|la|les|l'|société|sarl|sas|sa|eurl|gmbh|ag|ltd|inc|llc|ооо|оао|зао|пао|ао|ип|công|ty|cty|tnhh|cổ|phần|cp)$/iu;

/** Its first word counts with a capital letter, or where it begins a thought: it may be a word of other things as well. */
function clientIn(line: FoldedLine, { language }: LogWords, name: string): FoundPerson[] {
  const parts = (name.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, 12);
  const own = parts.slice(parts.findIndex((part) => !COMPANY.test(part)));
  const [first = ''] = own;
  if (first.length < 3) return [];
  const cased = (part: string) => {
    const plain = foldText(part, line.accented);
    return language === 'ru' ? `${plain.replace(/[аяиь]$/u, '')}${CASES}` : plain;
  };
  return [own, [first]].flatMap((wanted) =>
    [...line.folded.matchAll(patternOf(wanted.map(cased).join("[ '.&-]{1,3}"), line.accented))].flatMap((match) => {
      const end = match.index + match[0].length;
      const letter = line.typed.charAt(line.places[match.index] ?? 0);
      const begins = /(?:^|[.;:!?,] {0,3})$/u.test(line.folded.slice(0, match.index));
      if (wanted.length === 1 && own.length > 1 && letter === letter.toLowerCase() && !begins) return [];
      return [
        { start: match.index, end, name: undefined, isSubject: match[0].startsWith(foldText(first, line.accented)) },
      ];
    }),
  );
}

/** A Vietnamese name is one in a line of any language: its parts are words of other languages too. */
function isVietnamese(name: string, { language }: LogWords): boolean {
  return language === 'vi' || /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu.test(name.normalize('NFC'));
}

function inParts(line: FoldedLine, { language }: LogWords, name: string): FoundPerson[] {
  const parts = name.split(/\s+/).filter((part) => part.length > 1);
  const known = language === 'ru' ? [...parts, ...parts.flatMap((part) => shortFormsOf(part))] : parts;
  return known.flatMap((part) => {
    const plain = foldText(part, false);
    const source = language === 'ru' ? `${escaped(plain.replace(/[аяиь]$/u, ''))}${CASES}` : escaped(plain);
    return [...line.folded.matchAll(patternOf(source, false))].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      name,
      isSubject: match[0] === plain,
    }));
  });
}

function shortFormsOf(name: string): readonly string[] {
  const plain = foldText(name, false);
  return Object.entries(RUSSIAN_SHORT_NAMES).flatMap(([full, forms]) =>
    foldText(full, false) === plain ? forms.split(' ') : [],
  );
}

/** A Vietnamese is called by the last part of the name, after a form of address; many of these names are words as well. */
function inVietnamese(line: FoldedLine, words: LogWords, name: string): FoundPerson[] {
  const given = name.trim().split(/\s+/).at(-1) ?? '';
  const wanted = escaped(foldText(given, line.accented));
  const pattern = patternOf(`(?<address>(?:${words.honorifics}) )?(?<given>${wanted})`, line.accented);
  return [...line.folded.matchAll(pattern)].flatMap((match) => {
    const at = match.index + match[0].length - (match.groups?.given?.length ?? 0);
    const letter = line.typed.charAt(line.places[at] ?? 0);
    if (match.groups?.address === undefined && letter === letter.toLowerCase()) return [];
    return [{ start: match.index, end: match.index + match[0].length, name, isSubject: true }];
  });
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
