import { offerCsv, showFallback } from '../tables/offer-file.ts';
import { toCsv } from '../../publishing/downloads/tables/csv.ts';
import { readTableRows } from '../tables/table-csv.ts';
import { saveFile, toFileName } from '../tables/save-file.ts';
import { readPalette, type Palette } from './palette.ts';
import { wrapText } from './wrap-text.ts';

/** Saves the table of a chart as CSV, and shows its text for readers whose downloads are blocked. */
export const offerRows = (host: HTMLElement, table: HTMLTableElement, title: string): void =>
  offerCsv(host, toCsv(readTableRows(table)), title);

/** Saves a chart as PNG with its title and address, and shows the picture for readers whose downloads are blocked. */
export function offerPng(
  host: HTMLElement,
  canvas: HTMLCanvasElement,
  title: string,
  unit: string,
  legend: readonly string[],
): void {
  // The title of the page names its department and year.
  const [page = ''] = document.title.split(' · ');
  const sheet = composeSheet(canvas, `${page}：${title}（${unit}）`, legend, readPalette(host));
  sheet.toBlob((blob) => blob && saveFile(blob, toFileName(title, 'png')), 'image/png');
  const image = document.createElement('img');
  image.src = sheet.toDataURL('image/png');
  image.alt = title;
  showFallback(host, '没有开始下载？长按或右键下面的图可以保存。', image);
}

const PADDING = 16;

/**
 * Draws the chart with its title and legend above it, and the page's title and address below it, so that a shared picture names its source.
 * Lengths are in CSS pixels, and `scale` is the number of device pixels in one.
 */
function composeSheet(
  canvas: HTMLCanvasElement,
  title: string,
  legend: readonly string[],
  palette: Palette,
): HTMLCanvasElement {
  const { clientWidth: width, clientHeight: height } = canvas;
  const scale = canvas.width / width;
  const heading = wrapText(title, Math.floor(width / 18));
  const origin = wrapText(`${document.title} ${location.href.split('#')[0] ?? ''}`, Math.floor(width / 12));
  const legendTop = PADDING + heading.length * 26;
  const top = legendTop + legend.length * 20 + 4;

  const sheet = document.createElement('canvas');
  sheet.width = (width + 2 * PADDING) * scale;
  sheet.height = (top + height + 12 + origin.length * 18 + PADDING) * scale;
  const ctx = sheet.getContext('2d')!;
  ctx.scale(scale, scale);
  ctx.fillStyle = palette.surface;
  ctx.fillRect(0, 0, sheet.width, sheet.height);
  ctx.textBaseline = 'top';
  ctx.fillStyle = palette.ink;
  ctx.font = `600 18px ${palette.font}`;
  heading.forEach((line, index) => ctx.fillText(line, PADDING, PADDING + index * 26));
  ctx.font = `13px ${palette.font}`;
  legend.forEach((name, index) => {
    ctx.fillStyle = palette.series[index] ?? palette.rest;
    ctx.fillRect(PADDING, legendTop + index * 20 + 2, 11, 11);
    ctx.fillStyle = palette.ink;
    ctx.fillText(name, PADDING + 19, legendTop + index * 20);
  });
  ctx.drawImage(canvas, PADDING, top, width, height);
  ctx.fillStyle = palette.inkSoft;
  ctx.font = `12px ${palette.font}`;
  origin.forEach((line, index) => ctx.fillText(line, PADDING, top + height + 12 + index * 18));
  return sheet;
}
