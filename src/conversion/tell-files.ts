import { FORM_NAMES, type BudgetDocument, type Project } from '../domain/records.ts';
import { figureUnit, fromFen } from '../domain/money.ts';
import { reconcile } from '../domain/reconcile.ts';

/**
 * Says what was read out of each file that is no text, a line a file:
 * `2026/某局.pdf：140 页，第 1–140 页是项目支出绩效目标表；300 个项目，1,771 项指标；合计相符（四舍五入差最多 0.03 万元）`
 */
export function tellFiles(documents: readonly BudgetDocument[], projects: readonly Project[]): string[] {
  const byFile = Map.groupBy(projects, ({ source }) => source.file);
  return documents
    .filter(({ layout }) => layout === 'grid')
    .map((document) => {
      const own = byFile.get(document.source.file) ?? [];
      const items = own.reduce((sum, { indicators }) => sum + indicators.length, 0);
      const counts = `${own.length.toLocaleString('en')} 个项目，${items.toLocaleString('en')} 项指标`;
      return `${document.source.file}：${tellPlace(document, own)}；${counts}；${tellSums(document, own)}`;
    });
}

function tellPlace({ source: { pages }, form }: BudgetDocument, projects: readonly Project[]): string {
  const places = projects.flatMap(({ source: { place } }) => (place === null ? [] : [place]));
  const onPages = places.flatMap((place) => ('page' in place ? [place.page, place.endPage] : []));
  const table = `是${FORM_NAMES[form]}`;
  if (pages === null || onPages.length === 0) {
    const sheets = new Set(places.flatMap((place) => ('sheet' in place ? [`“${place.sheet}”`] : [])));
    return `${[...sheets].join('、')}${table}`;
  }
  const [first, last] = [Math.min(...onPages), Math.max(...onPages)];
  return `${pages} 页，第 ${first === last ? first : `${first}–${last}`} 页${table}`;
}

function tellSums(document: BudgetDocument, projects: readonly Project[]): string {
  if (document.declaredBasis === null) return '没有合计行';
  const differences = reconcile(document, projects);
  if (differences.some(({ kind }) => kind === 'mismatch')) return '合计有不符，发布者已确认';
  if (differences.length === 0) return '合计相符';
  const most = Math.max(...differences.map(({ difference }) => Math.abs(difference)));
  const currency = figureUnit(document.currencyUnit);
  return `合计相符（四舍五入差最多 ${fromFen(most, currency)} ${currency}）`;
}
