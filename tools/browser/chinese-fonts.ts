import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The Chinese font that share cards are drawn with. */
const FONTS = resolve('node_modules/@expo-google-fonts/noto-sans-sc');

/**
 * Writes a configuration of fonts into `folder`: those of the system, and a Chinese one, without which a browser may draw a box for each
 * sign. Returns the environment that names it to a browser.
 */
export function chineseFonts(folder: string): { FONTCONFIG_FILE: string } {
  const file = join(folder, 'fonts.conf');
  writeFileSync(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${FONTS}</dir>
</fontconfig>
`,
  );
  return { FONTCONFIG_FILE: file };
}
