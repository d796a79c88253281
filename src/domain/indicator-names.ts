import { hashKey, toKey } from './ids.ts';

/** Strips a name of the code before it (`111063829-`), of stray full stops, and of the unit in brackets after it. Other brackets stay. */
export function plainIndicatorName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .replace(/^\d{6,}-/u, '')
    .replace(/^[.。、]+|[.。:、]+$/gu, '')
    .replace(/\((?:%|单位:[^()]{1,5}|[个条万件次人份元项家]{1,2})\)$/u, '');
}

/** Returns the path segment of an indicator's page. It depends on the name only. */
export function indicatorGroupId(name: string): string {
  return hashKey(toKey([plainIndicatorName(name)]));
}
