import { withoutComment } from '../configuration/entry.ts';
import type { FileReader } from '../facts/file-reader.ts';

const DEV_GROUP = /:(?:development|test|ci)\b/;

/** The gems of a `Gemfile` and of a gem's own specification. */
export const gemfileReader: FileReader = {
  endings: ['gemfile', 'rb', 'gemspec'],
  reads: (_path, name) => name === 'Gemfile' || name === 'gems.rb' || name.endsWith('.gemspec'),
  read({ path: file, text }, observe) {
    let line = 0;
    let isDevGroup = false;
    for (const whole of text.split('\n')) {
      line++;
      const code = withoutComment(whole).trim();
      if (code.startsWith('group ')) isDevGroup = isDev(code);
      else if (code === 'end') isDevGroup = false;
      const found = /^(?:gem|\w{1,20}\.add_(?:runtime_|development_)?dependency)[ (]{1,3}["']([\w.-]+)["']/.exec(code);
      const name = found?.[1];
      if (name === undefined) continue;
      const version = /,[ ]?["'][~>=< ]*(\d[\w.]*)["']/.exec(code)?.[1];
      const dev = isDevGroup || isDev(code) || code.includes('add_development_dependency');
      const said = { kind: 'dependency', ecosystem: 'ruby', name, dev, at: { file, line } } as const;
      observe(version === undefined ? said : { ...said, version });
    }
  },
};

/** Groups that a server does not install, unless it is named beside them. */
function isDev(code: string): boolean {
  return DEV_GROUP.test(code) && !code.includes(':production') && !code.includes(':default');
}
