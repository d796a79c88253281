import type { PortalConfig } from './src/domain/portal-config.ts';

/** The only file of the program that a publisher edits. Entries that are left out do not appear on the site. */
const portal: PortalConfig = {
  name: '明账',
  description: '把政府部门公开的项目支出绩效目标表变成可以搜索、比较和引用的网页。',
  base: '/',
  publisher: { name: '明账', official: false },
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/deed.zh-hans' },
};

export default portal;
