import { unquoted } from '../configuration/entry.ts';
import { type FileReader, risingLines } from '../facts/file-reader.ts';
import { isOnlyAnExample } from '../packages/example-paths.ts';
import { codeOf } from './code-text.ts';
import { sortOfValue } from './sample-values.ts';
import { isSecretName, isVariableName } from './variable-names.ts';

const DEFINED = /\bdefine\(\s{0,8}["']([A-Z][A-Z0-9_]{1,80})["']\s{0,8},\s{0,8}(["'][^"'\n]{0,200}["'])\s{0,8}\)/g;

/** What has to be set for a site, beside its secrets; all else is fixed in the file, and handed over with it. */
const OF_THE_SITE =
  /^(?:DB_(?:NAME|USER|HOST)|WP_HOME|WP_SITEURL|DOMAIN_CURRENT_SITE)$|(?:_USER|_USERNAME|_HOST|_BUCKET|_ID)$/;

/** The constants of WordPress' `wp-config.php` that are its variables: where the site is, its database, its secrets. */
export const wordPressConstantsReader: FileReader = {
  endings: ['php'],
  reads: (path, name) => /^wp-config[\w.-]{0,40}\.php$/.test(name) && !isOnlyAnExample(path),
  read({ path: file, name: fileName, text }, observe) {
    const code = codeOf(text, fileName);
    const lineOf = risingLines(code);
    const by = /sample|example|dist/.test(fileName) ? 'sample' : 'deployment';
    for (const found of code.matchAll(DEFINED)) {
      const name = found[1] ?? '';
      if (!isVariableName(name) || !(isSecretName(name) || OF_THE_SITE.test(name))) continue;
      const value = sortOfValue(unquoted(found[2] ?? ''));
      observe({ kind: 'variable-set', name, value, by, commentedOut: false, at: { file, line: lineOf(found.index) } });
    }
  },
};
