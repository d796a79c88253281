import type { RecordKind } from '../shared/search-record.ts';

/** The kinds of records as readers see them, in the order in which the filter lists them. */
export const KIND_LABELS: Readonly<Record<RecordKind, string>> = {
  project: '项目',
  unit: '资金使用单位',
  department: '部门',
  page: '说明页',
};
