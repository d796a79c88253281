import { compressFiles } from '../src/publishing/hosting/compress-files.ts';
import { readFlags, report, runCommand } from '../src/pipeline/console/command.ts';

await runCommand('compress', async () => {
  const { out } = readFlags(process.argv.slice(2), { out: { type: 'string', default: 'dist' } });
  const { files, bytes, compressed } = compressFiles(out);
  report('compress', `${files} texts of ${bytes} bytes as .gz and .br, ${compressed} bytes by Brotli`);
  return Promise.resolve();
});
