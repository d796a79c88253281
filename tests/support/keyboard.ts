import type { Locator, Page } from 'playwright-core';

/** An element that gets the focus when a reader presses Tab. */
export interface Stop {
  /** Its tag and name, as in `a 部门目录`. */
  readonly what: string;
  /** What is wrong with it: the focus is not marked, it is out of sight, or something covers it. */
  readonly faults: readonly string[];
}

/** Presses Tab or `Shift+Tab` until `target` has the focus. Throws if `most` presses do not reach it, or if a stop on the way has a fault. */
export async function tabTo(page: Page, target: Locator, { key = 'Tab', most = 400 } = {}): Promise<void> {
  for (let press = 0; press < most; press += 1) {
    await page.keyboard.press(key);
    const stop = await readStop(page);
    if (stop && stop.faults.length > 0) throw new Error(`${stop.what}: ${stop.faults.join(', ')}`);
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${most} times ${key} did not reach ${String(target)}`);
}

/** Presses Tab from the first stop of a page to the last, and returns them all. Throws if `most` presses do not leave the page. */
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

/** The element that has the focus; `null` if none has. */
function readStop(page: Page): Promise<Stop | null> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    // The button of a choice is invisible; the text beside it shows the focus.
    const drawn = element.matches('.choices input') ? element.nextElementSibling! : element;
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(drawn);
    const hasMark = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && !/, 0\)$/.test(outlineColor);
    const boxes = [...drawn.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
    // A link may break over lines. Only one of its lines has to be free in the middle.
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
