import type { Project } from '../../src/domain/records.ts';

/** The indicators of a form in short: `产出指标|数量指标|name|target|sign/value/measure/weight|taken over`. */
export const listItems = ({ indicators }: Project): string[] =>
  indicators.map(({ level1, level2, name, annualTarget, cells, levelsTakenOver }) =>
    [
      level1?.name ?? '∅',
      level2?.name ?? '∅',
      name,
      annualTarget ?? '∅',
      ...(cells ? [[cells.sign, cells.value, cells.measure, cells.weight].map((part) => part ?? '').join('/')] : []),
      ...(levelsTakenOver ? ['taken over'] : []),
    ].join('|'),
  );
