import type { EnginePage } from '../../tools/browser/engine-page.ts';

/** Two glyphs over each other cover less than the same two apart; what smoothing alone changes is below this share. */
const LIMIT = 0.001;

/** A line of text, and where it stands in the window. */
interface Line {
  readonly text: string;
  readonly top: number;
  readonly height: number;
}

/**
 * Returns the texts of a page in which glyphs are drawn over each other, with the share of their ink that is lost. Rectangles do not show
 * this fault, so the ink of each text as it is set is compared with its ink when it is spread apart. Looked at are texts that mix
 * ideographs with letters or digits, as many as a window of 1280 × 900 takes.
 */
export async function findLostInk(page: EnginePage): Promise<string[]> {
  await page.resize(1280, 900);
  const lines = await page.run(layOutTexts);
  const asSet = await page.run(measureInk, await takePicture(page), lines);
  await page.run(spreadTexts);
  const spread = await page.run(measureInk, await takePicture(page), lines);
  return lines.flatMap(({ text }, index) => {
    const lost = 1 - asSet[index]! / spread[index]!;
    return Math.abs(lost) > LIMIT ? [`${text}: ${lost.toFixed(4)}`] : [];
  });
}

/** Takes a picture of what is drawn by then: WebKit's pictures are of its last frame. */
async function takePicture(page: EnginePage): Promise<string> {
  await page.run(() => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))));
  return Buffer.from(await page.picture()).toString('base64');
}

/** Sets each text once more, on a line of its own of a white sheet over the page, and in black. */
function layOutTexts(): Line[] {
  const sheet = document.createElement('div');
  sheet.id = 'ink';
  Object.assign(sheet.style, { position: 'fixed', inset: '0', zIndex: '9999', background: '#fff', overflow: 'hidden' });
  document.body.append(sheet);
  const lines: Line[] = [];
  const seen = new Set<string>();
  const walker = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT);
  let top = 0;
  for (let node = walker.nextNode(); node !== null && top < 860; node = walker.nextNode()) {
    const style = getComputedStyle(node.parentElement!);
    const size = Number.parseFloat(style.fontSize);
    const text = [...node.textContent!.replace(/\s+/g, ' ').trim()].slice(0, Math.floor(1100 / (size + 6))).join('');
    if (seen.has(text) || !/\p{Script=Han}[\dA-Za-z]|[\dA-Za-z]\p{Script=Han}/u.test(text)) continue;
    seen.add(text);
    const line = document.createElement('div');
    line.textContent = text;
    const height = Math.ceil(size * 1.6);
    for (const name of ['font', 'letter-spacing', 'word-spacing', 'text-autospace', 'text-spacing-trim'])
      line.style.setProperty(name, style.getPropertyValue(name));
    Object.assign(line.style, { position: 'absolute', left: '8px', top: `${top}px`, lineHeight: `${height}px` });
    Object.assign(line.style, { whiteSpace: 'pre', color: '#000' });
    sheet.append(line);
    lines.push({ text, top, height });
    top += height;
  }
  return lines;
}

function spreadTexts(): void {
  for (const line of document.querySelectorAll<HTMLElement>('#ink > div')) line.style.letterSpacing = '6px';
}

/** Adds up how dark each line of a picture of the window is. */
async function measureInk(png: string, lines: readonly Line[]): Promise<number[]> {
  const image = new Image();
  image.src = `data:image/png;base64,${png}`;
  await image.decode();
  const scale = image.width / innerWidth;
  const canvas = document.createElement('canvas');
  canvas.width = Math.floor(1240 * scale);
  canvas.height = image.height;
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  context.drawImage(image, 0, 0);
  return lines.map(({ top, height }) => {
    const { data } = context.getImageData(0, top * scale, canvas.width, height * scale);
    let ink = 0;
    for (let index = 1; index < data.length; index += 4) ink += 255 - data[index]!;
    return ink;
  });
}
