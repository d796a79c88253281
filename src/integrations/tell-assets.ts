import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Calls `tell` with the folder of the scripts and style sheets of a build, so that the keys of pages can hold their names
 * (`src/loaders/page-keys.ts`). It does nothing in `npm run dev`.
 */
export function tellAssets(tell: (folder: string) => void): AstroIntegration {
  return {
    name: 'mingzhang-tell-assets',
    hooks: {
      'astro:config:setup': ({ command, config }) => {
        if (command === 'build') tell(fileURLToPath(new URL(config.build.assets, config.outDir)));
      },
    },
  };
}
