const BEFORE = /^(?:请问|什么是|什么叫做?|何谓|何为|啥是)+/;
const AFTER =
  /(?:(?:是?(?:什么|啥)(?:意思|东西)?|是?指什么|的(?:意思|含义|定义)(?:是什么|是啥)?|怎么理解|如何理解)[?。!]*|\?+)$/;

/** Returns what a normalised question asks about (`什么是绩效?` → `绩效`), in a list, or an empty list if the text is no question. */
export function readQuestion(text: string): string[] {
  const subject = text
    .replace(BEFORE, '')
    .replace(AFTER, '')
    .replace(/^["'](.*)["']$/, '$1');
  return subject === text || subject.length < 2 ? [] : [subject];
}
