import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { collectionFile } from '../../collections/collection-files.ts';
import type { BudgetDocument, Project } from '../../domain/records.ts';
import { nameShards } from './group-shards.ts';

export interface ShardLines {
  readonly documents: BudgetDocument[];
  /** Of `projects.ndjson`, unparsed, so that only one shard's records are in memory at a time. */
  readonly lines: string[];
}

/** The documents and projects of each shard, by its name. The loaders of the pages check the records. */
export async function readShardLines(collectionsDir: string): Promise<Map<string, ShardLines>> {
  const documents = await readLines(join(collectionsDir, collectionFile('documents')));
  const shards = new Map<string, ShardLines>();
  const shardOf = new Map<string, ShardLines>();
  for (const [document, name] of nameShards(documents.map((line) => JSON.parse(line) as BudgetDocument))) {
    const shard = shards.get(name) ?? { documents: [], lines: [] };
    shards.set(name, shard);
    shard.documents.push(document);
    for (const { projects } of document.units) for (const id of projects) shardOf.set(id, shard);
  }
  for (const line of await readLines(join(collectionsDir, collectionFile('projects')))) {
    const id = /^\{"id":"([^"]+)"/.exec(line)?.[1] ?? (JSON.parse(line) as Project).id;
    const shard = shardOf.get(id);
    if (shard === undefined) throw new Error(`project ${id} is in no unit of documents.ndjson`);
    shard.lines.push(line);
  }
  return shards;
}

export function* parseProjects(lines: readonly string[]): Generator<Project> {
  for (const line of lines) yield JSON.parse(line) as Project;
}

const readLines = async (file: string): Promise<string[]> =>
  (await readFile(file, 'utf8')).split('\n').filter((line) => line !== '');
