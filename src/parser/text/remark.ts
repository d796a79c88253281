const REMARK =
  /^(?:备?注|说明|(?:单位|部门)?负责人|联系人|联系电话|填[报表]人|[制编]表?人|[审复]核人)[:：]|^(?:打印|制表|填表|填报|导出|编制|生成)(?:日期|时间|单位)|^[（(]?(?:续(?:上)?[表页]|[接转][上下前后][表页])/;
/** A line that brackets fill. */
const IN_BRACKETS = /^[（(][^（()）]*[)）]$/;

/** Whether a text begins as a remark on the page beside a table does: a note, or words that the table goes on (`续表：…`, `接上页`). */
export const beginsRemark = (text: string): boolean => REMARK.test(text);

/** Whether a line may be a remark on the page: it begins as one, or brackets fill it (`（本页为样张）`). */
export const isRemark = (line: string): boolean => beginsRemark(line) || IN_BRACKETS.test(line.trim());
