// A process of its own: renders the pages of converted records, without search index, pictures and data files, and prints what that took.
import { build } from 'astro';

const [sources = '', collections = '', outDir = '', cacheDir = ''] = process.argv.slice(2);
process.env['MINGZHANG_SOURCES'] = sources;
process.env['MINGZHANG_COLLECTIONS'] = collections;
process.env['MINGZHANG_SHARE_CARDS'] = 'drawn after the pages';
await build({ outDir, cacheDir, logLevel: 'warn' });
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
console.log(JSON.stringify({ cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, peakMegabytes: maxRSS / 1024 }));
