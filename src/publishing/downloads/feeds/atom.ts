import { escapeUTF8 } from 'entities';
import { UNFIT_FOR_XML } from '../tables/unfit-for-xml.ts';
import { contentUrn } from './content-urn.ts';
import { type Feed, type FeedEntry, newestEntries, toMoment } from './feed.ts';

/** Writes a feed in Atom (https://www.rfc-editor.org/rfc/rfc4287), newest first. The date of a feed is that of its newest entry. */
export function toAtom(feed: Feed): string {
  const entries = newestEntries(feed.entries);
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-Hans">
<title>${text(feed.title)}</title>
<id>${contentUrn(`feed\u001f${feed.atom}`)}</id>
<updated>${toMoment(entries[0]?.date ?? '1970-01-01')}</updated>
<link rel="self" type="application/atom+xml" href="${text(feed.atom)}"/>
<link rel="alternate" type="text/html" href="${text(feed.home)}"/>
${entries.map(toEntry).join('')}</feed>
`;
}

const toEntry = ({ id, title, summary, url, date, author }: FeedEntry): string => `<entry>
<title>${text(title)}</title>
<id>${text(id)}</id>
<updated>${toMoment(date)}</updated>
<author><name>${text(author)}</name></author>
<link rel="alternate" type="text/html" href="${text(url)}"/>
<summary>${text(summary)}</summary>
</entry>
`;

const text = (printed: string): string => escapeUTF8(printed.replace(UNFIT_FOR_XML, '\uFFFD'));
