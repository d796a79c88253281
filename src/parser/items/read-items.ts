import { IdRegister, printLevel } from '../../domain/ids.ts';
import type { Indicator, Level } from '../../domain/records.ts';
import { findItemHeads, findTargetLabels, hasLabelRemains, type ItemHead, type TargetLabel } from './item-heads.ts';
import type { Passage } from '../text/passage.ts';
import type { Report } from '../findings/report.ts';
import { squeeze, type SourceText } from '../text/source-text.ts';

const SEPARATORS = '；;：:，,';
/** The signs that end an item. They are no part of the value. */
const ITEM_END = '。；;';

/** The items that were found in a text and are not yet read. */
export interface Items {
  readonly text: Passage;
  readonly heads: readonly ItemHead[];
  readonly labels: readonly TargetLabel[];
}

/**
 * Splits a text into goal and items where the first item begins: `保障运行。1、1-产出指标；…`.
 * `lineStarts` are the indexes at which printed lines begin, where the layout keeps lines.
 */
export function splitAtFirstItem(text: Passage, lineStarts?: ReadonlySet<number>): { goal: Passage; items: Items } {
  const labels = findTargetLabels(text.text);
  const heads = findItemHeads(text.text, labels, lineStarts);
  return { goal: text.slice(0, heads[0]?.start ?? text.text.length).trim(), items: { text, heads, labels } };
}

/** The project that the indicators belong to, and the report that takes the findings. */
export interface IndicatorContext {
  readonly source: SourceText;
  readonly report: Report;
  readonly project: string;
  /** Whether these items stand at the end of the source. */
  readonly isLast: boolean;
  /** Whether a finding tells of text behind the last item. */
  readonly hasTextAfter: boolean;
  /** Takes the source offset of an item at which the numbers start again. */
  readonly onRestart: (offset: number) => void;
}

/** Reads the items in order. Claims what it reads, keeps oddities as printed, and reports them. */
export function readIndicators({ text, heads, labels }: Items, context: IndicatorContext): Indicator[] {
  const ids = new IdRegister('i-');
  const indicators: Indicator[] = [];
  let previousSeq = 0;
  let l = 0;
  for (const [i, head] of heads.entries()) {
    const end = heads[i + 1]?.start ?? text.text.length;
    while (l < labels.length && (labels[l]?.start ?? 0) < head.start) l++;
    const own: TargetLabel[] = [];
    while (l < labels.length && (labels[l]?.start ?? 0) < end) {
      const label = labels[l++];
      if (label) own.push(label);
    }
    const item = readItem(text, head, end, own, context, i === heads.length - 1);
    const id = ids.take([printLevel(item.level1), printLevel(item.level2), item.name]);
    reportOddities(item, head, text, indicators.at(-1) ?? null, previousSeq, context);
    previousSeq = item.seq ?? previousSeq + 1;
    indicators.push({ id, ...item });
  }
  return indicators;
}

/** Reads one item: `1、1-产出指标；11-数量指标；检查次数；实施周期指标值:3次；年度指标值:3次。` */
function readItem(
  text: Passage,
  head: ItemHead,
  end: number,
  labels: readonly TargetLabel[],
  { source, report, project, isLast, hasTextAfter }: IndicatorContext,
  isFinal: boolean,
): Omit<Indicator, 'id'> {
  const field = (start: number, stop: number): string => {
    const passage = text.slice(start, stop).trim();
    source.claimPassage(passage, 'field');
    return passage.text;
  };
  const cut = (range: readonly [number, number] | null): string => (range ? field(range[0], range[1]) : '');
  const level = (code: string, name: string): Level | null =>
    code === '' ? null : { code, name: name === '' ? null : name };

  const seq = cut(head.seq).normalize('NFKC');
  const level1 = level(cut(head.code1), cut(head.name1));
  const level2 = level(cut(head.code2), cut(head.name2));
  const bodyEnd = trailingSign(text.text, head.end, end, ITEM_END);
  const nameEnd = labels[0] ? trailingSign(text.text, head.end, labels[0].start, SEPARATORS) : bodyEnd;
  const name = field(head.end, nameEnd);

  const targets: { cycle: string | null; annual: string | null } = { cycle: null, annual: null };
  for (const [i, label] of labels.entries()) {
    const next = labels[i + 1];
    const valueEnd = next ? trailingSign(text.text, label.end, next.start, SEPARATORS) : bodyEnd;
    const known = targets[label.kind];
    if (known === null) {
      targets[label.kind] = field(label.end, valueEnd) || null;
      continue;
    }
    // A clause printed again is left out with the signs around it. One that says something else stays unread, which is an error.
    if (squeeze(known) !== squeeze(text.slice(label.end, valueEnd).text)) continue;
    const before = trailingSign(text.text, head.end, label.start, SEPARATORS);
    const after = next || endsInFullStop(text.text, bodyEnd, end) ? valueEnd : end;
    source.claimPassage(text.slice(before, after), 'reported');
    report.add(
      'repeated-clause',
      text.offsets[label.start] ?? 0,
      `“${text.slice(label.start, valueEnd).text}”`,
      project,
    );
  }
  claimSyntax(text, head, end, labels, source);

  const whole = text.slice(head.start, end).trim();
  const offset = whole.start ?? 0;
  // A finding about the text behind the last item tells why that item has no end.
  if (!endsInFullStop(text.text, bodyEnd, end) && !(isFinal && hasTextAfter)) {
    const holdsNextItem = new RegExp(`。\\s*${Number(seq) + 1}\\s*、?`).test(targets.annual ?? targets.cycle ?? '');
    const hasSign = bodyEnd < end;
    const isCut = isLast && isFinal && (targets.annual === null || holdsNextItem || !hasSign);
    const longer =
      hasSign || (isCut && holdsNextItem)
        ? null
        : [targets.cycle, targets.annual].find((value) => /。./.test(value ?? ''));
    if (longer) report.add('text-after-item', offset, `“${longer}”`, project);
    else if (isCut) report.add('truncated-record', offset, text.slice(head.start, end).text.slice(-30), project);
    else if (!(labels.length > 2)) report.add('missing-full-stop', offset, name, project);
  }
  return {
    seq: seq === '' ? null : Number(seq),
    level1,
    level2,
    name,
    cycleTarget: targets.cycle,
    annualTarget: targets.annual,
    source: { ...source.span(offset, whole.last ?? offset), place: null },
    levelsTakenOver: false,
    cells: null,
  };
}

