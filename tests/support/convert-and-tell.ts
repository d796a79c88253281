// A process of its own for the benchmark: converts, and prints what that took.
import { convertSources } from '../../src/conversion/convert.ts';
import { writeCollections } from '../../src/conversion/write-collections.ts';

const [sources = '', out = ''] = process.argv.slice(2);
const result = convertSources(sources);
if (result.failed.length > 0) throw new Error(`not converted: ${result.failed.join(', ')}`);
writeCollections(result, out);
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
console.log(JSON.stringify({ cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, peakMegabytes: maxRSS / 1024 }));
