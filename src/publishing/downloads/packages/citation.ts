import { stringify } from 'yaml';
import { ABOUT_DATA, addressOf, authorsOf, type Description } from './description.ts';

/** Writes CITATION.cff (https://citation-file-format.github.io/), which reference managers read. */
export function toCitationFile(description: Description): string {
  const { scope, date, licence } = description;
  const address = addressOf(description);
  return stringify({
    'cff-version': '1.2.0',
    message: '引用这些数据时，请使用下面的信息，并注明查阅日期。',
    type: 'dataset',
    title: scope.title,
    abstract: ABOUT_DATA,
    authors: authorsOf(description).map((name) => ({ name })),
    'date-released': date,
    // An address of the site that names no host is none for those who cite.
    ...(address.startsWith('/') ? {} : { url: address }),
    ...(licence.url === undefined ? {} : { 'license-url': licence.url }),
  });
}
