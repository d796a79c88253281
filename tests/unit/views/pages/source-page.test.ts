import { describe, expect, test } from 'vitest';
import { splitLines, toSourcePage } from '../../../../src/views/pages/source-page.ts';
import { wrappedProject } from '../../../support/parse.ts';
import { ONE_PROJECT, readSample, TWO_UNITS } from '../../../support/sample-texts.ts';

describe('a source page', () => {
  const joined = (text: string): string[] => {
    const { document, projects } = readSample(text);
    return toSourcePage(document, text, projects).blocks.flatMap(({ lines }) =>
      lines.map(({ parts }) => parts.map((part) => part.text).join('')),
    );
  };

  test.each([
    ['tabular', ONE_PROJECT],
    ['two units', TWO_UNITS],
    [
      'wrapped',
      wrappedProject(
        '保障😀运行。\n\n1、1-产出指标；11-数量指标；次\n数；实施周期指标值:1次；年度\n指标值:1次。2、1-产出指标；11-数量指标；场数；实施周期指标值:2；年度指标值:2。\n',
      ),
    ],
  ])('has every line verbatim (%s)', (_, text) => {
    expect(joined(text)).toEqual(splitLines(text));
  });

  test('gives each project the element that it links to', () => {
    const { document, projects } = readSample(TWO_UNITS);
    const view = toSourcePage(document, TWO_UNITS, projects);
    const ids = view.blocks.flatMap((block) => block.projects.map(({ id }) => id));
    expect(ids).toEqual(projects.map(({ source }) => `L${source.startLine}-L${source.endLine}`));
  });

  test('marks each indicator where it begins', () => {
    const { document, projects } = readSample(ONE_PROJECT);
    const parts = toSourcePage(document, ONE_PROJECT, projects).blocks.flatMap(({ lines }) =>
      lines.flatMap((line) => line.parts),
    );
    expect(parts.filter(({ id }) => id).map(({ text }) => text.slice(0, 8))).toEqual([
      '1、2-效益指标',
      '2、1-产出指标',
    ]);
  });
});
