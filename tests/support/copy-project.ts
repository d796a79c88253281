import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';

const PARTS = [
  'astro.config.mjs',
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

/** A copy of the project without its sources, as on another machine: it shares the installed packages and nothing else. */
export function copyProject(folder: string): void {
  for (const part of PARTS) cpSync(part, join(folder, part), { recursive: true });
  mkdirSync(folder, { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
}
