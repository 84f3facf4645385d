/** How good a picture is, from 0 to 100: the best of these with which it is small enough. */
const qualities = [85, 75, 65, 55, 45, 35, 25, 15];

/** What a walkthrough shows beside its text, in pixels. */
const smallSize = { width: 620, height: 420 };

/** Below this width, in pixels, a picture is drawn larger than it is. */
const narrow = 450;

/**
 * Takes a picture of what a scene is about, as WebP.
 *
 * @param {import('playwright-core').Page} page
 * @param {{ scene: import('./scenes.mjs').Scene, small: boolean, dark: boolean, largest: number }} how `small`: only as
 *   much as a walkthrough shows; `dark`: in a dark theme instead of a light one; `largest`: in bytes, as far as that can be
 *   had
 * @returns {Promise<Buffer>}
 */
export async function takePicture(page, { scene, small, dark, largest }) {
  await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' });
  await page.locator(`.monaco-workbench.vs${dark ? '-dark' : ':not(.vs-dark)'}`).waitFor();
  const clip = await partOf(page, (small && scene.smallParts) || scene.parts);
  const most = { width: clip.width, height: scene.height ?? clip.height };
  if (small) Object.assign(most, { width: smallSize.width, height: Math.min(most.height, smallSize.height) });
  const cut = {
    ...clip,
    width: Math.min(clip.width, most.width),
    height: Math.min(clip.height, most.height),
    // A walkthrough draws what is narrow larger than it is.
    scale: small && clip.width < narrow ? 1.5 : 1,
  };
  // What lies under the mouse is drawn differently; and a theme reaches panels and words a moment after the workbench.
  await page.mouse.move(2, 2);
  await page.waitForTimeout(700);
  const browser = await page.context().newCDPSession(page);
  try {
    let bytes = Buffer.alloc(0);
    for (const quality of qualities) {
      const { data } = await browser.send('Page.captureScreenshot', { format: 'webp', quality, clip: cut });
      bytes = Buffer.from(data, 'base64');
      if (bytes.length <= largest) break;
    }
    return bytes;
  } finally {
    await browser.detach();
  }
}

/**
 * @param {import('playwright-core').Page} page
 * @param {readonly string[] | undefined} parts
 * @returns {Promise<{ x: number, y: number, width: number, height: number }>} what holds all parts, or the whole window
 */
async function partOf(page, parts) {
  const { width = 0, height = 0 } = page.viewportSize() ?? {};
  if (!parts) return { x: 0, y: 0, width, height };
  const found = await Promise.all(parts.map((part) => page.locator(part).first().boundingBox()));
  const boxes = found.filter((box) => box !== null);
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}
