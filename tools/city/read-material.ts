import { existsSync } from 'node:fs';
import { Failure } from '../../src/pipeline/console/command.ts';
import { parseDocument } from '../../src/parser/parse-document.ts';
import { readInputs } from '../reading/read-text.ts';
import { gatherMaterial, type Material } from './material.ts';

/** Takes the documents of a sources folder apart, for cities to be made of. Throws a `Failure` if there are none, and an error if one cannot be decoded. */
export function readMaterial(folder: string): Material {
  const read = existsSync(folder) ? readInputs(folder).map((input) => parseDocument(input)) : [];
  if (read.length === 0) throw new Failure(`there is no text ${folder}/<year>/<department>.txt to make a city of`, 2);
  return gatherMaterial(
    read.flatMap(({ document }) => document ?? []),
    read.flatMap(({ projects }) => projects),
    read.flatMap(({ diagnostics }) => diagnostics).filter(({ code }) => code === 'repeated-clause').length,
  );
}
