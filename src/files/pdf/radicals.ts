/**
 * Characters of the block CJK Radicals Supplement, each followed by the ideograph that it looks like (Unicode's
 * EquivalentUnifiedIdeograph.txt, https://www.unicode.org/Public/UCD/latest/ucd/EquivalentUnifiedIdeograph.txt). NFKC does not know them.
 */
const SUPPLEMENT =
  '⺁厂⺄乙⺅亻⺆冂⺈刀⺉刂⺊卜⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺫目⺬示⺭礻⺯糹⺰纟⺱罓⺲罒⺶羊⺷羊⺸羋⺹耂⺺肀⺻聿⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟';

const pairs = [...SUPPLEMENT];
const IDEOGRAPHS: ReadonlyMap<string, string> = new Map([
  ...Array.from({ length: pairs.length / 2 }, (_, i) => [pairs[2 * i]!, pairs[2 * i + 1]!] as const),
  // NFKC gives 戶, which is not what simplified text prints.
  ['\u2f3e', '户'] as const,
]);

const RADICAL = /[\u2e80-\u2fdf]/g;

/** Writes the ideograph for each radical: some PDFs say ⼴⻔ where they print 广门. */
export const foldRadicals = (text: string): string =>
  text.replace(RADICAL, (radical) => IDEOGRAPHS.get(radical) ?? radical.normalize('NFKC'));

export const countRadicals = (text: string): number => text.match(RADICAL)?.length ?? 0;
