import type { FoldedLine } from './folded-line.ts';
import { foldText } from './folded-line.ts';
import type { LogWords } from './log-words.ts';
import { RUSSIAN_SHORT_NAMES } from './short-names.ts';
import { patternOf, type Stretch } from './word-patterns.ts';

/** A person of the client whom a line names. */
export interface FoundPerson extends Stretch {
  /** As the record writes the name. */
  readonly name: string;
  /** Whether the name can be the subject of a sentence; in Russian, one in another case cannot. */
  readonly isSubject: boolean;
}

/** What a Russian name can end in, folded as lines are. */
const CASES = '(?:а|я|у|ю|е|и|ы|ь|ои|еи|ою|ею|ем|ом|ым)?';

/** The client's people whom a line names, by any part of the name, in Russian also by the usual short form and in any case. */
export function findPeople(line: FoldedLine, words: LogWords, names: readonly string[]): readonly FoundPerson[] {
  return names
    .flatMap((name) => (isVietnamese(name, words) ? inVietnamese(line, words, name) : inParts(line, words, name)))
    .filter((person, index, all) => all.findIndex(({ start }) => start === person.start) === index)
    .sort((a, b) => a.start - b.start);
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
