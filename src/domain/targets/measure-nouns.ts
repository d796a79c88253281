/** Nouns of something measured. A text that ends in one defines a measure (`一年内回访的次数`) or introduces its figure (`回复率100%`). */
const MEASURE_NOUN =
  /(?:率|度|比例|占比|比重|数|数量|数额|总量|次数|人数|份数|件数|个数|场数|户数|天数|时数|面积|里程|长度|规模|容量|带宽|时间|时长|时限|工期|周期|期限|年限|间隔|频次|频率|指数|评分|得分|分数|总分|成绩|总数|总额|金额|费用|经费|成本|单价|价格|支出|收入|预算|资金|投资|产值|税收|利润|库存|余额|限额|标准|(?<![质力能])量|温度|湿度|浓度|等级|名次|排名|值|偏差|误差)$/;

export function endsWithMeasure(text: string): boolean {
  return MEASURE_NOUN.test(text.replace(/[)）]$/, '').replace(/[(（][^(（]*$/, ''));
}
