import type { APIRoute } from 'astro';
import { sitePath, styleguidePath } from '../views/parts/paths.ts';

/** Everything but our own workbench may be read; the sitemap is named where the site's address is known. */
export const GET: APIRoute = ({ site }) => {
  const sitemap = site ? `\nSitemap: ${new URL(sitePath('/sitemap-index.xml'), site).href}\n` : '';
  return new Response(`User-agent: *\nAllow: /\nDisallow: ${styleguidePath}\n${sitemap}`);
};
