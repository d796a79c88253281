import { contentType } from './file-types.ts';
import { framedBy } from './policy.ts';

/** A header that hosts send with the files of the site. */
export interface HeaderRule {
  readonly name: string;
  /** Its value; `null` where it is not sent. */
  readonly value: string | null;
  /** Paths below the base, as the beginning of a regular expression that any server understands, whose files have another value; the first that fits. */
  readonly except?: readonly { readonly path: string; readonly value: string }[];
}

/** Every header but the type, for every file. The 404 page has the headers of a page. */
export const HEADER_RULES: readonly HeaderRule[] = [
  {
    name: 'Content-Security-Policy',
    value: framedBy("'self'"),
    // Pages that are made to stand in pages of others.
    except: [{ path: 'embed/', value: framedBy('*') }],
  },
  {
    name: 'Cache-Control',
    value: 'no-cache',
    except: [
      // Names of these files and folders tell their content.
      { path: '(_astro|search-index/[^/]+)/', value: 'public, max-age=31536000, immutable' },
      { path: '(cards/|theme\\.js$|favicon\\.svg$)', value: 'public, max-age=3600' },
    ],
  },
  { name: 'X-Content-Type-Options', value: 'nosniff' },
  { name: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { name: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=()' },
  { name: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  // Open data may be read by pages of others. So may scripts, because an embed in a sandbox is of no origin.
  { name: 'Access-Control-Allow-Origin', value: null, except: [{ path: '(api|data|_astro)/', value: '*' }] },
];

/** The headers of a file of the site, which is given by its path below the base. */
export function headersOf(path: string): Record<string, string> {
  const headers: Record<string, string> = { 'Content-Type': contentType(path) };
  for (const { name, value, except = [] } of HEADER_RULES) {
    const sent = except.find((exception) => new RegExp(`^${exception.path}`).test(path))?.value ?? value;
    if (sent !== null) headers[name] = sent;
  }
  return headers;
}

/** The headers that the preview and the tests send: all but how long a file may be kept, because the next build changes it. */
export function previewHeadersOf(path: string): Record<string, string> {
  const { 'Cache-Control': _kept, ...headers } = headersOf(path);
  return headers;
}
