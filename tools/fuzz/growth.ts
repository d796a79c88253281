import { readText } from '../reading/read-text.ts';
import { generateDocument } from '../synthesis/generate-records.ts';
import { Random } from '../synthesis/random.ts';
import { renderTabular } from '../synthesis/render-tabular.ts';
import { renderWrapped } from '../synthesis/render-wrapped.ts';
import { cpuMilliseconds } from './cpu-time.ts';
import { HOSTILE_PLACES, HOSTILE_STRINGS, repeatTo } from './hostile-texts.ts';

/** A kind of text that can be made at any length, in characters. */
export interface GrowingText {
  readonly name: string;
  readonly make: (length: number) => string;
}

export interface Growth {
  /** Processor time a character at the larger size over that at the smaller: 1 is linear. */
  readonly ratio: number;
  readonly microsecondsPerCharacter: number;
  /** Processor time at the larger size. */
  readonly milliseconds: number;
}

/** How many times longer the larger text is. */
export const FACTOR = 8;

/** Reads texts of one kind at two sizes, `small` characters and eight times that. */
export function measureGrowth({ make }: GrowingText, small: number): Growth {
  const [short, long] = [make(small), make(FACTOR * small)];
  const [before, after] = [measureReading(short), measureReading(long)];
  return {
    ratio: after / long.length / (Math.max(before, 0.5) / short.length),
    microsecondsPerCharacter: (1000 * after) / long.length,
    milliseconds: after,
  };
}

/** Milliseconds of processor time. The least of three readings counts, because other work of the machine only adds to it. */
function measureReading(text: string): number {
  const times = [0, 1, 2].map(() => {
    const start = cpuMilliseconds();
    readText(text, 2025, '广州市教育局');
    return cpuMilliseconds() - start;
  });
  return Math.min(...times);
}

/** Whether time grows faster than the text, by more than the clock of a busy machine may be off. */
export const isTooSteep = ({ ratio, milliseconds }: Growth): boolean => ratio > 2.5 && milliseconds > 80;

/** Ordinary documents of both layouts, and every hostile string in every place. */
export function listGrowingTexts(): GrowingText[] {
  const documents = Object.entries({ wrapped: renderWrapped, tabular: renderTabular }).map(
    ([layout, render]): GrowingText => ({
      name: `${layout} documents`,
      make: (length) => {
        const random = new Random(7, 1);
        return render(generateDocument(random, { units: 3, projects: Math.ceil(length / 900), items: 8 }), random).text;
      },
    }),
  );
  const hostile = Object.entries(HOSTILE_PLACES).flatMap(([place, before]) =>
    HOSTILE_STRINGS.map((string): GrowingText => ({
      name: `${JSON.stringify(string)} in ${place}`,
      make: (length) => repeatTo(before, string, length),
    })),
  );
  return [...documents, ...hostile];
}
