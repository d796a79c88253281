import { connect, createServer } from 'node:net';

/** A line as slow as that of a phone: 1.6 Mbit/s, shared by all connections, and 150 ms from a request to its answer. */
const LINE = { bytesPerMs: 200, roundTripMs: 150 };

export interface SlowProxy {
  /** The address of the site through the proxy. */
  readonly url: string;
  /** Whether the line is slow; it is as fast as the machine until this is set. */
  slow: boolean;
  close(): void;
}

/** Serves what is at `url`, an address of this machine, through a line that can be made slow. */
export async function startSlowProxy(url: string): Promise<SlowProxy> {
  const { port, pathname } = new URL(url);
  /** When the line has sent all that it was given. */
  let free = 0;
  const server = createServer((client) => {
    const upstream = connect(Number(port), 'localhost');
    client.pipe(upstream);
    upstream.on('data', (bytes) => {
      const now = performance.now();
      free = Math.max(free, now) + (proxy.slow ? bytes.length / LINE.bytesPerMs : 0);
      const wait = proxy.slow ? free - now + LINE.roundTripMs : 0;
      setTimeout(() => client.write(bytes), wait);
    });
    upstream.on('error', () => client.destroy());
    client.on('error', () => upstream.destroy());
    client.on('close', () => upstream.destroy());
    upstream.on('close', () =>
      setTimeout(() => client.destroy(), proxy.slow ? LINE.roundTripMs + Math.max(0, free - performance.now()) : 0),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const address = server.address();
  const proxy: SlowProxy = {
    url: `http://localhost:${typeof address === 'object' ? address?.port : ''}${pathname}`,
    slow: false,
    close: () => server.close(),
  };
  return proxy;
}
