import { describe, expect, test } from 'vitest';
import { describeCard, toDepartmentCard, toSiteCard, toStoryCard } from '../../../src/cards/card-text.ts';
import { cardLimit, listCards, planProjectCards } from '../../../src/cards/plan-cards.ts';
import type { BudgetDocument } from '../../../src/domain/records.ts';
import { parse, tabularProject } from '../../support/parse.ts';

const { document, projects } = parse(tabularProject('保障运行。', ''));

const [project] = projects;

if (!document || !project) throw new Error('the text does not read');

describe('the cards of a site', () => {
  const portal = { description: '说明' };
  const stories = new Map([['a', { title: '一篇', description: '说了什么。', date: '2026-03-01' }]]);
  const files = (documents: readonly BudgetDocument[]) =>
    [...listCards({ portal, stories, documents, projects }, 10)].map(([file]) => file);

  test('are of the site, its stories, documents and projects, and of departments with several years', () => {
    const [, id = ''] = document.id.split('-');
    const older = { ...document, id: `2000-${id}`, year: 2000, units: [] };
    expect(files([document])).toEqual([
      'cards/site.png',
      'cards/stories/a.png',
      `cards/departments/${document.id}.png`,
      `cards/projects/${project.id}.png`,
    ]);
    expect(files([older, document])).toContain(`cards/departments/${id}.png`);
    expect(toDepartmentCard(document, 2)).toMatchObject({ counts: '已收录 2 个年度' });
  });

  test('say in words what they have no figure for', () => {
    expect(describeCard(toSiteCard(portal))).toMatch(/，说明$/);
    expect(describeCard(toStoryCard({ title: '一篇', description: '说了什么。', date: '2026-03-01' }))).toBe(
      '分享图：文章 · 2026-03-01，一篇，说了什么。',
    );
  });
});

describe('which projects have a card', () => {
  const units = (ids: string[]): BudgetDocument['units'] =>
    document.units.slice(0, 1).map((unit) => ({ ...unit, projects: ids }));
  const older = { ...document, id: '2024-a', year: 2024, units: units(['2024-x', '2024-y']) };
  const newer = { ...document, id: '2026-a', year: 2026, units: units(['2026-x']) };

  test('those of the newest years, up to the configured count', () => {
    expect([...planProjectCards([older, newer], 2)]).toEqual(['2026-x', '2024-x']);
  });

  test('2,000 unless configured, none if switched off', () => {
    expect(cardLimit({})).toBe(2000);
    expect(cardLimit({ shareCards: { projects: 5 } })).toBe(5);
    expect(cardLimit({ shareCards: false })).toBeNull();
  });
});
