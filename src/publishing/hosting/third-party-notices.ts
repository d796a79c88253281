import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SHIPPED_PACKAGES, type ShippedPackage } from './shipped-packages.ts';

/**
 * Collects the notices of all that goes out with the site, word for word, as the text of `licences.txt`.
 * Throws if a package or a file of it is missing.
 * @param modules the folder of installed packages
 */
export function collectNotices(modules = 'node_modules'): string {
  const parts = SHIPPED_PACKAGES.map((shipped) => readNotice(modules, shipped));
  return `本站的网页、搜索和分享图里用到了下列软件、数据和字体，各按其许可使用。\n\n${parts.join('\n')}`;
}

function readNotice(modules: string, { name, part, notices, until }: ShippedPackage): string {
  const folder = join(modules, name);
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, string>;
  const texts = notices.map((file) => {
    const text = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n');
    return `${(until === undefined ? text : text.split(until)[0]!).trim()}\n`;
  });
  return `${'='.repeat(72)}\n${name} ${version} (${license}): ${part}\n${'='.repeat(72)}\n\n${texts.join('\n')}`;
}
