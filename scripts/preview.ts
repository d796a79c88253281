import portal from '../portal.config.ts';
import { readFlags, runCommand } from '../src/pipeline/console/command.ts';
import { previewHeadersOf } from '../src/publishing/hosting/response-headers.ts';
import { toBase } from '../src/pipeline/options.ts';
import { serveSite } from '../src/pipeline/serve.ts';
import { PORTS, readWholeNumber } from '../tools/flags/read-whole-number.ts';

await runCommand('preview', async () => {
  const flags = readFlags(process.argv.slice(2), {
    out: { type: 'string', default: 'dist' },
    base: { type: 'string', default: portal.base },
    port: { type: 'string', default: '4321' },
  });
  const { out } = flags;
  const port = readWholeNumber('port', flags.port, PORTS);
  const { url } = await serveSite({ dir: out, base: toBase(flags.base), port, headersOf: previewHeadersOf });
  console.log(`${out} is served at ${url}`);
});
