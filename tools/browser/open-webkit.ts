import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { findProgram, type Program } from '../programs/find-program.ts';
import { findFreePort } from '../programs/free-port.ts';
import { chineseFonts } from './chinese-fonts.ts';
import { toExpression, type OpenEngine } from './engine-page.ts';
import { findElement, startSession, type Command } from './webdriver.ts';

const WEBKIT: Program = {
  names: ['WebKitWebDriver'],
  places: [],
  packages: ['webkit2gtk-driver'],
  needed: "The tests of engines need WebKit: install Debian's package webkit2gtk-driver.",
};

const SCREEN: Program = {
  names: ['Xvfb'],
  places: [],
  packages: ['xvfb'],
  needed: "WebKit needs a screen: install Debian's package xvfb.",
};

/** Without this style the bar of the browser keeps its window wider than a phone. */
const WINDOW_STYLE = '* { min-width: 0; margin: 0; padding: 0; border-width: 0; }\n';

/** WebDriver's name of the key Enter. */
const ENTER = '\uE007';

/** Opens a page in WebKit as GTK has it, which is driven by WebDriver, on a screen of its own. */
export const openWebKit: OpenEngine = async (folder) => {
  const screen = spawn(findProgram(SCREEN), ['-displayfd', '1', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [display] = (await once(screen.stdout, 'data')) as [Buffer];
  const port = await findFreePort();
  const driver = spawn(findProgram(WEBKIT), [`--port=${port}`], {
    stdio: 'ignore',
    env: {
      ...process.env,
      ...chineseFonts(folder),
      ...writeSettings(folder),
      DISPLAY: `:${display.toString().trim()}`,
    },
  });
  const end = async (): Promise<void> => {
    await endProcess(driver);
    await endProcess(screen);
  };
  const command = await connect(`http://127.0.0.1:${port}`).catch(async (error: unknown) => {
    await end();
    throw error;
  });
  const run = <Result>(script: (...args: never[]) => unknown, ...args: readonly unknown[]): Promise<Result> =>
    command('POST', '/execute/sync', { script: `return ${toExpression(script, args)}`, args: [] }) as Promise<Result>;
  return {
    open: async (url) => void (await command('POST', '/url', { url })),
    async resize(width, height) {
      await command('POST', '/window/rect', { width, height });
      const room = await run<[number, number]>(() => [innerWidth, innerHeight]);
      const around = { width: width - room[0], height: height - room[1] };
      await command('POST', '/window/rect', { width: width + around.width, height: height + around.height });
    },
    run,
    async click(selector) {
      await command('POST', `${await findElement(command, selector)}/click`);
    },
    async enter(selector, text) {
      await command('POST', `${await findElement(command, selector)}/value`, { text: text + ENTER });
    },
    picture: async () => Buffer.from((await command('GET', '/screenshot')) as string, 'base64'),
    async close() {
      await command('DELETE', '');
      await end();
    },
  };
};

/** Starts a session as soon as the driver listens. */
async function connect(address: string): Promise<Command> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const listens = await fetch(`${address}/status`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (listens) return startSession(address, {});
    await setTimeout(50);
  }
  throw new Error(`WebKit's driver does not listen at ${address}`);
}

/** Writes the settings of the browser into `folder`, and returns the environment that makes it read them there. */
function writeSettings(folder: string): { XDG_CONFIG_HOME: string; HOME: string } {
  mkdirSync(join(folder, 'gtk-3.0'));
  writeFileSync(join(folder, 'gtk-3.0', 'gtk.css'), WINDOW_STYLE);
  writeFileSync(join(folder, 'user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${folder}"\n`);
  return { XDG_CONFIG_HOME: folder, HOME: folder };
}

async function endProcess(running: ChildProcess): Promise<void> {
  if (running.exitCode !== null || running.signalCode !== null) return;
  const ended = once(running, 'exit');
  running.kill();
  await ended;
}
