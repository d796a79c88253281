import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Tells, in a build, the folder of the scripts and style sheets that pages refer to, and leaves there none of an earlier build. */
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
