/** Offices of a city or district, each with the subjects that its projects are about. */
const BUREAUS: readonly (readonly [name: string, subjects: string])[] = [
  ['人民政府办公厅', '公文交换 政务公开 值班值守 督查督办 政府参事 文史研究'],
  ['政务服务和数据管理局', '政务服务 数字政府 政务热线 公共数据 电子证照 政务云'],
  ['教育局', '义务教育 学前教育 职业教育 教师培训 校园安全 校舍维修 学生资助'],
  ['科学技术局', '科技创新 科技金融 实验室建设 高新技术企业 科普'],
  ['工业和信息化局', '工业互联网 中小企业服务 软件产业 绿色制造'],
  ['公安局', '交通管理 治安防控 出入境服务 警务装备 反诈宣传'],
  ['民政局', '养老服务 社会救助 殡葬服务 儿童福利 社区治理'],
  ['司法局', '法律援助 人民调解 社区矫正 普法宣传 公证服务'],
  ['财政局', '预算绩效 国库集中支付 政府采购监管 会计管理 投资评审'],
  ['人力资源和社会保障局', '就业创业 技能培训 劳动监察 人才引进 社会保险'],
  ['规划和自然资源局', '国土空间规划 不动产登记 地质灾害防治 测绘地理信息'],
  ['生态环境局', '大气监测 水质监测 噪声治理 环境执法 固体废物监管'],
  ['住房和城乡建设局', '老旧小区改造 房屋安全 建筑工地监管 城市更新 物业监管'],
  ['交通运输局', '公交线网 道路养护 出租车监管 水上交通 智慧停车'],
  ['水务局', '河道整治 供水安全 排水管网 防洪排涝 碧道建设'],
  ['农业农村局', '高标准农田 农产品质量 动物防疫 乡村建设 渔业资源'],
  ['商务局', '消费促进 外贸服务 会展 口岸通关 电子商务'],
  ['文化广电旅游局', '公共文化 文物保护 非遗传承 旅游推广 图书馆服务'],
  ['卫生健康委员会', '疾病预防 妇幼保健 基层医疗 血站采供血 院前急救 老年健康'],
  ['退役军人事务局', '优抚安置 烈士纪念 军休服务 双拥'],
  ['应急管理局', '应急救援 安全生产 防灾减灾 应急物资 森林防火'],
  ['审计局', '经济责任审计 政府投资审计 大数据审计'],
  ['市场监督管理局', '食品安全抽检 药品监管 计量检定 特种设备 知识产权'],
  ['体育局', '全民健身 竞技训练 体育场馆 青少年体育'],
  ['统计局', '人口抽样调查 经济普查 居民收支调查'],
  ['医疗保障局', '医保基金监管 药品集中采购 长期护理保险'],
  ['城市管理和综合执法局', '生活垃圾分类 环卫保洁 市容整治 燃气安全 户外广告'],
  ['林业和园林局', '公园管养 绿化养护 湿地保护 古树名木 花展'],
  ['机关事务管理局', '机关物业 公务用车 办公用房 机关食堂 节能'],
  ['信访局', '信访接待 矛盾化解 视频信访'],
  ['档案馆', '档案数字化 档案保管 口述历史'],
  ['气象局', '气象预警 人工影响天气 雷达运维'],
  ['总工会', '职工服务 劳模疗休养 工会活动'],
  ['妇女联合会', '妇女维权 家庭教育 巾帼创业'],
  ['残疾人联合会', '残疾人康复 残疾人就业 无障碍改造'],
  ['红十字会', '应急救护培训 造血干细胞捐献 人道救助'],
  ['委员会党校', '干部培训 理论研究 学员管理'],
  ['直属机关工作委员会', '机关党建 作风评议 党员教育'],
  ['人民检察院', '检察办案 公益诉讼 未成年人检察'],
  ['中级人民法院', '审判执行 诉讼服务 智慧法院'],
  ['供销合作总社', '农资储备 冷链物流 再生资源'],
  ['港务局', '航道疏浚 港口安全 航线培育'],
  ['地方志编纂委员会办公室', '志书编纂 年鉴编辑 地情资料'],
  ['投资促进局', '招商引资 重点项目服务 投资推介'],
];

