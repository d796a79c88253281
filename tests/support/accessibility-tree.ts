import type { Page } from 'playwright-core';

/** What assistive technology is told of an element. */
export interface Told {
  readonly role: string;
  readonly name: string;
  /** Of a heading. */
  readonly level?: number;
  /** Roles and names of what it stands in, the nearest first. */
  readonly within: readonly Told[];
  /** How a live region interrupts. */
  readonly live?: string;
}

/** The part of a node of `Accessibility.getFullAXTree` that is read here. */
interface Node {
  readonly nodeId: string;
  readonly parentId?: string;
  readonly ignored: boolean;
  readonly role?: { readonly value?: unknown };
  readonly name?: { readonly value?: unknown };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[];
}

/** The accessibility tree of a page as the browser hands it to screen readers, in reading order, without what it leaves out. */
export async function readAccessibilityTree(page: Page): Promise<Told[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as unknown as { nodes: Node[] };
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const told = new Map<string, Told>();
  const tell = (node: Node): Told => {
    const known = told.get(node.nodeId);
    if (known) return known;
    const parent = byId.get(node.parentId ?? '');
    const above = parent ? tell(parent) : null;
    const property = (name: string) => node.properties?.find((each) => each.name === name)?.value.value;
    const [level, live] = [property('level'), property('live')];
    const result: Told = {
      role: String(node.role?.value ?? ''),
      name: String(node.name?.value ?? '').trim(),
      within: above ? [...(parent?.ignored ? [] : [above]), ...above.within] : [],
      ...(typeof level === 'number' && { level }),
      ...(typeof live === 'string' && { live }),
    };
    told.set(node.nodeId, result);
    return result;
  };
  return nodes.filter(({ ignored }) => !ignored).map(tell);
}
