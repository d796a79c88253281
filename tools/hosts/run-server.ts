import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { toCaddyConfig } from '../../src/publishing/hosting/caddy-config.ts';
import { toNginxConfig } from '../../src/publishing/hosting/nginx-config.ts';
import { makeTemporaryFolder, removeFolder } from '../disk/temporary-folder.ts';
import { findFreePort } from '../programs/free-port.ts';
import { findProgram, type Program } from '../programs/find-program.ts';

/** A site that a server serves with the configuration of `deploy/`. */
export interface HostedSite {
  readonly url: string;
  close(): Promise<void>;
}

interface SiteToHost {
  /** The folder of the built site. */
  readonly dir: string;
  readonly base: string;
  /** Addresses that have moved, from and to. */
  readonly moved?: readonly (readonly [string, string])[];
}

const NGINX: Program = {
  names: ['nginx'],
  places: ['/usr/sbin/nginx'],
  packages: ['nginx-light', 'libnginx-mod-http-brotli-static'],
  needed:
    "The tests of hosts need nginx: install it, or Debian's packages nginx-light and libnginx-mod-http-brotli-static.",
};

const CADDY: Program = {
  names: ['caddy'],
  places: ['/usr/bin/caddy'],
  packages: ['caddy'],
  needed: "The tests of hosts need Caddy: install it, or Debian's package caddy.",
};

/** Debian's module that sends files that Brotli has compressed. */
const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/** Serves a site by nginx, with the configuration of `deploy/` for this folder, base and a free port. */
export function runNginx({ dir, base, moved = [] }: SiteToHost): Promise<HostedSite> {
  return run(dir, base, (folder, port) => {
    const place = { base, root: join(folder, 'root'), name: 'localhost', port: `127.0.0.1:${port}` };
    writeFileSync(join(folder, 'portal-redirects.map'), moved.map(([from, to]) => `${from} ${to};\n`).join(''));
    if (!existsSync(BROTLI)) findProgram({ ...NGINX, names: [], places: [BROTLI] });
    return prepareNginx(folder, toNginxConfig(place).replace('# brotli_static', 'brotli_static'));
  });
}

/** Serves a folder by nginx, with a configuration that names nothing else. */
export function runPlainNginx(dir: string): Promise<HostedSite> {
  return run(dir, '/', (folder, port) =>
    prepareNginx(folder, `server { listen 127.0.0.1:${port}; root ${join(folder, 'root')}; autoindex on; }\n`),
  );
}

/** Writes the configuration of nginx around that of one server, and returns the command that starts it. */
function prepareNginx(folder: string, config: string): [program: string, ...args: string[]] {
  writeFileSync(join(folder, 'portal.conf'), config);
  // Started by root, nginx would read the site as a user who may not.
  const user = process.getuid?.() === 0 ? 'user root;\n' : '';
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder};`);
  writeFileSync(
    join(folder, 'nginx.conf'),
    `${user}load_module ${BROTLI};\npid ${folder}/pid;\nerror_log stderr warn;\nevents {}\nhttp {\naccess_log off;\n${temporary.join('\n')}\ninclude portal.conf;\n}\n`,
  );
  return [findProgram(NGINX), '-p', folder, '-e', 'stderr', '-c', join(folder, 'nginx.conf'), '-g', 'daemon off;'];
}

/** Serves a site by Caddy, in the same way. */
export function runCaddy({ dir, base, moved = [] }: SiteToHost): Promise<HostedSite> {
  return run(dir, base, (folder, port) => {
    const config = toCaddyConfig({ base, root: join(folder, 'root'), name: `http://127.0.0.1:${port}` });
    // An empty file is an error.
    const redirects = moved.map(([from, to]) => `redir ${from} ${to} 301\n`).join('');
    if (redirects !== '') writeFileSync(join(folder, 'portal-redirects.caddy'), redirects);
    writeFileSync(join(folder, 'Caddyfile'), `{\n\tadmin off\n\tauto_https off\n}\n${config}`);
    return [findProgram(CADDY), 'run', '--adapter', 'caddyfile', '--config', join(folder, 'Caddyfile')];
  });
}

/** Starts the server that `prepare` writes a configuration for, and waits until it answers. */
async function run(
  dir: string,
  base: string,
  prepare: (folder: string, port: number) => [program: string, ...args: string[]],
): Promise<HostedSite> {
  const folder = makeTemporaryFolder('host');
  const stands = join(folder, 'root', base);
  mkdirSync(dirname(stands.replace(/\/$/, '')), { recursive: true });
  symlinkSync(resolve(dir), stands.replace(/\/$/, ''));
  const port = await findFreePort();
  const [program, ...args] = prepare(folder, port);
  const server = spawn(program, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
  });
  let log = '';
  server.stderr.on('data', (text: Buffer) => (log += text.toString()));
  const ended = once(server, 'exit');
  const url = `http://127.0.0.1:${port}${base}`;
  const close = async (): Promise<void> => {
    server.kill();
    await ended;
    removeFolder(folder);
  };
  for (let attempt = 0; attempt < 200; attempt++) {
    if (server.exitCode !== null) break;
    if (
      await fetch(url).then(
        (response) => response.ok,
        () => false,
      )
    )
      return { url, close };
    await setTimeout(50);
  }
  await close();
  throw new Error(`${program} does not serve ${dir}:\n${log}`);
}
