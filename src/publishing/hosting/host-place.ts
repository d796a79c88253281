/** Where a server has the site, and where it serves it. */
export interface HostPlace {
  /** The path of the site on its host, with slashes at both ends. */
  readonly base: string;
  /** The folder in which the site stands at `base`. */
  readonly root: string;
  /** The name of the host. */
  readonly name: string;
  /** The port or address that the server listens at. */
  readonly port: string;
}

/** The places of the configurations in `deploy/`, which a publisher changes. */
export const EXAMPLE_PLACES = {
  root: { base: '/', root: '/srv/portal', name: 'example.org', port: '80' },
  'sub-path': { base: '/budget/', root: '/srv/portal', name: 'example.org', port: '80' },
} as const satisfies Record<string, HostPlace>;
