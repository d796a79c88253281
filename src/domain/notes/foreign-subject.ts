import type { Project } from '../records.ts';
import { seriesId } from '../series.ts';
import type { Finding, NoteRule, DocumentWithTargets } from './note-rule.ts';

/**
 * Fields of public service with the words that only their indicators use. If neither the name nor the goal nor the unit of a project
 * mentions the field, its indicators were probably written for another project.
 */
const FIELDS: readonly (readonly [field: string, words: RegExp])[] = [
  ['社会保险', /城乡居民|养老保险|医疗保险|失业保险|工伤保险|生育保险|参保|社保卡|社会保险/],
  ['社会救助', /低保|特困人员|社会救助|困难群众|残疾人/],
  ['教育', /学生|学校|教师|在校生|义务教育|入学率|辍学/],
  ['医疗卫生', /患者|病人|门诊|住院率|床位|疫苗|传染病|医护/],
  ['农业农村', /农户|农田|粮食|农作物|畜禽|耕地|秸秆|村集体/],
  ['住房', /公租房|保障房|保障性住房|棚户区|危房|老旧小区/],
  ['交通', /公路|桥梁|道路养护|公交|客运|航道|港口/],
  ['水利', /水库|河道|堤防|灌溉|水土流失|防洪/],
  ['生态环境', /空气质量|污水处理|垃圾分类|造林|森林覆盖|水质断面/],
  ['就业', /就业困难|失业人员|高校毕业生|创业担保/],
];

const textOf = ({ name, goal, unit, department }: Project): string =>
  [name, goal ?? '', unit, department].join(' ').replace(/\s/gu, '');

export const OTHER_FIELD: NoteRule = {
  code: 'other-field',
  title: '指标所说的领域与项目不同',
  explain:
    '至少三项、并占一半以上的指标提到同一公共服务领域（社会保险、教育、农业等）的用词，而这些用词在项目名称、绩效目标和单位名称中都没有出现。领域词表有限，不能看出所有不符。',
  find: ({ project, indicators }) => {
    const own = textOf(project);
    for (const [field, words] of FIELDS) {
      if (words.test(own)) continue;
      const named = indicators.filter(({ indicator }) => words.test(indicator.name));
      if (named.length < 3 || named.length * 2 < indicators.length) continue;
      return whole(
        `${indicators.length} 项指标中有 ${named.length} 项提到${field}（如“${named[0]!.indicator.name}”），项目名称和绩效目标中没有提到。`,
      );
    }
    return [];
  },
};

const whole = (reason: string): Finding[] => [{ indicator: null, reason }];

/** Collects the pairs of neighbouring characters in the names, without those of common words. */
function pairsOf(names: readonly string[]): Set<string> {
  const pairs = new Set<string>();
  for (const name of names) {
    for (const run of name
      .replace(/满意度|控制率|完成率|服务对象|项目|数量|用户|系统|成功率|采购|成本|资金|质量|比例/g, ' ')
      .match(/\p{Script=Han}{2,}/gu) ?? []) {
      for (let at = 0; at + 2 <= run.length; at++) pairs.add(run.slice(at, at + 2));
    }
  }
  return pairs;
}

const countIn = (text: string, pairs: ReadonlySet<string>): number =>
  [...pairs].filter((pair) => text.includes(pair)).length;
/** The text of the other project must have at least this many pairs more. */
const FEWEST_MORE = 4;

export const OTHER_PROJECT: NoteRule = {
  code: 'other-project',
  title: '指标与另一项目同名，用词更符合后者',
  explain:
    '至少四项、并占三分之二以上的指标名称与同一部门同一年度的另一项目相同，而这些名称的用词（相邻两字）在对方名称和绩效目标中出现的，至少是在本项目中的两倍，并多四处。同一系列的项目（名称只差年份、期次）不比较。只比较文字，两个项目也可能确有相同内容。',
  find: ({ project, indicators }, document: DocumentWithTargets) => {
    const names = new Set(indicators.map(({ indicator }) => indicator.name));
    if (names.size < 4) return [];
    const sharedWith = new Map<Project, string[]>();
    for (const name of names) {
      for (const other of document.byIndicatorName.get(name) ?? []) {
        const shared = sharedWith.get(other);
        if (shared) shared.push(name);
        else sharedWith.set(other, [name]);
      }
    }
    const own = textOf(project);
    for (const [other, shared] of sharedWith) {
      if (other.id === project.id || shared.length < 4 || shared.length * 3 < names.size * 2) continue;
      const pairs = pairsOf(shared);
      const [mine, theirs] = [countIn(own, pairs), countIn(textOf(other), pairs)];
      if (theirs - mine >= FEWEST_MORE && theirs >= 2 * mine && seriesId(other) !== seriesId(project))
        return whole(
          `${names.size} 项指标中有 ${shared.length} 项与“${other.name}”同名，这些指标的用词更多见于后者的名称和绩效目标。`,
        );
    }
    return [];
  },
};
