import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../../support/paths.ts';

/** A source without its comments, which tell of what must not be. */
const codeOf = (name: string) =>
  readFileSync(join(repositoryRoot, 'src', name), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');

const sources = readdirSync(join(repositoryRoot, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name: name.replaceAll('\\', '/'), text: codeOf(name) }));

/** What stands behind a mark of Markdown, and a client's name, as it is; words of Deorbit's own without values are no text of a record. */
const RAW =
  /`(?:\*\*|- |\\n\\n)\$\{(?!literalMarkdown\(|this\.#text\.say\('[\w.]+'\)\})[^}]*|\$\{(?!literalMarkdown\()[^}]*\brecord\.name\b[^}]*/g;

const filesWith = (pattern: RegExp) => sources.filter(({ text }) => pattern.test(text)).map(({ name }) => name);

describe('What VS Code shows for Deorbit', () => {
  it('runs no command from a link: no Markdown is trusted, takes HTML, or names a command', () => {
    assert.ok(filesWith(/new vscode\.MarkdownString/).length > 3);
    assert.deepEqual(filesWith(/\.isTrusted\s*=(?!=)|\bisTrusted:|supportHtml|enableCommandUris/), []);
    assert.deepEqual(filesWith(/\]\(command:|["'`]command:[\w.]|\bhref=["'`]command:/), []);
  });

  it('has Markdown made of literal text only: nothing of a record is put into it as it is', () => {
    for (const { name, text } of sources)
      if (/new vscode\.MarkdownString\((?!\))/.test(text)) assert.deepEqual(text.match(RAW) ?? [], [], name);
  });

  it('has panels that load from the folder of the pages alone', () => {
    const [makers, opens, roots] = [
      /createWebviewPanel\(|webview\.options = /g,
      /enableScripts: true/g,
      /localResourceRoots: \[pageFolder\(/g,
    ];
    for (const name of filesWith(
      /createWebviewPanel|webview\.options|registerWebviewViewProvider|registerCustomEditor/,
    )) {
      const text = sources.find((source) => source.name === name)?.text ?? '';
      const count = (pattern: RegExp) => [...text.matchAll(pattern)].length;
      assert.ok(count(makers) > 0, name);
      assert.equal(count(opens), count(roots), `${name}: a page that runs scripts says where it loads from`);
    }
  });

  it('has panels whose policy lets one script run, one style sheet apply, and nothing else load, be sent or be framed', () => {
    const page = readFileSync(join(repositoryRoot, 'src/editor/panels/panel.html'), 'utf8');
    const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page) ?? [];
    assert.deepEqual(policy.split('; '), [
      "default-src 'none'",
      'style-src {{source}}',
      "script-src 'nonce-{{nonce}}'",
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    assert.deepEqual(page.match(/<(?:script|iframe|img|object|embed|style|form)\b/g), ['<script']);
  });

  it('has panels that make no markup out of texts, but the one that shows a document as it goes out', () => {
    const markup =
      /\.(?:inner|outer)HTML\s*=|insertAdjacentHTML|document\.write|DOMParser|createContextualFragment|setHTMLUnsafe/;
    assert.deepEqual(
      filesWith(markup).filter((name) => name !== 'webview/shown-html.ts'),
      [],
    );
  });

  it('is asked for by nobody outside: there is no address that opens Deorbit', () =>
    assert.deepEqual(filesWith(/registerUriHandler/), []));
});
