import { pinyin } from 'pinyin-pro';
import type { Random } from '../synthesis/random.ts';
import type { Corpus, CorpusPage } from './corpus.ts';
import type { EvaluatedQuery } from './evaluated-query.ts';

export type Draw = (kind: string, count: number, make: () => Omit<EvaluatedQuery, 'kind'> | undefined) => void;

const SMALL = [
  [1e6, '万'],
  [1e6, '万元'],
] as const;
const LARGE = [[1e10, '亿'], [1e10, '亿元'], ...SMALL] as const;

/** The shortest name that is misspelled: of shorter ones too little is left. */
const SHORTEST = 4;

/**
 * Draws queries that no text contains as they are typed: amounts with units, everyday words, names in pinyin, and names with a
 * mistake. What answers them is worked out from the records alone.
 */
export function drawUnderstood(
  corpus: Corpus,
  projects: readonly CorpusPage[],
  random: Random,
  each: number,
  draw: Draw,
): void {
  draw('amounts with units, exact', each, () => {
    const { fen } = random.pick(projects);
    if (fen === null || fen <= 0) return undefined;
    const wan = fen / 1e6;
    const yuan = `${groupThousands(fen / 100)}元`;
    return toAmountQuery(projects, random.pick([`${wan}万元`, `${groupThousands(wan)} 万元`, `${wan}万`, yuan]), fen);
  });
  draw('amounts with units, rounded', each, () => {
    const { fen } = random.pick(projects);
    if (fen === null || fen < 1e6) return undefined;
    const places = random.int(0, 2);
    const [size, unit] = random.pick<readonly [size: number, unit: string]>(fen >= 1e9 ? LARGE : SMALL);
    const step = size / 10 ** places;
    const rounded = Math.round(fen / step);
    if (rounded === 0) return undefined;
    const query = `${(rounded / 10 ** places).toFixed(places)}${unit}`;
    return {
      query,
      answers: (page) =>
        page.texts.some((text) => text.includes(query)) ||
        (page.fen !== null && Math.round(page.fen / step) === rounded),
    };
  });
  draw('everyday words', each, () => (corpus.words.length === 0 ? undefined : { query: random.pick(corpus.words)[0] }));

  const spelled = new Map(corpus.pages.map((page) => [page, spell(page.texts[0]!)]));
  const drawName = (): CorpusPage | undefined => {
    const page = random.pick(projects);
    return /^[\p{Script=Han}a-z0-9]{4,}$/u.test(page.texts[0]!) ? page : undefined;
  };
  for (const form of ['full', 'initials'] as const) {
    draw(form === 'full' ? 'pinyin' : 'initials of pinyin', each, () => {
      const page = drawName();
      if (!page || !/\p{Script=Han}{4}/u.test(page.texts[0]!)) return undefined;
      const query = spelled
        .get(page)!
        .map((character) => character[form])
        .join('');
      const isTyped = (other: CorpusPage): boolean => startsSomewhere(spelled.get(other)!, form, query);
      return { query, name: page.texts[0]!, answers: isTyped, open: true };
    });
  }
  draw('typos', each, () => {
    const page = drawName();
    const name = page?.texts[0];
    if (!name || name.length < SHORTEST) return undefined;
    const at = random.int(0, name.length - 1);
    const query = name.slice(0, at) + (random.int(0, 1) === 0 ? '' : random.pick(STRAY)) + name.slice(at + 1);
    const isMeant = corpus.truth(query).size === 0;
    return isMeant ? { query, name, answers: ({ texts }) => texts[0] === name, open: true } : undefined;
  });
}

/** Characters that are typed instead of others. */
const STRAY = [...'的了在和有这大为上个'];

interface Spelled {
  readonly full: string;
  readonly initials: string;
}

/** What is typed for each character of a name: its syllable and its initial, or the character. */
const spell = (name: string): Spelled[] =>
  pinyin(name, { type: 'all', toneType: 'none', v: true }).map(({ origin, pinyin: read, isZh }) => ({
    full: isZh ? read.replace(/^([ln])ve$/, '$1ue') : origin,
    initials: isZh ? read.charAt(0) : origin,
  }));

/** Whether a query spells a name from the beginning of some character. */
const startsSomewhere = (name: readonly Spelled[], form: keyof Spelled, query: string): boolean =>
  name.some((_, start) =>
    name
      .slice(start)
      .map((character) => character[form])
      .join('')
      .startsWith(query),
  );

const groupThousands = (value: number): string => value.toLocaleString('en', { maximumFractionDigits: 6 });

/** A query of an exact amount, whose last digit says what rounds to it. */
function toAmountQuery(
  projects: readonly CorpusPage[],
  query: string,
  fen: number,
): Omit<EvaluatedQuery, 'kind'> | undefined {
  const [, digits = '', unit = ''] = /^([\d,.]+) ?(.*)$/.exec(query) ?? [];
  const places = digits.split('.')[1]?.length ?? 0;
  const step = (unit === '元' ? 100 : 1e6) / 10 ** places;
  const isMeant = (other: number | null): boolean =>
    other !== null && Math.round(other / step) === Math.round(fen / step);
  const plain = digits.replaceAll(',', '') + unit;
  return projects.length === 0
    ? undefined
    : { query, answers: ({ texts, fen: other }) => isMeant(other) || texts.some((text) => text.includes(plain)) };
}
