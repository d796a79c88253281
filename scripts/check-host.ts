import { checkHost } from '../src/publishing/hosting/ask-host.ts';
import { Failure, runCommand } from '../src/pipeline/console/command.ts';

await runCommand('check:host', async () => {
  const [address = '', ...more] = process.argv.slice(2);
  if (more.length > 0 || !/^https?:$/.test(URL.parse(address)?.protocol ?? ''))
    throw new Failure('请给出首页的网址，例如 npm run check:host -- https://example.org/budget/', 2);
  const { asked, faults } = await checkHost(address).catch((error: unknown) => {
    if (error instanceof TypeError) throw new Failure(`${address} 没有应答：${String(error.cause ?? error)}`);
    throw error;
  });
  for (const { isGrave, text } of faults) console.log(`${isGrave ? '缺　' : '建议'} ${text}`);
  const grave = faults.filter(({ isGrave }) => isGrave).length;
  console.log(`问了 ${asked} 项，缺 ${grave} 项，建议 ${faults.length - grave} 项`);
  if (grave > 0) throw new Failure('请按上面的“缺”改主机的配置，再查一次');
});
