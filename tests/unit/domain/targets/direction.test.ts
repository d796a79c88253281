import { describe, expect, it } from 'vitest';
import { directionOf } from '../../../../src/domain/targets/direction.ts';
import { parseTarget } from '../../../../src/domain/targets/parse-target.ts';

describe('direction', () => {
  it.each([
    ['≥90%', '服务对象满意度', 'higher', 'both'],
    ['≥3个', '方案', 'higher', 'comparator'],
    ['100%', '项目验收合格率（%）', 'higher', 'name'],
    ['≤3次', '投诉次数', 'lower', 'both'],
    ['0', '重大安全责任事故的次数', 'lower', 'name'],
    ['≤2小时', '响应及时率', 'lower', 'comparator'],
    ['退文率5%以下', '提高办文质量', 'lower', 'both'],
    ['98%', '投诉办结率', 'higher', 'name'],
    ['99%', '无差错率', 'higher', 'name'],
    ['36人', '在编人数', 'as-planned', 'kind'],
    ['20-35次', '调研次数', 'as-planned', 'kind'],
    ['10月底前', '发放', 'as-planned', 'kind'],
    ['3次', '慰问费用', 'as-planned', 'kind'],
    ['报告1份', '项目完成度', 'as-planned', 'kind'],
    ['良好', '服务水平', 'higher', 'kind'],
    ['≤1份', '服务对象满意度', 'unknown', 'conflict'],
    ['有所提升', '服务对象满意度', 'unknown', 'none'],
    ['一级≤1小时；二级≤2小时', '恢复时间', 'lower', 'both'],
    ['≥3次；≤5元', '其他', 'unknown', 'none'],
  ] as const)('%s of %s', (printed, name, direction, basis) => {
    expect(directionOf(parseTarget(printed, name), name)).toEqual({ direction, basis });
  });
});
