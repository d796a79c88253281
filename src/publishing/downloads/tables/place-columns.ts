import type { FilePlace } from '../../../domain/source-places.ts';
import { type Column, column } from './column.ts';

/** Where a record stands in a file that has pages or sheets. Texts and CSV files have lines only. */
export const placeColumns = <Row>(placeOf: (row: Row) => FilePlace | null): Column<Row>[] => {
  const onPage = (row: Row) => {
    const place = placeOf(row);
    return place !== null && 'page' in place ? place : null;
  };
  const inSheet = (row: Row) => {
    const place = placeOf(row);
    return place !== null && 'sheet' in place ? place : null;
  };
  return [
    column({
      name: 'source_page',
      title: '起始页',
      type: 'integer',
      width: 9,
      about: '在 PDF 的第几页开始，从 1 数起。不是 PDF 的空白。',
      valueOf: (row) => onPage(row)?.page ?? null,
    }),
    column({
      name: 'source_box',
      title: '页上位置',
      about: '在起始页上的左、上、右、下，单位是点，从页的左上角量起。不是 PDF 的空白。',
      valueOf: (row) => onPage(row)?.box.join(' ') ?? null,
    }),
    column({
      name: 'source_end_page',
      title: '末页',
      type: 'integer',
      width: 9,
      about: '在 PDF 的第几页结束。不是 PDF 的空白。',
      valueOf: (row) => onPage(row)?.endPage ?? null,
    }),
    column({
      name: 'source_end_box',
      title: '末页上位置',
      about: '在末页上的左、上、右、下。不是 PDF 的空白。',
      valueOf: (row) => onPage(row)?.endBox.join(' ') ?? null,
    }),
    column({
      name: 'source_sheet',
      title: '工作表',
      about: '所在的工作表；Word 和 HTML 文件的第 n 个表格写 table n。文本、CSV 和 PDF 的空白。',
      valueOf: (row) => inSheet(row)?.sheet ?? null,
    }),
    column({
      name: 'source_cells',
      title: '单元格',
      width: 9,
      about: '占用的单元格，例如 A8:G8。文本、CSV 和 PDF 的空白。',
      valueOf: (row) => {
        const place = inSheet(row);
        return place && (place.from === place.to ? place.from : `${place.from}:${place.to}`);
      },
    }),
  ];
};
