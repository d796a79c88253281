import { toKey } from '../../src/domain/ids.ts';
import { readText } from '../reading/read-text.ts';
import { PAYLOADS } from './payloads.ts';
import { type HostileProject, type Layout, LAYOUTS, type Place, plainProject, printHostile } from './print-hostile.ts';

/** Names of files that somebody could give a source, beside plain ones. All of them are allowed by Linux. */
const FILE_NAMES = [
  '<img src=x onerror=window.ran=1>',
  '甲\u001b[2J',
  `甲\n${'0'.repeat(64)}  projects.ndjson`,
  '甲\\n',
  '甲\u202etxt',
  '甲..%2f..%2fran',
  'CON',
  '甲 #1?x=y&z%',
  '甲\'"`$(touch ran)',
];

/** Source texts by their paths, with hostile texts in every place of a document, in names of departments, in names of files and in sidecars. */
export function makeHostileSources(): Record<string, string> {
  const files: Record<string, string> = {};
  for (const layout of LAYOUTS) files[`2025/${layout}.txt`] = printHostile(listProjects(layout), layout);
  // Of each kind two are names of departments.
  const names = Object.values(PAYLOADS).flatMap((payloads) =>
    payloads.filter((payload) => payload.length < 200 && isDecodable(payload)).slice(0, 2),
  );
  const departments = new Map(names.map((name) => [toKey([name]), name]));
  for (const [number, department] of [...departments.values()].entries())
    files[`2026/${number}.txt`] = printHostile([{ ...plainProject(number), department }], LAYOUTS[number % 2]!);
  for (const [number, name] of FILE_NAMES.entries()) {
    files[`2024/${name}.txt`] = printHostile([{ ...plainProject(number), department: `第${number}局` }], 'tabular');
    files[`2024/${name}.yaml`] = `note: '<script>window.ran=1</script>'\nurl: https://example.org/?q="><script>\n`;
  }
  return files;
}

/** A project for each payload, all of one department, with the payload in every place in which the reader accepts it. */
export function listProjects(layout: Layout): HostileProject[] {
  const units = new Set<string>();
  const payloads = Object.values(PAYLOADS)
    .flat()
    .filter((payload) => isDecodable(payload) && !(layout === 'wrapped' && LOOKS_LIKE_COLUMNS.test(payload)));
  return payloads.map((payload, number) => {
    // The projects of one layout stand in one unit, so that there are fewer pages; those of the other in units with hostile names.
    const shared = { ...plainProject(layout === 'wrapped' ? 0 : number), department: `某市${layout}局` };
    const plain = { ...shared, name: `保障业务${number}` };
    const parts = PARTS.filter((place) => isAccepted(plain, place, payload, layout));
    const project = { ...plain, ...Object.fromEntries(parts.map((place) => [place, payload])) };
    if (layout === 'wrapped') return project;
    // Units of one name in a document are refused.
    const named = isAccepted(plain, 'unit', payload, layout) ? { ...project, unit: payload } : project;
    const unit = readUnit(named, layout);
    if (unit === undefined || units.has(unit)) return project;
    units.add(unit);
    return named;
  });
}

/** Many words with white space between them, for which a document of other goals without any is refused: they may be columns side by side. */
const LOOKS_LIKE_COLUMNS = /^(?:\S+\s){100}/;

const PARTS = ['name', 'goal', 'indicator', 'target'] as const;

function isAccepted(plain: HostileProject, place: Place, payload: string, layout: Layout): boolean {
  const projects = [
    { ...plain, [place]: payload },
    { ...plainProject(9_999), department: plain.department },
  ];
  const { diagnostics } = readText(printHostile(projects, layout), 2025, plain.department);
  return diagnostics.every(({ severity }) => severity !== 'error');
}

/** The name of a project's unit as it is read, by which units are told apart. */
function readUnit(project: HostileProject, layout: Layout): string | undefined {
  const { document } = readText(printHostile([project], layout), 2025, project.department);
  const [unit] = document?.units ?? [];
  return unit && toKey([unit.name]);
}

/** A text with a NUL is in no encoding that is read, and a half of a character is in no file. */
const isDecodable = (text: string): boolean => !text.includes('\0') && text.isWellFormed();
