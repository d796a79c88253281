import { squeeze } from '../text/source-text.ts';

/** The names of levels as 财政部's models and their local forms have them, without a final 指标. */
const FIRST = /^(?:产出|效益|满意度|成本|决策|过程|投入|管理|一般性支出情况)$/;
const SECOND =
  /^(?:数量|质量|时效|成本|经济成本|社会成本|生态环境成本|生态成本|(?:经济|社会|生态|环境)效益|可持续(?:影响|发展)?(?:效益)?|(?:服务对象|社会公众|受益对象|公众|群众)?满意度|一般性支出情况)$/;

const bare = (name: string): string =>
  squeeze(name)
    .replace(/^[\d一二三四]{1,2}[、.-]/, '')
    .replace(/^([^(]*)\(.*\)$/, '$1')
    .replace(/指标$/, '');

/** Tells whether a text is the name of a first level, such as `产出指标`. */
export const isFirstLevel = (text: string): boolean => FIRST.test(bare(text));

/** Tells whether a text is the name of a second level, such as `数量指标`. */
export const isSecondLevel = (text: string): boolean => SECOND.test(bare(text));

/** Tells whether a text is the name of a level and cannot be that of an indicator, such as `服务对象满意度（%）`. */
export const isOnlyLevel = (text: string): boolean =>
  !/[（(]/.test(text) && (isFirstLevel(text) || isSecondLevel(text));

/** Tells whether a second level may stand below a first one. Names that no model has may stand anywhere. */
export function mayStandBelow(second: string, first: string): boolean {
  const [own, above] = [bare(second), bare(first)];
  if (/^(?:数量|质量|时效)$/.test(own)) return above === '产出';
  if (/效益$|^可持续/.test(own)) return above === '效益';
  if (/满意度$/.test(own)) return /^(?:满意度|效益)$/.test(above);
  return !/成本$/.test(own) || /^(?:成本|产出)$/.test(above);
}
