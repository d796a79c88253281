import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readRegistry, RegistryFault, writeRegistry } from '../../../../src/publishing/permalinks/registry-files.ts';
import { useFolder } from '../../../support/use-folder.ts';
import { makeAddress } from './make-address.ts';

const at = useFolder();

describe('the files of the registry', () => {
  const addresses = [
    makeAddress(['某局']),
    makeAddress(['某局', '某中心', '巡查'], { indicators: ['i-a'], gone: { on: '2025-03-01', reason: null } }),
    makeAddress(['a/b']),
  ];

  it('are read as they were written, whatever the order, and name files by departments', () => {
    writeRegistry(at('permalinks'), addresses.toReversed());
    expect(new Set(readRegistry(at('permalinks')))).toEqual(new Set(addresses));
    expect(readdirSync(at('permalinks/2025')).toSorted()).toEqual([
      expect.stringMatching(/^[0-9a-z]{10}\.ndjson$/),
      '某局.ndjson',
    ]);
  });

  it('are one line an address without what says nothing, and a second writing changes no byte', () => {
    writeRegistry(at('permalinks'), addresses);
    const text = readFileSync(at('permalinks/2025/某局.ndjson'), 'utf8');
    expect(text.match(/\n/g)).toHaveLength(2);
    expect(text).not.toContain('notSame');
    writeRegistry(at('permalinks'), readRegistry(at('permalinks')));
    expect(readFileSync(at('permalinks/2025/某局.ndjson'), 'utf8')).toBe(text);
  });

  it('that cannot be read are no empty registry: file and line are named', () => {
    writeRegistry(at('permalinks'), addresses);
    writeFileSync(at('permalinks/2025/某局.ndjson'), '{"kind":"project"}\n<<<<<<< HEAD\n');
    expect(() => readRegistry(at('permalinks'))).toThrow(RegistryFault);
    expect(() => readRegistry(at('permalinks'))).toThrow(/某局\.ndjson:1 .*\n.*某局\.ndjson:2 /);
  });

  it('of no folder have no addresses', () => {
    expect(readRegistry(at('none'))).toEqual([]);
  });
});
