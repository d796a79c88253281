/** A command of WebDriver (https://www.w3.org/TR/webdriver2/): method, path below the session, and what it is given. */
export type Command = (method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => Promise<unknown>;

/** A command that takes longer has hung. */
const LIMIT = 20_000;

/** The key under which WebDriver tells an element. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** Starts a session of the driver at `address`, and returns what sends commands to it. Each throws if it fails or hangs. */
export async function startSession(address: string, capabilities: object): Promise<Command> {
  const { sessionId } = (await send(`${address}/session`, 'POST', {
    capabilities: { alwaysMatch: capabilities },
  })) as { sessionId: string };
  return (method, path, body) => send(`${address}/session/${sessionId}${path}`, method, body);
}

/** Returns the path of the element that a selector finds. */
export async function findElement(command: Command, selector: string): Promise<string> {
  const found = await command('POST', '/element', { using: 'css selector', value: selector });
  return `/element/${(found as Record<string, string>)[ELEMENT]}`;
}

async function send(url: string, method: string, body?: object): Promise<unknown> {
  const request = method === 'POST' ? { body: JSON.stringify(body ?? {}) } : {};
  try {
    const answer = await fetch(url, { method, ...request, signal: AbortSignal.timeout(LIMIT) });
    const { value } = (await answer.json()) as { value: unknown };
    if (!answer.ok) throw new Error(JSON.stringify(value));
    return value;
  } catch (error) {
    const told = JSON.stringify(body ?? {}).slice(0, 300);
    throw new Error(`WebDriver failed at ${method} ${new URL(url).pathname} ${told}`, { cause: error });
  }
}
