// Every command loads this first (`node --import`). It is plain JavaScript, so that an old Node can run it and say what is wrong.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Node 22.18 or newer is needed, this is ${process.versions.node}: run "npm ci", or install a newer Node from https://nodejs.org`,
  );
  process.exit(1);
}

// A mistake in `portal.config.ts` is told in lines for the publisher, without a stack of calls.
await import('../portal.config.ts').catch((error) => {
  console.error(`portal.config.ts 读不进来，请检查引号、逗号和括号：${String(error.message ?? error).split('\n')[0]}`);
  process.exit(2);
});

process.env.ASTRO_TELEMETRY_DISABLED = '1';
process.env.ASTRO_DISABLE_UPDATE_CHECK = 'true';
