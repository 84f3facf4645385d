/**
 * A practice of the field that the product is built on.
 *
 * @typedef {object} Practice
 * @property {number} number
 * @property {'C' | 'F' | 'Q' | 'D' | 'P' | 'T' | 'W' | 'L'} kind concept, red flag, question, rule for deciding, practice,
 *   element of a letter, warning, legal
 * @property {string} what
 */

/**
 * The numbers that a test's title names: "(practice 32)", "(practices 32, 147 and 150)", "(practices 164 to 168)".
 *
 * @param {string} title
 * @returns {number[]}
 */
export function practicesIn(title) {
  const named = title.matchAll(/\bpractices? (\d+(?:(?:, | and | to )\d+)*)/gi);
  return [...named].flatMap(([, list = '']) => list.split(/, | and /).flatMap(rangeOf));
}

/** @param {string} part @returns {number[]} */
function rangeOf(part) {
  const [first = 0, last = first] = part.split(' to ').map(Number);
  return Array.from({ length: Math.max(last - first + 1, 0) }, (_, index) => first + index);
}

/**
 * What carries each practice: the tests that passed and name it.
 *
 * @param {readonly Practice[]} practices
 * @param {readonly string[]} passed titles of tests that passed
 * @returns {{ lines: string[], unknown: string[] }} the report, whose last line is the count; and the titles that name a
 *   number which is no practice
 */
export function reportOn(practices, passed) {
  /** @type {Map<number, string[]>} */
  const carriers = new Map(practices.map(({ number }) => [number, []]));
  const unknown = new Set();
  for (const title of passed) {
    for (const number of new Set(practicesIn(title))) {
      const titles = carriers.get(number);
      if (titles) titles.push(title);
      else unknown.add(title);
    }
  }
  const lines = practices.map((practice) => lineOf(practice, carriers.get(practice.number) ?? []));
  const carried = [...carriers.values()].filter((titles) => titles.length > 0).length;
  return {
    lines: [...lines, ...summaryOf(practices, carriers), `carried ${carried} of ${practices.length}`],
    unknown: [...unknown],
  };
}

/** @param {Practice} practice @param {readonly string[]} titles @returns {string} */
function lineOf({ number, kind, what }, titles) {
  const head = `${String(number).padStart(3)} ${kind} ${what}`;
  if (titles.length === 0) return `${head}\n        -`;
  return [head, ...titles.map((title) => `        ${title}`)].join('\n');
}

/** @param {readonly Practice[]} practices @param {ReadonlyMap<number, string[]>} carriers @returns {string[]} */
function summaryOf(practices, carriers) {
  const kinds = [...new Set(practices.map(({ kind }) => kind))].sort();
  return kinds.map((kind) => {
    const all = practices.filter((practice) => practice.kind === kind);
    const missing = all.filter(({ number }) => carriers.get(number)?.length === 0).map(({ number }) => number);
    const rest = missing.length ? `; not yet: ${missing.join(', ')}` : '';
    return `${kind}: ${all.length - missing.length} of ${all.length}${rest}`;
  });
}