/** The cities of Guangdong with their districts and counties. A synthetic province fills them in this order. */
const PLACES: readonly (readonly [city: string, districts: string])[] = [
  ['广州市', '越秀区 海珠区 荔湾区 天河区 白云区 黄埔区 花都区 番禺区 南沙区 从化区 增城区'],
  ['深圳市', '福田区 罗湖区 南山区 盐田区 宝安区 龙岗区 龙华区 坪山区 光明区'],
  ['佛山市', '禅城区 南海区 顺德区 三水区 高明区'],
  ['珠海市', '香洲区 斗门区 金湾区'],
  ['东莞市', ''],
  ['中山市', ''],
  ['江门市', '蓬江区 江海区 新会区 台山市 开平市 鹤山市 恩平市'],
  ['肇庆市', '端州区 鼎湖区 高要区 四会市 广宁县 德庆县 封开县 怀集县'],
  ['惠州市', '惠城区 惠阳区 惠东县 博罗县 龙门县'],
  ['汕头市', '金平区 龙湖区 澄海区 濠江区 潮阳区 潮南区 南澳县'],
  ['湛江市', '赤坎区 霞山区 麻章区 坡头区 雷州市 廉江市 吴川市 遂溪县 徐闻县'],
  ['茂名市', '茂南区 电白区 信宜市 高州市 化州市'],
  ['梅州市', '梅江区 梅县区 兴宁市 大埔县 丰顺县 五华县 平远县 蕉岭县'],
  ['清远市', '清城区 清新区 英德市 连州市 佛冈县 阳山县'],
  ['韶关市', '浈江区 武江区 曲江区 乐昌市 南雄市 始兴县 仁化县 翁源县'],
  ['河源市', '源城区 东源县 和平县 龙川县 紫金县 连平县'],
  ['阳江市', '江城区 阳东区 阳春市 阳西县'],
  ['潮州市', '湘桥区 潮安区 饶平县'],
  ['揭阳市', '榕城区 揭东区 普宁市 揭西县 惠来县'],
  ['云浮市', '云城区 云安区 罗定市 新兴县 郁南县'],
  ['汕尾市', '城区 陆丰市 海丰县 陆河县'],
];

/** Endings of the names of a department's subordinate units. */
export const SUBORDINATES = [
  '服务中心',
  '信息中心',
  '事务中心',
  '研究院',
  '保障中心',
  '监测站',
  '管理所',
  '培训学校',
  '促进中心',
];

/** Names of projects, with `{}` for the subject; their endings are those of real names. */
export const PROJECT_KINDS = [
  '{}工作经费',
  '{}专项经费',
  '{}平台运营服务项目',
  '{}系统运行维护项目',
  '{}能力提升项目',
  '{}设备购置经费',
  '{}宣传经费',
  '{}业务用房物业管理费',
  '{}服务（二期）建设项目',
  '{}信息化建设项目',
  '{}辅助服务购买项目',
  '{}评审经费',
  '{}场地维修改造项目',
  '{}补助资金',
];

/** A department that a city can have. */
export interface Office {
  readonly name: string;
  /** The city, or the city with one of its districts. */
  readonly place: string;
  readonly city: string;
  readonly subjects: readonly string[];
}

/** Every department that a synthetic city can have. A city's own departments come before those of its districts. */
export function listOffices(): Office[] {
  return PLACES.flatMap(([city, districts]) => {
    const places = districts === '' ? [] : districts.split(' ').map((district) => city + district);
    return [city, ...places].flatMap((place) =>
      BUREAUS.map(([bureau, subjects]) => ({
        name: nameOffice(bureau, place, place === city),
        place,
        city,
        subjects: subjects.split(' '),
      })),
    );
  });
}

const PARTY_BUREAUS = ['直属机关工作委员会', '委员会党校'];

/** A district has a lower court and a smaller office of the government than its city. */
function nameOffice(bureau: string, place: string, isCity: boolean): string {
  const local = isCity ? bureau : bureau.replace('政府办公厅', '政府办公室').replace('中级', '');
  return (PARTY_BUREAUS.includes(bureau) ? '中国共产党' : '') + place + local;
}
