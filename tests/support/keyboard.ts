import type { Locator, Page } from 'playwright-core';

/** What a reader who presses Tab finds at a stop. */
export interface Stop {
  /** `link 部门目录` */
  readonly what: string;
  /** What is wrong with it: no mark of the focus, out of sight, or under something else. */
  readonly faults: readonly string[];
}

/** Goes on with Tab (or `Shift+Tab`) until `target` has the focus. Throws if it is not reached, or if a stop on the way cannot be seen. */
export async function tabTo(page: Page, target: Locator, { key = 'Tab', most = 400 } = {}): Promise<void> {
  for (let press = 0; press < most; press += 1) {
    await page.keyboard.press(key);
    const stop = await readStop(page);
    if (stop && stop.faults.length > 0) throw new Error(`${stop.what}: ${stop.faults.join(', ')}`);
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${most} times ${key} did not reach ${String(target)}`);
}

/** All stops of a page, from the first to the last. Throws if the last is not left. */
export async function tabThrough(page: Page, { key = 'Tab', most = 1_500 } = {}): Promise<Stop[]> {
  const stops: Stop[] = [];
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  for (let press = 0; press < most; press += 1) {
    await page.keyboard.press(key);
    const stop = await readStop(page);
    if (!stop) return stops;
    stops.push(stop);
  }
  throw new Error(`after ${most} times ${key} the page is not left; last came ${stops.at(-1)?.what}`);
}

/** Where the focus is; `null` where the page has none. */
function readStop(page: Page): Promise<Stop | null> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    // A choice is drawn by the text beside its invisible button.
    const drawn = element.matches('.choices input') ? element.nextElementSibling! : element;
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(drawn);
    const hasMark = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && !/, 0\)$/.test(outlineColor);
    const boxes = [...drawn.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
    // Beyond the middle of a link that breaks over lines may be other text; one line of it has to be free.
    const middles = boxes.map(({ left, top, width, height }) => [left + width / 2, top + height / 2] as const);
    const isInside = ([x, y]: readonly [number, number]): boolean =>
      x >= 0 && x <= innerWidth && y >= 0 && y <= innerHeight;
    const isFree = ([x, y]: readonly [number, number]): boolean => {
      const top = document.elementFromPoint(x, y);
      return top !== null && (drawn.contains(top) || top.contains(drawn) || element === top);
    };
    const isTall = boxes.some(({ height }) => height > innerHeight);
    const seen = middles.filter(isInside);
    const text = element.getAttribute('aria-label') ?? element.textContent.trim();
    return {
      what: `${element.tagName.toLowerCase()} ${text.replace(/\s+/g, ' ').slice(0, 40)}`,
      faults: [
        ...(hasMark ? [] : ['the focus has no mark']),
        ...(seen.length > 0 || isTall ? [] : ['out of sight']),
        ...(seen.length === 0 || seen.some(isFree) ? [] : ['under something else']),
      ],
    };
  });
}
