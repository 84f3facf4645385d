import * as fc from 'fast-check';
import type { JsonValue, RecordChange, RecordPath } from '../../src/relationship/client/record-edit.ts';

/** A text of JSON with comments, and where each comment stands: in the object or list at that path. */
export interface CommentedJson {
  readonly text: string;
  readonly value: JsonValue;
  readonly comments: readonly { readonly text: string; readonly container: RecordPath }[];
}

const key = fc.oneof(
  fc.constantFrom('name', 'scope', 'mine', '__proto__', 'a "quoted" key', ''),
  fc.string({ maxLength: 5 }),
);
const leaf = fc.oneof(
  fc.string({ maxLength: 12, unit: 'grapheme' }),
  fc.constantFrom('// no comment', '/* none */', '}', ',', '\\', '\u2028'),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
);

/** A value as JSON holds it, small but nested. */
export const jsonValue: fc.Arbitrary<JsonValue> = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(key, tie('value'), { maxKeys: 3, noNullPrototype: true }),
  ),
})).value;

const jsonObject = fc.dictionary(key, jsonValue, { minKeys: 0, maxKeys: 5, noNullPrototype: true });

/** How a text is laid out: where it is spread over lines, and where comments and commas stand that need not. */
export interface Layout {
  readonly choices: readonly number[];
  readonly lineEnd: string;
  readonly indent: string;
}

/** Any layout. */
export const layout: fc.Arbitrary<Layout> = fc.record({
  choices: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 40 }),
  lineEnd: fc.constantFrom('\n', '\r\n'),
  indent: fc.constantFrom('  ', '    ', '\t'),
});

/** A value written out in a layout, with comments everywhere a comment may stand. */
export function writtenOut(value: JsonValue, { choices, lineEnd, indent }: Layout): CommentedJson {
  return new Writer(choices, lineEnd, indent).write(value);
}

/** Any object, written out in any layout with comments everywhere a comment may stand. */
export const commentedJson: fc.Arbitrary<CommentedJson> = fc
  .tuple(jsonObject, layout)
  .map(([value, laidOut]) => writtenOut(value, laidOut));

/** A change somewhere in a value: a place that is there or one beside it, set, removed or appended to. */
export function changeIn(value: JsonValue): fc.Arbitrary<RecordChange> {
  const places = placesIn(value, []);
  return fc
    .tuple(fc.constantFrom(...places), fc.option(jsonValue, { nil: undefined, freq: 4 }))
    .map(([path, next]) => ({ path, value: next }));
}

function placesIn(value: JsonValue, path: RecordPath): RecordPath[] {
  const places: RecordPath[] = path.length > 0 ? [path] : [];
  if (Array.isArray(value)) {
    places.push([...path, value.length]);
    for (const [index, item] of value.entries()) places.push(...placesIn(item, [...path, index]));
  } else if (typeof value === 'object' && value !== null) {
    places.push([...path, 'new field'], [...path, 'new list', 0]);
    for (const [name, field] of Object.entries(value)) places.push(...placesIn(field, [...path, name]));
  }
  return places;
}

class Writer {
  readonly #choices: readonly number[];
  #next = 0;
  readonly #comments: { text: string; container: RecordPath }[] = [];
  readonly #lineEnd: string;
  readonly #indent: string;

  constructor(choices: readonly number[], lineEnd: string, indent: string) {
    this.#choices = choices;
    this.#lineEnd = lineEnd;
    this.#indent = indent;
  }

  write(value: JsonValue): CommentedJson {
    const text = this.#comment([]) + this.#json(value, [], '') + this.#comment([]);
    return { text, value, comments: this.#comments };
  }

  #chance(of: number): boolean {
    return (this.#choices[this.#next++ % this.#choices.length] ?? 0) < of;
  }

  #json(value: JsonValue, path: RecordPath, indentation: string): string {
    if (typeof value !== 'object' || value === null) return JSON.stringify(value);
    const [open, close] = Array.isArray(value) ? '[]' : '{}';
    const members = Array.isArray(value)
      ? value.map((item: JsonValue, index) => ({ name: '', item, path: [...path, index] }))
      : Object.entries(value).map(([name, item]) => ({
          name: `${JSON.stringify(name)}: `,
          item,
          path: [...path, name],
        }));
    const spread = this.#chance(8);
    const inner = indentation + this.#indent;
    const line = spread ? this.#lineEnd + inner : ' ';
    let text = open ?? '';
    members.forEach((member, index) => {
      const last = index === members.length - 1;
      text += line + this.#comment(path) + member.name + this.#json(member.item, member.path, inner);
      text += this.#comment(path) + (last && !this.#chance(3) ? '' : ',') + this.#comment(path);
    });
    return `${text}${this.#comment(path)}${spread && members.length > 0 ? this.#lineEnd + indentation : ''}${close}`;
  }

  #comment(container: RecordPath): string {
    if (!this.#chance(3)) return '';
    const number = `#${this.#comments.length}#`;
    const text = this.#chance(5) ? ` // ${number}${this.#lineEnd}` : ` /* ${number} */ `;
    this.#comments.push({ text: number, container });
    return text;
  }
}
