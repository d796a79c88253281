import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { mean } from '../statistics/summaries.ts';
import { htmlFiles } from './site-files.ts';

/** The most that a page may weigh, in bytes after gzip. */
interface Budget {
  /** HTML and style sheets. */
  readonly page: number;
  readonly script?: number;
}

/** Source pages have no budget, because each is as long as the text that it shows. */
const BUDGETS: Readonly<Record<string, Budget>> = {
  home: { page: 40 * 1024 },
  projects: { page: 15 * 1024, script: 10 * 1024 },
  sources: { page: Infinity },
};
const ANY_OTHER: Budget = { page: 60 * 1024 };

/** What a page weighs, in bytes after gzip. */
export interface PageWeight {
  readonly file: string;
  /** HTML and the style sheets that it links to. */
  readonly page: number;
  /** The scripts that load before the reader does anything, with all that they import statically. */
  readonly script: number;
}

/** The pages of one kind. */
export interface KindWeight {
  readonly kind: string;
  /** How many there are. */
  readonly pages: number;
  /** Mean of their HTML and style sheets. */
  readonly mean: number;
  readonly heaviest: PageWeight;
}

/** Weighs every page of a site that is built for `base`. `over` has a line for each page that exceeds its budget. */
export function weighPages(
  dir: string,
  base = '/',
): { readonly kinds: readonly KindWeight[]; readonly over: readonly string[] } {
  const assets = new AssetWeights(dir, base);
  const weights = htmlFiles(dir).map((file) => ({ kind: kindOf(file), ...weighPage(dir, file, assets) }));
  const kinds = [...Map.groupBy(weights, ({ kind }) => kind)].map(([kind, group]) => ({
    kind,
    pages: group.length,
    mean: mean(group.map(({ page }) => page)),
    heaviest: group.reduce((a, b) => (b.page > a.page ? b : a)),
  }));
  const over = weights.flatMap(({ kind, file, page, script }) => {
    const budget = BUDGETS[kind] ?? ANY_OTHER;
    return [
      ...(page > budget.page ? [`${file}: ${page} bytes of HTML and CSS, at most ${budget.page}`] : []),
      ...(script > (budget.script ?? Infinity) ? [`${file}: ${script} bytes of script, at most ${budget.script}`] : []),
    ];
  });
  return { kinds: kinds.toSorted((a, b) => b.pages - a.pages), over };
}

/**
 * `home`, `projects`, `departments`, …: the first folder of the path; `departments/year` is a department's page of one year, and `projects/` a page
 * that lists projects.
 */
function kindOf(file: string): string {
  const [first = '', second = ''] = file.split('/');
  if (first === 'index.html') return 'home';
  if (first in BUDGETS && !/^\d{4}-/.test(second)) return `${first}/`;
  return first === 'departments' && /^\d{4}-/.test(second) ? 'departments/year' : first;
}

function weighPage(dir: string, file: string, assets: AssetWeights): PageWeight {
  const html = readFileSync(join(dir, file));
  const text = html.toString('utf8');
  const linked = (pattern: RegExp): number =>
    [...text.matchAll(pattern)].reduce((sum, [, path = '']) => sum + assets.weigh(path), 0);
  return {
    file,
    page: gzipSync(html).length + linked(/<link rel="stylesheet" href="([^"]+)"/g),
    script: assets.weighScripts([...text.matchAll(/<script[^>]* src="([^"]+)"/g)].map(([, path = '']) => path)),
  };
}

/** Weights of style sheets and scripts by their address, each read once. */
class AssetWeights {
  readonly #dir: string;
  readonly #base: string;
  readonly #weights = new Map<string, number>();
  readonly #imports = new Map<string, readonly string[]>();

  constructor(dir: string, base: string) {
    this.#dir = dir;
    this.#base = base;
  }

  weigh(path: string): number {
    const known = this.#weights.get(path);
    if (known !== undefined) return known;
    const weight = gzipSync(this.#read(path)).length;
    this.#weights.set(path, weight);
    return weight;
  }

  /** Weight of scripts and of all that they import statically; a script that several import counts once. */
  weighScripts(paths: readonly string[]): number {
    const all = new Set<string>();
    const add = (path: string): void => {
      if (all.has(path)) return;
      all.add(path);
      for (const imported of this.#importsOf(path)) add(imported);
    };
    for (const path of paths) add(path);
    return [...all].reduce((sum, path) => sum + this.weigh(path), 0);
  }

  #importsOf(path: string): readonly string[] {
    const known = this.#imports.get(path);
    if (known) return known;
    const code = this.#read(path).toString();
    const folder = path.slice(0, path.lastIndexOf('/'));
    const imports = [...code.matchAll(/\b(?:from|import)\s*["']\.\/([^"']+)["']/g)].map(
      ([, name]) => `${folder}/${name}`,
    );
    this.#imports.set(path, imports);
    return imports;
  }

  #read(path: string): Buffer {
    return readFileSync(join(this.#dir, path.slice(this.#base.length)));
  }
}
