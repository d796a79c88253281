/**
 * Runs in a page: lists text that a sighted reader cannot read because it is beyond the edge of the window, cut off by a box that hides what does not
 * fit, or under other text. Text in a box that scrolls may go on outside the window; such a box has to have a name and be reachable by
 * keyboard.
 */
export function findCutText(): string[] {
  interface Line {
    readonly text: string;
    readonly element: Element;
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  }
  const faults: string[] = [];
  const lines: Line[] = [];
  const short = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 30);
  const hides = (value: string): boolean => value === 'hidden' || value === 'clip';
  const scrolls = (value: string): boolean => value === 'auto' || value === 'scroll';

  /** The boxes around an element that hide what does not fit into them; `null` if the element is for screen readers only. */
  const clippers = (element: Element): Element[] | null => {
    const found: Element[] = [];
    for (let box: Element | null = element; box && box !== document.body; box = box.parentElement) {
      const style = getComputedStyle(box);
      if (style.clipPath !== 'none' || style.visibility === 'hidden' || style.opacity === '0') return null;
      if (hides(style.overflowX) || hides(style.overflowY)) found.push(box);
    }
    return found;
  };
  const scroller = (element: Element): Element | null => {
    for (let box: Element | null = element; box && box !== document.body; box = box.parentElement)
      if (scrolls(getComputedStyle(box).overflowX) && box.scrollWidth > box.clientWidth) return box;
    return null;
  };

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    const text = node.textContent ?? '';
    if (!element || text.trim() === '' || element.closest('script, noscript, svg, textarea, select, .skip')) continue;
    if (element.closest('details:not([open]) > :not(summary)')) continue;
    const boxes = clippers(element);
    if (boxes === null) continue;
    const inScroller = scroller(element) !== null;
    // In such text only spaces hang over the end of a line.
    const hangs = getComputedStyle(element).whiteSpace === 'pre-wrap';
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const { left, right, top, bottom, width, height } of range.getClientRects()) {
      if (width < 1 || height < 1) continue;
      if (!inScroller && !hangs && (left < -1 || right > innerWidth + 1))
        faults.push(`beyond the edge: ${short(text)}`);
      for (const box of boxes) {
        const edge = box.getBoundingClientRect();
        if (left < edge.left - 1 || right > edge.right + 1 || top < edge.top - 2 || bottom > edge.bottom + 2)
          faults.push(`cut off: ${short(text)}`);
      }
      // The box of a line is higher than its letters, so that only its middle has to be free.
      const inset = height * 0.3;
      if (!inScroller) lines.push({ text, element, left, right, top: top + inset, bottom: bottom - inset });
    }
  }

  lines.sort((a, b) => a.top - b.top);
  for (const [index, line] of lines.entries())
    for (let next = index + 1; next < lines.length && lines[next]!.top < line.bottom; next += 1) {
      const other = lines[next]!;
      const overlap = Math.min(line.right, other.right) - Math.max(line.left, other.left);
      if (overlap > 2) faults.push(`over each other: ${short(line.text)} / ${short(other.text)}`);
    }

  for (const box of document.querySelectorAll<HTMLElement>('body *')) {
    const { overflowX } = getComputedStyle(box);
    if (!scrolls(overflowX) || box.scrollWidth <= box.clientWidth || box.matches('textarea, input')) continue;
    if (box.tabIndex < 0 || !(box.getAttribute('aria-label') ?? box.getAttribute('aria-labelledby')))
      faults.push(`scrolls, but not by keyboard or without a name: ${box.tagName} ${box.className}`);
  }
  return [...new Set(faults)];
}
