import { launch } from 'puppeteer-core';
import { findProgram, type Program } from '../programs/find-program.ts';
import { chineseFonts } from './chinese-fonts.ts';
import { toExpression, type OpenEngine } from './engine-page.ts';

const FIREFOX: Program = {
  names: ['firefox-esr', 'firefox'],
  places: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  packages: ['firefox-esr'],
  needed: "The tests of engines need Firefox: install it, or Debian's package firefox-esr.",
};

/** Opens a page in Firefox, which Puppeteer drives by WebDriver BiDi. */
export const openFirefox: OpenEngine = async (folder) => {
  const browser = await launch({
    browser: 'firefox',
    executablePath: findProgram(FIREFOX),
    env: { ...process.env, ...chineseFonts(folder) },
    extraPrefsFirefox: {
      'browser.download.folderList': 2,
      'browser.download.dir': folder,
      'browser.download.useDownloadDir': true,
      'browser.download.alwaysOpenPanel': false,
    },
  });
  const page = await browser.newPage();
  return {
    open: async (url) => void (await page.goto(url)),
    resize: (width, height) => page.setViewport({ width, height }),
    run: <Result>(script: (...args: never[]) => unknown, ...args: readonly unknown[]) =>
      page.evaluate(toExpression(script, args)) as Promise<Result>,
    click: (selector) => page.click(selector),
    async enter(selector, text) {
      await page.type(selector, text);
      await page.keyboard.press('Enter');
    },
    picture: () => page.screenshot(),
    close: () => browser.close(),
  };
};
