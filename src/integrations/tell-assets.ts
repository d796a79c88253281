import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Tells the pages of a build, through the environment, where the scripts and style sheets are that they refer to. */
export function tellAssets(): AstroIntegration {
  return {
    name: 'mingzhang-tell-assets',
    hooks: {
      'astro:config:setup': ({ command, config }) => {
        if (command === 'build')
          process.env['MINGZHANG_ASSETS'] = fileURLToPath(new URL(config.build.assets, config.outDir));
      },
    },
  };
}
