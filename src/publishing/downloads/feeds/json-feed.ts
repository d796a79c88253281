import { type Feed, newestEntries, toMoment } from './feed.ts';

/** Writes a feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/), with the entries of its Atom. */
export const toJsonFeed = (feed: Feed): string =>
  `${JSON.stringify(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title: feed.title,
      home_page_url: feed.home,
      feed_url: feed.json,
      language: 'zh-Hans',
      items: newestEntries(feed.entries).map(({ id, title, summary, url, date, author }) => ({
        id,
        url,
        title,
        content_text: summary,
        date_published: toMoment(date),
        authors: [{ name: author }],
      })),
    },
    null,
    1,
  )}\n`;
