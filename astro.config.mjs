import { resolve } from 'node:path';
import mdx from '@astrojs/mdx';
import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import portal from './portal.config.ts';
import { SHIPPED_PACKAGES } from './src/publishing/hosting/shipped-packages.ts';
import { checkShipped } from './src/integrations/check-shipped.ts';
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
  // Nothing is inline, so that hosts can send one strict policy as a header
  // (docs/decisions/0003-strict-policy-as-a-header.md).
  // Several pages at a time: while one is written, others are rendered.
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 4 },
  vite: {
    server: { watch: { ignored: ['**/.cache/**', '**/dist/**', resolve('slices/**'), '**/tests/**'] } },
    build: {
      assetsInlineLimit: 0,
      target: ['chrome107', 'safari16'],
      // The directive is Astro's own, in MDX: https://github.com/withastro/astro/issues/18087
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
  // The highlighter would colour code with style attributes, which the policy forbids.
  markdown: { processor: unified({ rehypePlugins: [nameTables, markForeignWords] }), syntaxHighlight: false },
  integrations: [
    mdx(),
    checkShipped(SHIPPED_PACKAGES.map(({ name }) => name)),
    tellAssets((assetsDir) => setVariables({ assetsDir })),
  ],
  devToolbar: { enabled: false },
});
