/**
 * Peers are installed when benchmarks are run, so that the compiler may not know them.
 *
 * @type {(name: string) => Promise<any>}
 */
const peer = (name) => import(name);

/**
 * General prose linters, each with what it is made for: a function that checks an English text. They are loaded when they
 * are asked for, so that their first check can be timed with all it loads.
 *
 * @type {Record<string, () => Promise<(text: string) => Promise<number>>>}
 */
export const linters = {
  'write-good': async () => {
    const { default: writeGood } = await peer('write-good');
    return async (text) => writeGood(text).length;
  },
  alex: async () => {
    const { markdown } = await peer('alex');
    return async (text) => markdown(text).messages.length;
  },
  retext: async () => {
    const [{ unified }, english, equality, passive, simplify, intensify, stringify] = await Promise.all([
      peer('unified'),
      peer('retext-english'),
      peer('retext-equality'),
      peer('retext-passive'),
      peer('retext-simplify'),
      peer('retext-intensify'),
      peer('retext-stringify'),
    ]);
    const processor = unified()
      .use(english.default)
      .use(equality.default)
      .use(passive.default)
      .use(simplify.default)
      .use(intensify.default)
      .use(stringify.default);
    return async (text) => (await processor.process(text)).messages.length;
  },
  textlint: async () => {
    const [{ TextlintKernel }, markdown, rule] = await Promise.all([
      peer('@textlint/kernel'),
      peer('@textlint/textlint-plugin-markdown'),
      peer('textlint-rule-write-good'),
    ]);
    const kernel = new TextlintKernel();
    const plugins = [{ pluginId: 'markdown', plugin: markdown.default.default ?? markdown.default }];
    const rules = [{ ruleId: 'write-good', rule: rule.default.default ?? rule.default }];
    return async (text) =>
      (await kernel.lintText(text, { filePath: 'a.md', ext: '.md', plugins, rules })).messages.length;
  },
  'harper.js': async () => {
    const [{ LocalLinter }, { binary }] = await Promise.all([peer('harper.js'), peer('harper.js/binary')]);
    const linter = new LocalLinter({ binary });
    await linter.setup();
    return async (text) => (await linter.lint(text)).length;
  },
};
