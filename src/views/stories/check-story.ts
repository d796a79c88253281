import { createCitations, type CitableRecords, type Citations } from './cited-records.ts';

/** What a component of a story is given. */
type Attributes = Readonly<Record<string, string | undefined>>;

/** Looks up what each component shows. The names are those of `components/stories/components.ts`. */
const LOOKUPS: Readonly<Record<string, (citations: Citations, given: Attributes) => Promise<unknown>>> = {
  Amount: (citations, { id = '', column }) => citations.amount(id, column as never),
  BudgetChart: (citations, { id = '' }) => citations.chart(id),
  Count: (citations, { id = '', of }) => citations.count(id, of as never),
  IndicatorRow: (citations, { project = '', id = '' }) => citations.indicator(project, id),
  Project: (citations, { id = '' }) => citations.project(id),
  Quote: (citations, { id = '', text = '' }) => citations.quote(id, text),
  Share: (citations, { id = '' }) => citations.share(id),
  Sum: (citations, { ids = '' }) => citations.sum(ids.match(/[\w-]+/g) ?? []),
};

const COMPONENT = /<([A-Z]\w*)((?:\s+\w+=(?:"[^"]*"|'[^']*'|\{[^}]*\}))*)\s*\/?>/g;
const ATTRIBUTE = /(\w+)=(?:"([^"]*)"|'([^']*)'|\{([^}]*)\})/g;

/**
 * Looks up every component in the text of a story, and returns a line for each that names what is not there:
 * `content/stories/a.mdx:12：<Amount id="…" />：没有编号是这个的文件、单位或项目`.
 */
export async function checkStory(file: string, text: string, records: CitableRecords): Promise<string[]> {
  const citations = createCitations(file, records);
  const problems = [...text.matchAll(COMPONENT)].map(async ({ 1: name = '', 2: written = '', index }) => {
    const place = `${file}:${text.slice(0, index).split('\n').length}`;
    const lookUp = LOOKUPS[name];
    if (!lookUp) return `${place}：<${name}>：没有这个组件，可用 ${Object.keys(LOOKUPS).join('、')}`;
    const given = [...written.matchAll(ATTRIBUTE)].map(([, key, double, single, list]) => [
      key,
      double ?? single ?? list,
    ]);
    try {
      await lookUp(citations, Object.fromEntries(given) as Attributes);
      return null;
    } catch (error) {
      return (error as Error).message.replace(file, place);
    }
  });
  return (await Promise.all(problems)).filter((problem) => problem !== null);
}
