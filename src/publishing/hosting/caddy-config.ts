import { OTHER_TYPES, PLAIN_TEXT_FILES, TEXT_TYPES } from './file-types.ts';
import type { HostPlace } from './host-place.ts';
import { HEADER_RULES, type HeaderRule, headersOf } from './response-headers.ts';

/** Writes a Caddyfile for Caddy 2.6 or newer (https://caddyserver.com/docs/caddyfile). `name` may have a scheme and a port. */
export function toCaddyConfig({ base, root, name }: Omit<HostPlace, 'port'>): string {
  const types = [
    ...PLAIN_TEXT_FILES.map((file) => toTypeLine(`^${base}${file}$`, 'text/plain; charset=utf-8')),
    toTypeLine('/$', 'text/html; charset=utf-8'),
    ...TEXT_TYPES.map(({ type, endings }) => toTypeLine(`\\.(${endings.join('|')})$`, `${type}; charset=utf-8`)),
    ...OTHER_TYPES.map(({ type, endings }) => toTypeLine(`\\.(${endings.join('|')})$`, type)),
  ];
  const texts = TEXT_TYPES.map(({ type }) => `\t\t\t\t\theader Content-Type ${type}*\n`);
  return `# The portal at ${base} of a host, on Caddy. Change the lines that are marked with <-.
# Written by src/publishing/hosting/caddy-config.ts; how to use it: content/pages/host-caddy.mdx

# <-
${name} {
	# The built site stands in ${root}${base}.
	# <-
	root * ${root}
${base === '/' ? '' : `\tredir ${base.slice(0, -1)} ${base}\n`}
	# Addresses that have moved, one "redir /old/ /new/ 301" a line.
	import portal-redirects*.caddy

	handle ${base}* {
		# In a route, what stands below wins.
		route {
			encode gzip {
				match {
${texts.join('')}				}
			}
${HEADER_RULES.map((rule) => toHeaders(rule, base)).join('')}			# Deferred, because the server sets a type that it takes from the system.
			map {path} {portal_type} {
${types.join('')}				default application/octet-stream
			}
			header {
				Content-Type {portal_type}
				defer
			}
			file_server {
				# Files that "npm run compress" has written are sent as they are.
				precompressed br gzip
			}
		}
	}

	handle_errors {
${Object.entries(headersOf('404.html'))
  .map(([name, value]) => `\t\theader ${name} "${value}"\n`)
  .join('')}		rewrite * ${base}404.html
		file_server
	}
}
`;
}

function toHeaders({ name, value, except = [] }: HeaderRule, base: string): string {
  const lines = except.toReversed().map((exception, place) => {
    const matcher = `@${name}-${place}`;
    return `\t\t\t${matcher} path_regexp ^${base}${exception.path}\n\t\t\theader ${matcher} ${name} "${exception.value}"\n`;
  });
  return (value === null ? '' : `\t\t\theader ${name} "${value}"\n`) + lines.join('');
}

const toTypeLine = (pattern: string, type: string): string => `\t\t\t\t~${pattern} "${type}"\n`;
