import { sitePath } from './paths.ts';

/** Stands for the origin of a site that was built without one, until the browser of a reader knows it. */
export const UNKNOWN_ORIGIN = 'https://本站网址';

interface Frame {
  /** The whole address of what it shows. */
  readonly url: string;
  readonly title: string;
  /** In pixels, where no script tells a better one. */
  readonly height: number;
  readonly origin: string;
}

/** Writes the markup that shows an embed in a page of others. It needs no script and no style; the script that it names sets the height. */
export const toFrameCode = ({ url, title, height, origin }: Frame): string =>
  `<iframe src="${url}" title="${escapeAttribute(title)}" width="100%" height="${height}" frameborder="0" loading="lazy"></iframe>\n` +
  `<script src="${origin}${sitePath('/embed.js')}" async></script>`;

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' };
const escapeAttribute = (text: string): string => text.replace(/[&"<>]/g, (sign) => SIGNS[sign] ?? sign);
