import { expect, it } from 'vitest';
import { convertSources } from '../../../src/conversion/convert-sources.ts';
import { tellFiles } from '../../../src/conversion/tell-files.ts';
import { printXlsx } from '../../../tools/files/print-office.ts';
import { PLAIN, printPdf } from '../../../tools/files/print-pdf.ts';
import { SMALL_TABLE, withCell } from '../../support/small-table.ts';
import { wrappedProject } from '../../support/parse.ts';
import { useFolder, writeFiles } from '../../support/use-folder.ts';

const at = useFolder();

it('says of each file on which pages its table stands, what was read, and whether the sums hold', () => {
  const long = `${'保持绿地完好，定期修剪和补种；'.repeat(60)}及时上报。`;
  const rounded = {
    ...SMALL_TABLE,
    rows: SMALL_TABLE.rows.map((row, i) => (i === 0 ? ['合计', '120.01', '100.00', '', '20.00', '', ''] : row)),
  };
  writeFiles(at('sources'), {
    '2024/某局.pdf': printPdf(withCell(5, long), { ...PLAIN, page: [595, 300] }),
    '2025/某局.xlsx': printXlsx(SMALL_TABLE),
    '2026/某局.pdf': printPdf(rounded),
    '2023/某局.txt': wrappedProject('保障。\n1、1-产出指标；11-数量指标；数；实施周期指标值:1；年度指标值:1。'),
  });
  const { documents, projects, diagnostics } = convertSources(at('sources'));
  expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual(['sum-mismatch']);
  expect(tellFiles(documents, projects)).toEqual([
    expect.stringMatching(/^2024\/某局\.pdf：\d 页，第 1–\d 页是项目支出绩效目标表；1 个项目，2 项指标；合计相符$/),
    '2025/某局.xlsx：“绩效”是项目支出绩效目标表；1 个项目，2 项指标；合计相符',
  ]);
});
