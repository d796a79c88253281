import type { Citations } from './cited-records.ts';

declare global {
  namespace App {
    interface Locals {
      /** The page of a story sets this for the components of the story, whose props are only ids. */
      citations: Citations;
    }
  }
}
