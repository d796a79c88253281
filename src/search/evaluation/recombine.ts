import type { BudgetDocument, Indicator, Project } from '../../domain/records.ts';
import { documentId, IdRegister, unitId } from '../../domain/ids.ts';
import { fromFen } from '../../domain/money.ts';
import type { Random } from '../../synthesis/random.ts';

const DISTRICTS = ['越秀', '海珠', '荔湾', '天河', '白云', '黄埔', '番禺', '花都', '南沙', '从化', '增城', '市直'];
const OFFICES = (
  '发展和改革局 教育局 科学技术局 工业和信息化局 民族宗教事务局 公安局 民政局 司法局 财政局 人力资源和社会保障局 ' +
  '规划和自然资源局 生态环境局 住房和城乡建设局 交通运输局 水务局 农业农村局 商务局 文化广电旅游局 卫生健康局 ' +
  '退役军人事务局 应急管理局 审计局 市场监督管理局 体育局 统计局 医疗保障局 城市管理和综合执法局 信访局 ' +
  '政务服务和数据管理局 机关事务管理局'
).split(' ');
const BODIES = ['服务中心', '信息中心', '执法队', '研究所', '档案馆', '培训学校', '事务中心', '监测站', '保障中心'];
const PER_UNIT = 12;

/**
 * A city made of the parts of some records: names, sentences of goals and indicators are drawn anew for each project, with other
 * years and figures, under the names of other departments. It stands for size, not for any document.
 */
export function* recombine(
  projects: readonly Project[],
  count: number,
  years: readonly number[],
  random: Random,
): Generator<{ document: BudgetDocument; projects: Project[] }> {
  const perYear = Math.ceil(count / years.length);
  const parts = toParts(projects);
  for (const year of years) {
    const departments = Math.max(1, Math.min(DISTRICTS.length * OFFICES.length, Math.round(perYear / 60)));
    let left = perYear;
    for (let index = 0; index < departments; index++) {
      const share =
        index === departments - 1 ? left : Math.max(1, Math.round((perYear / departments) * random.int(5, 15) * 0.1));
      const size = Math.min(left, share);
      left -= size;
      if (size === 0) break;
      const name = `广州市${DISTRICTS[index % DISTRICTS.length]}${OFFICES[Math.floor(index / DISTRICTS.length) % OFFICES.length]}`;
      yield makeDocument(year, name, size, parts, random);
    }
  }
}

type Parts = ReturnType<typeof toParts>;

function toParts(projects: readonly Project[]) {
  return {
    names: projects.map(({ name }) => name),
    sentences: projects.flatMap(({ goal }) => (goal ?? '').split(/(?<=[。；])/u).filter((sentence) => sentence !== '')),
    indicators: projects.flatMap(({ indicators }) => indicators),
    sizes: projects.map(({ indicators }) => indicators.length),
    /** Printed groups of characters, to make words that the parts do not have. */
    pieces: projects.flatMap(({ name, goal }) => `${name}${goal ?? ''}`.match(/\p{Script=Han}{2}/gu) ?? []),
  };
}

function makeDocument(year: number, department: string, size: number, parts: Parts, random: Random) {
  const ids = new IdRegister(`${year}-`);
  const projects: Project[] = [];
  const units: BudgetDocument['units'][number][] = [];
  const file = `${year}/${department}.txt`;
  for (let left = size, index = 0; left > 0; index++) {
    const name = index === 0 ? department : `${department}${random.pick(parts.pieces)}${BODIES[index % BODIES.length]}`;
    if (units.some((unit) => unit.name === name)) continue;
    const own = Array.from({ length: Math.min(left, random.int(1, 2 * PER_UNIT)) }, () =>
      makeProject({ year, department, unit: name, file, line: projects.length + 1 }, ids, parts, random),
    );
    left -= own.length;
    projects.push(...own);
    const declared = { total: null, fiscal: null, special: null, other: null };
    units.push({
      id: unitId(year, department, name),
      name,
      declared,
      amountsBasis: 'column',
      projects: own.map(({ id }) => id),
    });
  }
  const document: BudgetDocument = {
    id: documentId(year, department),
    year,
    yearBasis: 'declared',
    department,
    title: '项目支出绩效目标表（含转移支付项目）',
    currencyUnit: '万元',
    layout: 'tabular',
    declared: { total: null, fiscal: null, special: null, other: null },
    units,
    source: {
      file,
      sha256: '0'.repeat(64),
      bytes: 0,
      lines: projects.length,
      url: null,
      publishedAt: null,
      note: null,
    },
    coverage: { characters: 0, inFields: 0, inBoilerplate: 0, unclaimed: 0 },
  };
  return { document, projects };
}

interface Place {
  readonly year: number;
  readonly department: string;
  readonly unit: string;
  readonly file: string;
  readonly line: number;
}

function makeProject(
  { year, department, unit, file, line }: Place,
  ids: IdRegister,
  parts: Parts,
  random: Random,
): Project {
  const redraw = (text: string): string => text.replace(/\d+/g, (digits) => redrawDigits(digits, random));
  const piece = random.chance(0.6) ? random.pick(parts.pieces) + random.pick(parts.pieces) : '';
  const name = piece + redraw(random.pick(parts.names));
  const sentences = Array.from({ length: random.int(1, 4) }, () => redraw(random.pick(parts.sentences)));
  const fen = Math.round(Math.exp(13 + 1.8 * random.normal())) * 10_000;
  const total = fromFen(Math.max(10_000, fen - (fen % 10_000)), '万元');
  const rows = new IdRegister('i-');
  const indicators = Array.from({ length: random.pick(parts.sizes) }, (_, index): Indicator => {
    const drawn = random.pick(parts.indicators);
    const indicatorName = random.chance(0.2) ? random.pick(parts.pieces) + drawn.name : drawn.name;
    return {
      ...drawn,
      id: rows.take([drawn.level1?.code ?? '', drawn.level2?.code ?? '', indicatorName]),
      seq: index + 1,
      name: indicatorName,
      cycleTarget: drawn.cycleTarget && redraw(drawn.cycleTarget),
      annualTarget: drawn.annualTarget && redraw(drawn.annualTarget),
    };
  });
  return {
    id: ids.take([department, unit, name]),
    year,
    department,
    unit,
    name,
    amounts: { total, fiscal: total, special: null, other: null },
    amountsBasis: 'column',
    goal: random.chance(0.05) ? null : (random.chance(0.3) ? random.pick(parts.pieces) : '') + sentences.join(''),
    indicators,
    source: { file, startLine: line, startColumn: 1, endLine: line, endColumn: 1 },
  };
}

const redrawDigits = (digits: string, random: Random): string =>
  /^20\d\d$/.test(digits) || random.chance(0.4) ? digits : String(random.int(1, 10 ** Math.min(6, digits.length)));
