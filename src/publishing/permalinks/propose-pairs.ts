import { toKey } from '../../domain/ids.ts';
import type { Address } from './address.ts';

/** A lost address and a fresh one that may be of the same thing. */
export interface Pair {
  readonly lost: Address;
  readonly fresh: Address;
  /** How alike they are, from 0 to 1. */
  readonly score: number;
  /** Whether the score is high and no other pair comes near, so that `--yes` takes it. */
  readonly isSure: boolean;
}

/** A pair of a lower score is not proposed. */
const LEAST = 0.5;
/** A sure pair has this score, and this lead over every other pair of its two addresses. */
const [SURE, LEAD] = [0.7, 0.15];

/**
 * Proposes which lost addresses go on as which fresh ones: of the same kind and year, and of the same department unless that is lost too. The most
 * alike are paired first, each once. A project's score consists of its name (5/8), its indicators (2/8) and its amount (1/8); that of a unit or a
 * document of its name and of what it holds, in equal parts.
 */
export function proposePairs(lost: readonly Address[], fresh: readonly Address[]): Pair[] {
  const children = toChildren([...lost, ...fresh]);
  const departments = (addresses: readonly Address[]): Set<string> =>
    new Set(addresses.filter(({ kind }) => kind === 'document').map(departmentOf));
  const [lostDepartments, freshDepartments] = [departments(lost), departments(fresh)];
  const freshOf = Map.groupBy(fresh, (address) => `${address.kind} ${departmentOf(address)}`);
  const candidates = lost.flatMap((gone) => {
    const here = departmentOf(gone);
    const places = lostDepartments.has(here) ? freshDepartments : new Set([here]);
    return [...places]
      .filter((place) => place.startsWith(`${gone.year} `))
      .flatMap((place) => freshOf.get(`${gone.kind} ${place}`) ?? [])
      .filter(({ id }) => !gone.notSame.some((other) => other.id === id))
      .map((candidate) => ({ lost: gone, fresh: candidate, score: scorePair(gone, candidate, children) }))
      .filter(({ score }) => score >= LEAST);
  });
  const [paired, pairs] = [new Set<string>(), [] as Pair[]];
  for (const pair of candidates.toSorted((a, b) => b.score - a.score)) {
    if (paired.has(pair.lost.id) || paired.has(pair.fresh.id)) continue;
    const rivals = candidates.filter(
      (other) => other !== pair && (other.lost === pair.lost || other.fresh === pair.fresh),
    );
    const isClear = rivals.every(({ score }) => pair.score - score >= LEAD);
    pairs.push({ ...pair, isSure: pair.score >= SURE && isClear && numbersOf(pair.lost) === numbersOf(pair.fresh) });
    paired.add(pair.lost.id).add(pair.fresh.id);
  }
  return pairs;
}

const departmentOf = ({ year, names }: Address): string => `${year} ${toKey(names.slice(0, 1))}`;

/** The numbers of a name, which tell phases, years and schools apart that are alike otherwise. */
const numbersOf = ({ names }: Address): string =>
  toKey(names.slice(-1)).replace(/[^\d〇零一二三四五六七八九十百]+/g, ' ');

/** Names of what units and documents hold, by the kind and the names of the holder. */
type Children = ReadonlyMap<string, ReadonlySet<string>>;

function toChildren(addresses: readonly Address[]): Children {
  const children = new Map<string, Set<string>>();
  for (const { year, names } of addresses) {
    const holder = [year, ...names.slice(0, -1)].join('\u001f');
    if (!children.has(holder)) children.set(holder, new Set());
    children.get(holder)?.add(toKey(names.slice(-1)));
  }
  return children;
}

function scorePair(a: Address, b: Address, children: Children): number {
  const name = overlap(pairsOf(a.names.at(-1)), pairsOf(b.names.at(-1)));
  if (a.kind !== 'project') {
    const [held, other] = [a, b].map(
      ({ year, names }) => children.get([year, ...names].join('\u001f')) ?? new Set<string>(),
    );
    return (name + overlap(held ?? new Set(), other ?? new Set())) / 2;
  }
  const indicators = overlap(new Set(a.indicators), new Set(b.indicators));
  const [low = 0, high = 0] = [a.amounts.total ?? 0, b.amounts.total ?? 0].toSorted((one, two) => one - two);
  return (5 * name + 2 * indicators + (low === high ? 1 : Math.max(0, low / high))) / 8;
}

/** The overlapping pairs of characters of a name; the name itself where it has a single one. */
function pairsOf(name = ''): Set<string> {
  const characters = [...toKey([name])];
  return new Set(characters.length < 2 ? characters : characters.slice(1).map((one, i) => `${characters[i]}${one}`));
}

/** How much of two sets they share, from 0 to 1 (Jaccard). Two empty sets are alike. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 1;
  const shared = a.intersection(b).size;
  return shared / (a.size + b.size - shared);
}
