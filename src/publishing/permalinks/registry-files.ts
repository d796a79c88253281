import { existsSync, globSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { replaceFile } from '../../disk/write-aside.ts';
import { hashKey } from '../../domain/ids.ts';
import { type Address, addressSchema } from './address.ts';

/** The folder of the registry that belongs to a folder of sources: `permalinks` beside it. */
export const registryFolder = (sources: string): string => join(dirname(resolve(sources)), 'permalinks');

/**
 * Reads the registry in a folder; it is empty where there is no folder. Throws one error that names each line that is no address, in Chinese,
 * because a registry that cannot be read must not look like one without addresses.
 */
export function readRegistry(folder: string): Address[] {
  const faults: string[] = [];
  const addresses = globSync('*/*.ndjson', { cwd: folder })
    .toSorted()
    .flatMap((file) =>
      readFileSync(join(folder, file), 'utf8')
        .split('\n')
        .flatMap((line, i) => {
          if (line === '') return [];
          const result = addressSchema.safeParse(parseJson(line));
          if (result.success) return [result.data];
          const [issue] = result.error.issues;
          faults.push(
            `${join(folder, file)}:${i + 1}  不是一条固定网址记录（${issue?.path.join('.') ?? ''}）；请用版本库里上一次的内容恢复这个文件`,
          );
          return [];
        }),
    );
  for (const [id, [, second]] of Map.groupBy(addresses, ({ id }) => id))
    if (second) faults.push(`${folder}  ${id} 记录了两次；请留下一条`);
  if (faults.length > 0) throw new RegistryFault(faults.join('\n'));
  return addresses;
}

/** A registry that a person has to mend. */
export class RegistryFault extends Error {}

const parseJson = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
};

const KINDS: readonly Address['kind'][] = ['document', 'unit', 'project'];

/**
 * Writes the registry: `<year>/<department>.ndjson`, one address a line, by kind and id, so that two people's changes seldom meet in a line. A
 * department whose name is no name of a file has its id instead.
 */
export function writeRegistry(folder: string, addresses: readonly Address[]): void {
  const files = Map.groupBy(
    addresses,
    ({ year, names: [department = ''] }) => `${year}/${toFileName(department)}.ndjson`,
  );
  for (const [file, ofFile] of files) {
    const lines = ofFile.toSorted((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || (a.id < b.id ? -1 : 1));
    const content = lines.map((address) => `${JSON.stringify(withoutDefaults(address))}\n`).join('');
    const path = join(folder, file);
    if (!existsSync(path) || readFileSync(path, 'utf8') !== content) replaceFile(path, content);
  }
  for (const file of globSync('*/*.ndjson', { cwd: folder })) if (!files.has(file)) rmSync(join(folder, file));
}

const toFileName = (department: string): string =>
  /^[\p{L}\p{N}（）()·-]{1,60}$/u.test(department) ? department : hashKey(department);

/** Leaves out the keys that say nothing, and puts the others in the order of the schema. */
function withoutDefaults(address: Address): object {
  const { indicators, moved, gone, notSame, ...always } = addressSchema.parse(address);
  return {
    ...always,
    ...(indicators.length > 0 && { indicators }),
    ...(moved && { moved }),
    ...(gone && { gone }),
    ...(notSame.length > 0 && { notSame }),
  };
}
