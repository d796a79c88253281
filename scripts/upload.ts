import portal from '../portal.config.ts';
import { uploadSite } from '../src/publishing/hosting/upload-site.ts';
import { Failure, readFlags, report, runCommand } from '../src/pipeline/console/command.ts';
import { readVariable } from '../src/pipeline/environment.ts';
import { toBase } from '../src/pipeline/options.ts';

await runCommand('upload', async () => {
  const {
    bucket: url,
    region,
    out,
    base,
    remove,
  } = readFlags(process.argv.slice(2), {
    bucket: { type: 'string' },
    region: { type: 'string', default: 'auto' },
    out: { type: 'string', default: 'dist' },
    base: { type: 'string', default: portal.base },
    remove: { type: 'boolean', default: false },
  });
  const [accessKey, secretKey] = [readVariable('accessKey'), readVariable('secretKey')];
  if (url === undefined || !URL.canParse(url)) throw new Failure('--bucket is the address of the bucket', 2);
  if (accessKey === undefined || secretKey === undefined)
    throw new Failure('AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not set', 2);
  const bucket = { url, region, accessKey, secretKey, sessionToken: readVariable('sessionToken') };
  const prefix = toBase(base).slice(1);
  const { sent, asBefore, foreign } = await uploadSite(bucket, { dir: out, prefix, remove }).catch((error: Error) => {
    throw new Failure(error.message);
  });
  const others = remove ? 'removed' : 'others are there and stay; --remove removes them';
  report('upload', `${sent} files sent, ${asBefore} as before, ${foreign} ${others}`);
});
