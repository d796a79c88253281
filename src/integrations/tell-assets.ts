import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Tells the pages of a build, through the environment, where the scripts and style sheets are that they refer to, and leaves there none of an earlier build. */
export function tellAssets(): AstroIntegration {
  return {
    name: 'mingzhang-tell-assets',
    hooks: {
      'astro:config:setup': ({ command, config }) => {
        if (command !== 'build') return;
        const assets = fileURLToPath(new URL(config.build.assets, config.outDir));
        rmSync(assets, { recursive: true, force: true });
        process.env['MINGZHANG_ASSETS'] = assets;
      },
    },
  };
}
