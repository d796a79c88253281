import { expect, test } from 'vitest';
import { collectNotices } from '../../../../src/publishing/hosting/third-party-notices.ts';

test('the notices of all that goes out are there, word for word, and no others', () => {
  const notices = collectNotices();
  for (const words of [
    'chart.js 4.',
    'Chart.js Contributors',
    'Jukka Kurkela',
    'pagefind 1.',
    'Apache License',
    'SIL OPEN FONT LICENSE',
    'VoidZero Inc.',
  ])
    expect(notices).toContain(words);
  // Vite's file goes on with packages of which nothing goes out.
  expect(notices).not.toContain('picomatch');
});
