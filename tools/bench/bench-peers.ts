import { execFileSync } from 'node:child_process';
import { createReadStream, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { mapColumns, type Level, type Project } from '../../src/domain/records.ts';
import { countBytes } from '../disk/count-bytes.ts';
import { htmlFiles } from '../pages/site-files.ts';
import { measureCommand, type Usage } from './measure-command.ts';
import { ASTRO_FILES, ELEVENTY_FILES, HUGO_FILES } from './peer-templates.ts';

export interface Peer extends Usage {
  /** Name and version, as in `Hugo 0.111.3`. */
  readonly name: string;
  readonly pages: number;
  readonly bytes: number;
}

/**
 * Renders one plain page for each project of `collections` with Astro, and with Eleventy and Hugo if they are on the `PATH` or in
 * `node_modules`. All have the same template, each in its own language, and render nothing else. `missing` names what is not installed.
 */
export async function benchPeers(collections: string, folder: string): Promise<{ peers: Peer[]; missing: string[] }> {
  const pages = await readPages(join(collections, 'projects.ndjson'));
  const ndjson = pages.map((page) => `${JSON.stringify(page)}\n`).join('');
  const astro = resolve('node_modules/astro/package.json');
  const [eleventy, hugo] = [findCommand('eleventy'), findCommand('hugo')];
  const peers: Peer[] = [];
  const run = async (name: string, files: Readonly<Record<string, string>>, command: string[], out: string) => {
    const site = join(folder, name.split(' ')[0] as string);
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(site, path)), { recursive: true });
      writeFileSync(join(site, path), text);
    }
    const usage = await measureCommand(command, { cwd: site });
    const built = join(site, out);
    peers.push({ name, ...usage, pages: htmlFiles(built).length, bytes: countBytes(built) });
  };

  const { version, bin } = JSON.parse(readFileSync(astro, 'utf8')) as { version: string; bin: { astro: string } };
  const cli = join(dirname(astro), bin.astro);
  await run(`Astro ${version}`, { ...ASTRO_FILES, 'pages.ndjson': ndjson }, [process.execPath, cli, 'build'], 'dist');
  if (eleventy) {
    const files = { ...ELEVENTY_FILES, 'pages.ndjson': ndjson };
    const name = `Eleventy ${firstLine(eleventy, '--version')}`;
    await run(name, files, [eleventy, '--input=src', '--output=out', '--quiet'], 'out');
  }
  if (hugo) {
    const content = pages.map(
      (page) => [`content/projects/${page.id}.md`, `${JSON.stringify(page, null, 1)}\n`] as const,
    );
    const name = `Hugo ${/v([\d.]+)/.exec(firstLine(hugo, 'version'))?.[1] ?? ''}`;
    await run(name, { ...HUGO_FILES, ...Object.fromEntries(content) }, [hugo, '--quiet', '-d', 'out'], 'out');
  }
  return { peers, missing: [...(eleventy ? [] : ['Eleventy']), ...(hugo ? [] : ['Hugo'])] };
}

/** What the plain page shows of a project, all as text. Keys are in lower case because Hugo makes them so. */
function toPlainPage({ id, year, department, unit, name, amounts, goal, indicators }: Project) {
  const text = (value: unknown): string => (value === null ? '—' : String(value));
  const level = (label: Level | null): string => (label === null ? '—' : `${label.code}-${label.name ?? ''}`);
  return {
    id,
    year: String(year),
    department,
    unit,
    name,
    ...mapColumns((column) => text(amounts[column])),
    goal: text(goal),
    rows: indicators.map((row) => ({
      id: row.id,
      seq: text(row.seq),
      level1: level(row.level1),
      level2: level(row.level2),
      name: row.name,
      cycle: text(row.cycleTarget),
      annual: text(row.annualTarget),
    })),
  };
}

async function readPages(file: string): Promise<ReturnType<typeof toPlainPage>[]> {
  const pages: ReturnType<typeof toPlainPage>[] = [];
  for await (const line of createInterface({ input: createReadStream(file) })) {
    pages.push(toPlainPage(JSON.parse(line) as Project));
  }
  return pages;
}

function findCommand(name: string): string | undefined {
  return [...(process.env['PATH'] ?? '').split(delimiter), resolve('node_modules/.bin')]
    .map((folder) => join(folder, name))
    .find((file) => existsSync(file));
}

const firstLine = (command: string, flag: string): string =>
  execFileSync(command, [flag], { encoding: 'utf8' }).split('\n')[0] ?? '';
