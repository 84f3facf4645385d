import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { copySampleWorkspace } from '../sample-workspace.mjs';
import { root, testRoot } from '../setup/paths.mjs';
import { formatSeconds } from '../setup/progress.mjs';
import { openWorkbench } from '../workbench/driver.mjs';
import { fixClock } from './fixed-clock.mjs';
import { scenes } from './scenes.mjs';
import { takePicture } from './take-picture.mjs';

/** When the pictures are taken, for the extension: they show the same dates whenever they are. */
const moment = '2026-11-24T10:00:00Z';

/** The window's size; the text of a picture can be read at the width of a README. */
const size = { width: 1120, height: 700 };

/** The side bar's width: rows tell their one fact in it. */
const sideBar = 380;

/** No more than this for a picture, in bytes: the package and the pages stay light. */
const largest = 40_000;

/** The same for a picture of the walkthrough, as far as it can be had: all of them are in the package. */
const largestSmall = 9_000;

/**
 * A picture as media/pictures.json lists it: `scene` names what is shown, `size` a part of it that is small enough for a
 * walkthrough, `theme` another than the light one.
 *
 * @typedef {{ scene: string, file: string, alt: string, size?: 'small', theme?: 'dark' }} Picture
 */

/** Shows scenes, one after the other in one window where they show the same workspace, and takes their pictures. */
export class Studio {
  /** @type {{ workspace: string, window: import('../workbench/driver.mjs').Workbench } | undefined} */
  #open;
  #vsix;
  #base;

  /** @param {{ vsix: string, base: string }} parts `base`: a folder for the workspaces */
  constructor({ vsix, base }) {
    this.#vsix = vsix;
    this.#base = base;
  }

  /**
   * @param {string} name
   * @param {readonly Picture[]} pictures those of the scene
   * @returns {Promise<boolean>} whether every picture could be taken and is small enough
   */
  async show(name, pictures) {
    const scene = scenes[name];
    if (!scene) return false;
    const started = Date.now();
    try {
      const window = await this.#windowFor(scene.workspace ?? 'sample');
      await window.page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      await scene.show(window);
      let areSmall = true;
      for (const picture of pictures) areSmall = (await this.#take(scene, picture)) && areSmall;
      await scene.leave?.(window);
      console.log(`${name}: ${formatSeconds(Date.now() - started)}`);
      return areSmall;
    } catch (error) {
      console.error(`FAILED ${name}`, error);
      await this.#open?.window.screenshot(join(testRoot, 'pictures', `${name}-failed.png`)).catch(() => {});
      await this.close();
      return false;
    }
  }

  /** Closes the window. */
  async close() {
    const open = this.#open;
    this.#open = undefined;
    await open?.window.close();
  }

  /**
   * @param {import('./scenes.mjs').Scene} scene
   * @param {Picture} picture
   * @returns {Promise<boolean>} whether it is small enough
   */
  async #take(scene, { file, size, theme }) {
    if (!this.#open) return false;
    const small = size === 'small';
    const most = small ? largestSmall : largest;
    const how = { scene, small, dark: theme === 'dark', largest: most };
    const bytes = await takePicture(this.#open.window.page, how);
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), bytes);
    const isSmall = bytes.length <= largest;
    console.log(`${isSmall ? ' ' : 'TOO LARGE:'} ${file}: ${Math.ceil(bytes.length / 1000)} kB`);
    return isSmall;
  }

  /**
   * The window in which a scene is shown: the one that is open, unless it shows another kind of workspace.
   *
   * @param {string} workspace
   */
  async #windowFor(workspace) {
    if (this.#open?.workspace === workspace) return this.#open.window;
    await this.close();
    const folder = join(this.#base, workspace, 'sourdough-shop');
    if (workspace === 'sample') await copySampleWorkspace(folder, { today: moment.slice(0, 'YYYY-MM-DD'.length) });
    else await mkdir(folder, { recursive: true });
    const window = await openWorkbench({
      folder,
      vsix: this.#vsix,
      size,
      env: { TZ: 'UTC', HOME: this.#base },
      settings: {
        // The theme follows the browser's, so that one scene is seen in both.
        'window.autoDetectColorScheme': true,
        'workbench.layoutControl.enabled': false,
        'editor.minimap.enabled': false,
        'files.autoSave': 'off',
      },
      alter: (extensions) => fixClock(extensions, moment),
    });
    this.#open = { workspace, window };
    // What VS Code says of its own, such as that a server of its was started again, is no part of a picture.
    await window.page.addStyleTag({ content: '.notifications-toasts { opacity: 0 !important; }' });
    await widenSideBar(window);
    return window;
  }
}

/** @param {import('../workbench/driver.mjs').Workbench} window */
async function widenSideBar(window) {
  await window.openContainer('Deorbit');
  const box = await window.page.locator('.part.sidebar').boundingBox();
  if (!box) return;
  const { mouse } = window.page;
  await mouse.move(box.x + box.width, 400);
  await mouse.down();
  await mouse.move(box.x + sideBar, 400, { steps: 4 });
  await mouse.up();
}
