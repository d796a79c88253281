import type { FormerPage } from '../../permalinks/former-pages.ts';
import { answerHref } from './api-addresses.ts';
import type { Kind, Withdrawn } from './answer-schemas.ts';
import type { AnswerMaker, DocumentRows } from './answers.ts';

/**
 * The answers at the addresses of records that were published and are not any more, one a page of theirs. A record has one even where the records
 * of its kind have no files of their own, because it may have had one when it was published.
 */
export function toWithdrawnAnswers(
  answers: AnswerMaker,
  former: readonly FormerPage[],
  all: readonly DocumentRows[],
): Withdrawn[] {
  if (former.length === 0) return [];
  const hrefs = new Map(
    all.flatMap(({ document, rows }) => [
      ...rows.map((row, place) => [row.project.id, answers.projectSummary(row, place).href] as const),
      ...document.units.map((unit, place) => [unit.id, answers.unitSummary(unit, place, document).href] as const),
    ]),
  );
  return former.flatMap(({ path, address, to }) => {
    const [folder = '', id = ''] = path.split('/');
    const kind = kindOf(folder, id);
    if (kind === null) return [];
    const { names, amounts, currencyUnit, gone } = address;
    const last = {
      name: names.at(-1) ?? '',
      names,
      year: kind === 'department' ? null : address.year,
      amounts,
      currencyUnit,
      date: address.last,
      goneOn: gone?.on ?? null,
      reason: gone?.reason ?? null,
    };
    const next = to?.path.split('/')[1];
    return [answers.withdrawn(kind, id, `${path}/`, last, next && (hrefs.get(next) ?? answerHref(kind, next)))];
  });
}

/** The kind of record that a page in a folder of the site is about; `null` for the pages of sources, which are about the same documents. */
function kindOf(folder: string, id: string): Kind | null {
  if (folder === 'projects') return 'project';
  if (folder === 'units') return 'unit';
  if (folder !== 'departments') return null;
  return id.includes('-') ? 'document' : 'department';
}
