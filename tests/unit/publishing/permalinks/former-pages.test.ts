import { describe, expect, it } from 'vitest';
import { listFormerPages } from '../../../../src/publishing/permalinks/former-pages.ts';
import { makeAddress } from './make-address.ts';

const MOVED = (to: string) => ({ moved: { to, on: '2025-03-01' } });
const GONE = { gone: { on: '2025-03-01', reason: null } };
const project = (name: string, given = {}) => makeAddress(['某局', '某中心', name], given);
const list = (...[registry, present]: [Parameters<typeof listFormerPages>[0], string[]]) =>
  listFormerPages(registry, new Set(present)).map(({ path, to }) => [path, to?.path ?? null]);

describe('listFormerPages', () => {
  const now = project('丙');
  const middle = project('乙', MOVED(now.id));
  const first = project('甲', MOVED(middle.id));

  it('leads each address to the one that its content has now, over those between', () => {
    expect(list([first, middle, now], [now.id])).toEqual([
      [`projects/${first.id}`, `projects/${now.id}`],
      [`embed/projects/${first.id}`, `embed/projects/${now.id}`],
      [`projects/${middle.id}`, `projects/${now.id}`],
      [`embed/projects/${middle.id}`, `embed/projects/${now.id}`],
    ]);
  });

  it('leads to where the content was last, if that is gone too', () => {
    const last = { ...now, ...GONE };
    expect(list([middle, last], [])).toEqual([
      [`projects/${middle.id}`, `projects/${now.id}`],
      [`embed/projects/${middle.id}`, `embed/projects/${now.id}`],
      [`projects/${now.id}`, null],
      [`embed/projects/${now.id}`, null],
    ]);
  });

  it('has no page for an address that the site has again, nor for one that nobody has settled', () => {
    expect(list([{ ...now, ...GONE }, project('丁')], [now.id])).toEqual([]);
  });

  it('ends where addresses lead to each other', () => {
    const [a, b] = [project('a'), project('b')];
    expect(
      list(
        [
          { ...a, ...MOVED(b.id) },
          { ...b, ...MOVED(a.id) },
        ],
        [],
      ),
    ).toHaveLength(4);
  });

  it('has four pages for the only year of a department, and three where another year is left', () => {
    const [renamed, other] = ['2025-0123456789', '2025-9876543210'];
    const document = makeAddress(['某局'], { id: renamed, ...MOVED(other) });
    expect(list([document], [other])).toEqual([
      ['departments/2025-0123456789', 'departments/2025-9876543210'],
      ['sources/2025-0123456789', 'sources/2025-9876543210'],
      ['embed/departments/2025-0123456789', 'embed/departments/2025-9876543210'],
      ['departments/0123456789', 'departments/9876543210'],
    ]);
    expect(list([document], [other, '2024-0123456789'])).toHaveLength(3);
  });
});
