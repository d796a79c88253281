import { OTHER_TYPES, PLAIN_TEXT_FILES, TEXT_TYPES } from './file-types.ts';
import { HEADER_RULES, type HeaderRule } from './response-headers.ts';
import type { HostPlace } from './host-place.ts';

/** Writes the configuration of nginx 1.18 or newer (https://nginx.org/en/docs/) for a file of the folder `conf.d`. */
export function toNginxConfig({ base, root, name, port }: HostPlace): string {
  const texts = TEXT_TYPES.map(({ type }) => type).filter((type) => type !== 'text/html');
  return `# The portal at ${base} of a host, on nginx. Change the lines that are marked with <-.
# Written by src/publishing/hosting/nginx-config.ts; how to use it: content/pages/host-nginx.mdx

# Addresses that have moved, one "/old/ /new/;" a line, in files beside nginx.conf.
map_hash_bucket_size 512;
map_hash_max_size 65536;
map $uri $portal_moved {
    default "";
    include portal-redirects*.map;
}
${HEADER_RULES.map((rule) => toMap(rule, base)).join('')}
server {
    listen ${port};
    server_name ${name};  # <-
    # The built site stands in ${root}${base}.
    root ${root};  # <-

    location ${base} {
        if ($portal_moved) {
            return 301 $portal_moved;
        }
        index index.html;
        error_page 403 404 =404 ${base}404.html;
        absolute_redirect off;

        charset utf-8;
        charset_types ${texts.join(' ')};
        default_type application/octet-stream;
        types {
${[...TEXT_TYPES, ...OTHER_TYPES].map(({ type, endings }) => `            ${type} ${endings.join(' ')};`).join('\n')}
        }

        gzip on;
        gzip_vary on;
        gzip_proxied any;
        gzip_min_length 1024;
        gzip_types ${texts.join(' ')};
        # Files that "npm run compress" has written are sent as they are.
        gzip_static on;
        # With Debian's package libnginx-mod-http-brotli-static:
        # brotli_static on;

${HEADER_RULES.map((rule) => `        add_header ${rule.name} ${toValue(rule)} always;`).join('\n')}
${PLAIN_TEXT_FILES.map((file) => `\n        location = ${base}${file} {\n            default_type text/plain;\n        }`).join('\n')}
    }
}
`;
}

/** The name of the variable that holds the value of a header. */
const toVariable = ({ name }: HeaderRule): string => `$portal_${name.toLowerCase().replaceAll('-', '_')}`;

const toValue = (rule: HeaderRule): string => (rule.except ? toVariable(rule) : `"${rule.value ?? ''}"`);

/** nginx leaves out a header whose value is empty. */
function toMap(rule: HeaderRule, base: string): string {
  if (!rule.except) return '';
  const lines = rule.except.map(({ path, value }) => `    "~^${base}${path}" "${value}";\n`);
  return `map $uri ${toVariable(rule)} {\n    default "${rule.value ?? ''}";\n${lines.join('')}}\n`;
}
