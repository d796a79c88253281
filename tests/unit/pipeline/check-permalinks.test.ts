import { expect, it } from 'vitest';
import { writeCollections } from '../../../src/collections/write-collections.ts';
import { checkPermalinks } from '../../../src/pipeline/check-permalinks.ts';
import { writeRegistry } from '../../../src/publishing/permalinks/registry-files.ts';
import { makeAddress } from '../publishing/permalinks/make-address.ts';
import { useFolder } from '../../support/use-folder.ts';

const at = useFolder();

it('refuses a registry that leads an address to a page that never was', () => {
  writeCollections({ documents: [], projects: [], diagnostics: [] }, at('collections'));
  const [gone, other] = [
    makeAddress(['某局'], { gone: { on: '2025-03-01', reason: null } }),
    makeAddress(['某局', '某中心', '巡查']),
  ];
  writeRegistry(at('permalinks'), [gone, { ...other, moved: { to: '2025-0000000000', on: '2025-03-01' } }]);
  expect(() => checkPermalinks(at('sources'), at('collections'))).toThrow('2025-0000000000');
  writeRegistry(at('permalinks'), [gone, { ...other, moved: { to: gone.id, on: '2025-03-01' } }]);
  expect(() => checkPermalinks(at('sources'), at('collections'))).toThrow(gone.id);
});
