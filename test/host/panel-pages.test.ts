import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { nodeIds } from '../../src/base/ports/node/node-ids.ts';
import { pageFolder, pageHtml } from '../../src/editor/panels/page-html.ts';

describe('The page of a panel', () => {
  const extension = vscode.extensions.getExtension('deorbit.deorbit')?.extensionUri ?? assert.fail('it is installed');
  const hostile = '"><script>alert(1)</script>{{nonce}}&';
  let panel: vscode.WebviewPanel;

  before(() => {
    panel = vscode.window.createWebviewPanel('deorbit.test', 'Test', vscode.ViewColumn.Active, {
      enableScripts: true,
      localResourceRoots: [pageFolder(extension)],
    });
  });
  after(() => panel.dispose());

  const pageOf = (script: 'panel.js' | 'sealed.js' | 'copy.js') =>
    pageHtml(panel.webview, extension, { language: 'en', title: hostile, client: hostile, script }, nodeIds);

  it('runs its one script, styles itself by its one sheet, and loads, sends and frames nothing', () => {
    for (const script of ['panel.js', 'sealed.js', 'copy.js'] as const) {
      const page = pageOf(script);
      const policies = [...page.matchAll(/http-equiv="Content-Security-Policy" content="([^"]*)"/g)];
      assert.equal(policies.length, 1);
      const rules = Object.fromEntries(
        (policies[0]?.[1] ?? '').split(';').map((rule) => {
          const [name = '', ...values] = rule.trim().split(' ');
          return [name, values.join(' ')];
        }),
      );
      const nonce = /^'nonce-([\w-]{20,})'$/.exec(rules['script-src'] ?? '')?.[1];
      assert.ok(nonce, 'a nonce, and a long one');
      assert.deepEqual(rules, {
        'default-src': "'none'",
        'style-src': panel.webview.cspSource,
        'script-src': `'nonce-${nonce}'`,
        'base-uri': "'none'",
        'form-action': "'none'",
      });
      assert.doesNotMatch(page, /unsafe|\son\w+=|style=|javascript:/i);
      const scripts = [...page.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
      assert.equal(scripts.length, 1);
      assert.match(
        scripts[0] ?? '',
        new RegExp(`nonce="${nonce}" src="[^"]+/dist/webview/${script.replace('.', '\\.')}"`),
      );
      assert.notEqual(page, pageOf(script), 'no nonce serves twice');
    }
  });

  it('shows what it is told as text, and puts nothing of that into its own', () => {
    const page = pageOf('panel.js');
    assert.doesNotMatch(page, /alert\(1\)<\/script>/);
    assert.ok(page.includes('{{nonce}}'), 'what stands in a name is not filled in');
  });

  it('loads from the folder of the pages alone', () => {
    assert.deepEqual(panel.webview.options.localResourceRoots?.map(String), [`${extension}/dist/webview`]);
  });
});
