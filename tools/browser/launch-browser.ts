import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { findProgram, type Program } from '../programs/find-program.ts';

const CHROMIUM: Program = {
  names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'],
  places: [
    '/usr/bin/chromium',
    '/snap/bin/chromium',
    '/opt/google/chrome/chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  ],
  packages: ['chromium'],
  needed: 'The browser tests need Chromium: install Chromium or Chrome, or set CHROMIUM_PATH to one.',
};

export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Returns the path of a Chromium: that of `CHROMIUM_PATH`, or an installed one, or else that of Debian's package `chromium`, which is
 * installed if this process may do so. Throws if there is none, so that no browser test is ever skipped.
 */
export function findBrowser(): string {
  const named = process.env['CHROMIUM_PATH'];
  if (!named) return findProgram(CHROMIUM);
  if (!existsSync(named)) throw new Error(`CHROMIUM_PATH is ${named}, which does not exist`);
  return named;
}

/** Starts a headless Chromium with a new profile, which is removed when it closes. */
export function launchBrowser(flags: readonly string[] = []): Promise<Browser> {
  return chromium.launch({ executablePath: findBrowser(), headless: true, args: [...CHROMIUM_FLAGS, ...flags] });
}
