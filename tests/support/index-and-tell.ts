// A process of its own for the benchmark: indexes collections for the search, and prints what that took.
import { buildSearchIndex } from '../../src/search/build-index.ts';

const [collectionsDir = '', distDir = ''] = process.argv.slice(2);
const report = await buildSearchIndex({ collectionsDir, distDir });
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
console.log(
  JSON.stringify({ ...report, cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, peakMegabytes: maxRSS / 1024 }),
);
