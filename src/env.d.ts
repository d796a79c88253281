import type { Citations } from './views/stories/cited-records.ts';

declare global {
  namespace App {
    interface Locals {
      /** Set by the page of a story for the components in it, which are given ids and nothing else. */
      citations: Citations;
    }
  }
}
