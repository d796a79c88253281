/**
 * The name under which a source is published below `/data/sources/`. An HTML page gets a name of plain text: under its own a browser would
 * run its scripts as those of the site, which a host that sends no headers cannot prevent.
 */
export const publishedSource = (file: string): string => (isWebPage(file) ? `${file}.original.txt` : file);

/** Whether a browser would show a source as a page, by its name. */
export const isWebPage = (file: string): boolean => /\.html?$/i.test(file);
