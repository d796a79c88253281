import { understoodParts, type Comparator, type SingleTarget, type Target } from './parse-target.ts';
import { dimensionOf } from './units.ts';

/** 越高越好, 越低越好, 按计划 (a figure, a range or a date is to be met as planned), or unknown. */
export type Direction = 'higher' | 'lower' | 'as-planned' | 'unknown';

export interface DirectionReading {
  readonly direction: Direction;
  /** What shows the direction. `conflict`: comparator and name contradict each other (`满意度 ≤1份`), so that it is unknown. */
  readonly basis: 'comparator' | 'name' | 'both' | 'kind' | 'none' | 'conflict';
}

export const DIRECTION_LABELS: Record<Direction, string> = {
  higher: '越高越好',
  lower: '越低越好',
  'as-planned': '按计划完成',
  unknown: '方向不明',
};

/** Names that end in what should be rare, small or cheap. */
const LOWER_NAME =
  /(?:投诉|故障|差错|错误|失误|错链|死链|事故|违规|违纪|违法|超时|超期|逾期|延误|流失|空置|闲置|退文|退货|误报|漏报|误差|不满意|不合格|拖欠|纠纷|舆情|炒作|伤亡|死亡|缺陷|隐患|中断|丢包|重复|发生|返工|投诉数)(?:办件|事件|案件|内容|链接|问题)*的?(?:率|比例|占比|次数|数量|件数|起数|人数|时间|时长|总数|数|情况)?$|(?:成本|费用|单价|开支|支出成本|成本控制数?|控制成本|成本控制率|(?:资金|预算|成本|采购|支出|费用|经费)\S{0,4}控制率|租赁费|采购费|工本费|能耗|排放量?|浓度|(?:响应|恢复|处理|办理|等待|修复|处置|审批|到场)时[间长限]|时延|延迟)$/;

/** Names that end in what should be frequent, large or good. */
const HIGHER_NAME =
  /(?:满意|认可|知晓|合格|通过|完成|及时|准确|正确|解决|处理|处置|办结|结案|覆盖|可用|达标|优良|优秀|接通|响应|使用|利用|回复|答复|回访|整改|出勤|运行|正常|成功|合规|到位|参与|普及|参保|就业|在线|联网|闭环|关闭|转化|采纳|挂接|可靠|完好|完整|转派|归档|公开|执行|成活|绿化|补给|解答|保障|无差错|验收|运作|整洁|良好|建成|应用)(?:[率度]|比例|水平)$|满意$|无故障时间$|满意情况$/;

const HIGHER: readonly Comparator[] = ['ge', 'gt'];
const LOWER: readonly Comparator[] = ['le', 'lt'];

/**
 * Tells which direction of an indicator is better. A comparator shows it (≥ higher, ≤ lower), or without one the name (`投诉率`, `满意度`). A bare
 * figure, a range or a date under a neutral name is to be met as planned. Text shows nothing.
 */
export function directionOf(target: Target, indicatorName: string): DirectionReading {
  const readings = understoodParts(target).map((part) => readPart(part, indicatorName));
  const [first] = readings;
  if (!first) return { direction: 'unknown', basis: 'none' };
  return readings.every(({ direction }) => direction === first.direction)
    ? first
    : { direction: 'unknown', basis: 'none' };
}

/** Returns the direction that the name alone shows. */
export function nameDirection(name: string): 'higher' | 'lower' | null {
  const bare = name.replace(/[（(][^（(）)]*[）)]\s*$/u, '').replace(/[\s.。:：、]+$/u, '');
  if (/无(?:差错|故障|投诉|事故)/u.test(bare)) return HIGHER_NAME.test(bare) ? 'higher' : null;
  return LOWER_NAME.test(bare) ? 'lower' : HIGHER_NAME.test(bare) ? 'higher' : null;
}

/** Tells whether a figure can be what the name measures. A count is no rate (`完成度`: 报告1份) and no cost (`费用`: 3次). */
function fitsName(unit: string | null, name: string): boolean {
  if (unit === null || dimensionOf(unit) !== 'count') return true;
  return (
    !/(?:率|度|比例|成本|费用|单价|开支|控制数?)\s*[.。]?(?:[（(].*[）)])?$/u.test(name) || /满意度|投诉/.test(name)
  );
}

function readPart(part: SingleTarget, name: string): DirectionReading {
  if (part.kind === 'grade') return { direction: 'higher', basis: 'kind' };
  if (part.kind !== 'quantity') return { direction: 'as-planned', basis: 'kind' };
  const byName = nameDirection(part.subject ?? '') ?? (fitsName(part.quantity.unit, name) ? nameDirection(name) : null);
  const byComparator = HIGHER.includes(part.comparator) ? 'higher' : LOWER.includes(part.comparator) ? 'lower' : null;
  // The figure of 及时率 ≤2小时 is a time, although the name is that of a rate.
  const isTime = part.quantity.unit !== null && dimensionOf(part.quantity.unit) === 'duration';
  if (byName && byComparator && byName !== byComparator)
    return isTime ? { direction: byComparator, basis: 'comparator' } : { direction: 'unknown', basis: 'conflict' };
  if (byComparator) return { direction: byComparator, basis: byName ? 'both' : 'comparator' };
  return byName ? { direction: byName, basis: 'name' } : { direction: 'as-planned', basis: 'kind' };
}
