/** The ends of the titles of the tables that are read, as the source of a regular expression. */
export const TITLE_END = '项目支出(?:绩效目标表|及其他支出预算表)';
