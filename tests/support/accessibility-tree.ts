import type { Page } from 'playwright-core';

/** What the browser tells assistive technology of an element. */
export interface Told {
  readonly role: string;
  readonly name: string;
  /** Level of a heading. */
  readonly level?: number;
  /** The elements that it stands in, the nearest first. */
  readonly within: readonly Told[];
  /** `polite` or `assertive` if it is a live region. */
  readonly live?: string;
}

/** A node of `Accessibility.getFullAXTree`, as far as it is read here. */
interface Node {
  readonly nodeId: string;
  readonly parentId?: string;
  readonly ignored: boolean;
  readonly role?: { readonly value?: unknown };
  readonly name?: { readonly value?: unknown };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[];
}

/** Reads the accessibility tree that the browser hands to screen readers, in reading order. */
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
