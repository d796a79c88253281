import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import sirv from 'sirv';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readNdjson } from '../../../../src/collections/read-ndjson.ts';
import { projectSchema } from '../../../../src/collections/schemas.ts';
import { toFen } from '../../../../src/domain/money.ts';
import type { Project } from '../../../../src/domain/records.ts';
import { parseTarget } from '../../../../src/domain/targets/parse-target.ts';
import { useFolder } from '../../../support/use-folder.ts';
import { PORTAL, writeSampleDownloads } from '../../../support/write-sample-downloads.ts';

// The examples of the page about the API run against the files that a build writes.

const at = useFolder('file');
const servers: Server[] = [];
let projects: Project[] = [];

beforeAll(async () => {
  await writeSampleDownloads(at(), { site: 'projects' });
  await writeSampleDownloads(at(), { site: 'departments', portal: { ...PORTAL, api: 'departments' } });
  projects = (await readNdjson(at('collections/projects.ndjson'), projectSchema)).map(({ record }) => record);
});
afterAll(() => servers.forEach((server) => server.close()));

async function serve(site: string): Promise<string> {
  const server = createServer(sirv(at(site), { dev: true })).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Runs the example of a language in an empty folder and returns what it prints. */
async function run(language: string, command: readonly [string, ...string[]], site: string): Promise<string> {
  const [, code] =
    new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``).exec(readFileSync('content/pages/api.mdx', 'utf8')) ?? [];
  mkdirSync(at('work'), { recursive: true });
  const [program, ...flags] = command;
  const child = spawn(program, flags, { cwd: at('work'), stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(code!.replaceAll('https://example.org', await serve(site)));
  const [printed, [status]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  expect(status).toBe(0);
  return printed;
}

test('curl lists the years, downloads a table and checks its sum', async () => {
  const printed = await run('sh', ['bash', '-eo', 'pipefail'], 'projects');
  expect(printed).toContain('"id":"2024"');
  expect(printed).toContain('projects.csv: OK');
});

test('Python adds up the projects of each year', async () => {
  const years = [...Map.groupBy(projects, ({ year }) => year)].toSorted(([a], [b]) => a - b);
  const expected = years.map(([year, group]) => {
    const fen = group.map(({ amounts }) => (amounts.total === null ? 0 : toFen(amounts.total, '万元')));
    return `${year} ${group.length} ${fen.reduce((sum, part) => sum + part, 0)}\n`;
  });
  expect(await run('python', ['python3', '-'], 'projects')).toBe(expected.join(''));
});

test.each(['projects', 'departments'])('JavaScript walks through all projects where %s have files', async (site) => {
  const isFloor = ({ annualTarget, name }: Project['indicators'][number]): boolean => {
    const target = annualTarget === null ? null : parseTarget(annualTarget, name);
    return target !== null && 'comparator' in target && target.comparator === 'ge';
  };
  const floors = projects.flatMap(({ indicators }) => indicators.filter(isFloor));
  expect(floors.length).toBeGreaterThan(0);
  expect(await run('js', [process.execPath, '--input-type=module'], site)).toBe(`${floors.length}\n`);
});
