import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Removes the scripts and style sheets of an earlier build, and calls `tell` with their folder, so that the keys of pages can
 * hold their names (`src/loaders/page-keys.ts`). It does nothing in `npm run dev`.
 */
export function tellAssets(tell: (folder: string) => void): AstroIntegration {
  return {
    name: 'mingzhang-tell-assets',
    hooks: {
      'astro:config:setup': ({ command, config }) => {
        if (command !== 'build') return;
        const assets = fileURLToPath(new URL(config.build.assets, config.outDir));
        rmSync(assets, { recursive: true, force: true });
        tell(assets);
      },
    },
  };
}
