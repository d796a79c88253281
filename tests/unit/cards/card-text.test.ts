import { figureUnit } from '../../../src/domain/money.ts';
import { describe, expect, test } from 'vitest';
import { describeCard, toDocumentCard, toProjectCard } from '../../../src/cards/card-text.ts';
import { parse, tabularProject } from '../../support/parse.ts';

const { document, projects } = parse(tabularProject('保障运行。', ''));

const [project] = projects;

if (!document || !project) throw new Error('the text does not read');

describe('what a card says', () => {
  const card = (changes: Partial<typeof project>) =>
    toProjectCard({ ...project, ...changes, indicators: 3 }, figureUnit(document.currencyUnit));

  test('of a project: year, department, name, unit where it is another, amount, indicators', () => {
    expect(card({ name: '热线\n运营', unit: '某中心', amounts: { ...project.amounts, total: 12000 } })).toEqual({
      kicker: `${project.year}年 · ${project.department}`,
      name: '热线 运营',
      under: '某中心',
      figure: { text: '12,000.00', unit: '万元', plain: '约 1.20 亿元' },
      words: '原文未列金额',
      counts: '绩效指标 3 项',
    });
    expect(card({ unit: project.department }).under).toBeNull();
  });

  test('says that no amount is printed where the cell is blank', () => {
    const blank = card({ amounts: { ...project.amounts, total: null } });
    expect(blank.figure).toBeNull();
    expect(describeCard(blank)).toContain('原文未列金额');
  });

  test('of a document: its printed total and its counts', () => {
    expect(toDocumentCard(document)).toMatchObject({ name: document.department, counts: '1 个单位 · 1 个项目' });
  });
});
