import { describe, expect, it } from 'vitest';
import portal from '../../../portal.config.ts';
import type { PortalConfig } from '../../../src/domain/portal-config.ts';
import { checkConfig } from '../../../src/pipeline/check-config.ts';

const messageOf = (changes: object): string => {
  try {
    checkConfig({ ...portal, ...changes } as PortalConfig);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};

describe('checkConfig', () => {
  it('takes the settings of the project, and all that are documented', () => {
    expect(messageOf({})).toBe('');
    expect(
      messageOf({
        site: 'https://budget.example',
        corrections: 'mailto@budget.example',
        shareCards: { projects: 10 },
        filing: { icp: '某ICP备00000000号', faults: 'https://budget.example/faults' },
      }),
    ).toBe('');
  });

  it.each([
    [{ shareCard: false }, 'shareCard：没有这一项，请检查拼写'],
    [{ publisher: { name: '某局', official: 'yes' } }, 'publisher.official：应是 true 或 false'],
    [{ filing: { ICP: '某号' } }, 'filing.ICP：没有这一项'],
    [{ name: '' }, 'name：不能是空的'],
    [{ licence: undefined }, 'licence：缺少这一项'],
    [{ site: 'budget.example' }, 'site：应是以 https:// 开头的网址'],
  ])('names what is wrong in %j', (changes, line) => {
    expect(messageOf(changes)).toContain(line);
  });

  it('names all faults together', () => {
    expect(messageOf({ nam: 1, description: 3 })).toMatch(/2 处要改/);
  });
});
