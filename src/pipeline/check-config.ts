import { z } from 'zod';
import type { PortalConfig } from '../domain/portal-config.ts';
import { Failure } from './console/command.ts';

const text = z.string('应是文字').trim().min(1, '不能是空的');
const address = z.url({ protocol: /^https?$/, error: '应是以 https:// 开头的网址' });

const schema = z.strictObject({
  name: text,
  description: text,
  site: address.exactOptional(),
  base: text,
  publisher: z.strictObject({
    name: text,
    official: z.boolean('应是 true 或 false'),
    url: address.exactOptional(),
    contact: text.exactOptional(),
  }),
  corrections: text.exactOptional(),
  licence: z.strictObject({ name: text, url: address.exactOptional() }),
  shareCards: z.union([z.literal(false), z.strictObject({ projects: z.int().nonnegative() })]).exactOptional(),
  filing: z
    .strictObject({
      siteCode: text.exactOptional(),
      icp: text.exactOptional(),
      police: text.exactOptional(),
      emblem: address.exactOptional(),
      faults: address.exactOptional(),
    })
    .exactOptional(),
}) satisfies z.ZodType<PortalConfig>;

/** Returns the settings of `portal.config.ts` as they are. Throws a `Failure` with a line for each that is unknown, missing or of another kind. */
export function checkConfig<T extends PortalConfig>(config: T): T {
  const result = schema.safeParse(config);
  if (result.success) return config;
  const faults = result.error.issues.map((issue) => {
    const key = issue.path.join('.');
    if (issue.code === 'unrecognized_keys') {
      const names = issue.keys.map((name) => (key === '' ? name : `${key}.${name}`));
      return `  ${names.join('、')}：没有这一项，请检查拼写`;
    }
    return `  ${key}：${/^[\u4e00-\u9fff]/.test(issue.message) ? issue.message : '缺少这一项，或者写法不对'}`;
  });
  throw new Failure(
    `portal.config.ts 有 ${faults.length} 处要改（各项的说明见 src/domain/portal-config.ts）：\n${faults.join('\n')}`,
    2,
  );
}
