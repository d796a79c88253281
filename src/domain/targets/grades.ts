import type { Comparator, GradeTarget } from './target.ts';

/** The ordered steps of each scale, ranked from 1 to 5. Words that mean the same step share a rank. */
const SCALES: Record<GradeTarget['scale'], readonly (readonly string[])[]> = {
  quality: [
    ['不合格', '不达标', '不及格', '较差', '很差', '差'],
    ['合格', '及格', '达标', '一般', '中等', '中'],
    ['良好', '良', '较好', '好'],
    ['优良', '很好', '优良好'],
    ['优秀', '优异', '优等', '优'],
  ],
  satisfaction: [
    ['不满意'],
    ['基本满意', '一般满意'],
    ['比较满意', '较满意', '较为满意'],
    ['满意'],
    ['非常满意', '很满意', '十分满意'],
  ],
};

interface Step {
  readonly scale: GradeTarget['scale'];
  readonly rank: number;
}

const STEPS = new Map<string, Step>(
  (['quality', 'satisfaction'] as const).flatMap((scale) =>
    SCALES[scale].flatMap((words, index) => words.map((word) => [word, { scale, rank: index + 1 }] as const)),
  ),
);
const WORD = [...STEPS.keys()].sort((a, b) => b.length - a.length).join('|');
const COMPARATOR =
  '(≥|>=|不低于|不得低于|至少|达到|达|不差于|高于|优于|超过|为|评为|评定为|获评为?|位于|处于|属于|取得|:|=)';
const GRADE = new RegExp(
  `^(.*?)${COMPARATOR}?[“"]?(${WORD})[”"]?(?:等级|等次|档次|水平|标准|级|等)?(及?以上|或以上)?(?:等级|等次|档次|水平)?(?:\\([^()]*\\))?$`,
  'u',
);
const AT_LEAST = /^(?:≥|>=|不低于|不得低于|至少|达到|达|不差于)$/;

/**
 * Reads a grade that is the whole clause (`良好`) or that a word of comparison introduces or follows (`评价结果达到优秀等次`, `良好以上`). Words
 * that merely describe (`设备运行良好`) are no grade of a scale.
 */
export function parseGrade(text: string, printed: string): GradeTarget | null {
  const found = GRADE.exec(text);
  if (!found) return null;
  const [, subject = '', word, grade = '', above] = found;
  const bounded = word !== undefined || above !== undefined;
  if (subject !== '' && (!bounded || (grade.length === 1 && word === undefined))) return null;
  if (/[,;]/.test(subject)) return null;
  const step = STEPS.get(grade);
  if (!step) return null;
  return {
    kind: 'grade',
    comparator: toComparator(word, above),
    grade: printed.slice(text.indexOf(grade, subject.length), text.indexOf(grade, subject.length) + grade.length),
    ...step,
    subject: subject === '' ? null : printed.slice(0, subject.length),
  };
}

function toComparator(word: string | undefined, above: string | undefined): Comparator {
  if (above !== undefined || (word !== undefined && AT_LEAST.test(word))) return 'ge';
  return word !== undefined && /^(?:高于|优于|超过)$/.test(word) ? 'gt' : 'eq';
}
