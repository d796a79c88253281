import { createServer, type AddressInfo } from 'node:net';

/** Returns a port of this machine that no program listens at. */
export async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => void server.listen(0, 'localhost', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => void server.close(done));
  return port;
}
