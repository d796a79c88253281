/** What the tests use of the package, which has no types. */
declare module 'datapackage' {
  interface Resource {
    read(options: { keyed: true; relations?: boolean }): Promise<Record<string, unknown>[]>;
  }
  export class Package {
    static load(descriptor: string, options: { basePath: string }): Promise<Package>;
    readonly errors: readonly Error[];
    getResource(name: string): Resource;
  }
}
