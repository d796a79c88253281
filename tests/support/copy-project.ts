import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** What commands need of the project. */
const PARTS = [
  'astro.config.mjs',
  'content/everyday-words.yaml',
  'content/pages',
  'content/stories',
  'package-lock.json',
  'package.json',
  'portal.config.ts',
  'public',
  'scripts',
  'src',
  'tools',
  'tsconfig.json',
];

/** Copies the project, without its source texts, to a folder. The copy shares nothing with the original but the installed packages. */
export function copyProject(folder: string): void {
  for (const part of PARTS) cpSync(part, join(folder, part), { recursive: true });
  mkdirSync(folder, { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
}
