/** Texts that are no budget tables but may get into files by mistake. */
export const FOREIGN_TEXTS: Record<string, string> = {
  news: [
    '本报讯（记者 王小明）12月3日，广州市召开2025年预算绩效管理工作会议。会议指出，今年以来，全市各级各部门深入贯彻落实中央决策部署，',
    '预算绩效管理改革取得阶段性成效。截至11月底，全市一般公共预算支出2,913.45亿元，同比增长3.2%。',
    '',
    '会议强调：一是要强化目标管理；二是要做实绩效监控；三是要用好评价结果。下一步，将做好以下工作：1、完善制度；2、加强培训。',
    '责任编辑：李华',
  ].join('\n'),
  html: [
    '<!DOCTYPE html>',
    '<html lang="zh-CN"><head><meta charset="utf-8"><title>页面不存在</title><style>body{margin:0}</style></head>',
    '<body><script>if (1 < 2 && 3 > 2) { alert("404"); }</script>',
    '<table><tr><td>项目名称</td><td>总计</td></tr><tr><td>工作经费</td><td>1.00</td></tr></table><p>&copy; 2025&nbsp;版权所有</p></body></html>',
  ].join('\n'),
  csv: [
    '项目名称,总计,财政拨款,绩效目标',
    '工作经费,"1,234.56","1,234.56",保障运转',
    '购置经费,20.00,20.00,"更新设备, 提高效率"',
  ].join('\n'),
  json: '{"项目名称":"工作经费","总计":1234.56,"绩效指标":[{"name":"完成率","年度指标值":"100%"}],"备注":null}',
  markdown: ['# 说明', '', '| 项目 | 金额 |', '|---|---|', '| 工作经费 | 1.00 |', '', '- 数据来源：`财政局`'].join(
    '\n',
  ),
  english: 'Lorem ipsum dolor sit amet, consectetur adipiscing elit 12.50 33.10 sed do eiusmod tempor.',
  figures: '1.00 2.00 3.00 4.00 5.00\n6.00\n\t7.00\t8.00\t\t',
  control: '\u0000\u0001\u0007\ufeff\u200b\u202e\ud800�\u2028\u2029\u0085',
  item: '8、1-产出指标；11-数量指标；外来指标；实施周期指标值:1；年度指标值:1。',
  halfItem: '9、2-效益指标；22-社会效益；外来指标；实施周期指标',
  headers: '项目名称（资金使用单位） 总计 财政拨款 财政专户拨款 其他资金 绩效目标 绩效指标',
  halfHeaders: '项目名称（资金使用单位） 总计 财政拨款 财政专户',
  tabs: '\t\t\t\t\t\t\t\t',
};
