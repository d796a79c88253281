import { read, utils } from '@e965/xlsx';
import type { FileContent } from '../file-content.ts';
import type { FileFinding } from '../finding.ts';
import type { Grid } from '../grid.ts';
import { MOST_CELLS, toSheetGrid, type OfficeCell } from './office-cells.ts';
import { ZipTooLarge } from './open-zip.ts';

/** Reads the sheets of a workbook of Excel 97–2003 as they are shown. */
export function readXls(bytes: Uint8Array): FileContent {
  const workbook = read(bytes, { type: 'array', cellFormula: false, cellHTML: false, cellStyles: true, dense: false });
  const grids: Grid[] = [];
  const findings: FileFinding[] = [];
  for (const [i, name] of workbook.SheetNames.entries()) {
    if ((workbook.Workbook?.Sheets?.[i]?.Hidden ?? 0) !== 0) {
      findings.push({ code: 'cells-left-out', detail: `工作表“${name}”（隐藏）`, where: null });
      continue;
    }
    const sheet = workbook.Sheets[name]!;
    const spans = new Map(
      (sheet['!merges'] ?? []).map(({ s, e }) => [
        utils.encode_cell(s),
        { rowSpan: e.r - s.r + 1, columnSpan: e.c - s.c + 1 },
      ]),
    );
    const cells: OfficeCell[] = [];
    for (const [address, cell] of Object.entries(sheet)) {
      if (address.startsWith('!')) continue;
      const { r, c } = utils.decode_cell(address);
      const { w, v } = cell as { readonly w?: string; readonly v?: unknown };
      const text = (w ?? String(v ?? '')).replace(/\r\n?/g, '\n');
      if (text.trim() === '') continue;
      cells.push({ row: r, column: c, text, ...spans.get(address) });
      if (cells.length > MOST_CELLS) throw new ZipTooLarge(`工作表“${name}”有 ${MOST_CELLS} 个以上的单元格`);
    }
    const isRowHidden = (at: number): boolean => sheet['!rows']?.[at]?.hidden === true;
    const isColumnHidden = (at: number): boolean => sheet['!cols']?.[at]?.hidden === true;
    grids.push(toSheetGrid(name, cells, { isRowHidden, isColumnHidden }, findings));
  }
  return { kind: 'xls', pages: null, grids, findings };
}
