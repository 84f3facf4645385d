import type { BlockComment, Language, LineComment, StringForm } from './language.ts';

/** A comment: where what it says begins and ends in the text. */
export interface Comment {
  readonly start: number;
  readonly end: number;
  readonly form: 'line' | 'block' | 'docstring';
}

/** Part of a text, from `start` up to `end`. */
export interface Part {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Behind this place only those comments are looked for that go on with one before it. */
  readonly last?: number;
}

/** The comments of code, in their order; text in quotes, patterns and heredocs hold none. Takes time in proportion to the length. */
export function commentsOf(part: Part, language: Language): Comment[] {
  const scan = new Scan(part, language);
  scan.run(undefined);
  return scan.comments;
}

/** What looks like the beginning of a heredoc and has no end is a shift. */
const MOST_IN_VAIN = 20;
const LONGEST_PATTERN = 500;

class Scan {
  readonly comments: Comment[] = [];
  readonly #text: string;
  readonly #end: number;
  readonly #language: Language;
  readonly #last: number;
  #at: number;
  /** The last character that is no blank. */
  #before = '';
  #depth = 0;
  #inVain = 0;

  constructor({ text, start, end, last }: Part, language: Language) {
    // No search may go on past the end of the part.
    this.#text = end < text.length ? text.slice(0, end) : text;
    this.#at = start;
    this.#end = end;
    this.#language = language;
    this.#last = last ?? end;
  }

  /** Reads on to the end, or to the brace that closes a hole in a text. */
  run(closing: '}' | undefined): void {
    const next = closing ? signsOf(this.#language).inHole : signsOf(this.#language).outside;
    let braces = 0;
    for (;;) {
      const from = this.#at;
      this.#at = this.#next(next, from);
      const goesOn = this.#passBy(from, this.#at);
      if (this.#at >= this.#end || !goesOn) return;
      const sign = this.#text[this.#at] ?? '';
      if (closing && sign === '{') braces++;
      if (closing && sign === '}' && --braces < 0) return;
      if (this.#take()) continue;
      this.#before = sign;
      this.#at++;
    }
  }

  /** Where one of some signs comes next, or the end. */
  #next(signs: RegExp, from: number): number {
    signs.lastIndex = from;
    const found = signs.exec(this.#text);
    return found ? Math.min(found.index, this.#end) : this.#end;
  }

  /** Notes the last sign of code that was passed by; no comment goes on behind one, so that it ends a search. */
  #passBy(from: number, to: number): boolean {
    if (!this.#language.patterns && to <= this.#last) return true;
    for (let at = to - 1; at >= from; at--)
      if (this.#text.charCodeAt(at) > 32) {
        this.#before = this.#text[at] ?? '';
        return at <= this.#last;
      }
    return true;
  }

  #take(): boolean {
    return this.#block() || this.#line() || this.#heredoc() || this.#pattern() || this.#character() || this.#string();
  }

  #startsWith(what: string): boolean {
    return this.#text.startsWith(what, this.#at);
  }

  #block(): boolean {
    const block = this.#language.blocks.find(
      ({ open, lineStart }) => this.#startsWith(open) && (!lineStart || this.#atLineStart()),
    );
    if (!block) return false;
    const start = this.#at + block.open.length;
    const close = this.#closeOf(block, start);
    this.comments.push({ start, end: close, form: 'block' });
    this.#at = close + block.close.length;
    return true;
  }

