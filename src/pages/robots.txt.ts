import type { APIRoute } from 'astro';
import { sitePath, styleguidePath } from '../views/parts/paths.ts';

/** Allows every page except the style guide, and names the sitemap if `site` is configured. */
export const GET: APIRoute = ({ site }) => {
  const sitemap = site ? `\nSitemap: ${new URL(sitePath('/sitemap-index.xml'), site).href}\n` : '';
  return new Response(`User-agent: *\nAllow: /\nDisallow: ${styleguidePath}\n${sitemap}`);
};
