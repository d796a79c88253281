import { ALL_VARIANTS } from '../../src/search/index/variants.ts';
import { toBlocks, type Block, type Field } from '../../src/search/shared/search-record.ts';
import type { Random } from '../synthesis/random.ts';
import type { Corpus, CorpusPage } from './corpus.ts';
import { drawRows } from './draw-rows.ts';
import { drawUnderstood } from './draw-understood.ts';
import type { EvaluatedQuery } from './evaluated-query.ts';

const WIDTHS = [2, 3, 4, 6, 8, 12];
const FIELDS: readonly Field[] = ['name', 'unit', 'department', 'goal', 'indicator', 'level', 'target', 'prose'];

/** Signs that would make a query several words or an operator. */
const OPERATORS = /[\s"“”＂]|^-/u;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * Draws about `each` queries of every class from the records: substrings of each width, on and across word boundaries, in each field;
 * names; and the ways in which people type. The same random stream always gives the same queries.
 */
export function drawQueries(corpus: Corpus, random: Random, each: number): EvaluatedQuery[] {
  const projects = corpus.pages.filter(({ record }) => record.kind === 'project');
  const queries: EvaluatedQuery[] = [];
  const draw = (kind: string, count: number, make: () => Omit<EvaluatedQuery, 'kind'> | undefined): void => {
    const seen = new Set<string>();
    for (let tries = 0; seen.size < count && tries < 200 * count; tries++) {
      const made = make();
      if (!made || made.query.length === 0 || seen.has(made.query)) continue;
      seen.add(made.query);
      queries.push({ kind, ...made });
    }
  };

  function block(wanted?: (block: Block) => boolean): Block | undefined {
    const field = random.pick(FIELDS);
    const pages: readonly CorpusPage[] = field === 'prose' ? corpus.pages : projects;
    const blocks = toBlocks(random.pick(pages).record).filter(wanted ?? ((candidate) => candidate.field === field));
    return blocks.length === 0 ? undefined : random.pick(blocks);
  }
  function substring(text: string, width: number, accept: (cut: string, start: number) => boolean = () => true) {
    const last = text.length - width;
    if (last < 0) return undefined;
    const start = random.int(0, last);
    const query = text.slice(start, start + width);
    return OPERATORS.test(query) || !accept(query, start) ? undefined : { query };
  }
  const cutWhere = (width: number, wanted: RegExp) => () => {
    const text = block((candidate) => wanted.test(candidate.text))?.text;
    return text === undefined ? undefined : substring(text, width, (cut) => wanted.test(cut));
  };

  for (const width of WIDTHS) {
    for (const across of [false, true]) {
      draw(`${width} characters ${across ? 'across' : 'on'} words`, each, () => {
        const text = block()?.text;
        if (text === undefined) return undefined;
        const bounds = new Set([...segmenter.segment(text)].map(({ index }) => index).concat(text.length));
        return substring(text, width, (_, start) => (bounds.has(start) && bounds.has(start + width)) !== across);
      });
    }
  }
  draw('project names', 2 * each, () => {
    const { record, texts } = random.pick(projects);
    return OPERATORS.test(record.name) ? undefined : { query: record.name, name: texts[0]! };
  });
  draw('unit and department names', each, () => {
    const { unit, department } = random.pick(projects).record;
    return { query: random.pick([unit, department]) };
  });
  draw('indicator names', each, () => {
    const name = block(({ field }) => field === 'indicator')?.text;
    return name === undefined || OPERATORS.test(name) ? undefined : { query: name };
  });
  draw(
    'letters and digits among characters',
    each,
    cutWhere(random.int(4, 8), /[A-Za-z0-9]\p{Script=Han}|\p{Script=Han}[A-Za-z0-9]/u),
  );
  draw('punctuation and comparators', each, cutWhere(5, /[≥≤%％、，。；：（）()<>/.+~—-]/u));
  draw('full width typed for half', each, () => {
    const cut = cutWhere(4, /[A-Za-z0-9%]/)();
    return cut && { query: cut.query.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)) };
  });
  draw('case changed', Math.ceil(each / 2), () => {
    const cut = cutWhere(4, /[A-Za-z]/)();
    return (
      cut && {
        query: cut.query.replace(/[A-Za-z]/g, (letter) => (letter < 'a' ? letter.toLowerCase() : letter.toUpperCase())),
      }
    );
  });
  draw('traditional typed for simplified', each, () => {
    const cut = cutWhere(5, /\p{Script=Han}/u)();
    const query = cut && [...cut.query].map((character) => TRADITIONAL.get(character) ?? character).join('');
    return query === undefined || query === cut?.query ? undefined : { query };
  });
  const amount = (): string | undefined => random.pick(projects).record.amounts.find((digits) => digits.length > 3);
  draw('amounts', each, () => toQuery(amount()));
  draw('amounts with separators', each, () => toQuery(amount()?.replace(/\B(?=(\d{3})+\.)/g, ',')));
  draw('two words', each, () => {
    const { record } = random.pick(projects);
    const cuts = [0, 1].map(() => substring(random.pick(toBlocks(record)).text, 3)?.query);
    return cuts.includes(undefined) ? undefined : { query: cuts.join(' ') };
  });
  // The index cannot answer these for sure: words of seven and of more than eight characters, in long lists and as exclusions.
  const counts = countTexts(projects);
  const cutFrequent = (more: number) => {
    const texts = counts.flatMap(([text, count]) => (count > more && text.length >= 7 ? [text] : []));
    return () => (texts.length === 0 ? undefined : substring(random.pick(texts), random.pick([7, 9, 10, 12, 16])));
  };
  const cutListed = cutFrequent(20);
  draw('long words in long lists', each, cutListed);
  draw('sentences', each, () => substring(block(({ text }) => text.length >= 20)?.text ?? '', random.int(20, 60)));
  const exclude = (base: string | undefined, word: string | undefined) =>
    base === undefined || word === undefined || /^[\p{Nd}－−-]/u.test(word) ? undefined : { query: `${base} -${word}` };
  draw('without a word', each, () =>
    exclude(substring(block()?.text ?? '', 2)?.query, substring(block()?.text ?? '', random.int(2, 6))?.query),
  );
  const bases = ['项目', '保障', '%', '率'];
  draw('without a long word', each, () => exclude(random.pick(bases), cutListed()?.query));
  const cutCommon = cutFrequent(60);
  draw('without a long word of more than 60 pages', each, () => exclude(random.pick(bases), cutCommon()?.query));
  drawUnderstood(corpus, projects, random, each, draw);
  drawRows(corpus, projects, random, each, draw);
  draw('single characters (no bar)', Math.ceil(each / 2), () => {
    const text = block()?.text;
    return text === undefined ? undefined : substring(text, 1);
  });
  return queries;
}

/** Counts the projects that each text stands in. */
function countTexts(projects: readonly CorpusPage[]): [text: string, count: number][] {
  const counts = new Map<string, number>();
  for (const { record } of projects) {
    for (const text of new Set(toBlocks(record).map((block) => block.text)))
      counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts];
}

const toQuery = (query: string | undefined) => (query === undefined ? undefined : { query });

/** One traditional form of each simplified character. */
const TRADITIONAL = new Map([...ALL_VARIANTS].map(([traditional, simplified]) => [simplified, traditional]));
