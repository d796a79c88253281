import type { AstroIntegration } from 'astro';

/**
 * Calls `convert` when a file in `sourcesDir` changes and, if that succeeds, reloads the open pages. `npm run dev` uses
 * it.
 */
export function watchSources(sourcesDir: string, convert: () => boolean): AstroIntegration {
  return {
    name: 'watch-sources',
    hooks: {
      'astro:server:setup': ({ server, refreshContent }) => {
        let timer: NodeJS.Timeout | undefined;
        async function update(): Promise<void> {
          if (!convert()) return;
          await refreshContent?.({});
          // Modules on the server hold the old file of records open, so they must reload as well.
          for (const { moduleGraph, hot } of Object.values(server.environments)) {
            moduleGraph.invalidateAll();
            hot.send({ type: 'full-reload' });
          }
        }
        server.watcher.add(sourcesDir);
        server.watcher.on('all', (_event, path) => {
          if (!path.startsWith(sourcesDir)) return;
          // An editor writes a file in several steps; the timer waits for the last.
          clearTimeout(timer);
          timer = setTimeout(() => void update(), 200);
        });
      },
    },
  };
}
