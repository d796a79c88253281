import { expect, test } from 'vitest';
import { toCaddyConfig } from '../../../../src/publishing/hosting/caddy-config.ts';
import { EXAMPLE_PLACES } from '../../../../src/publishing/hosting/host-place.ts';
import { toNginxConfig } from '../../../../src/publishing/hosting/nginx-config.ts';

const places = Object.entries(EXAMPLE_PLACES);

// `npm test -- tests/unit/publishing/hosting -u` writes the files anew after a change.
test.each(places)('deploy/nginx/%s.conf is what the rules say', async (name, place) => {
  await expect(toNginxConfig(place)).toMatchFileSnapshot(`../../../../deploy/nginx/${name}.conf`);
});

test.each(places)('deploy/caddy/%s.caddyfile is what the rules say', async (name, place) => {
  await expect(toCaddyConfig(place)).toMatchFileSnapshot(`../../../../deploy/caddy/${name}.caddyfile`);
});