/** Claims the signs of an item: the sign after its number, dashes, separators, labels, and its full stop. */
function claimSyntax(
  text: Passage,
  head: ItemHead,
  end: number,
  labels: readonly TargetLabel[],
  source: SourceText,
): void {
  source.claimPassage(text.slice(head.start, head.end), 'boilerplate');
  const seen = new Set<TargetLabel['kind']>();
  for (const { kind, start, end: valueStart } of labels) {
    if (seen.has(kind)) continue;
    seen.add(kind);
    source.claimPassage(text.slice(trailingSign(text.text, head.end, start, SEPARATORS), valueStart), 'boilerplate');
  }
  source.claimPassage(text.slice(trailingSign(text.text, head.end, end, ITEM_END), end), 'boilerplate');
}

/** Returns where the sign begins that ends a stretch of text, white space aside. Returns the end of the stretch if none of the signs ends it. */
function trailingSign(text: string, from: number, to: number, signs: string): number {
  let end = to;
  while (end > from && /\s/.test(text.charAt(end - 1))) end--;
  return end > from && signs.includes(text.charAt(end - 1)) ? end - 1 : to;
}

const endsInFullStop = (text: string, from: number, to: number): boolean => text.slice(from, to).includes('。');

function reportOddities(
  item: Omit<Indicator, 'id'>,
  head: ItemHead,
  text: Passage,
  previous: Omit<Indicator, 'id'> | null,
  previousSeq: number,
  { report, project, onRestart }: IndicatorContext,
): void {
  const offset = text.slice(head.start).start ?? 0;
  const { seq, level1, level2, name } = item;
  if (seq === null) report.add('missing-sequence', offset, name, project);
  else if (seq !== previousSeq + 1) {
    // The numbers may start again at an item with both levels, if the item before has ended: a text after its full stop may be another row's goal.
    const hasEnded = previous !== null && !(previous.annualTarget ?? previous.cycleTarget ?? '。').includes('。');
    if (seq === 1 && level1 !== null && level2 !== null && hasEnded) onRestart(offset);
    else report.add('sequence-gap', offset, `应为 ${previousSeq + 1}，印为 ${seq}`, project);
  }
  if (level1 === null || level2 === null) {
    report.add('missing-level', offset, `${level1 === null ? '没有一级分类' : '没有二级分类'}，指标“${name}”`, project);
  } else if (
    !printLevel(level2)
      .normalize('NFKC')
      .startsWith((level1.code ?? '').normalize('NFKC'))
  ) {
    report.add('level-mismatch', offset, `${printLevel(level2)} 印在 ${printLevel(level1)} 之下`, project);
  }
  for (const level of [level1, level2]) {
    if (level?.name === null) report.add('level-without-name', offset, `“${level.code}-”，指标“${name}”`, project);
  }
  if (name === '') report.add('missing-indicator-name', offset, '', project);
  for (const part of [name, item.cycleTarget ?? '', item.annualTarget ?? ''])
    if (hasLabelRemains(part)) report.add('cut-item', offset, `“${part.slice(0, 60)}”`, project);
  if (item.cycleTarget === null) report.add('missing-cycle-target', offset, `指标“${name}”`, project);
  if (item.annualTarget === null) report.add('missing-annual-target', offset, `指标“${name}”`, project);
}
