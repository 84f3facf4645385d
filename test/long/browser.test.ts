import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { newestVsCode, oldestVsCode } from '../../scripts/setup/paths.mjs';
import { useWorkbench } from '../ui/harness.ts';

const titles = {
  en: 'Handover: Anna',
  fr: 'Document de passation : Fanny',
  ru: 'Передача проекта: Рита',
  vi: 'Tài liệu bàn giao: Vân',
};
const source = mkdtempSync(join(tmpdir(), 'deorbit-browser-'));

function nameIn(language: string): string {
  return titles[language as keyof typeof titles].split(': ')[1] ?? '';
}

mkdirSync(join(source, '.clients'));
for (const language of Object.keys(titles)) {
  const record = { version: 1, id: `${language}-id`, name: nameIn(language), stage: 'leaving', language };
  writeFileSync(join(source, `.clients/${language}.client.json`), `// by hand\n${JSON.stringify(record)}\n`);
}
writeFileSync(join(source, '.clients/broken.client.json'), '{ "version": 1, "id": \n');

after(() => rmSync(source, { recursive: true, force: true }));

for (const version of [newestVsCode, oldestVsCode])
  describe(`In the browser, where VS Code ${version} runs extensions in a web worker`, () => testsOf(version));

function testsOf(version: string): void {
  const keybindings = Object.keys(titles).map((language, at) => ({
    key: `ctrl+alt+shift+${at}`,
    command: 'deorbit.newDocument',
    args: { client: `${language}-id`, kind: 'handover' },
  }));
  const edit = { key: 'ctrl+alt+shift+9', command: 'deorbit.addScopeItem', args: { client: 'en-id', what: 'Export' } };
  const doom = { key: 'ctrl+alt+shift+8', command: 'deorbit.deleteRecord', args: { client: 'vi-id' } };
  const flags = { key: 'ctrl+alt+shift+7', command: 'deorbit.decide', args: { client: 'ru-id' } };
  const workbench = useWorkbench(source, {
    settings: { 'remote.extensionKind': { 'deorbit.deorbit': ['web'] } },
    keybindings: [...keybindings, edit, doom, flags],
    version,
  });

  it('all clients are shown, and the record that cannot be read', async () => {
    const { window } = workbench;
    await window.openContainer('Deorbit');
    for (const language of Object.keys(titles)) await window.treeItem(nameIn(language)).waitFor();
    await window.treeItem('broken.client.json').waitFor();
  });

  it('a record is edited where it is, and its comments stay', async () => {
    const { window } = workbench;
    await window.page.keyboard.press('Control+Alt+Shift+9');
    const file = join(workbench.folder, '.clients/en.client.json');
    assert.match(await window.waitForFile(file, (text) => text.includes('Export')), /^\/\/ by hand\n/);
    await window.treeItem('Anna').getByText('1 open').waitFor();
  });

  it('a record that is edited by hand is followed', async () => {
    const { window } = workbench;
    const file = join(workbench.folder, '.clients/fr.client.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('Fanny', 'Fanny & Cie'));
    await window.treeItem('Fanny & Cie').waitFor();
  });

  it('the panel to decide in is shown and saves', async () => {
    const { window } = workbench;
    await window.page.keyboard.press('Control+Alt+Shift+7');
    await window.webview().getByRole('radio', { name: '4, fine' }).check();
    const file = join(workbench.folder, '.clients/ru.client.json');
    assert.match(await window.waitForFile(file, (text) => /"feeling": ?4/.test(text)), /^\/\/ by hand\n/);
  });

  for (const [at, [language, title]] of Object.entries(titles).entries()) {
    it(`the handover is written in the client's language: ${language}`, async () => {
      const { window } = workbench;
      await window.page.keyboard.press(`Control+Alt+Shift+${at}`);
      await window.waitForEditorText(title);
    });
  }

  it('a record that was deleted comes back from the versions that the browser keeps', async () => {
    const { window } = workbench;
    const file = join(workbench.folder, '.clients/vi.client.json');
    const before = readFileSync(file, 'utf8');
    await window.page.keyboard.press('Control+Alt+Shift+8');
    await window.answerDialog('Delete the record of Vân', 'Delete');
    await window.waitFor('the record has gone', async () => !existsSync(file));
    await window.runCommand('Deorbit: Restore Record...');
    await window.pickItem('Vân');
    await window.quickRows().first().click();
    await window.answerNotification('vi.client.json', 'Restore');
    assert.equal(await window.waitForFile(file, (text) => text !== ''), before);
    await window.treeItem('Vân').waitFor();
  });

  it("a records folder of one's own is out of reach, and that is said", async () => {
    const { window } = workbench;
    const settings = join(window.server.userData, 'data/Machine/settings.json');
    mkdirSync(dirname(settings), { recursive: true });
    writeFileSync(settings, '{ "deorbit.recordsFolder": "~/Deorbit" }');
    await window.notification('a folder that a browser cannot reach').waitFor();
    await window.treeItem('Anna').waitFor();
  });
}
