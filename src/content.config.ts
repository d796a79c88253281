import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'zod';
import { departmentsLoader, documentsLoader, projectsLoader, unitsLoader } from './loaders/collection-loaders.ts';
import {
  departmentEntrySchema,
  documentSchema,
  projectEntrySchema,
  storySchema,
  unitEntrySchema,
} from './collections/schemas.ts';

export const collections = {
  documents: defineCollection({ loader: documentsLoader(), schema: documentSchema }),
  departments: defineCollection({ loader: departmentsLoader(), schema: departmentEntrySchema }),
  units: defineCollection({ loader: unitsLoader(), schema: unitEntrySchema }),
  projects: defineCollection({ loader: projectsLoader(), schema: projectEntrySchema }),
  prose: defineCollection({
    loader: glob({ base: 'content/pages', pattern: '*.mdx' }),
    schema: z.object({ title: z.string(), description: z.string() }),
  }),
  stories: defineCollection({
    loader: glob({ base: 'content/stories', pattern: '*.mdx' }),
    schema: storySchema,
  }),
};
