import { element } from '../../browser/dom.ts';
import type { Term } from '../../domain/glossary.ts';
import { normalize, type Variants } from '../shared/normalize.ts';
import { readQuestion } from './reading/question.ts';

let terms: Promise<readonly Term[]> | undefined;

/** Loads the glossary once; it is empty where it cannot be loaded, because the results do not depend on it. */
const readTerms = (base: string): Promise<readonly Term[]> =>
  (terms ??= fetch(`${base}glossary/terms.json`)
    .then((answer) => answer.json() as Promise<readonly Term[]>)
    .catch(() => {
      terms = undefined;
      return [];
    }));

/** Returns the term that a normalised query names or asks about, by one of its names (总计、小计、合计). */
export function findAskedTerm(whole: string, all: readonly Term[], variants: Variants): Term | undefined {
  const asked = [whole, ...readQuestion(whole)];
  const namesOf = ({ name }: Term): string[] => [name, ...name.split('、')].map((text) => normalize(text, variants));
  return all.find((term) => namesOf(term).some((name) => name.length > 1 && asked.includes(name)));
}

/** Shows in `host` the explanation of the term that a query names or asks about, and hides it if there is none. */
export async function showTermAnswer(
  host: HTMLElement,
  base: string,
  whole: string,
  variants: Variants,
  isWanted: () => boolean,
): Promise<void> {
  const term = whole === '' ? undefined : findAskedTerm(whole, await readTerms(base), variants);
  if (!isWanted()) return;
  host.hidden = term === undefined;
  if (!term) return host.replaceChildren();
  const more = element('a', { href: `${base}glossary/#${term.id}` }, '名词解释');
  host.replaceChildren(element('p', {}, element('strong', {}, term.name), ` ${term.text} `, more));
}
