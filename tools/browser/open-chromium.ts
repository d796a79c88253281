import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { chineseFonts } from './chinese-fonts.ts';
import { toExpression, type OpenEngine } from './engine-page.ts';
import { CHROMIUM_FLAGS, findBrowser } from './launch-browser.ts';

/** Opens a page in Chromium, which Playwright drives by Chromium's own protocol. */
export const openChromium: OpenEngine = async (folder) => {
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: [...CHROMIUM_FLAGS],
    env: { ...process.env, ...chineseFonts(folder) },
  });
  const page = await browser.newPage({ locale: 'zh-CN' });
  page.on('download', (download) => void download.saveAs(join(folder, download.suggestedFilename())));
  return {
    open: async (url) => void (await page.goto(url)),
    resize: (width, height) => page.setViewportSize({ width, height }),
    run: (script, ...args) => page.evaluate(toExpression(script, args)),
    click: (selector) => page.click(selector),
    async enter(selector, text) {
      await page.fill(selector, text);
      await page.press(selector, 'Enter');
    },
    picture: () => page.screenshot(),
    close: () => browser.close(),
  };
};
