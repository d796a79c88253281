import { readFileSync } from 'node:fs';
import { Validator } from '@seriousme/openapi-schema-validator';
import { beforeAll, expect, test } from 'vitest';
import { listFiles } from '../../../../../src/disk/list-files.ts';
import { NO_AMOUNTS } from '../../../../../src/domain/records.ts';
import { answerPath } from '../../../../../src/publishing/downloads/api/api-addresses.ts';
import { AnswerMaker } from '../../../../../src/publishing/downloads/api/answers.ts';
import { toIndexPages } from '../../../../../src/publishing/downloads/api/index-pages.ts';
import { ANSWERS, type Kind } from '../../../../../src/publishing/downloads/api/answer-schemas.ts';
import { makeProject } from '../../../../support/make-project.ts';
import { LAST, makeDocument, makeRows } from '../../../../support/make-rows.ts';
import { useFolder } from '../../../../support/use-folder.ts';
import { writeSampleDownloads } from '../../../../support/write-sample-downloads.ts';

const at = useFolder('file');
const LICENCE = { name: 'CC BY 4.0' };
const maker = new AnswerMaker(LICENCE, 'projects');

interface AnyAnswer {
  readonly kind: Kind | 'index' | 'root';
  readonly of: Kind;
  readonly id: string;
  readonly links: Record<string, string>;
}

beforeAll(() => writeSampleDownloads(at()));

const read = (path: string) => JSON.parse(readFileSync(at('site', path), 'utf8')) as AnyAnswer;
const answers = () => listFiles(at('site/api/v1')).filter((file) => file.endsWith('.json') && file !== 'openapi.json');

test('the OpenAPI file is accepted by a validator', async () => {
  const result = await new Validator().validate(read('api/v1/openapi.json') as never);
  expect(result).toMatchObject({ valid: true });
});

test('every answer is as the schemas of the OpenAPI file say, and stands at its own address', () => {
  const kinds = new Map<string, number>();
  for (const file of answers()) {
    const answer = read(`api/v1/${file}`);
    kinds.set(answer.kind, (kinds.get(answer.kind) ?? 0) + 1);
    if (answer.kind === 'root') continue;
    if (answer.kind === 'index') ANSWERS[answer.of].index.parse(answer);
    else {
      ANSWERS[answer.kind].current.parse(answer);
      expect(answerPath(answer.kind, answer.id)).toBe(`api/v1/${file}`);
    }
  }
  expect(Object.fromEntries(kinds)).toMatchObject({
    project: 121,
    document: 5,
    department: 5,
    year: 3,
    index: 5,
    root: 1,
  });
});

test('an answer says nothing of the time of the build, and its links to other files of the site lead there', () => {
  const files = new Set(listFiles(at('site')));
  const origin = 'https://host.test/';
  for (const file of answers()) {
    const { links = {} } = read(`api/v1/${file}`);
    expect(links).not.toHaveProperty('generated');
    for (const [name, href] of Object.entries(links)) {
      const path = decodeURIComponent(new URL(href, `${origin}api/v1/${file}`).pathname.slice(1));
      if (name !== 'page' && name !== 'source') expect(files).toContain(path);
    }
  }
});

test('a project is told with its record, 分, typed targets and direction', () => {
  const project = makeProject([['31', '群众满意度', '≥95%', '良好']], { amounts: { ...NO_AMOUNTS, total: 12.5 } });
  const document = makeDocument([project]);
  const { data, links } = maker.project(makeRows(document, [project])[0]!);
  expect(data).toMatchObject({ ...project, amountsFen: { total: 12_500_000, fiscal: null }, documentId: document.id });
  expect(data.indicators[0]).toMatchObject({
    annual: { kind: 'quantity', comparator: 'ge', quantity: { value: '95', unit: '%' } },
    cycle: { kind: 'grade', grade: '良好' },
    direction: 'higher',
  });
  expect(links.page).toBe(`../../../projects/${project.id}/`);
});

test('at the address of a withdrawn record stands what it was, and where it has gone', () => {
  const gone = maker.withdrawn('project', '2025-0000000000', 'projects/2025-0000000000/', LAST);
  const moved = maker.withdrawn(
    'project',
    '2025-0000000000',
    'projects/2025-0000000000/',
    LAST,
    '../documents/2025-2222222222.json#/data/projects/3',
  );
  expect(ANSWERS.project.withdrawn.parse(gone)).toMatchObject({ status: 'gone', last: LAST });
  expect(ANSWERS.project.withdrawn.parse(moved)).toMatchObject({
    status: 'moved',
    links: { successor: '../documents/2025-2222222222.json#/data/projects/3' },
  });
});

test('a long index is cut into pages below 1 MB that lead one to the next', () => {
  const items = Array.from({ length: 20_000 }, (_, index) => ({
    id: `2025-${String(index).padStart(10, '0')}`,
    year: 2025,
    department: '某市某区人民政府办公室'.repeat(2),
    unit: '某市某区某某事务服务中心'.repeat(2),
    name: '某某专项业务保障经费'.repeat(4),
    totalFen: 1,
    href: `../projects/2025-${index}.json`,
  }));
  const pages = toIndexPages('project', items, LICENCE);
  expect(pages.length).toBeGreaterThan(5);
  expect(pages.flatMap((page) => page.items)).toEqual(items);
  for (const [index, page] of pages.entries()) {
    expect(Buffer.byteLength(JSON.stringify(page))).toBeLessThanOrEqual(1_000_000);
    expect(page.next).toBe(index + 1 < pages.length ? `index-${index + 2}.json` : null);
  }
});
