import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import { extname, join } from 'node:path';
import compression from 'compression';
import sirv from 'sirv';
import { CONTENT_SECURITY_POLICY } from '../../src/publishing/hosting/policy.ts';
import { startSlowProxy, type SlowProxy } from './slow-proxy.ts';

/** The modules in `src/` are served below this path, as JavaScript, beside the site. */
const SOURCES = '/__sources/';

/** The one package that these modules import, and the path below `SOURCES` that stands for it. */
const PACKAGE = { file: 'node_modules/fflate/esm/browser.js', path: 'packages/fflate.js' };

export interface CountingServer {
  readonly url: string;
  /** The line between the server and the browser. */
  readonly line: SlowProxy;
  /** Address of a module, whose path is given below `src/`. */
  source(path: string): string;
  /** Bytes after compression of the scripts and index files that were sent since the last call. Pages, style sheets and modules do not count. */
  takeBytes(): number;
  close(): void;
}

/** Serves a site whose files are in several folders, the first of them first, as a static host does, and counts what it sends. */
export async function startCountingServer(folders: readonly string[]): Promise<CountingServer> {
  let bytes = 0;
  const compress = compression({ threshold: 0 });
  const answers = folders.map((folder) => sirv(folder, { dev: true, etag: true }));
  const answerFrom = (index: number, request: unknown, response: ServerResponse): void => {
    const answer = answers[index];
    if (answer) answer(request as never, response, () => answerFrom(index + 1, request, response));
    else response.writeHead(404).end();
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    response.setHeader('Content-Security-Policy', CONTENT_SECURITY_POLICY);
    if (pathname.startsWith(SOURCES)) return sendSource(pathname.slice(SOURCES.length), response);
    countBody(response, (length) => {
      if (/\.(html|css|svg)$|\/$/.test(pathname)) return;
      bytes += length;
    });
    compress(request as never, response as never, () => answerFrom(0, request, response));
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const address = server.address();
  const line = await startSlowProxy(`http://localhost:${typeof address === 'object' ? address?.port : ''}/`);
  const { url } = line;
  return {
    url,
    line,
    source: (path) => `${url.slice(0, -1)}${SOURCES}${path}`,
    takeBytes() {
      const taken = bytes;
      bytes = 0;
      return taken;
    },
    close() {
      line.close();
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Counts the bytes that are written to a response. It has to be set up before the compression, which then writes through it. */
function countBody(response: ServerResponse, count: (bytes: number) => void): void {
  const write = response.write.bind(response) as (...args: unknown[]) => boolean;
  const end = response.end.bind(response) as (...args: unknown[]) => ServerResponse;
  const measure = (chunk: unknown): void => {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) count(Buffer.byteLength(chunk));
  };
  response.write = ((...args: unknown[]) => {
    measure(args[0]);
    return write(...args);
  }) as typeof response.write;
  response.end = ((...args: unknown[]) => {
    measure(args[0]);
    return end(...args);
  }) as typeof response.end;
}

function sendSource(path: string, response: ServerResponse): void {
  const file = path === PACKAGE.path ? PACKAGE.file : join(import.meta.dirname, '../../src', path);
  const text = readFileSync(file, 'utf8').replace("from 'fflate'", `from '${SOURCES}${PACKAGE.path}'`);
  const code = extname(file) === '.ts' ? stripTypeScriptTypes(text) : text;
  response.writeHead(200, { 'Content-Type': 'text/javascript;charset=utf-8' }).end(code);
}
