import type { AstroIntegration } from 'astro';

/**
 * Fails a build whose scripts for browsers hold code of a package that is not among `names`, so that nothing goes out without its notice
 * (`src/publishing/hosting/shipped-packages.ts`).
 */
export function checkShipped(names: readonly string[]): AstroIntegration {
  const plugin = {
    name: 'mingzhang-check-shipped',
    applyToEnvironment: (environment: { readonly name: string }) => environment.name === 'client',
    generateBundle(_: unknown, bundle: Readonly<Record<string, object>>) {
      const modules = Object.values(bundle).flatMap((file) => ('modules' in file ? Object.keys(file.modules!) : []));
      const unnamed = new Set(modules.map(packageOf).filter((name) => name !== undefined && !names.includes(name)));
      if (unnamed.size > 0)
        throw new Error(
          `${[...unnamed].join(', ')} would go out without a notice; name it in src/publishing/hosting/shipped-packages.ts`,
        );
    },
  };
  return {
    name: plugin.name,
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [plugin], worker: { plugins: () => [plugin] } } });
      },
    },
  };
}

/** The package that a module is in; `undefined` for modules of the project and of the bundler itself. */
const packageOf = (id: string): string | undefined =>
  /^((?:@[^/]+\/)?[^/]+)\//.exec(id.replaceAll('\\', '/').split('/node_modules/').slice(1).at(-1) ?? '')?.[1];
