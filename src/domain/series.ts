import { departmentFields, hashKey, toKey } from './ids.ts';
import type { Project } from './records.ts';

/**
 * How sure a link is. 同名: both projects have the same name and unit in different years. 疑似同一项目: the names differ only in years, phases,
 * names of bodies and endings.
 */
export type SeriesConfidence = '同名' | '疑似同一项目';

export interface SeriesLink {
  /** Ids of the earlier and the later project. */
  readonly from: string;
  readonly to: string;
  readonly confidence: SeriesConfidence;
  /** Tells readers how the two were matched. */
  readonly method: string;
}

/** Projects of one unit that seem to continue one another, in order of budget year and service period. */
export interface Series {
  readonly id: string;
  readonly department: string;
  /** The part that the names share. */
  readonly core: string;
  /** Ids of the projects. */
  readonly members: readonly string[];
  readonly links: readonly SeriesLink[];
}

/** The first and the last year in a name: 2024-2025年, 2025年, 24-26年. A service period is no evidence of the budget year. */
export interface ServicePeriod {
  readonly from: number;
  readonly to: number;
}

const DASH = '(?:-{1,2}|—{1,2}|–|~|至|到)';
const PERIOD = new RegExp(`[(]?((?:19|20)\\d\\d)年?度?(?:${DASH}((?:19|20)?\\d\\d))?(?:年度?)?[)]?`, 'u');
const SHORT_PERIOD = new RegExp(`[(]?(\\d\\d)${DASH}(\\d\\d)年度?[)]?`, 'u');
const PHASE = /[(]?第?[一二三四五六七八九十\d]{1,2}(?:期|阶段|批)(?:工程)?[)]?/gu;
const ENDING = /(?:建设)?(?:服务)?(?:项目|工程)?$/u;

const METHODS = {
  same: '同一单位、名称完全相同、年度不同',
  period: '同一单位、名称去掉年份和期间后相同',
  core: '同一单位、名称去掉年份、期次、机构名称和“项目”“服务”等字样后相同',
} as const;

export function servicePeriod(name: string): ServicePeriod | null {
  const folded = fold(name);
  const found = PERIOD.exec(folded);
  const [from, last] = found ? [found[1], found[2]] : (SHORT_PERIOD.exec(folded)?.slice(1) ?? []);
  if (from === undefined) return null;
  const first = from.length === 2 ? 2000 + Number(from) : Number(from);
  const end =
    last === undefined ? first : last.length === 2 ? Math.floor(first / 100) * 100 + Number(last) : Number(last);
  return end < first ? null : { from: first, to: end };
}

const fold = (name: string): string => name.normalize('NFKC').replace(/\s/gu, '');

function withoutPeriods(name: string): string {
  return fold(name).replace(new RegExp(PERIOD, 'gu'), '').replace(new RegExp(SHORT_PERIOD, 'gu'), '');
}

type Named = Pick<Project, 'name' | 'unit' | 'department'>;
type Member = Named & Pick<Project, 'id' | 'year'>;

/** Strips a name of years, phases, the bodies that run the project, and endings such as 服务项目. */
function seriesCore({ name, unit, department }: Named): string {
  const shorten = (text: string): string => fold(text).replaceAll('人民政府', '政府');
  let core = withoutPeriods(shorten(name)).replace(PHASE, '');
  for (const body of [unit, department]
    .map((text) => shorten(text).replace(/\(部门\)$/u, ''))
    .sort((a, b) => b.length - a.length))
    core = core.replaceAll(body, '');
  const place = /^\p{Script=Han}{1,4}?[省市区县州]/u.exec(department)?.[0];
  if (place !== undefined) core = core.replaceAll(place, '');
  const bare = core.replace(ENDING, '');
  return [...bare].length < 2 ? core : bare;
}

/** Returns the key of a project's series. It includes the unit, because units have different projects of one name (业务用房物业管理费). */
function seriesKey(project: Named, region: string | null): string {
  return toKey([...departmentFields(project.department, region), project.unit, seriesCore(project)]);
}

/** Returns the path segment of a project's series. It depends on the project's own record only. */
export function seriesId(project: Named, region: string | null = null): string {
  return hashKey(seriesKey(project, region));
}

/** Groups projects of any number of documents into series. Every project is in exactly one series; most series have one member. */
export function groupSeries(projects: readonly Member[]): Series[] {
  const groups = new Map<string, Member[]>();
  for (const project of projects) {
    const key = seriesKey(project, null);
    const members = groups.get(key);
    if (members) members.push(project);
    else groups.set(key, [project]);
  }
  return [...groups].map(([key, members]) => orderSeries(hashKey(key), members));
}

/** Makes the series of projects that have one {@link seriesId}. */
export function orderSeries(id: string, unsorted: readonly Member[]): Series {
  const members = unsorted.toSorted((a, b) => a.year - b.year || startOf(a) - startOf(b));
  return {
    id,
    department: members[0]!.department,
    core: seriesCore(members[0]!),
    members: members.map((member) => member.id),
    links: linkNeighbours(members),
  };
}

const startOf = ({ name, year }: Member): number => servicePeriod(name)?.from ?? year;

/** Links each project to the next. Two of one name in one year are different projects, so they get no link. */
function linkNeighbours(members: readonly Member[]): SeriesLink[] {
  return members.slice(1).flatMap((project, index): SeriesLink[] => {
    const previous = members[index]!;
    const link = { from: previous.id, to: project.id };
    if (fold(previous.name) === fold(project.name)) {
      return previous.year === project.year ? [] : [{ ...link, confidence: '同名', method: METHODS.same }];
    }
    const method = withoutPeriods(previous.name) === withoutPeriods(project.name) ? METHODS.period : METHODS.core;
    return [{ ...link, confidence: '疑似同一项目', method }];
  });
}
