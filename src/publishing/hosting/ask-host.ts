import { hash } from 'node:crypto';
import { isWebPage } from '../../domain/published-source.ts';
import { type Answer, type Ask, listSamples, readSums } from './host-samples.ts';
import { CONTENT_SECURITY_POLICY } from './policy.ts';
import { headersOf } from './response-headers.ts';

/** What a host lacks. */
export interface HostFault {
  /** Without it the site is wrong or unsafe; otherwise it is slower, or has one protection fewer. */
  readonly isGrave: boolean;
  /** A sentence in Chinese. */
  readonly text: string;
}

export interface HostReport {
  /** How many questions the host was asked. */
  readonly asked: number;
  readonly faults: readonly HostFault[];
}

/** The headers without which a file is shown wrongly or runs. The policy stands in the pages too. */
const GRAVE_HEADERS = new Set(['Content-Type']);

/**
 * Asks a running host for a page or file of each kind, and compares its answers with the rules of this folder.
 * Throws a `TypeError` if the host does not answer at all.
 * @param address that of the home page
 */
export async function checkHost(address: string): Promise<HostReport> {
  const home = new URL(address.endsWith('/') ? address : `${address}/`);
  const check = new HostCheck();
  const ask: Ask = async (path, headers = {}) => {
    const response = await fetch(new URL(encodeURI(path), home), { headers, redirect: 'manual' });
    return { response, body: Buffer.from(await response.arrayBuffer()) };
  };
  const page = await ask('');
  const html = page.body.toString();
  const answers = new Map<string, Answer>();
  for (const path of await listSamples(html, home, ask)) {
    const answer = await ask(path);
    const { status } = answer.response;
    answers.set(path, answer);
    check.expect(status === 200, `/${path} 应答 ${status}，应为 200`);
    if (status === 200) check.expectHeaders(path, answer.response, headersOf(path));
  }
  check.expectPolicy(html, page.response);
  checkOriginals(check, answers);
  await checkMissing(check, ask);
  await checkFolders(check, ask, home);
  checkDigests(check, answers);
  await checkTransfer(check, ask, page, answers.get('data/projects.ndjson')?.body);
  return check.report();
}

/** Collects what a host lacks. */
class HostCheck {
  #asked = 0;
  readonly #faults: HostFault[] = [];
  /** Addresses whose header is not as it should be, by the header. */
  readonly #headers = new Map<string, string[]>();

  expect(holds: boolean, text: string, isGrave = true): void {
    this.#asked += 1;
    if (!holds) this.#faults.push({ isGrave, text });
  }

  expectHeaders(path: string, { headers }: Response, wanted: Readonly<Record<string, string>>): void {
    for (const [name, value] of Object.entries(wanted)) {
      this.#asked += 1;
      const found = headers.get(name);
      if (found !== null && fold(found) === fold(value)) continue;
      const text = `/${path} 应为 ${value}，${found === null ? '没有发送' : `实为 ${found}`}`;
      this.#headers.set(name, [...(this.#headers.get(name) ?? []), text]);
    }
  }

  expectPolicy(html: string, { headers }: Response): void {
    const inPage = html.includes('http-equiv="Content-Security-Policy"') && html.includes(CONTENT_SECURITY_POLICY);
    this.expect(inPage || headers.has('Content-Security-Policy'), '网页里和响应头里都没有内容安全策略');
  }

  report(): HostReport {
    const headers = [...this.#headers].map(([name, texts]) => ({
      isGrave: GRAVE_HEADERS.has(name),
      text: `${name} 在 ${texts.length} 个地址上不对，例如 ${texts[0]}`,
    }));
    return { asked: this.#asked, faults: [...this.#faults, ...headers].toSorted((a, b) => +b.isGrave - +a.isGrave) };
  }
}

/** Checks that a missing page is answered with its status and the page of the site for it, and that nobody keeps the answer. */
async function checkMissing(check: HostCheck, ask: Ask): Promise<void> {
  for (const path of ['no-such-page/', '_astro/no-such-file.js']) {
    const { response, body } = await ask(path);
    check.expect(response.status === 404, `不存在的 /${path} 应答 ${response.status}，应为 404`);
    check.expect(body.includes('<main'), `不存在的 /${path} 没有显示网站的 404 页`);
    const caching = response.headers.get('Cache-Control') ?? '';
    check.expect(!caching.includes('immutable'), `不存在的 /${path} 会被长期缓存：${caching}`);
  }
}

async function checkFolders(check: HostCheck, ask: Ask, home: URL): Promise<void> {
  const { response } = await ask('about');
  const to = response.headers.get('Location') ?? '';
  const page = new URL('about/', home).href;
  const isLed = URL.canParse(to, page) && new URL(to, new URL('about', home)).href === page;
  check.expect(isLed, `/about 应转到 /about/，应答是 ${response.status} ${to}`);
  const { status } = (await ask('data/sources/')).response;
  check.expect(status !== 200, '/data/sources/ 列出了文件夹里的文件，请关闭目录列表', false);
}

/** Checks that no source of a publisher runs as a page of the site. */
function checkOriginals(check: HostCheck, answers: ReadonlyMap<string, Answer>): void {
  const sums = readSums(answers.get('data/SHA256SUMS')?.body.toString() ?? '');
  const pages = sums.map(({ path }) => path).filter((path) => path.startsWith('data/sources/') && isWebPage(path));
  check.expect(pages.length === 0, `/${pages[0]} 是网页原件，其中的脚本会在本站运行；请用现在的版本重新构建`);
}

function checkDigests(check: HostCheck, answers: ReadonlyMap<string, Answer>): void {
  for (const { digest, path } of readSums(answers.get('data/SHA256SUMS')?.body.toString() ?? '')) {
    const body = answers.get(path)?.body;
    if (body) check.expect(hash('sha256', body) === digest, `/${path} 与 SHA256SUMS 里的校验值不符`);
  }
}

/** Checks that texts are sent compressed, that downloads can be continued, and that what has not changed is not sent again. */
async function checkTransfer(check: HostCheck, ask: Ask, page: Answer, data: Buffer | undefined): Promise<void> {
  for (const name of ['gzip', 'br']) {
    const { headers } = (await ask('', { 'Accept-Encoding': name })).response;
    const isCompressed = headers.get('Content-Encoding') === name;
    check.expect(isCompressed, `首页没有用 ${name} 压缩`, false);
    const varies = /accept-encoding/i.test(headers.get('Vary') ?? '');
    check.expect(!isCompressed || varies, `用 ${name} 压缩的首页没有 Vary: Accept-Encoding`);
  }
  const part = await ask('data/projects.ndjson', { Range: 'bytes=2-11', 'Accept-Encoding': 'identity' });
  const isPart = part.response.status === 206 && data?.subarray(2, 12).equals(part.body) === true;
  check.expect(isPart, `下载不能续传：Range 请求应答 ${part.response.status}，应为 206`, false);
  const { headers } = page.response;
  const tag = headers.get('ETag');
  const known = tag === null ? { 'If-Modified-Since': headers.get('Last-Modified') ?? '' } : { 'If-None-Match': tag };
  const { status } = (await ask('', known)).response;
  check.expect(status === 304, `没有变化的首页应答 ${status}，应为 304`, false);
}

/** Takes out of a header's value the spaces and the case, in which servers differ. */
const fold = (value: string): string => value.replace(/\s*([;,])\s*/g, '$1').toLowerCase();
