import { IdRegister, hashKey, printLevel, toKey } from '../../src/domain/ids.ts';
import type { Indicator, Level, Project } from '../../src/domain/records.ts';
import { TAXONOMIES } from '../../src/domain/taxonomy.ts';

/** `[code, name, annual]` or `[code, name, annual, cycle]`. The cycle target is the annual one if it is not given; `null` is one that is not printed. */
export type IndicatorSketch = readonly [code: string, name: string, annual: string | null, cycle?: string | null];

const NAMES = new Map(
  TAXONOMIES.flatMap(({ groups }) => groups.flatMap((group) => [group, ...group.members])).map(({ code, name }) => [
    code,
    name,
  ]),
);
const level = (code: string): Level => ({ code, name: NAMES.get(code) ?? null });
const PLACE = { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1, place: null };

/** Makes a project with these indicators. What `given` does not say is inconspicuous. */
export function makeProject(sketches: readonly IndicatorSketch[], given: Partial<Project> = {}): Project {
  const register = new IdRegister('i-');
  const indicators = sketches.map(([code, name, annual, cycle = annual], index): Indicator => {
    const [level1, level2] = [level(code.charAt(0)), level(code)];
    return {
      id: register.take([printLevel(level1), printLevel(level2), name]),
      seq: index + 1,
      level1,
      level2,
      name,
      cycleTarget: cycle,
      annualTarget: annual,
      source: PLACE,
      levelsTakenOver: false,
      cells: null,
    };
  });
  const base = { year: 2025, department: '某市某局', unit: '某中心', name: '某某业务保障', ...given };
  return {
    id: `${base.year}-${hashKey(toKey([base.department, base.unit, base.name]))}`,
    amounts: { total: 100, fiscal: 100, special: null, other: null },
    amountsBasis: 'order',
    goal: '通过开展某某业务，保障各项工作正常运转。',
    indicators,
    source: { file: '2025/某局.txt', ...PLACE },
    fiscalDetail: null,
    otherFunds: [],
    form: 'table',
    code: null,
    authority: null,
    aliases: [],
    ...base,
  };
}