  #closeOf({ open, close, nested }: BlockComment, start: number): number {
    if (!nested) return this.#find(close, start);
    let [at, depth] = [start, 1];
    while (at < this.#end) {
      if (this.#text.startsWith(close, at)) {
        if (--depth === 0) return at;
        at += close.length;
      } else if (this.#text.startsWith(open, at)) {
        depth++;
        at += open.length;
      } else at++;
    }
    return this.#end;
  }

  #line(): boolean {
    const line = this.#language.line.find((comment) => this.#startsWith(comment.open) && this.#mayComment(comment));
    if (!line) return false;
    const start = this.#at + line.open.length;
    const end = this.#find('\n', start);
    this.comments.push({ start, end, form: 'line' });
    this.#at = end;
    return true;
  }

  #mayComment({ open, after }: LineComment): boolean {
    const before = this.#text[this.#at - 1] ?? '\n';
    const next = this.#text[this.#at + open.length] ?? '\n';
    if (after === 'line-start') return this.#atLineStart();
    if (after === 'blank') return before <= ' ' || ';(){}'.includes(before) ? next !== '[' : false;
    // The slashes of an address.
    return !(open === '//' && before === ':' && next > ' ');
  }

  #atLineStart(): boolean {
    let at = this.#at - 1;
    while (at >= 0 && (this.#text[at] === ' ' || this.#text[at] === '\t')) at--;
    return at < 0 || this.#text[at] === '\n';
  }

  #heredoc(): boolean {
    const { heredoc } = this.#language;
    if (!heredoc || !this.#startsWith(heredoc)) return false;
    const head = this.#text.slice(this.#at + heredoc.length, this.#at + heredoc.length + 60);
    const [all, word] = /^[-~]?[ \t]?['"]?([A-Za-z_]\w{0,40})['"]?/.exec(head) ?? [];
    // A shift or an appended element is written with the same sign.
    if (!all || !word || (heredoc === '<<' && word !== word.toUpperCase() && !/['"]/.test(all))) return false;
    const after = this.#afterWord(word);
    if (after) this.#at = after;
    return after !== undefined;
  }

  /** Where the line after the one with that word at its beginning begins; few are looked for in vain. */
  #afterWord(word: string): number | undefined {
    if (this.#inVain > MOST_IN_VAIN) return undefined;
    for (let at = this.#find('\n', this.#at) + 1; at < this.#end; at = this.#find('\n', at) + 1) {
      const end = this.#find('\n', at);
      const line = this.#text.slice(at, Math.min(end, at + 200)).trimStart();
      if (line.startsWith(word) && !/^\w/.test(line.slice(word.length))) return end;
    }
    this.#inVain++;
    return undefined;
  }

  #pattern(): boolean {
    if (!this.#language.patterns || !this.#startsWith('/')) return false;
    if (this.#before !== '' && !'(,=:[!&|?{};+'.includes(this.#before)) return false;
    let inClass = false;
    const end = Math.min(this.#end, this.#at + LONGEST_PATTERN);
    for (let at = this.#at + 1; at < end; at++) {
      const character = this.#text[at];
      if (character === '\n') return false;
      if (character === '\\') at++;
      else if (character === '[') inClass = true;
      else if (character === ']') inClass = false;
      else if (character === '/' && !inClass) {
        this.#at = at + 1;
        this.#before = '/';
        return true;
      }
    }
    return false;
  }

  /** A character in single quotes, where a quote alone means something else. */
  #character(): boolean {
    if (!this.#language.characters || !this.#startsWith("'")) return false;
    const length = /^'(?:\\.[^'\n]{0,8}|[^\\'\n]{1,2})'/.exec(this.#text.slice(this.#at, this.#at + 14))?.[0].length;
    this.#at += length ?? 1;
    return true;
  }

  #string(): boolean {
    const form = this.#language.strings.find(({ open }) => this.#startsWith(open));
    if (!form) return false;
    const docstring = form.docstring && this.#atLineStart();
    const start = this.#at + form.open.length;
    this.#at = start;
    this.#skipString(form);
    if (docstring) this.comments.push({ start, end: Math.max(start, this.#at - form.close.length), form: 'docstring' });
    this.#before = form.close;
    return true;
  }

  #skipString(form: StringForm): void {
    const next = signsIn(form);
    for (;;) {
      this.#at = this.#next(next, this.#at);
      if (this.#at >= this.#end) return;
      const character = this.#text[this.#at];
      if (character === '\\' && form.escape === 'backslash') this.#at += 2;
      else if (character === '\n' && !form.multiline) return;
      else if (this.#startsWith(form.close)) {
        this.#at += form.close.length;
        if (form.escape !== 'doubled' || !this.#startsWith(form.close)) return;
        this.#at += form.close.length;
      } else if (form.holes && character === '$' && this.#startsWith('${') && this.#depth < 20) this.#hole();
      else this.#at++;
    }
  }

  #hole(): void {
    this.#at += 2;
    this.#depth++;
    this.#before = '';
    this.run('}');
    this.#depth--;
    this.#at++;
  }

  /** Where something comes next, or the end. */
  #find(what: string, from: number): number {
    const at = this.#text.indexOf(what, from);
    return at < 0 || at > this.#end ? this.#end : at;
  }
}

interface Signs {
  /** What can begin anything worth a look. */
  readonly outside: RegExp;
  /** The same between braces that have to be counted. */
  readonly inHole: RegExp;
}

const known = new WeakMap<Language, Signs>();

function signsOf(language: Language): Signs {
  const { line, blocks, strings, heredoc, patterns, characters } = language;
  const openers = [...line, ...blocks, ...strings].map(({ open }) => open.charAt(0));
  const all = [...openers, heredoc?.charAt(0) ?? '', patterns ? '/' : '', characters ? "'" : ''].join('');
  const signs = known.get(language) ?? { outside: anyOf(all), inHole: anyOf(`${all}{}`) };
  known.set(language, signs);
  return signs;
}

const knownForms = new WeakMap<StringForm, RegExp>();

/** What can end text in quotes, or change how it goes on. */
function signsIn(form: StringForm): RegExp {
  const signs = knownForms.get(form) ?? anyOf(`\\\n$${form.close.charAt(0)}`);
  knownForms.set(form, signs);
  return signs;
}

function anyOf(signs: string): RegExp {
  // Without any sign there is nothing to find.
  return new RegExp(signs === '' ? '(?!)' : `[${signs.replace(/[\\\]^-]/g, '\\$&')}]`, 'g');
}
