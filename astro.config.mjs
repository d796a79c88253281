import { resolve } from 'node:path';
import mdx from '@astrojs/mdx';
import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import portal from './portal.config.ts';
import { markForeignWords } from './src/integrations/mark-foreign-words.ts';
import { nameTables } from './src/integrations/name-tables.ts';
import { tellAssets } from './src/integrations/tell-assets.ts';
import { readVariable, setVariables } from './src/pipeline/environment.ts';

process.env.ASTRO_TELEMETRY_DISABLED = '1';

// `npm run build -- --site URL --base PATH` sets these for one build.
const site = readVariable('site') ?? portal.site;
const base = readVariable('base') ?? portal.base;

export default defineConfig({
  ...(site ? { site } : {}),
  base,
  output: 'static',
  trailingSlash: 'always',
  // No inline style or script, so that one strict policy can be sent as a header.
  build: { format: 'directory', inlineStylesheets: 'never' },
  vite: {
    server: { watch: { ignored: ['**/.cache/**', '**/dist/**', resolve('slices/**'), '**/tests/**'] } },
    build: {
      assetsInlineLimit: 0,
      target: ['chrome107', 'safari16'],
      // Astro's own directive in MDX: https://github.com/withastro/astro/issues/18087
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
  // The highlighter colours code with style attributes.
  markdown: { processor: unified({ rehypePlugins: [nameTables, markForeignWords] }), syntaxHighlight: false },
  integrations: [mdx(), tellAssets((assetsDir) => setVariables({ assetsDir }))],
  devToolbar: { enabled: false },
  // Keys: src/loaders/page-keys.ts.
  experimental: { incrementalBuild: true },
});
