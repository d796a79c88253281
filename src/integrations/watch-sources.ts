import type { AstroIntegration } from 'astro';

/** Calls `convert` when a file in `sourcesDir` changes and reloads the pages that are open if it succeeds. For `npm run dev`. */
export function watchSources(sourcesDir: string, convert: () => boolean): AstroIntegration {
  return {
    name: 'watch-sources',
    hooks: {
      'astro:server:setup': ({ server, refreshContent }) => {
        let timer: NodeJS.Timeout | undefined;
        async function update(): Promise<void> {
          if (!convert()) return;
          await refreshContent?.({});
          // On the server too: modules that have a file of records open have to open the new one.
          for (const { moduleGraph, hot } of Object.values(server.environments)) {
            moduleGraph.invalidateAll();
            hot.send({ type: 'full-reload' });
          }
        }
        server.watcher.add(sourcesDir);
        server.watcher.on('all', (_event, path) => {
          if (!path.startsWith(sourcesDir)) return;
          // An editor writes a file in several steps.
          clearTimeout(timer);
          timer = setTimeout(() => void update(), 200);
        });
      },
    },
  };
}
