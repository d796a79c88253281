import { collectNotices } from '../publishing/hosting/third-party-notices.ts';

/** Serves the notices of third parties. */
export const GET = (): Response => new Response(collectNotices());
