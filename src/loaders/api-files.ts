import portal from '../../portal.config.ts';
import { chooseGranularity } from '../publishing/downloads/api/granularity.ts';
import { listDocuments } from './documents.ts';

/** Whether the API has a file for each project and unit of the site. */
export async function hasProjectFiles(): Promise<boolean> {
  const projects = (await listDocuments()).reduce((sum, { entries }) => sum + entries.length, 0);
  return chooseGranularity(portal.api, projects) === 'projects';
}
