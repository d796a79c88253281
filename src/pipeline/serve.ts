import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import compression from 'compression';
import sirv from 'sirv';
import { contentType } from '../publishing/hosting/file-types.ts';
import { Failure } from './console/command.ts';

interface ServeOptions {
  /** The built site. */
  readonly dir: string;
  /** Path that it was built for. */
  readonly base: string;
  /** 0 takes any free port. */
  readonly port?: number;
  /** The headers of a file, which is given by its path below the base. The 404 page has those of a page. */
  readonly headersOf?: (path: string) => OutgoingHttpHeaders;
}

export interface SiteServer {
  /** Address of the home page. */
  readonly url: string;
  close(): Promise<void>;
}

/** Serves a built site as a static host does: under its base, with its 404 page, compressed. */
export async function serveSite({ dir, base, port = 0, headersOf = () => ({}) }: ServeOptions): Promise<SiteServer> {
  if (!existsSync(join(dir, 'index.html'))) throw new Failure(`there is no site in ${dir}; run "npm run build" first`);
  const notFound = await readFile(join(dir, '404.html')).catch(() => 'Not found');
  const compress = compression();
  const answer = sirv(dir, {
    etag: true,
    setHeaders(response, path) {
      response.setHeader('Content-Type', contentType(path.slice(1)));
    },
  });

  function refuse(response: ServerResponse): void {
    response.writeHead(404, { 'Content-Type': contentType('404.html') }).end(notFound);
  }

  function handle(request: IncomingMessage, response: ServerResponse): void {
    const url = request.url ?? '/';
    if (!url.startsWith(base)) return refuse(response);
    request.url = url.slice(base.length - 1);
    answer(request, response, () => refuse(response));
  }

  const server = createServer((request, response) => {
    const path = (request.url ?? '/').replace(base, '').replace(/[?#].*/, '');
    for (const [name, value] of Object.entries(headersOf(path))) response.setHeader(name, value ?? '');
    compress(request as never, response as never, () => handle(request, response));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new Failure(`port ${port} is taken; choose another with --port`) : error);
    });
    server.listen(port, 'localhost', resolve);
  });
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
