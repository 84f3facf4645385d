import { parseArgs } from 'node:util';
import { PROPERTIES } from './properties.ts';
import { sharedOut } from './property.ts';

/**
 * Tells the properties and how many of so many cases each gets, or runs one of them; the answer is one line of JSON on
 * standard output.
 *
 *     run-property.mjs --list --cases COUNT
 *     run-property.mjs --only NAME --cases COUNT --seed NUMBER
 */
const { values } = parseArgs({
  options: {
    list: { type: 'boolean' },
    only: { type: 'string' },
    cases: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
  },
});
const cases = Number(values.cases);
if (values.list) {
  console.log(JSON.stringify([...sharedOut(PROPERTIES, cases)].map(([{ name }, count]) => ({ name, cases: count }))));
} else {
  const property = PROPERTIES.find(({ name }) => name === values.only);
  if (!property) throw new Error(`There is no property "${values.only}".`);
  console.log(JSON.stringify(await property.run(Number(values.seed), cases)));
}
process.exit();
